import {afterEach, describe, expect, test} from 'vitest';
import '../../src/define.ts';
import type {MapStoryElement} from '../../src/index.ts';
import {resolveColor} from '../../src/layers/css-color.ts';
import {eventually} from '../fixtures/eventually.ts';

const line =
  '<script type="application/geo+json">{"type": "Feature", "properties": {"id": "l", "name": "Way"}, "geometry": {"type": "LineString", "coordinates": [[72, 35], [74, 36], [77, 37]]}}</script>';
const layer = (id: string, kind: string, attributes: string) =>
  `<story-layer id="${id}" kind="${kind}" label="${id}" ${attributes}>${line}</story-layer>`;
const stepOf = (...ids: string[]) =>
  `<story-step id="one" focus="${ids.join(' ')}" highlight="${ids.join(' ')}"><h2>One</h2></story-step>`;

afterEach(() => {
  document.body.replaceChildren();
  document.head.querySelector('#brand')?.remove();
  document.documentElement.removeAttribute('class');
});

async function mount(inside: string): Promise<MapStoryElement> {
  document.body.innerHTML = `<map-story>${inside}</map-story>`;
  const story = document.querySelector('map-story')!;
  story.addEventListener('story-error', (event) => event.preventDefault());
  await story.ready;
  return story;
}

const colorOf = ({map}: MapStoryElement, id: string) =>
  map!.getPaintProperty(`story:${id}:line`, 'line-color');

function setBrand(css: string): void {
  const sheet = Object.assign(document.createElement('style'), {id: 'brand', textContent: css});
  document.head.append(sheet);
}

describe('a value that the map cannot draw', () => {
  test('in paint costs itself alone: all layers are drawn, and the problem is said once', async () => {
    const story = await mount(
      layer('way', 'route', `paint='{"line-widht": 9, "line-cap": "butt", "line-blur": 2}'`) +
        layer('other', 'border', 'color="crimson"') +
        stepOf('way', 'other'),
    );
    await eventually(() => {
      const drawn = story.map!.queryRenderedFeatures().map((feature) => feature.layer.id);
      for (const id of ['story:way:line', 'story:other:line', 'land']) expect(drawn).toContain(id);
    });
    expect(story.map!.getPaintProperty('story:way:line', 'line-blur')).toBe(2);
    expect(story.problems.map(({path, message}) => [path, message])).toEqual([
      [
        'story-layer#way[paint]',
        'There is no paint property “line-widht”. Did you mean “line-width”?',
      ],
      ['story-layer#way[paint]', '“line-cap” is a layout property, which paint does not take.'],
    ]);
  });

  test('as a colour is the colour of the kind, and a colour that can be drawn is drawn', async () => {
    setBrand(':root { --brand: oklch(0.6 0.2 30); } :root.dark { --brand: #9cf; }');
    const story = await mount(
      layer('typo', 'route', 'color="dark red"') +
        layer('wide', 'route', 'color="lab(50% 60 40)"') +
        layer('brand', 'route', 'color="var(--brand)"') +
        layer('none', 'route', 'color="var(--none)"') +
        stepOf('typo', 'wide', 'brand', 'none'),
    );
    expect(colorOf(story, 'wide')).toBe('#d63c37');
    expect(colorOf(story, 'brand')).toBe('#de3e2d');
    for (const id of ['typo', 'none']) expect(colorOf(story, id)).toBe('#3A36A0');
    expect(story.problems.map(({code, path}) => [code, path])).toEqual([
      ['invalid-color', 'story-layer#typo[color]'],
      ['unresolved-color', 'story-layer#none[color]'],
    ]);
    document.documentElement.className = 'dark';
    await eventually(() => expect(colorOf(story, 'brand')).toBe('#99ccff'));
    expect(story.problems).toHaveLength(2);
  });

  test('as a custom property of the story leaves ours, and one that can be drawn is drawn', async () => {
    setBrand('map-story { --map-story-crimson: lab(50% 60 40); --map-story-indigo: dark blue; }');
    const story = await mount(
      layer('own', 'border', '') + layer('ours', 'route', '') + stepOf('own', 'ours'),
    );
    expect(colorOf(story, 'own')).toBe('#d63c37');
    expect(colorOf(story, 'ours')).toBe('#3A36A0');
    expect(story.problems.map(({path, message}) => [path, message])).toEqual([
      [
        'map-story',
        'In --map-story-indigo, “dark blue” is not a colour. Did you mean “darkblue”? Layers keep our indigo.',
      ],
    ]);
  });

  test('in an edit is checked as on loading', async () => {
    const story = await mount(layer('way', 'route', 'color="teal"') + stepOf('way'));
    const element = story.querySelector('story-layer')!;
    element.setAttribute('color', 'hsl(0.5turn 50% 50%)');
    await eventually(() => expect(colorOf(story, 'way')).toBe('#40bfbf'));
    element.setAttribute('color', 'dark red');
    await eventually(() => expect(story.problems).toHaveLength(1));
    await eventually(() => expect(colorOf(story, 'way')).toBe('#3A36A0'));
    element.setAttribute('paint', '{"line-blur": 1, "line-size": 3}');
    await eventually(() => expect(story.problems).toHaveLength(2));
    expect(story.map!.getPaintProperty('story:way:line', 'line-blur')).toBe(1);
  });
});

