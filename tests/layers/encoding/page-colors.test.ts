// Tests that scales have the colours of the page: custom properties, CSS colours, and names of ours.
import type {Color} from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {checkColor} from '../../../src/layers/check-color.ts';
import {resolveColor} from '../../../src/layers/css-color.ts';
import type {PageColors} from '../../../src/layers/encoding/encode-context.ts';
import {drawnColors} from '../../../src/layers/encoding/author-colors.ts';
import {encode} from '../../../src/layers/encoding/encode.ts';
import {legendHtml} from '../../../src/layers/encoding/legend-html.ts';
import type {Theme} from '../../../src/layers/palette.ts';
import {storyLayers} from '../../../src/layers/story-layers.ts';
import {colorOf, inTheme} from '../../../src/layers/themed-color.ts';
import {evaluated} from '../../../src/still/evaluate.ts';
import type {EncodingAttributes} from '../../../src/story/encoding.ts';
import type {Story} from '../../../src/story/types.ts';
import '../../fixtures/arbitraries.ts';
import {encodedStory, featuresWith, layerWith, sceneOf} from './encoded-story.ts';

const set: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  '--brand': ['#c00', '#f66'],
  '--wide': ['color(display-p3 0 0.8 0.2)', 'oklch(0.8 0.2 150)'],
  '--again': ['var(--brand)', 'var(--wide)'],
  '--both': ['light-dark(navy, skyblue)', 'light-dark(navy, skyblue)'],
};

const page: PageColors = {
  checkColor,
  properties: (name, theme) => set[name]?.[theme === 'light' ? 0 : 1],
  palette: {teal: 'light-dark(#123456, #abcdef)', muted: '#808000'},
};

function storyOn(values: readonly unknown[], attributes: EncodingAttributes, colors = page) {
  const layer = layerWith(attributes);
  const {data, encoding, problems} = encode(layer, featuresWith(values), 'en', colors);
  const bare = encodedStory([], {});
  const {palette = {}} = colors;
  const story: Story = {
    ...bare,
    palette,
    layers: [{...layer, data, ...(encoding && {encoding})}],
  };
  return {story, problems};
}

