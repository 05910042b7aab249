import {readdirSync, readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import {describe, expect, test} from 'vitest';
import {composeStyle} from '../../src/basemap/compose-style.ts';
import {builtin} from '../fixtures/basemap-fixture.ts';
import {story} from '../page/story.ts';

const geo = new URL('../../geo/', import.meta.url);
const gzip = (name: string) => gzipSync(readFileSync(new URL(name, geo)), {level: 9}).length;

describe('what a reader has to load', () => {
  test('for the first view: at most 220 kB of geography, gzip', () => {
    const {style} = composeStyle(story, {theme: 'light', lang: 'en', basemap: builtin()});
    const basemap = Object.values(style.sources).flatMap((source) =>
      'data' in source && typeof source.data === 'string' ? [source.data] : [],
    );
    const [first] = story.steps;
    const own = story.layers
      .filter((layer) => layer.src && first!.named.some((one) => one.layer === layer.id))
      .map((layer) => layer.src!.replace('geo/', ''));
    expect(basemap).toContain('world.geojson');
    expect([...basemap, ...own].reduce((sum, name) => sum + gzip(name), 0)).toBeLessThanOrEqual(
      220_000,
    );
  });

  test('when they explore: at most 250 kB more, gzip', () => {
    const {exploredFiles = {}} = builtin();
    const files = Object.values(exploredFiles);
    expect(files).toContain('populated-places.geojson');
    expect(files.reduce((sum, name) => sum + gzip(name), 0)).toBeLessThanOrEqual(250_000);
  });

  test('in all, unless they explore: at most 320 kB of geography without the relief', () => {
    const explored = Object.values(builtin().exploredFiles ?? {});
    const files = readdirSync(geo).filter(
      (name) => /\.(geo)?json$/.test(name) && !explored.includes(name),
    );
    expect(files.length).toBeGreaterThan(10);
    expect(files.reduce((sum, name) => sum + gzip(name), 0)).toBeLessThanOrEqual(320_000);
  });
});
