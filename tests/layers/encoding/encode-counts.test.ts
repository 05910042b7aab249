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
import {cardNumbers} from '../../../src/places/card-numbers.ts';
import {cardOf} from '../../../src/places/place-card.ts';
import {describeNumbers} from '../../../src/scene/describe-numbers.ts';
import type {EncodingAttributes} from '../../../src/story/encoding.ts';
import {numberIn} from '../../../src/story/encoded-values.ts';
import {partsOf} from '../../../src/story/parts.ts';
import type {Story, StoryFeatures, StoryLayer} from '../../../src/story/types.ts';
import {layerWith, sceneOf} from './encoded-story.ts';

const pointsAt = (places: readonly (readonly [number, number])[]): StoryFeatures => ({
  type: 'FeatureCollection',
  features: places.map((coordinates) => ({
    type: 'Feature',
    properties: {source: 'Survey', licence: 'CC0-1.0'},
    geometry: {type: 'Point', coordinates: [...coordinates]},
  })),
});

function storyOf(layer: StoryLayer, points: StoryFeatures) {
  const {data, encoding, problems} = encode(layer, points, 'en');
  const story: Story = {
    layers: [{...layer, data, ...(encoding && {encoding})}],
    steps: [],
    parts: partsOf([layer.id], [], []),
    links: [],
    measures: [],
    notes: [],
    trigger: 0.6,
  };
  return {story, data, encoding, problems};
}

function counted(places: Parameters<typeof pointsAt>[0], attributes: EncodingAttributes = {}) {
  const found = storyOf({...layerWith(attributes, 'density'), label: 'Quakes'}, pointsAt(places));
  const counts = found.data.features.map(({properties}) => numberIn(properties, 'count')!);
  return {...found, counts};
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

describe('numbers of points', () => {
  const summed = (
    points: readonly (readonly [place: readonly [number, number], value: unknown])[],
    attributes: EncodingAttributes = {},
  ) => {
    const layer = layerWith({value: 'people', cell: 'hexagon 100', ...attributes}, 'density');
    const {features, ...rest} = pointsAt(points.map(([place]) => place));
    const valued = features.map((feature, index) => ({
      ...feature,
      properties: {...feature.properties, people: points[index]![1]},
    }));
    return storyOf({...layer, label: 'Towns'}, {...rest, features: valued} as StoryFeatures);
  };

  test('are added up, each once, as they are read in the language of the page', () => {
    const value = fc.oneof(fc.integer({min: -50, max: 1000}), fc.constant(undefined));
    fc.assert(
      fc.property(fc.array(fc.tuple(place, value), {minLength: 1, maxLength: 40}), (points) => {
        const known = points.flatMap(([, number]) => number ?? []);
        const {data, encoding} = summed(points.map(([at, number]) => [at, number?.toString()]));
        const sums = data.features.flatMap((one) => numberIn(one.properties, 'sum') ?? []);
        const all = known.reduce((sum, number) => sum + number, 0);
        if (known.length === 0) return;
        expect(sums.reduce((sum, number) => sum + number, 0)).toBe(all);
        expect(encoding!.cells).toMatchObject({total: all, sum: 'people'});
      }),
    );
  });

  test('are shown by colour, and said in the legend, in the card and to screen readers', () => {
    const {story, data} = summed(
      [
        [[10, 45], 0.1],
        [[10.001, 45], 0.2],
        [[14, 45], 1204],
        [[18, 45], undefined],
      ],
      {unit: 'people'},
    );
    const legend = legendHtml(story, scene, {lang: 'en'});
    expect(legend).toContain(
      'Towns <span class="map-legend-unit">people per hexagon, 100 km wide</span>',
    );
    expect(legend).toContain('No data');
    expect(describeNumbers(story, scene, 'en')).toEqual([
      'Towns: from 0.3 to 1,204\u00a0people in a cell, 1,204.3\u00a0people in all.',
    ]);
    const [fill] = storyLayers(story, 'light', 'en');
    expect(JSON.stringify(fill!.layer.paint)).toContain('"sum"');
    const told = data.features.flatMap((feature) => cardNumbers([feature], story, 'en'));
    expect(told.map(({label, value}) => `${label}: ${value}`).sort()).toEqual([
      'In this cell: 0.3\u00a0people',
      'In this cell: 1,204\u00a0people',
      'Towns: No data',
    ]);
  });

  test('are named by their property, or as `labels` says, where there is no unit', () => {
    const points = [
      [[10, 45], 1],
      [[14, 45], 5],
    ] as const;
    const titleOf = (attributes: EncodingAttributes) =>
      legendHtml(summed(points, attributes).story, scene, {lang: 'en'});
    expect(titleOf({})).toContain('people per hexagon');
    expect(titleOf({labels: 'people:inhabitants'})).toContain('inhabitants per hexagon');
  });

  test('that are no numbers, or that no point has, are a problem; then points are counted', () => {
    const faulty = [
      [{value: 'people'}, 'Hamlet', 'not-numbers', 'value'],
      [{value: 'peple'}, 5, 'unknown-property', 'value'],
    ] as const;
    for (const [attributes, value, code, at] of faulty) {
      const {problems, story} = summed([[[10, 45], value]], {...attributes, unit: 'people'});
      expect(problems).toMatchObject([{code, path: `story-layer#layer[${at}]`, severity: 'error'}]);
      expect(problems[0]!.message).toMatch(/Points are counted\.$/);
      // the unit is that of the sum
      expect(legendHtml(story, scene, {lang: 'en'})).not.toContain('people');
    }
    const some = summed([
      [[10, 45], 'Hamlet'],
      [[14, 45], 5],
    ]);
    expect(some.problems).toMatchObject([{code: 'not-numbers', severity: 'warning'}]);
    expect(some.encoding!.cells!.total).toBe(5);
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
