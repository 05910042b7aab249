import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  compareStories,
  newProblems,
  sameDrawing,
  sameStyle,
} from '../../src/story/compare-stories.ts';
import type {StoryNode} from '../../src/story/node.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import type {Problem} from '../../src/story/problem.ts';
import type {Story, StoryFeatures, StoryLayer} from '../../src/story/types.ts';
import {withData} from '../../src/story/with-data.ts';
import {seeded, storyTree} from '../fixtures/arbitraries.ts';

const data: StoryFeatures = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {id: 'upper'},
      geometry: {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      },
    },
  ],
};
const parse = (tree: StoryNode): Story => parseStory(tree).story;
/** As it is once all files have been read. */
const inForce = (tree: StoryNode): Story =>
  parse(tree).layers.reduce((story, {id}) => withData(story, id, data), parse(tree));

/** The tree with other children or attributes of the elements that have this tag. */
const edited = (
  node: StoryNode,
  tag: string,
  edit: (node: StoryNode, index: number) => StoryNode,
): StoryNode => {
  let index = 0;
  const walk = (one: StoryNode): StoryNode => {
    const inside = {
      ...one,
      children: one.children.map((child) => (typeof child === 'string' ? child : walk(child))),
    };
    return one.tag === tag ? edit(inside, index++) : inside;
  };
  return walk(node);
};
const element = (
  tag: string,
  attributes: Record<string, string> = {},
  ...children: (StoryNode | string)[]
): StoryNode => ({tag, attributes, children});
const withAttribute = (name: string, value: string) => (node: StoryNode, index: number) =>
  index === 0 ? {...node, attributes: {...node.attributes, [name]: value}} : node;

