import {validateStyleMin} from '@maplibre/maplibre-gl-style-spec';
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import {describe, expect, test} from 'vitest';
import {composeStyle} from '../../src/basemap/compose-style.ts';
import {schema} from '../../src/story/schema.ts';
import {forReader, layerForReader} from '../../src/map/reader-style.ts';
import {builtin} from '../fixtures/basemap-fixture.ts';
import {styledStory} from '../fixtures/styled-story.ts';
import {fake} from '../fixtures/fake.ts';

const kinds = Object.keys(schema.kinds);
const {story} = styledStory(`<map-story>
    ${kinds.map((kind) => `<story-layer id="${kind}" kind="${kind}" label="${kind}" src="${kind}.geojson"></story-layer>`).join('')}
    <story-step id="a" camera="0 0" show="${kinds.join(' ')}"><h2>A</h2></story-step>
  </map-story>`);
const composed = composeStyle(story, {theme: 'light', lang: 'en', basemap: builtin()});
const all = ({style, later}: typeof composed) => [
  ...style.layers,
  ...later.layers.map(({layer}) => layer),
];
const text = (size: unknown) =>
  fake<LayerSpecification>({
    id: 'a',
    type: 'symbol',
    source: 's',
    layout: {'text-size': size},
  });
const sized = (size: unknown, textScale: number) =>
  (layerForReader(text(size), {theme: 'light', textScale}).layout as Record<string, unknown>)[
    'text-size'
  ];

describe('for a reader of larger text', () => {
  test('every name on the map is as much larger, and the style stays valid', () => {
    const large = forReader(composed, {theme: 'light', textScale: 2});
    expect(validateStyleMin(large.style)).toEqual([]);
    const names = all(composed).filter(({type}) => type === 'symbol');
    expect(names.length).toBeGreaterThan(4);
    const sizeOf = ({layout}: LayerSpecification) =>
      JSON.stringify((layout as Record<string, unknown>)['text-size']);
    for (const [at, layer] of all(large).entries())
      if (layer.type === 'symbol')
        expect(sizeOf(layer), layer.id).not.toBe(sizeOf(all(composed)[at]!));
    expect(
      large.partLayers.map(({layer}) => layer).filter(({type}) => type === 'symbol'),
    ).not.toEqual(
      composed.partLayers.map(({layer}) => layer).filter(({type}) => type === 'symbol'),
    );
  });

  test.each([
    ['a number', 12, 24],
    [
      'stops of zoom',
      ['interpolate', ['linear'], ['zoom'], 2, 10, 6, 14],
      ['interpolate', ['linear'], ['zoom'], 2, 20, 6, 28],
    ],
    ['steps of zoom', ['step', ['zoom'], 10, 4, 12], ['step', ['zoom'], 20, 4, 24]],
    [
      'a match in stops',
      ['interpolate', ['linear'], ['zoom'], 1, ['match', ['get', 'rank'], 1, 11, 10]],
      ['interpolate', ['linear'], ['zoom'], 1, ['match', ['get', 'rank'], 1, 22, 20]],
    ],
    [
      'a function of older styles',
      {
        base: 1,
        stops: [
          [3, 10],
          [8, 14],
        ],
      },
      {
        base: 1,
        stops: [
          [3, 20],
          [8, 28],
        ],
      },
    ],
    ['a property', ['get', 'size'], ['+', ['*', ['get', 'size'], 2], 0]],
  ])('a size written as %s is twice as large at 200 %%', (_, size, expected) => {
    expect(sized(size, 2)).toEqual(expected);
  });

  test('nothing is changed for others', () => {
    expect(forReader(composed, {theme: 'light', strong: false, textScale: 1})).toBe(composed);
  });
});

describe('for a reader who asks for more contrast', () => {
  const strong = forReader(composed, {theme: 'light', strong: true});
  const width = (layer: LayerSpecification, property: string) =>
    JSON.stringify((layer.paint as Record<string, unknown> | undefined)?.[property]);

  test('every line is wider and every halo stronger, and the style stays valid', () => {
    expect(validateStyleMin(strong.style)).toEqual([]);
    const pairs = all(strong).map((layer, at) => [layer, all(composed)[at]!] as const);
    const lines = pairs.filter(([{type}]) => type === 'line');
    const names = pairs.filter(([{type}]) => type === 'symbol');
    expect(Math.min(lines.length, names.length)).toBeGreaterThan(4);
    for (const [now, before] of lines)
      expect(width(now, 'line-width'), now.id).not.toBe(width(before, 'line-width'));
    for (const [now, before] of names)
      expect(width(now, 'text-halo-width'), now.id).not.toBe(width(before, 'text-halo-width'));
  });

  test('boundaries, rivers and muted names are darker', () => {
    const color = (id: string, property: string) => [
      width(all(composed).find((layer) => layer.id === id)!, property),
      width(all(strong).find((layer) => layer.id === id)!, property),
    ];
    for (const [before, now] of [
      color('boundary:settled', 'line-color'),
      color('rivers', 'line-color'),
      color('names:country', 'text-color'),
    ])
      expect(now).not.toBe(before);
  });
});
