// Tests a new story in an empty folder: begun by the packed command, installed, checked and built,
// as its author does it.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, inject, test} from 'vitest';

const [folder, tarball] = [inject('folder'), inject('tarball')];
const create = fileURLToPath(new URL('../../src/node/create', import.meta.url));
const shell = process.platform === 'win32';
const npm = (cwd: string, ...args: string[]) =>
  spawnSync('npm', ['--prefer-offline', '--no-audit', '--no-fund', ...args], {
    cwd,
    encoding: 'utf8',
    shell,
  });

describe('map-story new', () => {
  const story = join(folder, 'new story');
  let begun: ReturnType<typeof spawnSync>;

  beforeAll(() => {
    begun = spawnSync(
      join(folder, 'node_modules/.bin/map-story'),
      ['new', story, '--title', '“Roads” <1890> 🚂', '--lang', 'ar', '--from', tarball],
      {cwd: folder, encoding: 'utf8', shell, env: {...process.env, npm_config_prefer_offline: '1'}},
    );
  });

  test('installs what the story needs, and says the next command', () => {
    expect(begun.stderr).toContain('index.html');
    expect(begun).toMatchObject({status: 0, stdout: expect.stringContaining('npm run edit')});
    expect(readdirSync(join(story, 'node_modules'))).toEqual(
      expect.arrayContaining(['map-story', 'vite']),
    );
  });

  test('its story has no problem', () => {
    const {status, stdout, stderr} = npm(story, 'run', '--silent', 'check');
    expect({status, stdout, stderr}).toEqual({
      status: 0,
      stdout: '',
      stderr: 'index.html: 1 story, 3 steps, 1 layer; 0 errors, 0 warnings\n',
    });
  });

  test('its site has a still for each step, the figure that the map measures, and the title', () => {
    const {status, stderr} = npm(story, 'run', '--silent', 'build');
    expect({status, stderr}).toMatchObject({status: 0});
    const page = readFileSync(join(story, 'dist/index.html'), 'utf8');
    expect(page.match(/<figure\b[^>]*slot="still"|<figure\b/g)).toHaveLength(3);
    expect(page).toMatch(/<story-measure of="canal\/line">[^<]*[\d٠-٩]{3}/);
    expect(page).toContain('dir="rtl"');
    expect(page).toMatch(/<title>“Roads” &lt;1890&gt; 🚂<\/title>/);
  });
});

describe('npm create map-story', () => {
  test('begins the same story', () => {
    const other = join(folder, 'create');
    mkdirSync(other);
    execFileSync('npm', ['pack', create, '--pack-destination', other], {shell, stdio: 'ignore'});
    const [packed] = readdirSync(other);
    expect(
      npm(folder, 'install', '--no-save', '--prefix', other, join(other, packed!), tarball),
    ).toMatchObject({status: 0});
    const {status, stderr} = npm(
      other,
      ...['exec', '--', 'create-map-story', 'begun', '--yes', '--no-install', '--lang', 'en'],
    );
    expect({status, stderr}).toMatchObject({status: 0});
    expect(readFileSync(join(other, 'begun/index.html'), 'utf8')).toContain('<map-story hash>');
  });
});
