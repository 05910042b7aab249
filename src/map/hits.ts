// Finds what the map shows at a place on screen: features of the story, and named things of the basemap.
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Basemap} from '../basemap/basemap.ts';
import {KEY, sources} from '../layers/story-layers.ts';

/** A feature of the story by its key in the map's sources, or one of a basemap file by its id and kind. */
export type Hit = Readonly<{key: string} | {id: string; kind: string}>;

const ours: ReadonlySet<string> = new Set(Object.values(sources));

/**
 * `reach`: how far beside a thing one may point, CSS px. `basemap`: whose named things are found,
 * too. Each thing once.
 */
export function hitsAt(
  map: MapLibreMap,
  [x, y]: readonly [number, number],
  reach: number,
  basemap?: Pick<Basemap, 'names' | 'sets' | 'sources'>,
): Hit[] {
  const named = (basemap?.names ?? []).flatMap((name) => basemap?.sets[name] ?? []);
  const found = new Map<string, Hit>();
  for (const {source, properties, layer} of map.queryRenderedFeatures([
    [x - reach, y - reach],
    [x + reach, y + reach],
  ])) {
    if (ours.has(source)) {
      if (isSeen(layer.paint))
        found.set(`story ${properties[KEY]}`, {key: String(properties[KEY])});
    } else if (
      properties['id'] !== undefined &&
      named.some(
        ({file, kinds}) =>
          basemap?.sources[source]?.includes(file) && (kinds?.includes(properties['kind']) ?? true),
      )
    )
      found.set(`${source} ${properties['id']}`, {
        id: String(properties['id']),
        kind: String(properties['kind']),
      });
  }
  return [...found.values()];
}

/** What is hidden is there and has no opacity. */
function isSeen(paint: object | undefined): boolean {
  const opacities = Object.entries(paint ?? {}).filter(([name]) => name.endsWith('-opacity'));
  return opacities.length === 0 || opacities.some(([, value]) => value !== 0);
}
