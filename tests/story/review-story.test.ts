import {describe, expect, test} from 'vitest';
import {main} from '../../src/node/cli/main.ts';
import {readPage} from '../../src/node/page/read-page.ts';
import {storyIn} from '../fixtures/html.ts';
import {parseFindings} from '../../src/story/parse-story.ts';
import {reviewStory} from '../../src/story/review-story.ts';

const problemsOf = (html: string) => readPage(html, '.')[0]!.problems;
const codes = (html: string) => problemsOf(html).map(({code}) => code);
const layer = (data: object) =>
  `<story-layer id="towns" kind="place" label="Towns"><script type="application/geo+json">${JSON.stringify(data)}</script></story-layer>`;
const town = (id: string) => ({
  type: 'Feature',
  properties: {id},
  geometry: {type: 'Point', coordinates: [7, 46]},
});
const step = (attributes: string) => `<story-step ${attributes}><h2>A step</h2></story-step>`;

describe('one cause is one problem', () => {
  test('steps in a paragraph that a heading ends', () => {
    const html = `<p><map-story>${layer(town('a'))}</p><p>${step('id="one" focus="towns"')}</p>`;
    expect(codes(html)).toEqual(['outside-story']);
  });

  test('a step with the name of no element', () => {
    const html = `<map-story>${layer(town('a'))}<map-step id="one" focus="towns"><h2>A</h2></map-step></map-story>`;
    expect(codes(html)).toEqual(['unknown-element']);
  });

  test('an id with a space, however often it is named', () => {
    const html = `<map-story>${layer(town('Old Town'))}${step('id="one" focus="towns/Old Town" highlight="towns/Old Town"')}${step('id="two" focus="towns/Old Town"')}</map-story>`;
    expect(codes(html)).toEqual(['invalid-id']);
  });

  test('attributes in typographic quotes', () => {
    const html = `<map-story>${layer(town('a'))}<story-step id=”one two” focus=”towns”><h2>A</h2></story-step></map-story>`;
    expect(codes(html)).toEqual(['typographic-quotes']);
  });

  test('but a second word that is no layer, beside an id without spaces, is said', () => {
    const html = `<map-story>${layer(town('old'))}${step('id="one" focus="towns/old rivr"')}</map-story>`;
    expect(codes(html)).toEqual(['unknown-layer']);
  });
});

describe('a label', () => {
  test('may begin with a typographic quote', () => {
    const html = `<map-story><story-layer id="towns" kind="place" label="“Towns” of old"><script type="application/geo+json">${JSON.stringify(town('a'))}</script></story-layer>${step('id="one" focus="towns"')}</map-story>`;
    expect(codes(html)).toEqual([]);
  });
});

test('the id of a feature where a layer is expected leads to the feature', () => {
  const html = `<map-story>${layer(town('bern'))}${step('id="one" focus="towns" highlight="bern"')}</map-story>`;
  expect(problemsOf(html)[0]!.message).toContain('Did you mean “towns/bern”?');
});

test.each([
  ['towns,towns:name', 'towns towns:name'],
  ['towns;towns:name#bern', 'towns towns:name/bern'],
  ['towns:name,towns', 'towns:name towns'],
  ['towns|towns/bern', 'towns towns/bern'],
  ['towns/bern,towns', 'towns/bern towns'],
])('names with signs between them, as %s, lead to names with spaces', (show, meant) => {
  const bern = {...town('bern'), properties: {id: 'bern', name: 'Bern'}};
  const html = `<map-story>${layer(bern)}${step(`id="one" camera="7 46 3" show="${show}"`)}</map-story>`;
  expect(problemsOf(html).map(({message}) => message)).toEqual([
    expect.stringContaining(`Did you mean “${meant}”? Write spaces between names.`),
  ]);
});

test('an embedded story is not reviewed as a page', () => {
  const node = storyIn(
    `<map-story>${layer(town('a'))}${step('id="one" focus="towns" hightlight="x"')}</map-story>`,
  );
  const {story, findings} = parseFindings(node);
  expect(reviewStory({story, node, findings, page: undefined})).toEqual([]);
});

test('attributes of frameworks are none of the author’s', () => {
  const html = `<map-story data-x v-if="a" x-data="b" @click="c" :key="d" hx-get="e" _ngcontent-abc ng-version="1" wire:model="f">${layer(town('a'))}${step('id="one" focus="towns"')}</map-story>`;
  expect(codes(html)).toEqual([]);
});

test('no line that the command prints has a control character', async () => {
  const lines: string[] = [];
  const take = (line: string) => void lines.push(line);
  await main(['check', 'no\u001b[31mwhere.html'], {say: take, note: take});
  expect(lines.join('')).toContain('\\u001b[31mwhere.html');
});
