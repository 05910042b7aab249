// The data of a layer to what the story names of them and they do not have.
import {expected, faultAt, type Problem} from './problem.ts';
import type {LayerId, Story} from './types.ts';

/** Steps and links that name a feature of the layer which its data do not have. */
export function missingFeatures({layers, steps, links}: Story, id: LayerId): Problem[] {
  const data = layers.find((layer) => layer.id === id)?.data;
  if (!data) return [];
  const ids = new Set(data.features.map((feature) => feature.properties.id));
  const namings = [...steps, ...links.map((link) => ({...link, named: link.to}))];
  return namings.flatMap(({named, ...place}) => {
    const missing = new Set(named.filter((one) => one.layer === id && one.feature !== undefined && !ids.has(one.feature)).map((one) => one.feature));
    return [...missing].map((feature) => faultAt(place, 'error', expected(`the id of a feature of ${id} (${[...ids].join(', ')})`, feature)));
  });
}
