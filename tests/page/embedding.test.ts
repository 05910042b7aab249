import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {describe, expect, inject, test} from 'vitest';
import {drawn, goTo, open, useBrowser} from './reader.ts';
import {dist} from './serve.ts';

const read = useBrowser();

describe('another site', () => {
  test('draws its own steps with our built module: worker, fonts and data are found beside the module', async () => {
    const {page, faults, close} = await read();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(
      page,
      `${inject('other')}embed.html?module=${encodeURIComponent(`${inject('site')}map-story.js`)}`,
    );
    await goTo(page, 'near');
    await drawn(page);
    const land = await page.evaluate(() => {
      const map = document.querySelector('map-story')!.map!;
      return map.queryRenderedFeatures({layers: ['land']}).length;
    });
    expect(land).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    const fromHost = asked
      .filter((url) => url.startsWith(inject('other')))
      .map((url) => new URL(url).pathname);
    expect(fromHost).toEqual(['/embed.html']);
    await close();
  });
});

describe('the built files', () => {
  const gzip = (path: string) => gzipSync(readFileSync(join(dist, path)), {level: 9}).length;

  test('cost a page that embeds a story at most 30 kB before MapLibre: the entry and what it imports, Lit included', () => {
    const read = (path: string) => readFileSync(join(dist, path), 'utf8');
    const entries = ['map-story.js'];
    for (const entry of entries) {
      for (const [, path] of read(entry).matchAll(
        /(?:^|[;}\s])(?:import|export)[^'"()]*?from?\s*["']\.\/([^"']+)["']/g,
      ))
        if (!entries.includes(path!)) entries.push(path!);
    }
    expect(entries.reduce((sum, path) => sum + gzip(path), 0)).toBeLessThanOrEqual(30_000);
  });

  test('keep the names of what a page may import from them', () => {
    const names = /export\s*\{([^}]*)\}\s*;?\s*$/
      .exec(readFileSync(join(dist, 'map-story.js'), 'utf8'))?.[1]
      ?.split(',')
      .map((name) => name.trim().replace(/^.* as /, ''));
    for (const name of ['addWords', 'MapStoryElement', 'StoryLoadEvent'])
      expect(names).toContain(name);
  });

  test('name no absolute address: they work from any folder', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(
      [...html.matchAll(/(?:src|href)="([^"]+)"/g)]
        .map((match) => match[1])
        .filter((url) => url!.startsWith('/')),
    ).toEqual([]);
  });
});
