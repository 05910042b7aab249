import {afterEach, describe, expect, test, vi} from 'vitest';
import {prefetch} from '../../src/map/prefetch.ts';
import {eventually} from '../fixtures/eventually.ts';

afterEach(() => void vi.restoreAllMocks());

/** What is asked for, in order, of a host that lets files be kept or does not. */
async function asked({
  cache = 'max-age=60',
  attributes = [] as string[],
  status = 200,
  gone = false,
} = {}) {
  const urls: string[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
    const name = String(url)
      .split('/')
      .pop()!
      .replace(/[?#].*/, '');
    // asked for once, for all stories of a page: only the first of these tests would see it
    if (name !== 'basemap.json') urls.push(name);
    return new Response('{}', {status, headers: {'cache-control': cache}});
  });
  const all = await prefetch(
    'dark',
    (name) => attributes.includes(name),
    gone ? AbortSignal.abort() : new AbortController().signal,
  );
  return {urls, all};
}

describe('ahead of a live map', () => {
  test('its worker is asked for first, then what the whole globe shows', async () => {
    const {urls, all} = await asked();
    expect(urls[0]).toMatch(/worker/);
    expect(urls.slice(1)).toEqual(['world.geojson', 'labels.geojson', 'far-dark.webp']);
    expect(all).toBe(true);
  });

  test('the code for a basemap and for heights of their own is asked for by stories that have some alone', async () => {
    const loaded = () =>
      performance
        .getEntriesByType('resource')
        .flatMap(({name}) => /custom-basemap|own-heights/.exec(name)?.[0] ?? [])
        .sort();
    await asked();
    expect(loaded()).toEqual([]);
    await asked({attributes: ['basemap', 'terrain']});
    await eventually(() => expect(loaded()).toEqual(['custom-basemap', 'own-heights']));
  });

  test('nothing is asked for that the page brings something of its own for', async () => {
    expect((await asked({attributes: ['terrain']})).urls).not.toContain('far-dark.webp');
    expect((await asked({attributes: ['basemap']})).urls).toHaveLength(1);
  });

  test('of a host that lets no file be kept, or does not have it, nothing more is asked', async () => {
    for (const answer of [{cache: 'no-store'}, {status: 404}]) {
      const {urls, all} = await asked(answer);
      expect(all).toBe(false);
      expect(urls).toHaveLength(1);
    }
  });

  test('a story that has gone asks for nothing', async () => {
    expect(await asked({gone: true})).toEqual({urls: [], all: false});
  });
});