describe('a story compared with the story in force', () => {
  test('is the same object when nothing but prose, wrappers, images and foreign attributes changed', () => {
    fc.assert(
      fc.property(storyTree, fc.string(), (tree, words) => {
        const before = inForce(tree);
        const wrapped = edited(tree, 'story-step', (step, index) =>
          element(
            'div',
            {class: words},
            {
              ...step,
              children: [
                ...step.children,
                element('p', {}, words),
                element('img', {src: `${words}${index}`}),
              ],
            },
          ),
        );
        const changes = compareStories(before, parse(wrapped));
        expect(changes.story).toBe(before);
        expect(changes).toMatchObject({
          read: [],
          drawing: false,
          plan: false,
          layout: false,
          names: false,
          measures: false,
        });
      }),
      seeded,
    );
  });

  test('keeps the data and the plan when a heading changes; only names follow', () => {
    fc.assert(
      fc.property(storyTree, (tree) => {
        const before = inForce(tree);
        const changes = compareStories(
          before,
          parse(
            edited(tree, 'h2', (heading) => ({
              ...heading,
              children: [element('font', {}, 'Another')],
            })),
          ),
        );
        expect(changes).toMatchObject({
          read: [],
          drawing: false,
          plan: false,
          layout: false,
          names: true,
        });
        expect(changes.story.steps.map(({label}) => label)).toEqual(
          before.steps.map(() => 'Another'),
        );
        expect(changes.story.layers).toBe(before.layers);
      }),
      seeded,
    );
  });

  test('reads exactly the layer that has another file, whose old data stay meanwhile', () => {
    fc.assert(
      fc.property(storyTree, fc.constantFrom('land', 'river', 'town'), (tree, id) => {
        const before = inForce(tree);
        const other = edited(tree, 'story-layer', (layer) =>
          layer.attributes['id'] === id
            ? {...layer, attributes: {...layer.attributes, src: 'other.geojson'}}
            : layer,
        );
        const {read, drawing, story} = compareStories(before, parse(other));
        expect(read).toEqual([id]);
        expect(drawing).toBe(false);
        expect(story.layers.map((layer) => layer.data)).toEqual(
          before.layers.map((layer) => layer.data),
        );
      }),
      seeded,
    );
  });

  test('is planned anew when a step frames something else, under the same drawing', () => {
    fc.assert(
      fc.property(storyTree, (tree) => {
        const changes = compareStories(
          inForce(tree),
          parse(edited(tree, 'story-step', withAttribute('pitch', '31'))),
        );
        expect(changes).toMatchObject({
          read: [],
          drawing: false,
          plan: true,
          layout: false,
          names: false,
        });
      }),
      seeded,
    );
  });

  test.each([
    ['kind', 'region'],
    ['color', 'teal'],
    ['paint', '{"fill-opacity": 0.5}'],
  ])('is drawn anew when a layer has another %s; no file is read', (name, value) => {
    fc.assert(
      fc.property(storyTree, (tree) => {
        const before = inForce(tree);
        const changes = compareStories(
          before,
          parse(edited(tree, 'story-layer', withAttribute(name, value))),
        );
        expect(changes).toMatchObject({read: [], drawing: true, plan: true, layout: false});
        expect(sameStyle(before, changes.story)).toBe(false);
      }),
      seeded,
    );
  });

  test('has its cards measured again when steps are removed or come in another order', () => {
    fc.assert(
      fc.property(storyTree, (tree) => {
        const before = inForce(tree);
        const steps = tree.children.filter(
          (child) => typeof child !== 'string' && child.tag === 'story-step',
        );
        const others = tree.children.filter((child) => !steps.includes(child));
        expect(
          compareStories(before, parse({...tree, children: [...others, ...steps.slice(1)]})),
        ).toMatchObject({layout: true, plan: true, read: []});
        if (steps.length > 1)
          expect(
            compareStories(before, parse({...tree, children: [...others, ...steps.toReversed()]})),
          ).toMatchObject({layout: true, plan: true, read: []});
      }),
      seeded,
    );
  });

  test('keeps inline data that say the same, and draws those that do not', () => {
    const inline = (lng: number) =>
      element(
        'map-story',
        {},
        element(
          'story-layer',
          {id: 'a', label: 'A'},
          element('script', {}, JSON.stringify({type: 'Point', coordinates: [lng, 0]})),
        ),
        element('story-step', {id: 's', camera: '0 0'}, element('h2', {}, 'S')),
      );
    const before = parse(inline(1));
    expect(compareStories(before, parse(inline(1))).story).toBe(before);
    const {drawing, read, story} = compareStories(before, parse(inline(2)));
    expect([drawing, read]).toEqual([true, []]);
    expect(sameDrawing(before, story)).toBe(false);
    expect(sameStyle(before, story)).toBe(true);
  });

  test('keeps the table that was joined to inline data, and joins it to other ones', () => {
    const inline = (lng: number, heading = 'S') =>
      element(
        'map-story',
        {},
        element(
          'story-layer',
          {id: 'a', label: 'A', table: 'a.csv', value: 'v'},
          element('script', {}, JSON.stringify({type: 'Point', coordinates: [lng, 0]})),
        ),
        element('story-step', {id: 's', camera: '0 0'}, element('h2', {}, heading)),
      );
    const parsed = parse(inline(1));
    const [layer] = parsed.layers;
    const joined = structuredClone(layer!.data!);
    const before = withData(parsed, layer!.id, joined);
    const encoder = {
      encoded: (one: StoryLayer) => one,
      readOf: (one: StoryFeatures) => (one === joined ? layer!.data! : one),
    };
    Object.assign(joined.features[0]!.properties, {v: 7});
    const prose = compareStories(before, parse(inline(1, 'T')), encoder);
    expect(prose).toMatchObject({read: [], drawing: false});
    expect(prose.story.layers[0]!.data).toBe(joined);
    const other = compareStories(before, parse(inline(2)), encoder);
    expect(other.read).toEqual(['a']);
    expect(other.story.layers[0]!.data).toBe(joined);
  });

  test('measures again when a figure in the prose measures something else', () => {
    const measuring = (of: string) =>
      element(
        'map-story',
        {},
        element('story-layer', {id: 'a', label: 'A', src: 'a.geojson'}),
        element(
          'story-step',
          {id: 's', camera: '0 0'},
          element('h2', {}, 'S'),
          element('story-measure', {of}),
        ),
      );
    expect(compareStories(parse(measuring('a/b')), parse(measuring('a/c')))).toMatchObject({
      measures: true,
      plan: false,
    });
    expect(compareStories(parse(measuring('a/b')), parse(measuring('a/b')))).toMatchObject({
      measures: false,
    });
  });
});

describe('problems that an edit caused', () => {
  const problem = (path: string, message = 'wrong'): Problem => ({
    code: 'unknown-layer',
    path,
    message,
    severity: 'error',
  });

  test('are none when the same stand as before, in whatever order', () => {
    expect(newProblems([problem('a'), problem('b')], [problem('b'), problem('a')])).toEqual([]);
  });

  test('are those of another place or another fault, each counted', () => {
    expect(
      newProblems(
        [problem('a')],
        [problem('a'), problem('a'), problem('b'), problem('a', 'other')],
      ),
    ).toEqual([problem('a'), problem('b'), problem('a', 'other')]);
  });

  test('do not come from words that were translated, or from elements that moved down', () => {
    expect(
      newProblems(
        [problem('story-link “the town”[to]'), problem('story-step[2]')],
        [problem('story-link “die Stadt”[to]'), problem('story-step[3]')],
      ),
    ).toEqual([]);
    expect(
      newProblems(
        [problem('story-link “the town”[to]')],
        [problem('story-link “die Stadt”[to]'), problem('story-link “das Dorf”[to]')],
      ),
    ).toHaveLength(1);
  });
});
