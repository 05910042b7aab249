// Tests that an attribute or a kind that the schema gains is known to all who read the schema.
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {editorData} from '../../src/node/package/editor-data.mjs';
import {elementsDoc} from '../../src/node/package/elements-doc.mjs';
import {writeManifest} from '../../src/node/package/manifest.mjs';
import {main} from '../../src/node/cli/main.ts';
import {addressAttributes, allAttributes, allowed} from '../../src/embed/allowed-markup.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {observedAttributes, schema, type Vocabulary} from '../../src/story/schema.ts';
import {
  attributeEntries,
  schemaDocs,
  type VocabularyDocs,
} from '../../src/node/package/schema-docs.ts';
import {storyIn} from '../fixtures/html.ts';

/** The schema with a made-up kind, and a made-up number and address on layers. */
const copy: Vocabulary = {
  kinds: {...schema.kinds, glacier: 'polygon'},
  elements: {
    ...schema.elements,
    'story-layer': {
      ...schema.elements['story-layer'],
      thickness: {type: 'number', min: 1, max: 900, default: 50},
      survey: {type: 'url'},
    },
  },
};
const docs: VocabularyDocs = {
  kinds: {...schemaDocs.kinds, glacier: 'Ice with a soft edge.'},
  elements: {
    ...schemaDocs.elements,
    'story-layer': {
      ...schemaDocs.elements['story-layer'],
      thickness: 'Metres of ice.',
      survey: 'URL of the survey.',
    },
  },
};

const page = (attributes: string) => `<map-story>
  <story-layer id="ice" label="Ice" ${attributes}><script type="application/geo+json">{"type": "Point", "coordinates": [75, 36]}</script></story-layer>
  <story-step id="one" focus="ice"><h2>Ice</h2></story-step>
</map-story>`;
const parse = (attributes: string, vocabulary?: Vocabulary) =>
  parseStory(storyIn(page(attributes)), vocabulary);

async function check(attributes: string, vocabulary?: Vocabulary): Promise<string[]> {
  const said: string[] = [];
  const path = join(mkdtempSync(join(tmpdir(), 'schema-')), 'page.html');
  writeFileSync(path, page(attributes));
  await main(
    ['check', path],
    {say: (line) => said.push(line.slice(path.length)), note: () => {}},
    vocabulary,
  );
  return said;
}

describe('an attribute that the schema gains', () => {
  test('is read by the parser, with its default, and with its range in the message', () => {
    expect(parse('thickness="120"', copy).story.layers[0]).toHaveProperty('thickness', 120);
    const {story, problems} = parse('thickness="901"', copy);
    expect(story.layers[0]).toHaveProperty('thickness', 50);
    expect(problems).toMatchObject([
      {
        code: 'invalid-number',
        path: 'story-layer#ice[thickness]',
        message: '“901” is not a number from 1 to 900.',
      },
    ]);
    expect(parse('thickness="901"')).toMatchObject({problems: []});
  });

  test('is observed for edits', () => {
    expect(observedAttributes(copy)).toEqual(expect.arrayContaining(['thickness', 'survey']));
    expect(observedAttributes()).not.toContain('thickness');
  });

  test('passes the sanitiser of embedded stories on its own element, an address as an address', () => {
    expect(allAttributes(copy)).toContain('thickness');
    expect(allowed('story-layer', 'thickness', '7', copy)).toBe('7');
    expect(allowed('story-step', 'thickness', '7', copy)).toBeUndefined();
    expect(allowed('story-layer', 'thickness', '7')).toBeUndefined();
    expect(addressAttributes(copy)).toContain('survey');
  });

  test('is known to the command line', async () => {
    expect(await check('thickness="7"', copy)).toEqual([]);
    expect(await check('thickness="0"', copy)).toEqual([
      expect.stringMatching(/^:2:\d+: error: .*from 1 to 900.* \[invalid-number\]$/),
    ]);
    expect(await check('thickness="7"')).toEqual([expect.stringMatching(/\[unknown-attribute\]$/)]);
  });
});

describe('a kind that the schema gains', () => {
  test('is known to the parser', () => {
    expect(parse('kind="glacier"', copy)).toMatchObject({
      story: {layers: [{kind: 'glacier'}]},
      problems: [],
    });
    expect(parse('kind="glacier"').problems).toMatchObject([{code: 'invalid-kind'}]);
  });

  test('is known to the command line, with the geometry that it draws', async () => {
    expect(await check('kind="glacier"', copy)).toEqual([
      expect.stringMatching(
        /The kind glacier draws polygons, not points: .* Use kind="place" for points\. \[geometry-not-drawn\]$/,
      ),
    ]);
  });
});

test('manifest, editor data and documents have what the schema gains', () => {
  const elements = writeManifest('node_modules/.map-story-copy', attributeEntries(copy, docs));
  const layer = elements.find(({tagName}) => tagName === 'story-layer')!;
  const named = (name: string) => layer.attributes?.find((one) => one.name === name);
  expect(named('thickness')).toEqual({
    name: 'thickness',
    type: {text: 'number'},
    description: 'Metres of ice. From 1 to 900. Default 50.',
    default: '50',
  });
  expect(named('kind')?.type.text).toContain("'glacier'");
  const edited = editorData(elements).tags.find(({name}) => name === 'story-layer')!.attributes;
  expect(edited.map(({name}) => name)).toContain('thickness');
  expect(edited.find(({name}) => name === 'kind')!.values).toContainEqual({name: 'glacier'});
  expect(elementsDoc(elements)).toContain(
    '| `thickness` | `number` | Metres of ice. From 1 to 900. Default 50. |',
  );
  expect(elementsDoc(elements)).toContain('`glacier` (polygons): Ice with a soft edge.');
});

test('an attribute without a line of documentation is an error of the documents', () => {
  expect(() => attributeEntries({...copy, kinds: schema.kinds})).toThrow('story-layer[thickness]');
});
