import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseStory} from '../../src/story/parse-story.ts';
import type {Problem} from '../../src/story/problem.ts';
import {seeded, storyTree} from '../fixtures/arbitraries.ts';
import {storyIn} from '../fixtures/html.ts';

const parse = (inside: string, attributes = '') =>
  parseStory(storyIn(`<map-story ${attributes}>${inside}</map-story>`));
const layer =
  '<story-layer id="border" src="border.geojson" kind="border" label="The border"></story-layer>';
const step = (attributes: string, id = 'one') =>
  `<story-step id="${id}" ${attributes}><h2>A step</h2></story-step>`;
const only = (problems: readonly Problem[]) => {
  expect(problems).toHaveLength(1);
  return problems[0]!;
};

test('a reference picks a property of a layer, whose id may have a colon itself', () => {
  const {story, problems} = parse(
    `${layer}<story-layer id="a:b" src="b.geojson" label="B"></story-layer>
    ${step('focus="border:now" highlight="border:now/main a:b a:b:then"')}
    ${step('focus="border"', 'two')}`,
  );
  expect(problems).toEqual([]);
  expect(story.steps.map(({picked}) => picked)).toEqual([
    {border: 'now', 'a:b': 'then'},
    undefined,
  ]);
  expect(story.steps[0]!.highlighted).toEqual(['border/main', 'a:b']);
  expect(
    story.layers.map(({picked}) => picked?.map(({property, path}) => [property, path])),
  ).toEqual([[['now', 'story-step#one']], [['then', 'story-step#one']]]);
});

describe('a story', () => {
  test('is what its author wrote', () => {
    const {story, problems} = parse(
      `${layer}${step('focus="border" show="border" draw="border/main" pitch="30" margin="40"')}`,
      'trigger="0.5"',
    );
    expect(problems).toEqual([]);
    expect(story).toEqual({
      trigger: 0.5,
      links: [],
      measures: [],
      notes: [],
      layers: [
        {
          id: 'border',
          path: 'story-layer#border',
          line: 1,
          column: expect.any(Number),
          kind: 'border',
          label: 'The border',
          src: 'border.geojson',
          cluster: false,
        },
      ],
      parts: [
        {id: 'border', layer: 'border', others: ['main'], drawn: false},
        {id: 'border/main', layer: 'border', feature: 'main', others: [], drawn: true},
      ],
      steps: [
        {
          id: 'one',
          path: 'story-step#one',
          label: 'A step',
          line: 1,
          column: expect.any(Number),
          ordinal: 0,
          framed: [{layer: 'border'}],
          named: [{layer: 'border'}, {layer: 'border'}, {layer: 'border', feature: 'main'}],
          pitch: 30,
          bearing: 0,
          margin: 40,
          side: 'start',
          shown: ['border', 'border/main'],
          highlighted: [],
          drawn: ['border/main'],
        },
      ],
    });
  });

  test('shows what it focuses on, highlights and draws', () => {
    const {story} = parse(
      `${layer}${layer.replaceAll('border', 'river')}${step('focus="border/east" highlight="border/main" draw="river"')}`,
    );
    expect(story.steps[0]).toMatchObject({
      framed: [{layer: 'border', feature: 'east'}],
      shown: ['border/east', 'border/main', 'river'],
      highlighted: ['border/main'],
      drawn: ['river'],
    });
  });

  test('frames without showing what `frame` names', () => {
    const {story, problems} = parse(
      `${layer}${step('frame="border/east" focus="border/main"')}${step('frame="border"', 'two')}`,
    );
    expect(problems).toEqual([]);
    expect(story.parts.map(({id}) => id)).toEqual(['border', 'border/main']);
    expect(story.steps.map(({framed}) => framed)).toEqual([
      [
        {layer: 'border', feature: 'main'},
        {layer: 'border', feature: 'east'},
      ],
      [{layer: 'border'}],
    ]);
    expect(story.steps.map(({shown}) => shown)).toEqual([['border/main'], []]);
  });

  test('shows what it highlights', () => {
    const {story} = parse(`${layer}${step('frame="border" highlight="border/main"')}`);
    expect(story.steps[0]).toMatchObject({
      shown: ['border/main'],
      highlighted: ['border/main'],
      drawn: [],
    });
  });

  test('knows in which step each link is, if it is in one', () => {
    const link = '<story-link to="border">the border</story-link>';
    const {story} = parse(
      `${layer}<p>${link}</p><story-step id="one" focus="border"><h2>One</h2><p>${link}</p></story-step><story-step id="one" focus="border"><h2>Left out</h2>${link}</story-step><story-step id="two" focus="border"><h2>Two</h2>${link}</story-step>`,
    );
    expect(story.links.map(({step}) => step)).toEqual([undefined, 'one', undefined, 'two']);
  });

  test('may hold its GeoJSON itself', () => {
    const {story, problems} = parse(
      `<story-layer id="town" kind="place" label="Town"><script type="application/geo+json">{"type": "Point", "coordinates": [75, 36]}</script></story-layer>${step('focus="town"')}`,
    );
    expect(problems).toEqual([]);
    expect(story.layers[0]?.data?.features[0]?.geometry).toEqual({
      type: 'Point',
      coordinates: [75, 36],
    });
  });

  test('is the same story whatever its steps do: parsing random stories never throws and keeps every step', () => {
    fc.assert(
      fc.property(storyTree, (tree) => {
        const {story} = parseStory(tree);
        expect(story.steps).toHaveLength(tree.children.length - 3);
        for (const {shown, highlighted, drawn} of story.steps)
          expect(shown).toEqual(expect.arrayContaining([...highlighted, ...drawn]));
      }),
      seeded,
    );
  });
});

