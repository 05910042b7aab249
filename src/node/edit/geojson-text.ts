// Writes features as GeoJSON, one on each line.
import type {Feature} from 'geojson';

export const geoJsonText = (features: readonly Feature[]): string =>
  `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
