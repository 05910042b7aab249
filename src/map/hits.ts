// A place on screen to what the map shows there: features of the story, and what the map below names or hatches.
import type {Map as MapLibreMap} from 'maplibre-gl';
import {KEY, sources} from '../scene/storyLayers.ts';

/** A feature of the story by its key in the map's sources, or one of a basemap file by its id and kind. */
export type Hit = Readonly<{key: string} | {id: string; kind: string}>;

const ours: ReadonlySet<string> = new Set(Object.values(sources));
const named: ReadonlySet<string> = new Set(['labels', 'rivers', 'ranges', 'lakes', 'disputed']);

/** `reach`: how far beside a thing one may point, CSS px. Each thing once. */
export function hitsAt(map: MapLibreMap, [x, y]: readonly [number, number], reach: number): Hit[] {
  const found = new Map<string, Hit>();
  for (const {source, properties} of map.queryRenderedFeatures([[x - reach, y - reach], [x + reach, y + reach]])) {
    if (ours.has(source)) found.set(`story ${properties[KEY]}`, {key: String(properties[KEY])});
    else if (named.has(source) && properties['id'] !== undefined) found.set(`${source} ${properties['id']}`, {id: String(properties['id']), kind: String(properties['kind'])});
  }
  return [...found.values()];
}
