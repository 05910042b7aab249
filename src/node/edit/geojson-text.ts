// Writes features as GeoJSON, one on each line.
import type {Feature} from 'geojson';

/** @param facts texts that hold for all features, such as their source */
export const geoJsonText = (
  features: readonly Feature[],
  facts: Readonly<Record<string, string>> = {},
): string =>
  `{"type":"FeatureCollection",${Object.entries(facts)
    .map(([name, text]) => `${JSON.stringify(name)}:${JSON.stringify(text)},`)
    .join('')}"features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
