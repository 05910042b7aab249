import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseStory} from '../../../src/story/parseStory.ts';
import type {Problem} from '../../../src/story/problem.ts';
import {seeded, storyTree} from '../../fixtures/arbitraries.ts';
import {storyIn} from '../../fixtures/html.ts';

const parse = (inside: string, attributes = '') => parseStory(storyIn(`<map-story ${attributes}>${inside}</map-story>`));
const layer = '<story-layer id="border" src="border.geojson" kind="border" label="The border"></story-layer>';
const step = (attributes: string, id = 'one') => `<story-step id="${id}" ${attributes}><h2>A step</h2></story-step>`;
const only = (problems: readonly Problem[]) => {
  expect(problems).toHaveLength(1);
  return problems[0]!;
};

describe('a story', () => {
  test('is what its author wrote', () => {
    const {story, problems} = parse(`${layer}${step('focus="border" show="border" draw="border/main" pitch="30" margin="40"')}`, 'trigger="0.5"');
    expect(problems).toEqual([]);
    expect(story).toEqual({
      trigger: 0.5, links: [], measures: [],
      layers: [{id: 'border', path: 'story-layer#border', line: 1, column: expect.any(Number), kind: 'border', label: 'The border', src: 'border.geojson'}],
      parts: [
        {id: 'border', layer: 'border', others: ['main'], drawn: false},
        {id: 'border/main', layer: 'border', feature: 'main', others: [], drawn: true},
      ],
      steps: [
        {
          id: 'one', path: 'story-step#one', label: 'A step', line: 1, column: expect.any(Number), ordinal: 0, focus: [{layer: 'border'}], named: [{layer: 'border'}, {layer: 'border'}, {layer: 'border', feature: 'main'}], pitch: 30, margin: 40,
          shown: ['border', 'border/main'], highlighted: [], drawn: ['border/main'],
        },
      ],
    });
  });

  test('shows what it highlights and draws', () => {
    const {story} = parse(`${layer}${step('focus="border" highlight="border/main"')}`);
    expect(story.steps[0]).toMatchObject({shown: ['border/main'], highlighted: ['border/main'], drawn: []});
  });

  test('knows in which step each link is, if it is in one', () => {
    const link = '<story-link to="border">the border</story-link>';
    const {story} = parse(`${layer}<p>${link}</p><story-step id="one" focus="border"><h2>One</h2><p>${link}</p></story-step><story-step id="one" focus="border"><h2>Left out</h2>${link}</story-step><story-step id="two" focus="border"><h2>Two</h2>${link}</story-step>`);
    expect(story.links.map(({step}) => step)).toEqual([undefined, 'one', undefined, 'two']);
  });

  test('may hold its GeoJSON itself', () => {
    const {story, problems} = parse(
      `<story-layer id="town" kind="place" label="Town"><script type="application/geo+json">{"type": "Point", "coordinates": [75, 36]}</script></story-layer>${step('focus="town"')}`,
    );
    expect(problems).toEqual([]);
    expect(story.layers[0]?.data?.features[0]?.geometry).toEqual({type: 'Point', coordinates: [75, 36]});
  });

  test('is the same story whatever its steps do: parsing random stories never throws and keeps every step', () => {
    fc.assert(
      fc.property(storyTree, (tree) => {
        const {story} = parseStory(tree);
        expect(story.steps).toHaveLength(tree.children.length - 3);
        for (const {shown, highlighted, drawn} of story.steps) expect(shown).toEqual(expect.arrayContaining([...highlighted, ...drawn]));
      }),
      seeded,
    );
  });
});

describe('a problem of the story', () => {
  test('a layer that does not exist: the others are still shown', () => {
    const {story, problems} = parse(`${layer}${step('focus="border" show="border rivers"')}`);
    expect(only(problems)).toMatchObject({path: 'story-step#one[show]', message: 'expected the id of a layer (border), found “rivers”', severity: 'error', line: 1});
    expect(story.steps[0]?.shown).toEqual(['border']);
  });

  test('a step without a focus: a warning, and the step stays', () => {
    const {story, problems} = parse(`${layer}${step('')}`);
    expect(only(problems)).toMatchObject({path: 'story-step#one[focus]', severity: 'warning'});
    expect(story.steps).toHaveLength(1);
  });

  test('zero steps', () => {
    expect(only(parse(layer).problems)).toMatchObject({path: 'map-story', message: 'expected at least one <story-step>, found none', severity: 'error'});
  });

  test('an id given twice, to layers or to steps: the first one stays', () => {
    const layers = parse(`${layer}${layer}${step('focus="border"')}`);
    expect(only(layers.problems)).toMatchObject({path: 'story-layer#border[id]', severity: 'error'});
    expect(layers.story.layers).toHaveLength(1);
    const steps = parse(`${layer}${step('focus="border"')}${step('camera="0 0"')}`);
    expect(only(steps.problems)).toMatchObject({path: 'story-step#one[id]', severity: 'error'});
    expect(steps.story.steps.map((one) => one.ordinal)).toEqual([0]);
  });

  test.each([
    ['camera="200 36"', 'camera'],
    ['camera="75"', 'camera'],
    ['camera="75 36 5 9"', 'camera'],
    ['camera="75 36 99"', 'camera'],
    ['camera="east north"', 'camera'],
    ['focus="border" pitch="95"', 'pitch'],
    ['focus="border" bearing="round"', 'bearing'],
    ['focus="border" margin="-4"', 'margin'],
  ])('a number out of range counts as not written: %s', (attributes, name) => {
    const {story, problems} = parse(`${layer}${step(attributes)}`);
    expect(problems.map(({path}) => path)).toContain(`story-step#one[${name}]`);
    expect(story.steps[0]).not.toHaveProperty(name);
  });

  test('a layer without an id, a kind nobody knows, no label, no src, paint that is not JSON', () => {
    const problem = (attributes: string) => parse(`<story-layer ${attributes}></story-layer>${step('camera="0 0"')}`).problems.map(({path}) => path);
    expect(problem('src="a" label="A"')).toEqual(['story-layer[1][id]']);
    expect(problem('id="a/b" src="a" label="A"')).toEqual(['story-layer#a/b[id]']);
    expect(problem('id="a" src="a" label="A" kind="blob"')).toEqual(['story-layer#a[kind]']);
    expect(problem('id="a" src="a"')).toEqual(['story-layer#a[label]']);
    expect(problem('id="a" label="A"')).toEqual(['story-layer#a[src]']);
    expect(problem('id="a" src="a" label="A" paint="red"')).toEqual(['story-layer#a[paint]']);
  });

  test('a step without id or heading is named by its number, and says so', () => {
    const {story, problems} = parse('<story-step camera="0 0"><p>Text.</p></story-step>');
    expect(story.steps[0]).toMatchObject({id: 'step-1', label: 'step-1'});
    expect(problems.map(({severity}) => severity)).toEqual(['warning', 'warning']);
  });

  test('says where its attribute is written; where that is missing, where the element is', () => {
    const {problems} = parseStory(storyIn('<!doctype html>\n<map-story>\n\n  <story-step id="a" camera="1 1" show="x"><h2>A</h2></story-step>\n</map-story>'));
    expect(only(problems)).toMatchObject({line: 4, column: 35});
    expect(only(parseStory(storyIn('<map-story>\n  <story-step id="a"><h2>A</h2></story-step></map-story>')).problems)).toMatchObject({path: 'story-step#a[focus]', line: 2, column: 3});
  });
});
