import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const files = (readdirSync(src, {recursive: true}) as string[]).filter((name) => name.endsWith('.ts')).map((name) => join(src, name));

/** Imports go down only. `map` and `still` are two views on one floor and know nothing of each other. */
const floors: Readonly<Record<string, number>> = {geometry: 0, story: 1, scene: 2, basemap: 2.5, explore: 3, map: 4, still: 4, elements: 5, vite: 5, cli: 6};
const folderOf = (file: string) => relative(src, file).split('/')[0]!;
const textOf = (file: string) => readFileSync(file, 'utf8');
const importsOf = (file: string) => [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*(?:\/\*.*?\*\/\s*)?'([^']+)'/g)].map((match) => match[1]!);

/** Modules that a text loads, at once or later, in one line or several; types cost nothing. */
function loadedBy(text: string): string[] {
  const stated = text.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[\w\s{},*$]*?\bfrom\s*)?'([^']+)'/gm);
  const called = text.matchAll(/\bimport\s*\(\s*(?:\/\*.*?\*\/\s*)?'([^']+)'/g);
  return [...stated, ...called].map((match) => match[1]!);
}

/** Comments to tools say nothing of the file. */
const directive = /^\s*(?:biome-|eslint|@ts-|\/|#|prettier|v8|c8|istanbul)/;

/** What a file says of itself in the comment that it begins with. A doc comment right above a declaration is about that. */
function headerOf(text: string): string {
  const begun = text.replace(/^#!.*\n/, '');
  const [, lines] = /^((?:\/\/.*(?:\n|$))+)/.exec(begun) ?? [];
  if (lines) return lines.split('\n').map((line) => line.replace(/^\/\//, '')).filter((line) => !directive.test(line)).join(' ').trim();
  const [, block = ''] = /^\/\*+([\s\S]*?)\*\/[ \t]*\n(?=\s*\n|import\b)/.exec(begun) ?? [];
  return block.split('\n').map((line) => line.replace(/^\s*\*/, '')).filter((line) => !directive.test(line)).join(' ').trim();
}
const isSentence = (text: string) => /\p{L}+(?:[^\p{L}]+\p{L}+){2}/u.test(text);

const impure = /\b(?:document|window|navigator|globalThis|localStorage|sessionStorage|fetch|XMLHttpRequest|requestAnimationFrame|setTimeout|setInterval|matchMedia|getComputedStyle|inner(?:Width|Height)|devicePixelRatio|crypto|Math\.random|Date|performance|process)\b(?!['’:])/;
const isImpure = (text: string) => impure.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'[^'\n]*'/g, "''"));
const source = (file: string) => relative(src, file);

describe('the floors of the program', () => {
  test('have every folder of the source among them', () => {
    const without = files.filter((file) => floors[folderOf(file)] === undefined).map(source);
    expect(without.toSorted()).toEqual(['define.ts', 'index.ts']);
  });

  test('import only from below or beside, never between the two views', () => {
    const wrong = files.flatMap((file) => {
      const floor = floors[folderOf(file)];
      if (floor === undefined) return [];
      return importsOf(file)
        .filter((path) => path.startsWith('.'))
        .map((path) => folderOf(resolve(dirname(file), path)))
        .filter((folder) => folder !== folderOf(file) && (floors[folder] === undefined ? folder !== '..' : floors[folder] >= floor))
        .map((folder) => `${source(file)} → ${folder}`);
    });
    expect(wrong).toEqual([]);
  });

  test('keep what runs in Node at build time out of what readers load: nothing but cli/ imports vite/, and only these two, and the picture that a reader takes along, import parse5 or d3-geo’s users', () => {
    const users = files.filter((file) => !['vite', 'cli'].includes(folderOf(file)) && importsOf(file).some((path) => /^(node:|parse5|@resvg|wawoff2)/.test(path) || resolve(dirname(file), path).startsWith(join(src, 'vite'))));
    expect(users.map(source)).toEqual([]);
    const drawing = files.filter((file) => !['cli', 'vite', 'still'].includes(folderOf(file)) && source(file) !== 'elements/explore/svgPicture.ts' && importsOf(file).some((path) => path === 'd3-geo' || /\/still\/(?!freeBox|laid|sizes)/.test(path)));
    expect(drawing.map(source)).toEqual([]);
  });

  test('keep the map library on map/ and the element library on elements/; types cost nothing', () => {
    const uses = (library: RegExp, folder: string) =>
      files.filter((file) => folderOf(file) !== folder && loadedBy(textOf(file)).some((path) => library.test(path))).map(source);
    expect(uses(/^maplibre-gl/, 'map')).toEqual([]);
    expect(uses(/^lit/, 'elements')).toEqual([]);
    expect(uses(/^minisearch/, 'explore')).toEqual([]);
  });

  test('are pure below the views: no document, no window, no clock, no dice', () => {
    const found = files.filter((file) => (floors[folderOf(file)] ?? 9) <= 3 && isImpure(textOf(file))).map(source);
    expect(found).toEqual([]);
  });

  test('have files that begin with a sentence about themselves', () => {
    expect(files.filter((file) => !isSentence(headerOf(textOf(file)))).map(source)).toEqual([]);
  });

  test('have files of at most 260 lines', () => {
    expect(files.filter((file) => textOf(file).split('\n').length > 260).map(source)).toEqual([]);
  });

  test('register elements in define.ts alone', () => {
    expect(files.filter((file) => /customElements\.define/.test(readFileSync(file, 'utf8'))).map(source)).toEqual(['define.ts']);
  });
});

describe('what these tests can see', () => {
  test.each([
    ['a line', '// Fits a camera to positions.\nimport x from "x";'],
    ['several lines', '// Fits a camera\n// to positions.\n\nexport const a = 1;'],
    ['a block', '/* Fits a camera to positions. */\n\nexport const a = 1;'],
    ['a doc block above imports', "/**\n * Fits a camera to positions.\n */\nimport x from 'x';"],
    ['a line under a shebang', '#!/usr/bin/env node\n// Runs the command line.\n'],
    ['a line under one to a tool', '// biome-ignore lint/a/b: a reason of some words\n// Fits a camera to positions.\n'],
  ])('%s is a sentence that a file begins with', (_, text) => {
    expect(isSentence(headerOf(text))).toBe(true);
  });

  test.each([
    ['no comment', 'export const a = 1; // Fits a camera to positions.'],
    ['nothing', ''],
    ['an empty comment', '//\nexport const a = 1;'],
    ['a word or two', '// The camera\nexport const a = 1;'],
    ['a comment to a tool', '// biome-ignore lint/a/b: a reason of some words\nexport const a = 1;'],
    ['a reference', '/// <reference types="vite/client of some words" />\n'],
    ['an empty block', '/* */\n\nexport const a = 1;'],
    ['the doc comment of the first declaration', '/** Fits a camera to positions. */\nexport const a = 1;'],
    ['a comment after the code', "import x from 'x';\n// Fits a camera to positions.\n"],
  ])('%s is none', (_, text) => {
    expect(isSentence(headerOf(text))).toBe(false);
  });

  test('modules are loaded in one line, in several, for their effect, by being passed on, and later', () => {
    const text = "import a from 'a';\nimport {\n  b,\n} from 'b';\nimport 'c';\nexport {d} from 'd';\nexport * from 'e';\nconst f = () => import('f');\nawait import(/* @vite-ignore */ 'g');";
    expect(loadedBy(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  test('types are not loaded', () => {
    expect(loadedBy("import type {A} from 'a';\nimport type {\n  B,\n} from 'b';\nexport type {C} from 'c';")).toEqual([]);
  });

  test.each(['document.body', 'new Date()', 'Date.now()', 'setInterval(() => {}, 1)', 'crypto.randomUUID()', 'Math.random()', 'innerWidth', 'globalThis.x', 'matchMedia("(print)")'])('%s is not pure', (code) => {
    expect(isImpure(`const a = ${code};`)).toBe(true);
  });

  test.each(["const a = 'the document';", '// the window\nconst a = 1;', '/* a Date */ const a = 1;', 'const a = {fetch: 1};'])('%s is pure', (code) => {
    expect(isImpure(code)).toBe(false);
  });
});
