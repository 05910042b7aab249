// Tests what of a TileJSON a source takes.
import {afterEach, expect, test, vi} from 'vitest';
import {withTileJson} from '../../src/map/tile-json.ts';

afterEach(() => vi.unstubAllGlobals());

test('the tiles of a TileJSON are found from where it lies', async () => {
  const written = {
    tiles: ['base/{z}/{x}/{y}.pbf', 'https://b.example/{z}.pbf'],
    maxzoom: 5,
    name: 'Base',
  };
  vi.stubGlobal('fetch', async () => Response.json(written));
  expect(await withTileJson({type: 'vector', url: 'https://site.example/map/base.json'})).toEqual({
    type: 'vector',
    tiles: ['https://site.example/map/base/{z}/{x}/{y}.pbf', 'https://b.example/{z}.pbf'],
    maxzoom: 5,
  });
});
