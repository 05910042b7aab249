// Tests that a legend says of every class what is drawn.
import {describe, expect, test} from 'vitest';
import {legendHtml} from '../../../src/layers/encoding/legend-html.ts';
import {readingOf} from '../../../src/layers/encoding/reading.ts';
import {rangeText} from '../../../src/i18n/number-text.ts';
import {themedPaint} from '../../../src/layers/themed-paint.ts';
import type {EncodingAttributes} from '../../../src/story/encoding.ts';
import {radiusValue} from '../../../src/layers/encoding/encoded-paint.ts';
import {circleLegend, widthLegend} from '../../../src/layers/encoding/size-legend.ts';
import {evaluated} from '../../../src/still/evaluate.ts';
import {encode} from '../../../src/layers/encoding/encode.ts';
import type {Kind} from '../../../src/story/types.ts';
import {encodedStory, featuresWith, layerWith, sceneOf} from './encoded-story.ts';
import {bounded, fc, numbers} from './values.ts';

const scene = sceneOf();

const legendOf = (values: readonly unknown[], attributes: EncodingAttributes, lang = 'en') =>
  legendHtml(encodedStory(values, {value: 'v', ...attributes}, lang), scene, {lang});

/** The colour in the light, and the words, of each class of a legend. */
const rowsOf = (html: string) =>
  [
    ...html.matchAll(
      /<g fill="(#\w+)"[^>]*>(?:(?!<li>).)*?<span class="map-legend-range">([^<]*)</gs,
    ),
  ].map(([, color, text]) => ({color, text}));

