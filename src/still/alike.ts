// Groups features that look alike.
import type {Feature} from 'geojson';
import type {Attributes} from './xml.ts';

/** In the order of each look's first feature; features without a look are not drawn. */
export function alike(
  features: readonly Feature[],
  look: (feature: Feature) => Attributes | undefined,
): [Attributes, Feature[]][] {
  const groups = new Map<string, [Attributes, Feature[]]>();
  for (const feature of features) {
    const attributes = look(feature);
    if (!attributes) continue;
    const key = JSON.stringify(attributes);
    const group = groups.get(key);
    if (group) group[1].push(feature);
    else groups.set(key, [attributes, [feature]]);
  }
  return [...groups.values()];
}
