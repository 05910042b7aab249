// Lists the parts of a story, and finds those that a reference names.
import type {LayerId, Part, PartId, Reference} from './types.ts';

/** What is left of a layer, without the features that have parts of their own, has the id of the layer. */
export const partId = ({layer, feature}: Reference) =>
  (feature === undefined ? layer : `${layer}/${feature}`) as PartId;

/** The parts of all layers: one for each feature that a step names, and one for the rest of each layer. */
export function partsOf(
  layers: readonly LayerId[],
  named: readonly Reference[],
  drawn: readonly Reference[],
): Part[] {
  return layers.flatMap((layer) => {
    const features = [
      ...new Set(named.filter((one) => one.layer === layer).map((one) => one.feature)),
    ].filter((id) => id !== undefined);
    const isDrawn = (feature?: string) =>
      drawn.some(
        (one) => one.layer === layer && (one.feature === undefined || one.feature === feature),
      );
    return [
      {id: partId({layer}), layer, others: features, drawn: isDrawn()},
      ...features.map((feature) => ({
        id: partId({layer, feature}),
        layer,
        feature,
        others: [],
        drawn: isDrawn(feature),
      })),
    ];
  });
}

/** The parts that a reference stands for: a layer is all of its parts. */
export function resolve(reference: Reference, parts: readonly Part[]): PartId[] {
  const wanted = parts.filter(
    (part) =>
      part.layer === reference.layer &&
      (reference.feature === undefined || part.feature === reference.feature),
  );
  return wanted.map((part) => part.id);
}

/**
 * `layer`, `layer/feature`, `layer:property` or `layer:property/feature`, as authors write it.
 *
 * @param isLayer whether there is a layer with this id, which may have a colon in it; without it, no
 * property is picked
 */
export function toReference(
  written: string,
  isLayer: (id: LayerId) => boolean = () => true,
): Reference {
  const [id = '', feature] = written.split(/\/(.*)/s);
  let at = isLayer(id as LayerId) ? -1 : id.indexOf(':');
  while (at >= 0 && !isLayer(id.slice(0, at) as LayerId) && id.includes(':', at + 1))
    at = id.indexOf(':', at + 1);
  const layer = (at < 0 ? id : id.slice(0, at)) as LayerId;
  const property = at < 0 ? '' : id.slice(at + 1);
  return {layer, ...(property && {property}), ...(feature && {feature})};
}

/** The first property of each layer that references pick, by the layer's id. */
export const pickedIn = (references: readonly Reference[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    references.flatMap(({layer, property}) => (property ? [[layer, property]] : [])).reverse(),
  );