describe('a legend', () => {
  test('has for every feature a row with its colour and a range that its value is in', () => {
    fc.assert(
      fc.property(numbers, fc.integer({min: 1, max: 7}), bounded, (values, count, midpoint) => {
        const attributes = {
          value: 'v',
          classes: `jenks ${count}`,
          ...(midpoint !== undefined && {midpoint: String(midpoint)}),
        };
        const story = encodedStory(values, attributes);
        const scale = story.layers[0]!.encoding!.color!;
        const rows = rowsOf(legendHtml(story, scene, {lang: 'en'}));
        for (const {properties} of story.layers[0]!.data!.features) {
          const reading = readingOf(scale, properties);
          const color = String(themedPaint(reading.color, 'light'));
          const {from, to} = reading.class!;
          expect(rows).toContainEqual({color, text: rangeText(from, to, 'en')});
        }
      }),
      {numRuns: 40},
    );
  });

  test('writes numbers in the language of the page', () => {
    const attributes = {classes: '1000 2000', unit: '%'};
    expect(legendOf([1000.5, 1500, 2500.5], attributes, 'de')).toContain('2.510');
    expect(legendOf([1000.5, 1500, 2500.5], attributes, 'en')).toContain('2,510%');
  });

  test('runs as its picture where it has one, on pages that are read from right to left, too', () => {
    const legend = legendOf([1, 2, 300], {classes: 'continuous'}, 'ur');
    expect(legend).toContain('<ol class="map-legend-strip" dir="ltr">');
    const circles = circleLegend({property: 'v', without: 0, max: 100, px: 40}, 1, undefined, {
      lang: 'ur',
    });
    expect(circles).toMatch(/<svg class="map-legend-circles" direction="ltr"/);
    expect(legendOf([1, 2, 300], {}, 'ur')).not.toContain('dir=');
  });

  test('has a gradient that shrinks with the room that it has', () => {
    expect(legendOf([1, 2, 300], {classes: 'continuous'})).toMatch(
      /<svg class="map-legend-gradient" width="192" height="10" viewBox="0 0 192 10" preserveAspectRatio="none"/,
    );
  });

  test.each(['1013.23', 'continuous'])(
    'has bounds that differ, however near they are (%s)',
    (classes) => {
      const legend = legendOf([1013.21, 1013.22, 1013.24], {classes});
      const ticks = [...legend.matchAll(/map-legend-tick[^>]*>([^<]*)</g)].map(([, text]) => text);
      expect(ticks.length).toBeGreaterThan(1);
      expect(new Set(ticks).size).toBe(ticks.length);
      expect(legend).toContain('1,013.21–1,013.2');
    },
  );

  test('names what has no value, and only where something has none', () => {
    expect(legendOf([1, 2, undefined], {})).toContain('No data');
    expect(legendOf([1, 2, 3], {})).not.toContain('No data');
  });

  describe('of features without a size', () => {
    /** The colour in the light, and the shape, of the rows for what has none. */
    const without = (values: readonly unknown[], attributes: EncodingAttributes, kind: Kind) => {
      const layer = layerWith(attributes, kind);
      const {data, encoding} = encode(layer, featuresWith(values), 'en');
      const story = {...encodedStory([], {}), layers: [{...layer, data, encoding: encoding!}]};
      const html = legendHtml(story, scene, {lang: 'en'});
      return [
        ...html.matchAll(
          /<svg[^>]*><g fill="(#\w+)">(?:(?!<\/svg>).)*?<(\w+) [^>]*?(?:r|height)="([\d.]+)"\/>(?:<\/g>)*<\/svg><span>No data</g,
        ),
      ].map(([, color, shape, px]) => `${color} ${shape} ${px}`);
    };

    test('shows the dot that the map draws, where their value is missing or negative', () => {
      expect(without([4, undefined], {size: 'v'}, 'place')).toEqual(['#535A60 circle 2.5']);
      expect(without([4, -1], {size: 'v'}, 'place')).toEqual(['#535A60 circle 2.5']);
      expect(without([4, 1], {size: 'v'}, 'place')).toEqual([]);
    });

    test('shows that dot, and no colour of missing values, where colours are of the same numbers', () => {
      expect(without([4, 9, undefined], {value: 'v', size: 'v'}, 'place')).toEqual([
        '#535A60 circle 2.5',
      ]);
      expect(without([4, 9, -1], {value: 'v', size: 'v'}, 'place')).toEqual(['#535A60 circle 2.5']);
    });

    test('shows the thin line that the map draws of those without a width', () => {
      expect(without([4, undefined], {width: 'v'}, 'route')).toEqual(['#3A36A0 rect 0.75']);
    });
  });

  test('has the colour that the paint of a layer gives to its circles', () => {
    const layer = {
      ...layerWith({size: 'v'}, 'place'),
      style: {paint: {'circle-color': '#b2182b'}},
    };
    const {data, encoding} = encode(layer, featuresWith([4, 9]), 'en');
    const story = {...encodedStory([], {}), layers: [{...layer, data, encoding: encoding!}]};
    expect(legendHtml(story, scene, {lang: 'en'})).toContain('<g fill="#b2182b"');
  });

  test('has nothing for what the scene does not show', () => {
    const story = encodedStory([1, 2], {value: 'v'});
    expect(legendHtml(story, {...scene, layers: {}}, {lang: 'en'})).toBe('');
  });

  test('writes no text as markup', () => {
    const story = encodedStory(['<b>"a"</b>', 'c'], {category: 'v'});
    expect(legendHtml(story, scene, {lang: 'en'})).not.toContain('<b>');
  });

  test('shows circles as large as the map draws them', () => {
    const size = {property: 'v', without: 0, max: 100, px: 40};
    const html = circleLegend(size, 1, undefined, {lang: 'en'});
    const circles = [...html.split('</svg>')[0]!.matchAll(/ r="([\d.]+)"/g)].map(([, radius]) =>
      Number(radius),
    );
    const radius = radiusValue({encoding: {size}}, 4);
    const {paint} = evaluated(
      {id: 'c', type: 'circle', source: 's', paint: {'circle-radius': radius as never}},
      4,
    );
    const drawn = [100, 20, 5].map((v) =>
      paint<number>('circle-radius', {
        type: 'Feature',
        geometry: {type: 'Point', coordinates: [0, 0]},
        properties: {v},
      }),
    );
    expect(circles).toEqual(drawn.map((one) => Number(one.toFixed(1))));
    expect(html).toContain('aria-label="100, 20, 5"');
    // in one line of a phone, where circles are half as wide: 16 px and less
    const line = html.split('map-legend-line')[1]!;
    const inLine = [...line.matchAll(/ r="([\d.]+)".*?<span>(\d+)</g)];
    expect(inLine.map(([, , value]) => value)).toEqual(['50', '10']);
    for (const [, r, value] of inLine) expect(Number(r)).toBeCloseTo(Math.sqrt(Number(value)), 1);
  });

  test('has no number on another beside its circles, and none outside of the picture', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 1e7}), fc.integer({min: 4, max: 120}), (max, px) => {
        const html = circleLegend({property: 'v', without: 0, max, px}, 1, undefined, {lang: 'en'});
        const [svg] = html.split('</svg>') as [string];
        const lines = [...svg.matchAll(/<text [^>]*y="([\d.]+)"/g)].map(([, y]) => Number(y));
        for (const [index, y] of lines.entries())
          expect(y - (lines[index - 1] ?? -4)).toBeGreaterThan(12.8);
        expect(lines.at(-1) ?? 0).toBeLessThan(Number(/height="(\d+)"/.exec(svg)![1]));
      }),
    );
  });

  test('shows no width far below the least of the data', () => {
    const width = {property: 'v', without: 0, max: 27_178, px: 8};
    const shown = (least: number) =>
      [...widthLegend(width, least, undefined, {lang: 'en'}).matchAll(/<span>([\d,]+)</g)].map(
        ([, value]) => value,
      );
    expect(shown(13_900)).toEqual(['20,000', '10,000']);
    expect(shown(27_178)).toEqual(['20,000']);
    expect(shown(1)).toEqual(['20,000', '5,000', '1,000']);
  });
});