describe('a problem of the story', () => {
  test('a layer that does not exist: the others are still shown', () => {
    const {story, problems} = parse(`${layer}${step('focus="border" show="border rivers"')}`);
    expect(only(problems)).toMatchObject({
      path: 'story-step#one[show]',
      code: 'unknown-layer',
      message: '“rivers” is not a layer of this story (border).',
      severity: 'error',
      line: 1,
    });
    expect(story.steps[0]?.shown).toEqual(['border']);
  });

  test('a step without a focus: a warning, and the step stays', () => {
    const {story, problems} = parse(`${layer}${step('')}`);
    expect(only(problems)).toMatchObject({
      code: 'missing-focus',
      path: 'story-step#one[focus]',
      severity: 'warning',
    });
    expect(story.steps).toHaveLength(1);
  });

  test('zero steps', () => {
    expect(only(parse(layer).problems)).toMatchObject({
      code: 'no-steps',
      path: 'map-story',
      severity: 'error',
    });
  });

  test('an id given twice, to layers or to steps: the first one stays', () => {
    const layers = parse(`${layer}${layer}${step('focus="border"')}`);
    expect(only(layers.problems)).toMatchObject({
      code: 'duplicate-id',
      path: 'story-layer#border[id]',
      severity: 'error',
    });
    expect(layers.story.layers).toHaveLength(1);
    const steps = parse(`${layer}${step('focus="border"')}${step('camera="0 0"')}`);
    expect(only(steps.problems)).toMatchObject({path: 'story-step#one[id]', severity: 'error'});
    expect(steps.story.steps.map((one) => one.ordinal)).toEqual([0]);
  });

  test.each([
    'camera="200 36"',
    'camera="75"',
    'camera="75 36 5 9"',
    'camera="75 36 99"',
    'camera="east north"',
    'camera="75 36 north"',
  ])('a camera out of range counts as not written: %s', (attributes) => {
    const {story, problems} = parse(`${layer}${step(attributes)}`);
    expect(problems).toMatchObject([{code: 'invalid-camera', path: 'story-step#one[camera]'}]);
    expect(story.steps[0]).not.toHaveProperty('camera');
  });

  test.each([
    ['pitch="95"', 'pitch', 0, '“95” is not a number from 0 to 85.'],
    ['bearing="round"', 'bearing', 0, '“round” is not a number from -360 to 360.'],
    ['margin="-4"', 'margin', 24, '“-4” is not a number from 0 to 1000.'],
  ])(
    'a number out of range is a problem that gives the range, and the default holds: %s',
    (attribute, name, value, message) => {
      const {story, problems} = parse(`${layer}${step(`focus="border" ${attribute}`)}`);
      expect(only(problems)).toMatchObject({
        code: 'invalid-number',
        path: `story-step#one[${name}]`,
        message,
      });
      expect(story.steps[0]).toHaveProperty(name, value);
    },
  );

  test('a choice that the vocabulary does not have is a problem, also where the element reads it itself', () => {
    const {problems} = parse(
      `${layer}${step('focus="border"')}`,
      'theme="drak" terrain-encoding="ascii"',
    );
    expect(problems.map(({code, path, message}) => [code, path, message])).toEqual([
      [
        'invalid-choice',
        'map-story[theme]',
        '“drak” is not one of light, dark. Did you mean “dark”?',
      ],
      ['invalid-choice', 'map-story[terrain-encoding]', '“ascii” is not one of mapbox, terrarium.'],
    ]);
  });

  test('a layer without an id, a kind nobody knows, no label, no src, paint that is not JSON', () => {
    const problem = (attributes: string) =>
      parse(`<story-layer ${attributes}></story-layer>${step('camera="0 0"')}`).problems.map(
        ({path}) => path,
      );
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
    const {problems} = parseStory(
      storyIn(
        '<!doctype html>\n<map-story>\n\n  <story-step id="a" camera="1 1" show="x"><h2>A</h2></story-step>\n</map-story>',
      ),
    );
    expect(only(problems)).toMatchObject({line: 4, column: 35});
    expect(
      only(
        parseStory(storyIn('<map-story>\n  <story-step id="a"><h2>A</h2></story-step></map-story>'))
          .problems,
      ),
    ).toMatchObject({path: 'story-step#a[focus]', line: 2, column: 3});
  });
});
