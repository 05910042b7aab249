// Where the basemap's files are: built beside this module, never looked for on the page that embeds it.
import type {BasemapSource} from '../scene/basemap.ts';

export const basemapUrls: Readonly<Record<BasemapSource, string>> = {
  countries: new URL('../../geo/countries.geojson', import.meta.url).href,
  region: new URL('../../geo/region.geojson', import.meta.url).href,
  boundaries: new URL('../../geo/boundaries.geojson', import.meta.url).href,
  disputed: new URL('../../geo/disputed.geojson', import.meta.url).href,
  labels: new URL('../../geo/labels.geojson', import.meta.url).href,
};
