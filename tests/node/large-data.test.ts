// Tests that data of very many positions are said to be large, and leave the stills small.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {afterAll, describe, expect, test} from 'vitest';
import {stillsOf} from '../../src/node/page/page-stills.ts';
import {readPage} from '../../src/node/page/read-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'map-story-large-'));
afterAll(() => rmSync(folder, {recursive: true}));

/** Tracks over some degrees, each of many small turns; the same ones every time. */
const tracks = Array.from({length: 1200}, (_, track) => ({
  type: 'Feature',
  properties: {id: `track-${track}`},
  geometry: {
    type: 'LineString',
    coordinates: Array.from({length: 50}, (_, index) => [
      7 + ((track * 37) % 60) / 10 + index * 0.011,
      43 + ((track * 53) % 41) / 10 + 0.09 * Math.sin(index * 1.3 + track),
    ]),
  },
}));
writeFileSync(
  join(folder, 'tracks.geojson'),
  JSON.stringify({type: 'FeatureCollection', features: tracks}),
);
const [page] = readPage(
  `<html lang="en"><body><map-story>
    <story-layer id="tracks" src="tracks.geojson" kind="route" label="the tracks"></story-layer>
    <story-step id="one" focus="tracks"><h2>One</h2></story-step>
  </map-story></body></html>`,
  folder,
);

describe('a file of 60,000 positions', () => {
  test('is said to be large, with the command that makes it smaller', () => {
    expect(page!.problems).toEqual([
      expect.objectContaining({
        code: 'data-large',
        message: expect.stringMatching(
          /^The file has \d\.\d MB \(\d\.\d MB compressed\).*`mapshaper tracks\.geojson -simplify \d+% keep-shapes -o tracks-small\.geojson/,
        ),
      }),
    ]);
  });

  test('has stills of at most 25 kB, gzip, which still show it', () => {
    const [{files}] = stillsOf(page!) as [ReturnType<typeof stillsOf>[number]];
    for (const {svg} of files) {
      expect(gzipSync(svg, {level: 9}).length).toBeLessThanOrEqual(25_000);
      const [, lines = ''] = /data-layer="story:tracks:line">(.*?)<\/g>/s.exec(svg) ?? [];
      expect(lines.match(/m-?[\d.]/g)?.length ?? 0).toBeGreaterThan(50);
    }
  });
});
