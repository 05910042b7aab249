// Tests what the development server bundles before a page asks for it.
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {bundled, served} from '../../src/node/vite/served.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const src = join(root, 'src');
/** Rooms whose modules run in Node, or are bundled by us. */
const elsewhere = /^(node|editor|site)\//;

/** Packages of which a module loads more than types, at once or later. */
function packagesOf(text: string): string[] {
  const stated = text.matchAll(
    /^\s*(?:import|export)\s+(?!type\b)(?:[\w\s{},*$]*?\bfrom\s*)?'([^.'][^']*)'/gm,
  );
  const called = text.matchAll(/\bimport\s*\(\s*'([^.'][^']*)'/g);
  return [...stated, ...called].map(([, name]) => name!).filter((name) => !name.includes('?'));
}

describe('the development server', () => {
  test('knows beforehand what the browser’s modules import, so that it reloads no page', () => {
    const modules = (readdirSync(src, {recursive: true}) as string[])
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.ts') && !elsewhere.test(name));
    const imported = modules.flatMap((name) => packagesOf(readFileSync(join(src, name), 'utf8')));
    expect([...new Set(imported)].sort()).toEqual([...bundled].sort());
  });

  test('bundles what a project has through this package, and not the package', () => {
    const project = mkdtempSync(join(tmpdir(), 'served-'));
    const own = join(project, 'node_modules/map-story');
    mkdirSync(own, {recursive: true});
    writeFileSync(join(own, 'package.json'), '{"name": "map-story"}');
    expect(served(project).optimizeDeps).toEqual({
      exclude: ['map-story'],
      include: bundled.map((name) => `map-story > ${name}`),
    });
    expect(served(root).optimizeDeps).toEqual({include: bundled});
    rmSync(project, {recursive: true});
  });
});