test('colours of numbers follow the custom properties of the page, and the legend has them', async () => {
  setBrand(
    ':root { --low: oklch(0.9 0.05 30); } :root.dark { --low: #9cf; } map-story { --map-story-teal: #123456; } .dark map-story { --map-story-teal: lab(40% -30 5); }',
  );
  const ways = [1, 9].map((n) => ({
    type: 'Feature',
    properties: {id: `w${n}`, n},
    geometry: {
      type: 'LineString',
      coordinates: [
        [72, 35 + n / 9],
        [77, 36 + n / 9],
      ],
    },
  }));
  const story = await mount(
    `<story-layer id="ways" kind="route" label="Ways" value="n" classes="equal 2" colors="var(--low) teal"><script type="application/geo+json">${JSON.stringify({type: 'FeatureCollection', features: ways})}</script></story-layer>${stepOf('ways')}`,
  );
  const drawn = () => JSON.stringify(story.map!.getPaintProperty('story:ways:line', 'line-color'));
  const legend = () => story.shadowRoot!.querySelector('.map-legend-strip')?.innerHTML ?? '';
  const {color: low} = resolveColor('oklch(0.9 0.05 30)', () => undefined);
  const {color: high} = resolveColor('lab(40% -30 5)', () => undefined);
  await eventually(() => {
    for (const color of [low!, '#123456']) {
      expect(drawn()).toContain(color);
      expect(legend()).toContain(color);
    }
  });
  document.documentElement.className = 'dark';
  await eventually(() => {
    for (const color of ['#99ccff', high!]) {
      expect(drawn()).toContain(color);
      expect(legend()).toContain(color);
    }
  });
  expect(story.problems).toEqual([]);
});

/** What the browser itself paints. */
function painted(color: string): number[] {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
}

test.each([
  'RebeccaPurple',
  '#c00c',
  'rgb(200 0 0 / 50%)',
  'hsl(0.5turn 50% 50%)',
  'hwb(194 20% 10%)',
  'oklch(0.6 0.1 30)',
  'oklab(0.6 0.1 -0.05)',
  'lab(50% 40 20)',
  'lch(50 30 200)',
  'color(srgb-linear 0.2 0.4 0.6)',
  'color-mix(in oklab, teal 40%, white)',
  'color-mix(in hsl longer hue, red, blue)',
  'rgb(from teal calc(r + 20) g b)',
])('the colour %s is resolved as the browser paints it', (color) => {
  const {color: resolved = ''} = resolveColor(color, () => undefined);
  for (const [at, byte] of painted(resolved).entries())
    expect(Math.abs(byte - painted(color)[at]!)).toBeLessThanOrEqual(2);
});
