// Tests that points are counted once each, and that everything that tells of cells says the same.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {encode} from '../../../src/layers/encoding/encode.ts';
import {legendHtml} from '../../../src/layers/encoding/legend-html.ts';
import {numberTable} from '../../../src/layers/encoding/number-table.ts';
import {storyLayers} from '../../../src/layers/story-layers.ts';
import {encodeIn, encodeNow} from '../../../src/player/encode-data.ts';
import {entryAt, under} from '../../../src/places/entry-at.ts';
import {gazetteerOf} from '../../../src/places/gazetteer.ts';
import {cardOf} from '../../../src/places/place-card.ts';
import {describeNumbers} from '../../../src/scene/describe-numbers.ts';
import type {EncodingAttributes} from '../../../src/story/encoding.ts';
import {partsOf} from '../../../src/story/parts.ts';
import type {Story, StoryFeatures} from '../../../src/story/types.ts';
import {layerWith, sceneOf} from './encoded-story.ts';

const pointsAt = (places: readonly (readonly [number, number])[]): StoryFeatures => ({
  type: 'FeatureCollection',
  features: places.map((coordinates) => ({
    type: 'Feature',
    properties: {source: 'Survey', licence: 'CC0-1.0'},
    geometry: {type: 'Point', coordinates: [...coordinates]},
  })),
});

function counted(places: Parameters<typeof pointsAt>[0], attributes: EncodingAttributes = {}) {
  const layer = layerWith(attributes, 'density');
  const {data, encoding, problems} = encode(layer, pointsAt(places), 'en');
  const story: Story = {
    layers: [{...layer, label: 'Quakes', data, ...(encoding && {encoding})}],
    steps: [],
    parts: partsOf([layer.id], [], []),
    links: [],
    measures: [],
    notes: [],
    trigger: 0.6,
  };
  const counts = data.features.map((feature) =>
    Number(Object.fromEntries(Object.entries(feature.properties))['count']),
  );
  return {story, data, encoding, problems, counts};
}

const scene = sceneOf();

/** Three in one cell, one in another. */
const four = [
  [10, 45],
  [10.001, 45],
  [10, 45.001],
  [14, 45],
] as const;

const place = fc.tuple(
  fc.double({min: -180, max: 180, noNaN: true}),
  fc.double({min: -90, max: 90, noNaN: true}),
);
const near = fc.tuple(
  fc.double({min: 178, max: 180, noNaN: true}),
  fc.double({min: 84, max: 90, noNaN: true}),
);
const cells = fc.constantFrom('hexagon 300', 'square 300', 'hexagon', 'square 20', undefined);

describe('points in cells', () => {
  test('are counted once each, wherever they lie, whatever their order', () => {
    const many = fc.oneof(
      fc.array(place, {minLength: 1, maxLength: 60}),
      fc.array(near, {minLength: 1, maxLength: 60}),
    );
    fc.assert(
      fc.property(many, cells, (places, cell) => {
        const one = counted(places, {...(cell && {cell})});
        expect(one.counts.reduce((sum, count) => sum + count, 0)).toBe(places.length);
        expect(counted([...places].reverse(), {...(cell && {cell})}).data).toEqual(one.data);
        for (const {geometry} of one.data.features) expect(geometry.type).toMatch(/Polygon$/);
      }),
    );
  });

  test('keep the source and the licence that all of them have', () => {
    expect(counted(four).data.features[0]!.properties).toMatchObject({
      source: 'Survey',
      licence: 'CC0-1.0',
    });
  });

  test('are drawn in so many cells at most; wider ones are drawn, and a problem says so', () => {
    const grid = Array.from({length: 3500}, (_, index): [number, number] => [
      (index % 70) / 10,
      Math.floor(index / 70) / 10,
    ]);
    const {data, encoding, problems} = counted(grid, {cell: 'hexagon 1'});
    expect(problems.map(({code}) => code)).toEqual(['many-cells']);
    expect(data.features.length).toBeLessThanOrEqual(3000);
    expect(problems[0]!.message).toContain(`Drawn ${encoding!.cells!.km} km wide`);
  });
});

describe('what a story says of cells', () => {
  test('is in the legend: the unit, the shape and the width', () => {
    const {story} = counted(four, {cell: 'hexagon 100', unit: 'quakes'});
    expect(legendHtml(story, scene, {lang: 'en'})).toContain(
      'Quakes <span class="map-legend-unit">quakes per hexagon, 100 km wide</span>',
    );
  });

  test('is told to screen readers without names of cells', () => {
    const {story} = counted(four, {cell: 'square 100', unit: 'quakes'});
    expect(describeNumbers(story, scene, 'en')).toEqual([
      'Quakes: from 1 to 3\u00a0quakes in a cell, 4\u00a0quakes in all.',
    ]);
  });

  test('is no table: cells have no names', () => {
    expect(numberTable(counted(four).story.layers[0]!, 'en')).toBeUndefined();
  });

  test('is drawn as the class that the card names', () => {
    const {story} = counted(four, {cell: 'hexagon 100'});
    const [fill] = storyLayers(story, 'light', 'en');
    expect(JSON.stringify(fill!.layer.paint)).toContain('"count"');
  });

  test('is one thing in the search; the cell that is pointed at has its own number', () => {
    const {story, data} = counted(four, {cell: 'hexagon 100'});
    const entries = gazetteerOf(story, {});
    expect(entries.map(({name}) => name)).toEqual(['Quakes']);
    expect(cardOf(entries[0]!, story, 'en').numbers).toEqual([]);
    const numbers = data.features.map((feature) => {
      const entry = entryAt(entries[0]!, feature, story);
      expect(entryAt(entries[0]!, feature, story)).toBe(entry);
      return cardOf(entry, story, 'en').numbers.map(({label, value}) => `${label}: ${value}`);
    });
    const both = data.features.map((feature) => entryAt(entries[0]!, feature, story));
    expect(under(both, [14, 45])).toHaveLength(1);
    expect(numbers.flat().sort()).toEqual(['Points in this cell: 1', 'Points in this cell: 3']);
  });
});

test('after an edit points are counted anew, or are points again', async () => {
  const lang = 'en';
  const first = await encodeIn(
    layerWith({cell: 'hexagon 100'}, 'density'),
    pointsAt(four),
    lang,
    undefined,
  );
  const wider = encodeNow(layerWith({cell: 'hexagon 1000'}, 'density'), first.data, lang);
  expect(wider.data.features).toHaveLength(1);
  expect(encodeNow(layerWith({}, 'place'), wider.data, lang).data).toEqual(pointsAt(four));
});
