// Tests that a build, and the development server, draw the colours of a page and stand those that are none.
import {cpSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build, createServer, type InlineConfig} from 'vite';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {mapStory} from '../../src/node/vite/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'colors-'));
cpSync(new URL('../field/colors/', import.meta.url), folder, {recursive: true});
writeFileSync(join(folder, 'house.css'), ':root { --house: rgb(0 100 0) }');

const options: InlineConfig = {
  root: folder,
  configFile: false,
  logLevel: 'silent',
  plugins: [mapStory({fonts: []})],
};

afterEach(() => vi.restoreAllMocks());

describe('a page whose colours are of every sort', () => {
  test('is built with those that can be resolved, also from sheets that the build has made', async () => {
    const warnings = vi.spyOn(console, 'warn').mockReturnValue();
    const built = await build({
      ...options,
      build: {write: false, rollupOptions: {external: ['map-story/define']}},
    });
    const stills = ('output' in built ? built.output : []).flatMap((file) =>
      file.type === 'asset' && /landscape-\w+\.svg$/.test(file.fileName)
        ? [[/light|dark/.exec(file.fileName)![0], String(file.source)]]
        : [],
    );
    const fillOf = (theme: string, id: string) =>
      new RegExp(`story:${id}:fill"><path fill="(#\\w+)"`).exec(
        stills.find(([name]) => name === theme)![1]!,
      )?.[1];
    expect(fillOf('light', 'house')).toBe('#006400');
    expect(fillOf('light', 'both')).toBe('#cc0000');
    expect(fillOf('dark', 'both')).toBe('#ff6666');
    expect(fillOf('dark', 'accent')).toBe('#99ccff');
    expect(fillOf('light', 'unset')).toBe('#b45f06');
    expect(fillOf('dark', 'renamed')).toBe('#156b55');
    const said = warnings.mock.calls.flat().filter((text) => String(text).includes('story-layer#'));
    expect(said.map((text) => /story-layer#(\w+)/.exec(String(text))![1])).toEqual([
      'else',
      'unset',
      'system',
      'digits',
    ]);
  });

  test('is served', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const server = await createServer({...options, server: {middlewareMode: true, ws: false}});
    const html = await server.transformIndexHtml(
      '/index.html',
      '<map-story><story-layer id="a" kind="region" color="dark red"></story-layer><story-step id="s" camera="8 47"><h2>S</h2></story-step></map-story>',
    );
    expect(html).toContain('class="map-still"');
    await server.close();
  });
});
