// Tests that steps pick a property of a layer: how the map changes between two, and what tells which it is.
import type {Color} from '@maplibre/maplibre-gl-style-spec';
import {describe, expect, test} from 'vitest';
import {legendHtml} from '../../../src/layers/encoding/legend-html.ts';
import {numberTable} from '../../../src/layers/encoding/number-table.ts';
import {tableHtml} from '../../../src/layers/encoding/table-html.ts';
import {alternative} from '../../../src/layers/alternative.ts';
import {storyLayers} from '../../../src/layers/story-layers.ts';
import {cardNumbers} from '../../../src/places/card-numbers.ts';
import {planScenes} from '../../../src/scene/plan-scenes.ts';
import type {Scene} from '../../../src/scene/scene.ts';
import {evaluated} from '../../../src/still/evaluate.ts';
import {HOLD} from '../../../src/story/locate.ts';
import type {Story, StoryFeature} from '../../../src/story/types.ts';
import {fc} from './values.ts';
import {pickedStory} from './picked-story.ts';

const viewport = {width: 800, height: 600, padding: {top: 0, right: 0, bottom: 0, left: 0}};
const plan = (story: Story) => planScenes(story, viewport, {motion: 'full'});

/** What is below, so unlike all colours of a scheme that it would be seen. */
const land = [1, 0, 1] as const;

/** The colour of a feature as the layers that fill it make it together. */
function drawn(story: Story, feature: StoryFeature, {layers}: Scene): readonly number[] {
  const fills = storyLayers(story, 'light', 'en').filter(
    ({layer, part}) => layer.type === 'fill' && part === 'density',
  );
  return fills.reduce<readonly number[]>((below, {layer, paintAt, part, isShown}) => {
    const appearance = layers[part]!;
    const opacity = Number(paintAt(appearance)['fill-opacity']);
    expect(opacity).toBeGreaterThanOrEqual(0);
    expect(opacity).toBeLessThanOrEqual(1);
    expect(isShown(appearance)).toBe(opacity > 0);
    const {r, g, b} = evaluated(layer, 4).paint<Color>('fill-color', feature);
    return [r, g, b].map((part, index) => part * opacity + below[index]! * (1 - opacity));
  }, land);
}

const number = fc.double({min: -1000, max: 1000, noNaN: true});
const records = fc.array(
  fc.record({a_1990: number, a_2020: number, a_2000: number}, {requiredKeys: []}),
  {minLength: 2, maxLength: 12},
);

describe('between two steps that pick properties of a layer', () => {
  test('a feature is drawn in a mixture of its two colours, in the share of the way, and never nearer to the land', () => {
    fc.assert(
      fc.property(
        records.filter((all) => all.some((one) => one.a_1990 !== undefined)),
        fc.constantFrom('', 'opacity="0.6"', 'opacity="1"'),
        fc.constantFrom('density:a_2000', 'density', 'density:a_2020'),
        fc.double({min: 0, max: 1, noNaN: true}),
        (all, opacity, first, share) => {
          const {story} = pickedStory(all, `kind="region" value="a_1990" ${opacity}`, [
            first,
            'density:a_2020 density/f0',
          ]);
          const sceneAt = plan(story);
          for (const feature of story.layers[0]!.data!.features) {
            const at = (progress: number) =>
              drawn(story, feature, sceneAt({index: 0, progress: HOLD + (1 - HOLD) * progress}));
            const after = drawn(story, feature, sceneAt({index: 1, progress: 0}));
            const [before, between] = [at(0), at(share)];
            between.forEach((part, index) =>
              expect(part).toBeCloseTo(before[index]! * (1 - share) + after[index]! * share, 6),
            );
            at(1).forEach((part, index) => expect(part).toBeCloseTo(after[index]!, 6));
          }
        },
      ),
      {numRuns: 25},
    );
  });

  test('circles are as opaque together as one of them', () => {
    const {story} = pickedStory(
      [
        {a: 1, b: 9},
        {a: 4, b: 16},
      ],
      'kind="place" size="a" unit="t"',
      ['density', 'density:b'],
    );
    const dots = storyLayers(story, 'light', 'en').filter(({layer}) => /:dot(:|$)/.test(layer.id));
    expect(dots.map(({layer}) => layer.id)).toEqual(['story:density:dot', 'story:density:dot:b']);
    for (const progress of [0.5, 0.6, 0.7, 0.85, 0.99, 1]) {
      const {layers} = plan(story)({index: 0, progress});
      const through = dots
        .map(({paintAt, part}) => 1 - Number(paintAt(layers[part]!)['circle-opacity']))
        .reduce((product, one) => product * one);
      expect(through).toBeCloseTo(1 - 0.85, 9);
    }
  });

  test('names, outlines and highlights are drawn once', () => {
    const {story} = pickedStory([{a: 1, b: 2}], 'kind="region" value="a"', [
      'density density/f0',
      'density:b',
    ]);
    const ids = storyLayers(story, 'light', 'en').map(({layer}) => layer.id);
    expect(ids.filter((id) => id.endsWith(':b'))).toEqual([
      'story:density:fill:b',
      'story:density/f0:fill:b',
    ]);
  });
});

