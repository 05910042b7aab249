// Tests that the documents say what the program does: elements from their doc blocks, examples that
// have no fault.
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {elementsDoc} from '../../src/node/package/elements-doc.mjs';
import {writeManifest} from '../../src/node/package/manifest.mjs';
import {problemsDoc} from '../../src/node/package/problems-doc.mjs';
import {openPage} from '../../src/node/cli/open-page.ts';
import {printed} from '../../src/node/page/print-problem.ts';
import {problemDocs} from '../../src/story/problem-docs.ts';
import {schema} from '../../src/story/schema.ts';
import {attributeEntries} from '../../src/node/package/schema-docs.ts';

const elements = writeManifest('node_modules/.map-story', attributeEntries());

const sources = (readdirSync('src', {recursive: true}) as string[])
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src', name), 'utf8'));
const found = (pattern: RegExp) =>
  [
    ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!))),
  ].sort();
const names = (list: readonly Readonly<{name: string}>[] = []) => list.map(({name}) => name).sort();
const documented = (key: 'events' | 'cssParts' | 'cssProperties') =>
  [...new Set(elements.flatMap((one) => names(one[key])))].sort();

describe('docs/problems.md', () => {
  test('is what `npm run docs` writes', () => {
    expect(readFileSync('docs/problems.md', 'utf8')).toBe(problemsDoc(problemDocs));
  });

  test('lists no code that nothing reports', () => {
    const files = (readdirSync('src', {recursive: true}) as string[]).filter(
      (name) => /\.ts$/.test(name) && !/problem(-docs)?\.ts$/.test(name),
    );
    const code = files.map((name) => readFileSync(join('src', name), 'utf8')).join('\n');
    const missing = (one: string) =>
      one.startsWith('missing-') &&
      new RegExp(`missing\\('${one.slice('missing-'.length)}'`).test(code);
    expect(
      Object.keys(problemDocs).filter((one) => !code.includes(`'${one}'`) && !missing(one)),
    ).toEqual([]);
  });
});

describe('docs/elements.md', () => {
  test('is what the doc blocks say: `npm run docs` writes it anew', () => {
    expect(readFileSync('docs/elements.md', 'utf8')).toBe(elementsDoc(elements));
  });

  test('names the attributes that the command knows, each with what it is', () => {
    expect(
      Object.fromEntries(elements.map(({tagName, attributes}) => [tagName, names(attributes)])),
    ).toEqual(
      Object.fromEntries(
        Object.entries(schema.elements).map(([tag, attributes]) => [
          tag,
          Object.keys(attributes).sort(),
        ]),
      ),
    );
    for (const {attributes = []} of elements)
      for (const {name, description} of attributes) expect(description, name).toMatch(/\w{2}/);
  });

  test('names every event that is fired, every part that a template has, and custom properties that some rule reads', () => {
    expect(documented('events')).toEqual(found(/static readonly type = '([a-z-]+)'/g));
    expect(documented('cssParts')).toEqual(found(/\spart="([a-z-]+)"/g));
    const read = found(/var\((--map-story-[a-z-]+)/g);
    for (const name of documented('cssProperties')) expect(read).toContain(name);
  });
});

/** Blocks of HTML with an element of ours in them. */
const examples = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].flatMap(
  (file) =>
    [...readFileSync(file, 'utf8').matchAll(/^```html\n([\s\S]*?)^```$/gm)].flatMap(
      ([, text], index) =>
        /<(map|story)-/.test(text!) ? [{name: `${file} ${index + 1}`, text: text!}] : [],
    ),
);

describe('an example in the documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  mkdirSync(join(folder, 'public'));

  test.each(examples)('$name has no fault but that its data are not here', ({text}) => {
    const whole = /<map-story/.test(text)
      ? text
      : `<map-story><story-layer id="border" src="border.geojson" kind="border" label="Border"></story-layer>${text}</map-story>`;
    writeFileSync(join(folder, 'page.html'), whole);
    const page = openPage(join(folder, 'page.html'), undefined);
    if ('fault' in page) throw new Error(page.fault);
    const faults = page.problems.filter(
      ({code}) =>
        !['data-unavailable', 'data-not-checked', 'story-elsewhere', 'no-steps'].includes(code),
    );
    expect(faults.map((problem) => printed('page.html', problem))).toEqual([]);
  });
});
