import type {Map as MapLibreMap} from 'maplibre-gl';
import {describe, expect, test} from 'vitest';
import {LayersByZoom} from '../../src/map/additions.ts';
import type {Additions} from '../../src/basemap/compose-style.ts';

/** As much of a map as is written to: what it was given, from below. */
class FakeMap {
  zoom = 1;
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
  fire(event: string, zoom = this.zoom): void {
    this.zoom = zoom;
    this.#listeners.get(event)?.();
  }
}

const layer = (id: string, comes: 'near' | 'after', minzoom: number, before?: string) =>
  ({
    layer: {id, type: 'fill', source: id, minzoom},
    comes,
    ...(before && {before}),
  }) as unknown as Additions['layers'][number];
const additions: Additions = {
  sources: Object.fromEntries(
    ['relief', 'lakes', 'rivers', 'tracts'].map((name) => [
      name,
      {type: 'geojson', data: `${name}.geojson`},
    ]),
  ),
  layers: [
    layer('relief', 'after', 0, 'story'),
    layer('lakes', 'after', 2.2, 'story'),
    layer('rivers', 'after', 2.6, 'story'),
    layer('tracts', 'near', 3, 'names'),
  ],
};

function opened(zoom: number, ahead?: Promise<boolean>) {
  const map = new FakeMap();
  map.zoom = zoom;
  let added = 0;
  const later = new LayersByZoom(
    map as unknown as MapLibreMap,
    () => additions,
    () => added++,
    ahead,
  );
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

  test('does not wait where it says what is disputed and the map is near enough to show it', () => {
    expect(opened(3.5).map.layers).toEqual(['water', 'story', 'tracts', 'names']);
    expect(opened(2.9).map.layers).toEqual(['water', 'story', 'names']);
  });

  test('lies in its slot, whichever comes first', () => {
    const {map, later} = opened(1);
    map.fire('load');
    map.fire('zoom', 2.7);
    expect(map.layers).toEqual(['water', 'relief', 'lakes', 'rivers', 'story', 'names']);
    later.expect(4);
    expect(map.layers).toEqual(['water', 'relief', 'lakes', 'rivers', 'story', 'tracts', 'names']);
  });

  test('is asked for before the map is as near as it will be, once', () => {
    const {map, later, added} = opened(1);
    map.fire('load');
    later.expect(2.3);
    expect(map.layers).toContain('lakes');
    expect(map.layers).not.toContain('rivers');
    later.expect(2);
    map.fire('zoom', 2.3);
    expect(added()).toBe(2);
  });
});
