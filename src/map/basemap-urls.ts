// Says where the built-in basemap's files are: built beside this module, never looked for on the
// page that embeds it.
import relief from '../../geo/relief/relief.json';
import type {BasemapFile, ExploredFile} from '../basemap/builtin-files.ts';
import type {Relief} from '../basemap/relief.ts';
import type {Theme} from '../layers/palette.ts';

export const basemapUrls: Readonly<Record<BasemapFile, string>> = {
  world: new URL('../../geo/world.geojson', import.meta.url).href,
  labels: new URL('../../geo/labels.geojson', import.meta.url).href,
  nature: new URL('../../geo/nature.geojson', import.meta.url).href,
  claims: new URL('../../geo/claims.geojson', import.meta.url).href,
};

/** Loaded when a reader explores. */
export const exploredUrls: Readonly<Record<ExploredFile, string>> = {
  'populated-places': new URL('../../geo/populated-places.geojson', import.meta.url).href,
};

/** Credit, legend and explanations. */
export const textsUrl = new URL('../../geo/basemap.json', import.meta.url).href;

const reliefFiles: Readonly<Record<string, string>> = {
  'far-light.webp': new URL('../../geo/relief/far-light.webp', import.meta.url).href,
  'far-dark.webp': new URL('../../geo/relief/far-dark.webp', import.meta.url).href,
  'close-light.webp': new URL('../../geo/relief/close-light.webp', import.meta.url).href,
  'close-dark.webp': new URL('../../geo/relief/close-dark.webp', import.meta.url).href,
  'near-light.webp': new URL('../../geo/relief/near-light.webp', import.meta.url).href,
  'near-dark.webp': new URL('../../geo/relief/near-dark.webp', import.meta.url).href,
};

/** The pictures of the terrain for light or for dark, the wide one first. */
export function reliefOf(theme: Theme): Relief[] {
  return relief.images
    .filter((image) => image.theme === theme)
    .map(({file, name, coordinates, paint}) => ({
      name: name as Relief['name'],
      url: reliefFiles[file]!,
      coordinates: coordinates as Relief['coordinates'],
      paint,
    }));
}
