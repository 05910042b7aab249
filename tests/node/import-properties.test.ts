// Tests what holds of an import whatever the file is: no exception, no error of check, nothing in
// the page that runs or loads.
import fc from 'fast-check';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {proseTags, storyTags} from '../../src/embed/allowed-markup.ts';
import {openPage} from '../../src/node/cli/open-page.ts';
import {cleanProse} from '../../src/node/import/clean-prose.ts';
import {dataPath} from '../../src/node/import/page-layers.ts';
import {pageOfTour} from '../../src/node/import/page-of-tour.ts';
import {readTour} from '../../src/node/import/read-tour.ts';
import {reportOf} from '../../src/node/import/report.ts';
import {takeNotes} from '../../src/node/import/tour.ts';
import {pageTree} from '../../src/node/page/read-page.ts';
import type {StoryNode} from '../../src/story/node.ts';

const fixtures = 'tests/fixtures/import';
const samples = [
  'storytelling/config.js',
  'storymapjs/published.json',
  'eox/tour.md',
  'kml/places.kml',
].map((path) => ({
  name: path.replace(/.*\//, ''),
  text: readFileSync(join(fixtures, path), 'utf8'),
}));

/** The page of a text, with no file beside it; nothing if it is no story. */
function pageOf(text: string, name: string) {
  const read = readTour(text, name);
  if ('fault' in read) return undefined;
  const {tour, notes} = read;
  const own = tour.layers.flatMap(({id, data}) =>
    typeof data === 'object' ? [[dataPath(id), {path: `data/${id}.geojson`}] as const] : [],
  );
  const page = pageOfTour(
    tour,
    {source: name, title: name, lang: 'en', files: new Map(own)},
    notes,
  );
  expect(reportOf(name, tour, notes.list)).toContain('Carried over');
  return {page, tour};
}

const readAndWrite = (text: string, name: string) => void pageOf(text, name);

const all = (node: StoryNode): StoryNode[] =>
  node.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...all(child)]));

/** Pieces of the formats, cut and put together at random. */
const pieces = [
  ...samples.flatMap(({text}) => text.split(/(?<=[\n{}[\](),;>])/)),
  '${',
  '`',
  '/*',
  '-->',
  '<!--{',
  '\\',
  "'",
  '"',
  '](',
  '***',
  '<![CDATA[',
  '__proto__: {a: 1},',
  '\u0000',
  '\ud800',
];
const mixed = fc.array(fc.constantFrom(...pieces), {maxLength: 40}).map((parts) => parts.join(''));
/** A fixture with something cut out of it. */
const cut = fc
  .tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(200))
  .map(([{name, text}, at, length]) => ({
    name,
    text: text.slice(0, at % text.length) + text.slice((at % text.length) + length),
  }));
const name = fc.constantFrom('config.js', 'published.json', 'tour.md', 'places.kml', 'story');

