// Tests that what maps draw and name of a story is the same for multi-part geometry as for its parts.
import type {Geometry} from 'geojson';
import {describe, expect, test} from 'vitest';
import {namePoints} from '../../src/layers/plan-labels.ts';
import {sourceData} from '../../src/layers/source-data.ts';
import {sources} from '../../src/layers/story-layers.ts';
import {measured} from '../../src/story/measure.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import type {Story} from '../../src/story/types.ts';
import {toReference} from '../../src/story/parts.ts';

/** A story with one feature, `it/one`, that its step draws along its length if `draw` says so. */
function storyWith(geometry: Geometry, kind: string, draw = false): Story {
  const data = {type: 'Feature', properties: {id: 'one', name: 'One'}, geometry};
  const {story, problems} = parseStory({
    tag: 'map-story',
    attributes: {},
    children: [
      {
        tag: 'story-layer',
        attributes: {id: 'it', label: 'it', kind},
        children: [{tag: 'script', attributes: {}, children: [JSON.stringify(data)]}],
      },
      {
        tag: 'story-step',
        attributes: {id: 'step', focus: 'it', ...(draw ? {draw: 'it'} : {show: 'it'})},
        children: [{tag: 'h2', attributes: {}, children: ['Step']}],
      },
    ],
  });
  expect(problems).toEqual([]);
  return story;
}
const namesOf = (story: Story) =>
  namePoints(story).features.map(({geometry}) =>
    geometry.type === 'Point' ? geometry.coordinates : [],
  );

describe('what is named', () => {
  test('is every point of a MultiPoint', () => {
    const coordinates = [
      [6, 46],
      [7, 46.5],
    ];
    expect(namesOf(storyWith({type: 'MultiPoint', coordinates}, 'place'))).toEqual(coordinates);
  });

  test('is the middle of the longest line of a MultiLineString', () => {
    const coordinates = [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [10, 0],
        [14, 0],
      ],
    ];
    const [at, ...more] = namesOf(storyWith({type: 'MultiLineString', coordinates}, 'context'));
    expect(more).toEqual([]);
    expect(at![0]).toBeCloseTo(12);
  });

  test('of a line over the antimeridian is its middle, not the end of a piece', () => {
    const coordinates = [
      [170, 0],
      [-172, 0],
    ];
    const [at] = namesOf(storyWith({type: 'LineString', coordinates}, 'context'));
    expect(at![0]).toBeCloseTo(179);
  });

  test('of a collection is one of its shapes only', () => {
    const geometries: Geometry[] = [
      {type: 'Point', coordinates: [5, 5]},
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [2, 0],
        ],
      },
    ];
    const story = storyWith({type: 'GeometryCollection', geometries}, 'context');
    const named = namePoints(story).features.filter(({properties}) => properties?.['name']);
    expect(named).toHaveLength(1);
  });
});

describe('what is drawn along its length', () => {
  const drawn = (story: Story) => sourceData(story)[sources.drawn]!.features;

  test('goes over the antimeridian in one line', () => {
    const coordinates = [
      [172, -15],
      [179, -18],
      [-178, -18.5],
      [-171, -20],
    ];
    const [line, ...more] = drawn(storyWith({type: 'LineString', coordinates}, 'route', true));
    expect(more).toEqual([]);
    expect(line!.geometry.type).toBe('LineString');
    const lngs = (line!.geometry as {coordinates: number[][]}).coordinates.map(([lng]) => lng);
    expect(lngs).toEqual([172, 179, 180, 182, 189]);
  });

  test('goes on from one part of a MultiLineString to the next that begins where it ends', () => {
    const coordinates = [
      [
        [6, 46],
        [6.3, 46.4],
      ],
      [
        [6.3, 46.4],
        [6.9, 46.4],
      ],
    ];
    const [line] = drawn(storyWith({type: 'MultiLineString', coordinates}, 'route', true));
    expect(line!.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [6, 46],
        [6.3, 46.4],
        [6.9, 46.4],
      ],
    });
  });
});

test('an area cut at the antimeridian has one outline, and is measured without the cut', () => {
  const ring = [
    [178, -17],
    [-178, -17],
    [-178, -16],
    [178, -16],
    [178, -17],
  ];
  const story = storyWith({type: 'Polygon', coordinates: [ring]}, 'region');
  const shapes = sourceData(story)[sources.plain]!.features.map(
    ({geometry, properties}) => `${geometry.type} ${properties?.['story:shape']}`,
  );
  expect(shapes).toEqual(['MultiPolygon area', 'MultiLineString outline']);
  const measure = {ordinal: 0, of: [toReference('it/one')], text: '', path: ''};
  // 4° of two parallels, about 426 km each, and twice 1° of a meridian
  expect(measured(story, {...measure, unit: 'km'})).toBeGreaterThan(1070);
  expect(measured(story, {...measure, unit: 'km'})).toBeLessThan(1080);
  expect(measured(story, {...measure, unit: 'km²'})).toBeGreaterThan(47_000);
});
