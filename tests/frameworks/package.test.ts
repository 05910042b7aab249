// Tests the tarball by itself: what checkers of packages say of it, what Node and TypeScript find
// in it, and its command.
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, inject, test} from 'vitest';

const [folder, tarball] = [inject('folder'), inject('tarball')];
const installed = join(folder, 'node_modules/map-story');
const bin = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(folder, 'node_modules', name), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
const files = (readdirSync(installed, {recursive: true}) as string[]).filter(
  (name) => !name.startsWith('node_modules'),
);

const bar = 'lib/node/edit/bar.js';

describe('the package', () => {
  test('is as publint and are-the-types-wrong want packages to be', () => {
    const linted = bin('publint/src/cli.js', 'run', tarball, '--strict');
    expect(linted.stdout + linted.stderr).toContain('All good');
    const typed = bin('@arethetypeswrong/cli/dist/index.js', tarball, '--profile', 'esm-only');
    expect(typed.status, typed.stdout).toBe(0);
  });

  test('depends on MapLibre and Lit, and holds no copy of them', () => {
    const {dependencies, bundleDependencies} = JSON.parse(
      readFileSync(join(installed, 'package.json'), 'utf8'),
    ) as {dependencies: object; bundleDependencies?: unknown};
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(['lit', 'maplibre-gl']));
    expect(bundleDependencies).toBeUndefined();
    // the editor's own page has one script, which no reader and no other module loads
    const modules = files.filter((name) => name.endsWith('.js') && name !== bar);
    for (const name of modules)
      expect(readFileSync(join(installed, name), 'utf8').length, name).toBeLessThan(40_000);
    expect(
      modules.some((name) =>
        /import .* from ["']maplibre-gl["']/.test(readFileSync(join(installed, name), 'utf8')),
      ),
    ).toBe(true);
  });

  test('imports only what it depends on', () => {
    const {dependencies, peerDependencies} = JSON.parse(
      readFileSync(join(installed, 'package.json'), 'utf8'),
    ) as {dependencies: object; peerDependencies: object};
    const known = Object.keys({...dependencies, ...peerDependencies, react: '', vue: ''});
    const imported = files
      .filter((name) => /\.(js|d\.ts)$/.test(name))
      .flatMap((name) =>
        [
          ...readFileSync(join(installed, name), 'utf8').matchAll(
            /^(?:import|export)\b[^'"\n]*?from ['"]([^.'"][^'"]*)['"]|import\(['"]([^.'"][^'"]*)['"]\)/gm,
          ),
        ].map(([, one, other]) => ({name, path: (one ?? other)!})),
      );
    const packageOf = (path: string) => /^(@[^/]+\/[^/]+|[^/]+)/.exec(path)![1]!;
    expect(imported.length).toBeGreaterThan(30);
    expect(
      imported.filter(
        ({path}) =>
          !path.startsWith('node:') &&
          !known.includes(packageOf(path)) &&
          !known.includes(`@types/${packageOf(path)}`),
      ),
    ).toEqual([]);
  });

  test('holds what it needs and nothing else: modules, types, the basemap with its licences, documents', () => {
    expect(files.filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))).toEqual([]);
    expect(files.filter((name) => /(^|\/)(src|tests)\//.test(name))).toEqual([]);
    for (const name of [
      'README.md',
      'LICENSE',
      'geo/LICENSE',
      'docs/elements.md',
      'docs/first-story.md',
      'docs/recipes.md',
      'lib/custom-elements.json',
      'lib/html.html-data.json',
      bar,
    ])
      expect(files).toContain(name);
    const {customElements} = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      customElements: string;
    };
    expect(files).toContain(customElements);
    for (const name of files.filter((one) => one.endsWith('.js'))) {
      for (const [, file] of readFileSync(join(installed, name), 'utf8').matchAll(
        /new URL\('(\.\.\/\.\.\/geo\/[^']+)'/g,
      ))
        expect(existsSync(join(installed, name, '..', file!)), `${name}: ${file}`).toBe(true);
    }
  });

  test('registers elements in map-story/define alone', () => {
    expect(
      files.filter(
        (name) =>
          name.endsWith('.js') &&
          /customElements\.define\(/.test(readFileSync(join(installed, name), 'utf8')),
      ),
    ).toEqual(['lib/define.js']);
  });

  test('can be imported where there is no document, and its elements can be written by a server', () => {
    const output = execFileSync(process.execPath, ['server/render.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toMatchObject({
      markup:
        '<map-story theme="dark" hash=""><story-step id="one" focus="town" opening=""><h1>One</h1></story-step></map-story>',
      problems: [{path: 'map-story'}],
      same: true,
    });
  });

  test('has types for JSX and for Vue’s templates that let right elements pass and wrong ones not', () => {
    const {stdout, status} = bin('vue-tsc/bin/vue-tsc.js', '--project', 'tsconfig.json');
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  test('tells editors every element with its attributes', () => {
    const {tags} = JSON.parse(readFileSync(join(installed, 'lib/html.html-data.json'), 'utf8')) as {
      tags: {name: string; attributes: {name: string; values?: {name: string}[]}[]}[];
    };
    expect(tags.map(({name}) => name).sort()).toEqual([
      'map-story',
      'story-layer',
      'story-link',
      'story-measure',
      'story-media',
      'story-note',
      'story-step',
    ]);
    expect(
      tags.find(({name}) => name === 'story-layer')!.attributes.find(({name}) => name === 'kind')!
        .values,
    ).toContainEqual({name: 'border'});
  });
});

describe('its command', () => {
  const command = (...args: string[]) =>
    spawnSync(join(folder, 'node_modules/.bin/map-story'), args, {
      cwd: join(folder, 'first-story'),
      encoding: 'utf8',
    });

  test('checks a story written as the documents say: nothing is wrong with it', () => {
    expect(command('check', 'index.html')).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'index.html: 1 story, 3 steps, 3 layers; 0 errors, 0 warnings\n',
    });
  });

  test('draws its still maps', () => {
    const {status, stdout} = command('still', 'index.html', '--out', 'pictures');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(12);
    expect(existsSync(join(folder, 'first-story/pictures/stills.json'))).toBe(true);
  });

  test('ends with 1 for a story with errors, with 2 where there is none, and says how it is used', () => {
    expect(command('check', '../server/render.mjs')).toMatchObject({status: 1});
    expect(command('check', 'nowhere.html')).toMatchObject({status: 2, stdout: ''});
    expect(command('--help').stdout).toMatch(
      /^Usage: map-story new[\s\S]*map-story check PAGE\.html/,
    );
    expect(command('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
