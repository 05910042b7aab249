// Tests which layers of a style the layers of a story name, and what is said of names that mean none.
import {describe, expect, test} from 'vitest';
import {claimsIn, claimsOf} from '../../src/story/claimed-layers.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';

const ids = ['sea', 'flood-fill', 'flood-line', 'dike 1995', 'flood'];

const storyOf = (...layers: readonly string[]) =>
  parseStory(
    storyIn(`<map-story basemap="style.json">
      ${layers.map((names, index) => `<story-layer id="l${index}" kind="style" layers="${names}" label="L"></story-layer>`).join('')}
      <story-step id="s" camera="1 1"><h2>S</h2></story-step>
    </map-story>`),
  ).story;

const claims = (...layers: readonly string[]) =>
  Object.fromEntries(claimsOf(storyOf(...layers), ids).claims);
const messages = (...layers: readonly string[]) =>
  claimsOf(storyOf(...layers), ids).problems.map(({code, path, message}) => [code, path, message]);

describe('the layers of a style that a story names', () => {
  test('are those with the ids that its layers list', () => {
    expect(claims('flood-fill flood-line', 'sea')).toEqual({
      'flood-fill': 'l0',
      'flood-line': 'l0',
      sea: 'l1',
    });
  });

  test.each([
    ['flood*', ['flood-fill', 'flood-line', 'flood']],
    ['flood-*', ['flood-fill', 'flood-line']],
    ['*-line', ['flood-line']],
    ['dike*1995', ['dike 1995']],
    ['f*l*l', ['flood-fill']],
    ['*', ids],
    ['*a*a*', []],
    ['flood*flood', []],
  ])('are found by any letters in place of *: %s', (names, found) => {
    expect(Object.keys(claims(names)).sort()).toEqual([...found].sort());
  });

  test('are of the layer that names them first; the other is told', () => {
    expect(claims('flood-*', 'flood-line sea')).toMatchObject({'flood-line': 'l0', sea: 'l1'});
    expect(messages('flood-*', 'flood-line sea')).toEqual([
      [
        'style-layer-twice',
        'story-layer#l1[layers]',
        'The layer “flood-line” of the style is shown by “l0” already. Remove it from one of the two.',
      ],
    ]);
  });

  test('may be named twice by one layer', () => {
    expect(messages('flood-fill flood-* flood-fill')).toEqual([]);
  });

  test('are suggested where a name is like one, and listed where it is like none', () => {
    expect(messages('flod-fill quay')).toEqual([
      [
        'unknown-style-layer',
        'story-layer#l0[layers]',
        '“flod-fill” is not a layer of the style. Did you mean “flood-fill”?',
      ],
      [
        'unknown-style-layer',
        'story-layer#l0[layers]',
        '“quay” is not a layer of the style. It has sea, flood-fill, flood-line, dike 1995, flood.',
      ],
    ]);
  });

  test('are the same for the same names, whatever else a story says', () => {
    expect(claimsIn(storyOf(' sea  flood '))).toBe(claimsIn(storyOf('sea flood')));
    expect(claimsIn(storyOf('sea'))).not.toBe(claimsIn(storyOf('flood')));
  });
});

test('a layer of the style has no data of its own, whatever it names', () => {
  const {story, problems} = parseStory(
    storyIn(`<map-story basemap="style.json">
      <story-layer id="flood" kind="style" layers="flood" src="flood.geojson" label="Flood">
        <script type="application/geo+json">{"type": "Point", "coordinates": [1, 2]}</script>
      </story-layer>
      <story-step id="s" camera="1 1" show="flood"><h2>S</h2></story-step>
    </map-story>`),
  );
  expect(problems).toEqual([]);
  const [layer] = story.layers;
  expect([layer!.layers, layer!.src, layer!.inline, layer!.data]).toEqual([
    'flood',
    undefined,
    undefined,
    undefined,
  ]);
});