/** As it was written, without the alpha value that is multiplied in. */
function digits({r, g, b, a}: Color): string {
  const bytes = [...[r, g, b].map((part) => (a > 0 ? part / a : 0)), ...(a < 1 ? [a] : [])];
  return `#${bytes
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function drawn(story: Story, theme: Theme): string[] {
  const fill = storyLayers(story, theme, 'en').find(({layer}) => layer.type === 'fill')!;
  const {paint} = evaluated(fill.layer, 4);
  return story.layers[0]!.data!.features.map((one) => digits(paint<Color>('fill-color', one)));
}

/** Of the rows or cells; a colour that is one in both themes is written once. */
const swatches = (story: Story, theme: Theme): string[] =>
  [
    ...legendHtml(story, sceneOf(), {lang: 'en'}).matchAll(
      /<g fill="(#\w+)">(?:<g fill="(light-dark[^"]+)">)?/g,
    ),
  ]
    .map(([, light, both]) => (both ? inTheme(both, theme) : light!).toLowerCase())
    .map(long);

/** `#rrggbb` of `#rgb`. */
const long = (color: string) => (color.length < 6 ? color.replace(/[\da-f]/gi, '$&$&') : color);

const themes = ['light', 'dark'] as const;

const colorOnPage = fc.constantFrom(
  'var(--brand)',
  'var(--wide)',
  'var(--again)',
  'var(--both)',
  'var(--none, rgb(1, 2, 3))',
  'color-mix(in oklab, var(--brand) 40%, white)',
  'oklch(0.6 0.2 30)',
  'rgb(200 0 0 / 50%)',
  'light-dark(#c00, #f66)',
  'White',
  'teal',
  'Muted',
  '#0a8',
);

const resolved = (written: string, theme: Theme) => {
  const name = written.toLowerCase();
  const color = page.palette![name]
    ? colorOf(name, theme, page.palette)
    : inTheme(
        'color' in checkColor(written, page.properties!)
          ? resolveColor(written, page.properties!).color!
          : '',
        theme,
      );
  return long(color);
};

describe('the colours of a page', () => {
  test('are those of classes, in the map and in the legend', () => {
    fc.assert(
      fc.property(fc.uniqueArray(colorOnPage, {minLength: 2, maxLength: 4}), (colors) => {
        const values = colors.map((_, index) => index);
        const {story} = storyOn(values, {
          value: 'v',
          classes: `equal ${colors.length}`,
          colors: colors.join(colors.some((one) => one.includes(', ')) ? '; ' : ' '),
        });
        for (const theme of themes) {
          const wanted = colors.map((one) => resolved(one, theme));
          expect(drawn(story, theme)).toEqual(wanted);
          expect(swatches(story, theme)).toEqual(wanted);
        }
      }),
    );
  });

  test('are those of categories, with names and without', () => {
    fc.assert(
      fc.property(fc.tuple(colorOnPage, colorOnPage), fc.boolean(), (colors, named) => {
        const pairs = colors.map((one, index) => (named ? `${'ab'[index]}:${one}` : one));
        const {story} = storyOn(['a', 'b'], {category: 'v', colors: pairs.join('; ')});
        for (const theme of themes) {
          const wanted = colors.map((one) => resolved(one, theme));
          expect(drawn(story, theme)).toEqual(wanted);
          expect(swatches(story, theme)).toEqual(wanted);
        }
      }),
    );
  });

  test('are what classes in between are mixed from, and the legend shows what is drawn', () => {
    fc.assert(
      fc.property(
        fc.tuple(colorOnPage, colorOnPage),
        fc.integer({min: 3, max: 7}),
        (two, count) => {
          const values = Array.from({length: count}, (_, index) => index);
          const {story} = storyOn(values, {
            value: 'v',
            classes: `equal ${count}`,
            colors: two.join('; '),
          });
          for (const theme of themes) {
            const colors = drawn(story, theme);
            expect(swatches(story, theme)).toEqual(colors);
            expect([colors[0], colors.at(-1)]).toEqual(two.map((one) => resolved(one, theme)));
          }
        },
      ),
    );
  });

  test('are the ends of colours that change continuously, and the legend has those between', () => {
    // the legend has 24 steps, each in the colour of its middle
    const middles = Array.from({length: 24}, (_, index) => index + 0.5);
    fc.assert(
      fc.property(fc.tuple(colorOnPage, colorOnPage), (two) => {
        const {story} = storyOn([0, ...middles, 24], {
          value: 'v',
          classes: 'continuous',
          colors: two.join('; '),
        });
        for (const theme of themes) {
          const colors = drawn(story, theme);
          expect([colors[0], colors.at(-1)]).toEqual(two.map((one) => resolved(one, theme)));
          const far = swatches(story, theme).map((one, index) => distance(one, colors[index + 1]!));
          expect(far).toHaveLength(24);
          expect(Math.max(...far)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});

/** The largest difference of two channels; a colour without an alpha value is opaque. */
function distance(one: string, other: string): number {
  const bytes = (color: string) =>
    [1, 3, 5, 7].map((at) => Number.parseInt(color.slice(at, at + 2) || 'ff', 16));
  const theirs = bytes(other);
  return Math.max(...bytes(one).map((byte, index) => Math.abs(byte - theirs[index]!)));
}

test('colours of the page that look alike are reported in the theme where they do', () => {
  const alike = (colors: string) =>
    storyOn([1, 2], {value: 'v', classes: 'equal 2', colors}).problems.map(({message}) => message);
  expect(alike('var(--brand) #f66')).toEqual([expect.stringContaining('in the dark theme')]);
  expect(alike('teal #123456')).toEqual([expect.stringContaining('in the light theme')]);
  expect(alike('rgb(0 0 0 / 1%) #123456')).toEqual([
    expect.stringContaining('looks like the land'),
  ]);
  expect(alike('var(--brand) #123456')).toEqual([]);
});

test('a custom property that the page does not set is reported once, by its name', () => {
  const {problems} = storyOn(['a', 'b'], {category: 'v', colors: 'a:var(--none), b:red'});
  expect(problems.map(({code, severity}) => [code, severity])).toEqual([
    ['unresolved-color', 'warning'],
    ['unknown-category', 'warning'],
  ]);
  expect(problems[0]?.message).toContain('--none');
});

test('one CSS colour is a list, and a word that is neither colour nor scheme is reported', () => {
  const codes = (colors: string) =>
    storyOn([1, 1], {value: 'v', classes: 'equal 1', colors}).problems.map(({code}) => code);
  expect(codes('steelblue')).toEqual([]);
  expect(codes('steelbleu')).toEqual(['invalid-colors']);
});

test('an encoding is made again only where the page draws a colour of it otherwise', () => {
  const other = {...page, palette: {teal: '#000000'}};
  const same = (attributes: EncodingAttributes) =>
    JSON.stringify(drawnColors(attributes, page)) ===
    JSON.stringify(drawnColors(attributes, other));
  expect(same({colors: 'teal red'})).toBe(false);
  expect(same({colors: 'var(--brand) red'})).toBe(true);
  expect(same({colors: 'ylgnbu'})).toBe(true);
});