describe('any text', () => {
  test('is read without an exception', () => {
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 400}), name, readAndWrite), {
      numRuns: 300,
    });
    fc.assert(fc.property(mixed, name, readAndWrite), {numRuns: 500});
    fc.assert(
      fc.property(cut, ({text, name}) => readAndWrite(text, name)),
      {numRuns: 300},
    );
  });

  test('that is a story becomes a page in which check finds no error, however it is cut', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cut-'));
    fc.assert(
      fc.property(cut, ({text, name}) => {
        const made = pageOf(text, name);
        if (!made) return;
        writeFileSync(join(folder, 'index.html'), made.page);
        const page = openPage(join(folder, 'index.html'), undefined);
        if ('fault' in page) throw new Error(page.fault);
        // the data lie nowhere here
        const errors = page.problems.filter(
          ({severity, code}) => severity === 'error' && code !== 'data-unavailable',
        );
        expect(errors).toEqual([]);
      }),
      {numRuns: 150},
    );
  });

  test.each([
    ['lists in lists', `var config = {chapters: ${'['.repeat(20_000)}`],
    [
      'a sum of texts',
      `var config = {title: ${"'a'+".repeat(20_000)}'a', chapters: [{location: {}}]}`,
    ],
    [
      'a list that holds itself twice, again and again',
      `var a = [1]; ${'a = [...a, ...a];'.repeat(60)} var config = {chapters: a}`,
    ],
    [
      'a text that doubles',
      `var a = 'x'; ${'a = a + a;'.repeat(60)} var config = {title: a, chapters: [{location: {}}]}`,
    ],
    ['quotations in quotations', `# A\n${'>'.repeat(20_000)} a`],
    ['markup in markup', `# A\n\n${'<div>'.repeat(20_000)}a`],
    ['emphasis that does not end', `# A\n\n${'*a _b '.repeat(5_000)}`],
    ['empty lines', '\n'.repeat(150_000)],
    ['a script of empty lines', `let a = 1 as${'\n'.repeat(150_000)}: b`],
    ['types without an end', 'type a\n'.repeat(20_000)],
    ['types without an end of their braces', 'type a = {\n'.repeat(15_000)],
    ['scripts without an end', '<script '.repeat(20_000)],
    ['a number that is none', `var config = {chapters: [{zoom: '${'1'.repeat(150_000)}x'}]}`],
    ['brackets', `var config = {chapters: [{description: '${'['.repeat(150_000)}'}]}`],
    [
      'spaces in a text',
      `var config = {chapters: [{description: '<i>a</i>${'&nbsp;'.repeat(50_000)}a'}]}`,
    ],
    ['a line of spaces', `!! a${' '.repeat(150_000)}b`],
    ['types on one line', `!!${'let a:'.repeat(25_000)}`],
    [
      'links without an end',
      `var config = {chapters: [{description: '${'[a]('.repeat(37_000)}'}]}`,
    ],
    ['comments without an end', `# A\n\n${'<!-- {'.repeat(25_000)}`],
    ['a heading of spaces', `# a${' '.repeat(150_000)}b`],
    ['a heading with a brace', `# {.${'a'.repeat(150_000)}`],
    [
      'coordinates of spaces',
      `<kml><Placemark><LineString><coordinates>1,2${' '.repeat(150_000)}x</coordinates></LineString></Placemark></kml>`,
    ],
    ['folders in folders', `<kml>${'<Folder>'.repeat(5_000)}<Placemark/>`],
    [
      'an alias of YAML that grows',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((one, index) => `${one}: &${one} [${'*'.concat('abcdefgh'[index]!, ',').repeat(9)}]`).join('\n')}\nchapters: *h`,
    ],
  ])('%s: is read in time', (_, text) => {
    pageOf(text, /^#/.test(text) ? 'tour.md' : 'story');
  });
});

describe('the prose of any HTML', () => {
  const hostile = fc.array(
    fc.constantFrom(
      ...'<script> </script> <img onerror=alert(1) src=x> <svg/onload=alert(1)> <a href="java\tscript:alert(1)"> </a> <iframe srcdoc="<script>"> <style> <math><mtext><table><mglyph><style> <p> </p> <b> </b> <story-step> <map-story> <template> <!-- --> ]]> <form> <input> <noscript> <textarea> </textarea> <base href=//x> <meta> <object data=x> <li> <td> <h2> </h2> text &lt;script&gt; "'.split(
        ' ',
      ),
    ),
    {maxLength: 30},
  );

  test('holds only what an embedded story may hold, and nothing that runs', () => {
    const allowed = new Set(proseTags);
    fc.assert(
      fc.property(hostile, (parts) => {
        const cleaning = {notes: takeNotes(), place: '', picture: () => undefined};
        const prose = cleanProse(parts.join(''), cleaning);
        const nodes = all(pageTree(`<!doctype html><body><main>${prose}</main>`)).filter(
          ({tag}) => !['html', 'head', 'body', 'main'].includes(tag),
        );
        for (const {tag, attributes} of nodes) {
          expect(allowed).toContain(tag);
          expect(storyTags()).not.toContain(tag);
          expect(Object.keys(attributes).filter((one) => /^on|style|src(?!$)/.test(one))).toEqual(
            [],
          );
          expect(attributes['href'] ?? '').not.toMatch(/^\s*\w*script/i);
        }
      }),
      {numRuns: 500},
    );
  });

  test('is the same when it is cleaned again', () => {
    const cleaning = {notes: takeNotes(), place: '', picture: () => undefined};
    fc.assert(
      fc.property(hostile, (parts) => {
        const once = cleanProse(parts.join(''), cleaning);
        expect(cleanProse(once, cleaning)).toBe(once);
      }),
      {numRuns: 300, examples: [[['<h2>', '<story-step>', 'text', '<h2>']]]},
    );
  });
});
