// Checks the rooms of the program: what imports what, how files are called, how they begin and end.
import {readdirSync, readFileSync} from 'node:fs';
import {basename, dirname, join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const src = join(root, 'src');
const under = (folder: string) =>
  (readdirSync(folder, {recursive: true}) as string[])
    .filter((name) => !/(^|[\\/])(node_modules|dist|__screenshots__)[\\/]/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
const files = under(src).filter((name) => /\.(ts|mjs|js)$/.test(name));

/** In the order in which they build on each other: a room imports only from rooms before it. */
const rooms = [
  'geometry',
  'story',
  'i18n',
  'scene',
  'layers',
  'basemap',
  'places',
  'layout',
  'map',
  'still',
  'player',
  'ui',
  'embed',
  'explore',
  'author',
  'elements',
  'editor',
  'node',
] as const;
/** Rooms without DOM, map, clock and randomness. */
const pure = rooms.slice(0, rooms.indexOf('map'));

/** Imports that break the order for now, `file → room`, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {};

const source = (file: string) => relative(src, file).replaceAll('\\', '/');
/** Nothing for what stands in no room: `index.ts` and `define.ts`. */
const roomOf = (file: string) => (source(file).includes('/') ? source(file).split('/')[0]! : '');
const text = (file: string) => readFileSync(file, 'utf8');
const code = (file: string) => text(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
const importsOf = (file: string) =>
  [...code(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
const localImports = (file: string) =>
  importsOf(file)
    .filter((path) => path.startsWith('.'))
    .map((path) => resolve(dirname(file), path))
    .filter((path) => path.startsWith(`${src}/`));

/** Modules that a text loads, at once or later, in one line or several; types cost nothing. */
function loadedBy(text: string): string[] {
  const stated = text.matchAll(
    /^\s*(?:import|export)\s+(?!type\b)(?:[\w\s{},*$]*?\bfrom\s*)?'([^']+)'/gm,
  );
  const called = text.matchAll(/\bimport\s*\(\s*(?:\/\*.*?\*\/\s*)?'([^']+)'/g);
  return [...stated, ...called].map((match) => match[1]!);
}

/** Comments to tools say nothing of the file. */
const directive = /^\s*(?:biome-|eslint|@ts-|\/|#|prettier|v8|c8|istanbul)/;

/** What a file says of itself in the comment that it begins with. A doc comment right above a declaration is about that. */
function headerOf(text: string): string {
  const begun = text.replace(/^#!.*\n/, '');
  const [, lines] = /^((?:\/\/.*(?:\n|$))+)/.exec(begun) ?? [];
  if (lines)
    return lines
      .split('\n')
      .map((line) => line.replace(/^\/\//, ''))
      .filter((line) => !directive.test(line))
      .join(' ')
      .trim();
  const [, block = ''] = /^\/\*+([\s\S]*?)\*\/[ \t]*\n(?=\s*\n|import\b)/.exec(begun) ?? [];
  return block
    .split('\n')
    .map((line) => line.replace(/^\s*\*/, ''))
    .filter((line) => !directive.test(line))
    .join(' ')
    .trim();
}
const isSentence = (text: string) => /\p{L}+(?:[^\p{L}]+\p{L}+){2}/u.test(text);

/** “Fits a camera …”, and neither “A camera …” nor “Positions to a camera …”. */
const beginsWithVerb = (text: string) =>
  /^\p{Lu}\p{Ll}+s (?!(?:to|of|that) )/u.test(text) && !/^(?:This|Always|Its) /.test(text);

const impure =
  /\b(?:document|window|navigator|globalThis|localStorage|sessionStorage|fetch|XMLHttpRequest|requestAnimationFrame|setTimeout|setInterval|matchMedia|getComputedStyle|inner(?:Width|Height)|devicePixelRatio|crypto|Math\.random|Date|performance|process)\b(?!['’:])/;
const isImpure = (text: string) =>
  impure.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'[^'\n]*'/g, "''"));

/** Files from which imports lead back to where one is, as one path; types and dynamic imports count. */
function cycles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file))
      return void found.push([...path.slice(path.indexOf(file)), file].map(source).join(' → '));
    if (done.has(file)) return;
    for (const next of localImports(file)) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}

describe('the rooms of the program', () => {
  test('are those that the plan lists, with `site` for this repository’s own page', () => {
    const folders = readdirSync(src, {withFileTypes: true})
      .filter((entry) => entry.isDirectory())
      .map(({name}) => name);
    expect(folders.sort()).toEqual([...rooms, 'site'].sort());
  });

  test('import only from rooms before them', () => {
    const wrong = files.flatMap((file) => {
      const own = rooms.indexOf(roomOf(file) as (typeof rooms)[number]);
      if (own < 0) return [];
      return localImports(file)
        .map(roomOf)
        .filter((room) => rooms.indexOf(room as (typeof rooms)[number]) > own || room === '')
        .map((room) => `${source(file)} → ${room}`);
    });
    expect([...new Set(wrong)].sort()).toEqual(Object.keys(exceptions).sort());
  });

  test('have no import cycle, within a room or between rooms', () => {
    expect(cycles()).toEqual([]);
  });

  test('keep `map` and `still` apart: neither imports the other', () => {
    const wrong = files.filter(
      (file) =>
        ['map', 'still'].includes(roomOf(file)) &&
        localImports(file).some(
          (path) => ['map', 'still'].includes(roomOf(path)) && roomOf(path) !== roomOf(file),
        ),
    );
    expect(wrong.map(source)).toEqual([]);
  });

  test('keep what runs in Node, and the drawing of stills, out of what readers load', () => {
    const inNode = files.filter(
      (file) =>
        roomOf(file) !== 'node' &&
        importsOf(file).some((path) => /^(node:|parse5|@resvg|wawoff2)/.test(path)),
    );
    expect(inNode.map(source)).toEqual([]);
    // the SVG that a reader downloads is drawn as stills are, and loaded when it is asked for
    const drawing = files.filter(
      (file) =>
        !['node', 'still'].includes(roomOf(file)) &&
        (importsOf(file).includes('d3-geo') ||
          localImports(file).some((path) => roomOf(path) === 'still')),
    );
    expect(drawing.map(source)).toEqual(['explore/svg-picture.ts']);
  });

  test('keep each library in its rooms; type imports are free', () => {
    const uses = (library: RegExp, ...allowed: string[]) =>
      files
        .filter(
          (file) =>
            !allowed.includes(roomOf(file)) &&
            loadedBy(text(file)).some((path) => library.test(path)),
        )
        .map(source);
    expect(uses(/^maplibre-gl/, 'map')).toEqual([]);
    expect(uses(/^lit/, 'ui', 'embed', 'explore', 'author', 'elements', 'editor')).toEqual([]);
    expect(uses(/^minisearch/, 'places')).toEqual([]);
  });

  test('use no DOM, no clock and no randomness before `map`', () => {
    expect(
      files
        .filter(
          (file) => (pure as readonly string[]).includes(roomOf(file)) && isImpure(text(file)),
        )
        .map(source),
    ).toEqual([]);
  });

  test('register elements in define.ts alone', () => {
    expect(files.filter((file) => /customElements\.define/.test(text(file))).map(source)).toEqual([
      'define.ts',
    ]);
  });
});

describe('the files of the program', () => {
  /** Projects of other people's making, and data, are called as those call them. */
  const named = [
    ...under(src),
    ...under(join(root, 'tests')).filter(
      (file) => !/\/tests\/(frameworks|stories|fixtures\/bad|bench\/pages\/parts)\//.test(file),
    ),
  ].filter((file) => /\.(ts|mjs|js|css)$/.test(file));

  test('have names in kebab-case', () => {
    expect(
      named
        .map((file) => basename(file))
        .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(name)),
    ).toEqual([]);
  });

  test('have names of their own, index.ts and vitest.config.ts aside', () => {
    const names = named
      .map((file) => basename(file))
      .filter((name) => !/^(index|vitest\.config)\.ts$/.test(name));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('begin with a sentence about themselves', () => {
    expect(files.filter((file) => !isSentence(headerOf(text(file)))).map(source)).toEqual([]);
  });

  test('begin with a verb that says what they do', () => {
    const wrong = files.filter((file) => !beginsWithVerb(headerOf(text(file))));
    expect(wrong.map((file) => `${source(file)}: ${headerOf(text(file))}`)).toEqual([]);
  });

  test('so do the tools of tests and the build of the map data, where they say something', () => {
    const tools = ['tests', 'geo/build']
      .flatMap((folder) => under(join(root, folder)))
      .filter((file) => /(?<!\.test)\.(ts|mjs)$/.test(file))
      .map((file) => [relative(root, file), headerOf(text(file))] as const)
      .filter(([, header]) => header !== '');
    expect(tools.length).toBeGreaterThan(100);
    expect(tools.filter(([, header]) => !beginsWithVerb(header))).toEqual([]);
  });

  test('cast no value twice, neither do the tests and the build of the map data', () => {
    const all = ['src', 'tests', 'geo/build'].flatMap((folder) => under(join(root, folder)));
    const twice = all
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => /\bas (?:unknown|never|any|object) as\b/.test(text(file)));
    expect(all.length).toBeGreaterThan(500);
    expect(twice.map((file) => relative(root, file))).toEqual([]);
  });

  test('wait, in tests, as long as a busy machine takes', () => {
    const waits = under(join(root, 'tests'))
      .filter((file) => file.endsWith('.ts') && /\bvi\.(?:waitFor|waitUntil)\(/.test(text(file)))
      .map((file) => relative(root, file));
    expect(waits).toEqual([join('tests', 'fixtures', 'eventually.ts')]);
  });

  test('have at most 260 lines', () => {
    expect(
      files.filter((file) => text(file).trimEnd().split('\n').length > 260).map(source),
    ).toEqual([]);
  });
});

describe('what these tests can see', () => {
  test.each([
    'Positions to the camera that shows them.',
    'What a live map has been told.',
    'The camera of a story.',
    '<story-link>: words in the prose.',
  ])('%s begins with no verb', (header) => {
    expect(beginsWithVerb(header)).toBe(false);
  });

  test.each([
    ['a line', '// Fits a camera to positions.\nimport x from "x";'],
    ['several lines', '// Fits a camera\n// to positions.\n\nexport const a = 1;'],
    ['a block', '/* Fits a camera to positions. */\n\nexport const a = 1;'],
    ['a doc block above imports', "/**\n * Fits a camera to positions.\n */\nimport x from 'x';"],
    ['a line under a shebang', '#!/usr/bin/env node\n// Runs the command line.\n'],
    [
      'a line under one to a tool',
      '// biome-ignore lint/a/b: a reason of some words\n// Fits a camera to positions.\n',
    ],
  ])('%s is a sentence that a file begins with', (_, text) => {
    expect(isSentence(headerOf(text))).toBe(true);
  });

  test.each([
    ['no comment', 'export const a = 1; // Fits a camera to positions.'],
    ['nothing', ''],
    ['an empty comment', '//\nexport const a = 1;'],
    ['a word or two', '// The camera\nexport const a = 1;'],
    [
      'a comment to a tool',
      '// biome-ignore lint/a/b: a reason of some words\nexport const a = 1;',
    ],
    ['a reference', '/// <reference types="vite/client of some words" />\n'],
    ['an empty block', '/* */\n\nexport const a = 1;'],
    [
      'the doc comment of the first declaration',
      '/** Fits a camera to positions. */\nexport const a = 1;',
    ],
    ['a comment after the code', "import x from 'x';\n// Fits a camera to positions.\n"],
  ])('%s is none', (_, text) => {
    expect(isSentence(headerOf(text))).toBe(false);
  });

  test('modules are loaded in one line, in several, for their effect, by being passed on, and later', () => {
    const text =
      "import a from 'a';\nimport {\n  b,\n} from 'b';\nimport 'c';\nexport {d} from 'd';\nexport * from 'e';\nconst f = () => import('f');\nawait import(/* @vite-ignore */ 'g');";
    expect(loadedBy(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  test('types are not loaded', () => {
    expect(
      loadedBy(
        "import type {A} from 'a';\nimport type {\n  B,\n} from 'b';\nexport type {C} from 'c';",
      ),
    ).toEqual([]);
  });

  test.each([
    'document.body',
    'new Date()',
    'Date.now()',
    'setInterval(() => {}, 1)',
    'crypto.randomUUID()',
    'Math.random()',
    'innerWidth',
    'globalThis.x',
    'matchMedia("(print)")',
  ])('%s is not pure', (code) => {
    expect(isImpure(`const a = ${code};`)).toBe(true);
  });

  test.each([
    "const a = 'the document';",
    '// the window\nconst a = 1;',
    '/* a Date */ const a = 1;',
    'const a = {fetch: 1};',
  ])('%s is pure', (code) => {
    expect(isImpure(code)).toBe(false);
  });
});
