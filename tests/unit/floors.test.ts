import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const files = (readdirSync(src, {recursive: true}) as string[]).filter((name) => name.endsWith('.ts')).map((name) => join(src, name));

/** Imports go down only. `map` and `still` are two views on one floor and know nothing of each other. */
const floors: Readonly<Record<string, number>> = {geometry: 0, story: 1, scene: 2, explore: 3, map: 4, still: 4, elements: 5, vite: 5, cli: 6};
const folderOf = (file: string) => relative(src, file).split('/')[0]!;
const importsOf = (file: string) => [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
const source = (file: string) => relative(src, file);

describe('the floors of the program', () => {
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
      files.filter((file) => folderOf(file) !== folder && [...readFileSync(file, 'utf8').matchAll(/^import (?!type).*from '([^']+)'/gm)].some((match) => library.test(match[1]!))).map(source);
    expect(uses(/^maplibre-gl/, 'map')).toEqual([]);
    expect(uses(/^lit/, 'elements')).toEqual([]);
    expect(uses(/^minisearch/, 'explore')).toEqual([]);
  });

  test('are pure below the views: no document, no window, no clock, no dice', () => {
    const impure = /\b(document|window|navigator|globalThis|localStorage|fetch|requestAnimationFrame|setTimeout|Math\.random|Date\.now|performance)\b(?!['’:])/;
    const code = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const found = files.filter((file) => (floors[folderOf(file)] ?? 9) <= 3 && impure.test(code(file))).map(source);
    expect(found).toEqual([]);
  });

  test('have files that begin by saying what they turn into what, and end before they hold two things', () => {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expect(/^(#!.*\n)?\/\//.test(text), source(file)).toBe(true);
      expect(text.split('\n').length, source(file)).toBeLessThanOrEqual(260);
    }
  });

  test('register elements in define.ts alone', () => {
    expect(files.filter((file) => /customElements\.define/.test(readFileSync(file, 'utf8'))).map(source)).toEqual(['define.ts']);
  });
});
