// Reports features that the story names and the data of a layer lack.
import {expected, faultAt, type Problem} from './problem.ts';
import type {LayerId, Story} from './types.ts';

/** So many ids are listed in a message. */
const LISTED = 20;

/** Called once a layer's data are there. */
export function missingFeatures({layers, steps, links}: Story, id: LayerId): Problem[] {
  const data = layers.find((layer) => layer.id === id)?.data;
  if (!data) return [];
  const ids = [...new Set(data.features.flatMap(({properties}) => properties.id ?? []))];
  const known =
    ids.length === 0
      ? 'Its features have no `id`; add one to each (property `id`, or the member `id`).'
      : `Use one of ${ids.slice(0, LISTED).join(', ')}${ids.length > LISTED ? '…' : ''}.`;
  return [...steps, ...links.map((link) => ({...link, named: link.to}))].flatMap(
    ({named, ...place}) => {
      const missing = named.flatMap(({layer, feature}) =>
        layer === id && feature !== undefined && !ids.includes(feature) ? [feature] : [],
      );
      return [...new Set(missing)].map((feature) =>
        faultAt(
          place,
          'unknown-feature',
          'error',
          `${expected(`a feature of layer ${id}`, feature)} ${known}`,
        ),
      );
    },
  );
}