const census = [{pop_1990: 1, pop_2020: 40}, {pop_1990: 20, pop_2020: 92}, {pop_1990: 60}];
const years = (attributes = '') =>
  pickedStory(census, `kind="region" value="pop_1990" classes="50" unit="people" ${attributes}`, [
    'density',
    'density:pop_2020 density/f1',
  ]);
const sceneOf = (story: Story, index: number) => plan(story)({index, progress: HOLD});

/** With plain spaces before units. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a layer of which steps pick properties', () => {
  test('has the same classes for all of them, of the numbers of all of them', () => {
    const {story, problems} = years('');
    const {color, others} = story.layers[0]!.encoding!;
    const bounds = [
      {from: 1, to: 50},
      {from: 50, to: 92},
    ];
    expect(color).toMatchObject({property: 'pop_1990', classes: bounds, missing: 0});
    expect(others).toMatchObject({
      pop_2020: {color: {property: 'pop_2020', classes: bounds, missing: 1}},
    });
    expect(problems).toEqual([]);
  });

  test('has the same categories, and the same largest circle, for all of them', () => {
    const {story: parties} = pickedStory(
      [{p: 'A', q: 'B'}, {p: 'A'}],
      'kind="region" category="p"',
      ['density:q'],
    );
    const names = (scale: unknown) =>
      (scale as {categories: {name: string}[]}).categories.map(({name}) => name);
    const {color, others} = parties.layers[0]!.encoding!;
    expect(names(color)).toEqual(['A', 'B']);
    expect(names(others!['q']!.color)).toEqual(['A', 'B']);
    const {story: circles} = pickedStory([{a: 4, b: 16}], 'kind="place" size="a"', ['density:b']);
    const {size, others: more} = circles.layers[0]!.encoding!;
    expect([size!.max, more!['b']!.size!.max]).toEqual([16, 16]);
  });

  test('says in legend and text alternative which of them the map shows', () => {
    const {story} = years();
    const titles = [0, 1].map(
      (index) =>
        /title">([^<]*) </.exec(legendHtml(story, sceneOf(story, index), {lang: 'en'}))?.[1],
    );
    expect(titles).toEqual(['Density, 1990', 'Density, 2020']);
    expect(plain(alternative(story, sceneOf(story, 1)))).toBe(
      'Map. The map shows Density, 2020. Density, 2020: from 40 people in F0 to 92 people in F1.',
    );
    expect(plain(alternative(story, sceneOf(story, 0)))).toContain(
      'from 1 people in F0 to 60 people in F2',
    );
  });

  test('calls them what the author does', () => {
    const {story} = years('labels="pop_1990:before the war, pop_2020:now"');
    expect(legendHtml(story, sceneOf(story, 0), {lang: 'en'})).toContain('Density, before the war');
    const {problems} = years('labels="pop_190:then, now"');
    expect(problems.map(({path, message}) => [path, message.split('. ').at(-1)])).toEqual([
      ['story-layer#density[labels]', 'Did you mean “pop_1990”?'],
      [
        'story-layer#density[labels]',
        'Write the property, a colon, and what it is called: “d1990:1990 d2020:2020”; commas separate names with spaces.',
      ],
    ]);
  });

  test('has all of them in cards and in its table', () => {
    const {story} = years();
    const [, feature] = story.layers[0]!.data!.features;
    expect(
      cardNumbers([feature!], story, 'en').map(({label, value}) => [label, plain(value)]),
    ).toEqual([
      ['Density, 1990', '20 people'],
      ['Density, 2020', '92 people'],
    ]);
    const {columns, rows} = numberTable(story.layers[0]!, 'en')!;
    expect(columns).toEqual([
      {shows: 'value', unit: 'people', label: '1990'},
      {shows: 'value', unit: 'people', label: '2020'},
    ]);
    expect(rows.map(({cells}) => cells)).toEqual([
      ['60', undefined],
      ['20', '92'],
      ['1', '40'],
    ]);
    expect(tableHtml(story.layers[0]!, 'en')).toContain(
      '<caption>Density, people</caption><thead><tr><th scope="col">Name</th><th scope="col">1990</th>',
    );
  });

  test('is drawn by its own property where what a step picks is not there, and the author is told', () => {
    const {story, problems} = pickedStory(census, 'kind="region" value="pop_1990"', [
      'density:pop_2021',
      'density:f1',
    ]);
    const fills = storyLayers(story, 'light', 'en').filter(({layer}) => layer.type === 'fill');
    const {layers} = sceneOf(story, 0);
    expect(fills.map(({paintAt, part}) => paintAt(layers[part]!)['fill-opacity'])).toEqual([1]);
    expect(problems).toMatchObject([
      {
        code: 'unknown-property',
        path: 'story-step#s0',
        message:
          'No feature of layer density has the property “pop_2021”. Did you mean “pop_2020”?',
      },
      {
        code: 'unknown-property',
        path: 'story-step#s1',
        message:
          'No feature of layer density has the property “f1”. It is the id of a feature: write “density/f1”.',
      },
    ]);
  });

  test('is drawn by what steps pick where its own property is not there', () => {
    const {story, problems} = pickedStory(census, 'kind="region" value="pop"', [
      'density',
      'density:pop_2020',
    ]);
    expect(problems.map(({code}) => code)).toEqual(['unknown-property']);
    const {color} = story.layers[0]!.encoding!;
    expect(color?.property).toBe('pop_2020');
  });

  test('finds a property with spaces by underscores', () => {
    const {story, problems} = pickedStory(
      [{'Median age 1990': 1, 'Median age 2020': 2}],
      'kind="region" value="Median age 1990"',
      ['density:Median_age_2020', 'density:Median'],
    );
    expect(Object.keys(story.layers[0]!.encoding!.others!)).toEqual(['Median_age_2020']);
    expect(problems.map(({message}) => message).at(-1)).toBe(
      'No feature of layer density has the property “Median”. Spaces separate what a step names: for “Median age 1990” write “density:Median_age_1990”.',
    );
  });

  test('needs an attribute for which the property stands', () => {
    const {problems} = pickedStory(census, 'kind="region"', ['density:pop_1990']);
    expect(problems).toMatchObject([
      {
        code: 'encoding-unused',
        message:
          'Layer density shows no property, so that “pop_1990” cannot stand for it. Give it value="pop_1990", or “category”, “size” or “width”.',
      },
    ]);
  });
});
