import type {Map as MapLibreMap} from 'maplibre-gl';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {LayersByZoom} from '../../src/map/additions.ts';
import type {Additions, ComposedStyle} from '../../src/basemap/compose-style.ts';
import {fake} from '../fixtures/fake.ts';
import {eventually} from '../fixtures/eventually.ts';

/** As much of a map as is written to: what it was given, from below. */
class FakeMap {
  zoom = 1;
  lng = 0;
  readonly layers = ['water', 'story', 'names'];
  readonly sources = new Set<string>();
  #listeners = new Map<string, () => void>();
  getZoom = () => this.zoom;
  getLayer = (id: string) => this.layers.includes(id);
  getSource = (name: string) => this.sources.has(name);
  addSource = (name: string) => this.sources.add(name);
  addLayer = ({id}: {id: string}, before?: string) =>
    this.layers.splice(
      before === undefined ? this.layers.length : this.layers.indexOf(before),
      0,
      id,
    );
  on = (event: string, heard: () => void) => this.#listeners.set(event, heard);
  once = this.on;
  getCenter = () => ({lng: this.lng, lat: 0});
  fire(event: string, zoom = this.zoom): void {
    this.zoom = zoom;
    this.#listeners.get(event)?.();
  }
}

const layer = (id: string, minzoom: number, before?: string) =>
  fake<Additions['layers'][number]>({
    layer: {id, type: 'fill', source: id, minzoom},
    comes: 'after',
    ...(before && {before}),
  });
const additions: ComposedStyle['later'] = {
  sources: Object.fromEntries(
    ['relief', 'lakes', 'rivers', 'tracts'].map((name) => [
      name,
      {type: 'geojson', data: `${name}.geojson`},
    ]),
  ),
  layers: [
    layer('relief', 0, 'story'),
    layer('lakes', 2.2, 'story'),
    layer('rivers', 2.6, 'story'),
    layer('tracts', 3, 'names'),
  ],
  more: [],
};

function opened(zoom: number, ahead?: Promise<boolean>) {
  const map = new FakeMap();
  map.zoom = zoom;
  let added = 0;
  const later = new LayersByZoom(fake<MapLibreMap>(map), () => additions, {
    onAdded: () => added++,
    onError: () => {},
    ahead,
  });
  later.add();
  return {map, later, added: () => added};
}

describe('what is added to the first picture', () => {
  test('waits for it, and what does not show at its zoom is not asked for', () => {
    const {map, added} = opened(1);
    expect(map.layers).toEqual(['water', 'story', 'names']);
    map.fire('load');
    expect(map.layers).toEqual(['water', 'relief', 'story', 'names']);
    expect([...map.sources]).toEqual(['relief']);
    expect(added()).toBe(1);
  });

  test('comes with it when its files are there already, and does not when they are not', async () => {
    const {map} = opened(1, Promise.resolve(true));
    const without = opened(1, Promise.resolve(false));
    await Promise.resolve();
    expect(map.layers).toContain('relief');
    expect(without.map.layers).not.toContain('relief');
  });

  test('lies in its slot, whichever comes first', () => {
    const {map, later} = opened(1);
    map.fire('load');
    map.fire('move', 2.7);
    expect(map.layers).toEqual(['water', 'relief', 'lakes', 'rivers', 'story', 'names']);
    later.expect([{zoom: 4, center: [0, 0]}]);
    expect(map.layers).toEqual(['water', 'relief', 'lakes', 'rivers', 'story', 'tracts', 'names']);
  });

  test('is asked for before the map is as near as it will be, once', () => {
    const {map, later, added} = opened(1);
    map.fire('load');
    later.expect([{zoom: 2.3, center: [0, 0]}]);
    expect(map.layers).toContain('lakes');
    expect(map.layers).not.toContain('rivers');
    later.expect([{zoom: 2, center: [0, 0]}]);
    map.fire('move', 2.3);
    expect(added()).toBe(2);
  });

  test('has the pictures of a land when a reader who explores comes there, at whatever zoom', () => {
    const map = new FakeMap();
    const {layers} = additions;
    const coordinates = [
      [70, 5],
      [80, 5],
      [80, -5],
      [70, -5],
    ];
    const near = {type: 'image', url: 'near.webp', coordinates};
    const later = {
      ...additions,
      sources: {near},
      layers: [{...layers[0]!, layer: {...layers[0]!.layer, id: 'near', source: 'near'}}],
    };
    map.zoom = 6;
    map.lng = -60;
    new LayersByZoom(fake<MapLibreMap>(map), () => later as ComposedStyle['later'], {
      onAdded: () => {},
      onError: () => {},
      ahead: undefined,
    });
    map.fire('load');
    map.fire('move');
    expect(map.layers).not.toContain('near');
    map.lng = 75;
    map.fire('move');
    expect(map.layers).toContain('near');
  });
});

describe('the data that are added to a source', () => {
  afterEach(() => vi.unstubAllGlobals());

  const rivers = [{type: 'Feature', properties: {}, geometry: null}];

  /** A map with the source `world`, and a host that answers so. */
  function waiting(answer: () => Promise<Response>) {
    const [asked, given, errors] = [[] as string[], [] as unknown[], [] as string[]];
    vi.stubGlobal('fetch', (url: string) => {
      asked.push(url);
      return answer();
    });
    const map = new FakeMap();
    const world = {updateData: async (diff: unknown) => given.push(diff)};
    map.getSource = ((name: string) => name === 'world' && world) as never;
    const later = new LayersByZoom(
      fake<MapLibreMap>(map),
      () => ({
        ...additions,
        layers: [],
        more: [{source: 'world', url: 'nature.geojson', minzoom: 2.2}],
      }),
      {onAdded: () => {}, onError: (message) => errors.push(message), ahead: undefined},
    );
    return {map, later, asked, given, errors};
  }
  const there = async () =>
    new Response(JSON.stringify({type: 'FeatureCollection', features: rivers}));

  test('are asked for once, after the first picture, before the map is as near as it will be', async () => {
    const {map, later, asked, given, errors} = waiting(there);
    later.expect([{zoom: 2.3, center: [0, 0]}]);
    expect(asked).toEqual([]);
    map.fire('load');
    map.fire('move', 2.7);
    await eventually(() => expect(given).toEqual([{add: rivers}]));
    expect([asked, errors]).toEqual([['nature.geojson'], []]);
  });

  test('are not asked for where nothing of them shows', () => {
    const {map, asked} = waiting(there);
    map.fire('load');
    map.fire('move', 2.1);
    expect(asked).toEqual([]);
  });

  test('are missing with a reason where they cannot be had', async () => {
    const {map, given, errors} = waiting(async () => new Response('', {status: 404}));
    map.fire('load');
    map.fire('move', 3);
    await eventually(() => expect(errors).toEqual(['Error: HTTP 404: nature.geojson']));
    expect(given).toEqual([]);
  });
});
