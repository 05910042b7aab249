// Finds the properties that steps pick of a layer among those of its features.
import {didYouMeanSeveral} from '../../story/did-you-mean.ts';
import {quoted} from '../../story/problem.ts';
import type {Pick} from '../../story/types.ts';
import {namesInstead, propertyNamed} from './column.ts';
import type {AskedProperty, EncodeContext} from './encode-context.ts';

/**
 * @param own the property that the layer shows where a step picks none
 * @param known the properties of its features
 * @param incomplete whether columns of a table are missing: that they are is no second problem
 * @returns those that there are, but for the layer’s own, by what is written
 */
export function pickedProperties(
  context: EncodeContext,
  own: string | undefined,
  known: readonly string[],
  incomplete: boolean,
): ReadonlyMap<string, AskedProperty> {
  const {layer, features, report} = context;
  const picked = new Map<string, AskedProperty>();
  for (const at of layer.picked ?? []) {
    const property = propertyNamed(at.property, known);
    const quiet = features.length === 0 || incomplete;
    if (property === undefined) {
      if (!quiet) report(at, 'unknown-property', unknownText(context, at, known), 'error');
    } else if (own === undefined && !asksFor(layer)) {
      const message = `Layer ${layer.id} shows no property, so that ${quoted(at.property)} cannot stand for it. Give it value="${property}", or “category”, “size” or “width”.`;
      report(at, 'encoding-unused', message, 'error');
    } else if (own !== undefined && property !== own) picked.set(at.property, {property, at});
  }
  return picked;
}

/** The first property that a step picks and the features have. */
export const firstPicked = (
  {picked = []}: EncodeContext['layer'],
  known: readonly string[],
): string | undefined =>
  picked.map(({property}) => propertyNamed(property, known)).find((one) => one !== undefined);

const asksFor = ({value, category, size, width}: EncodeContext['layer']) =>
  Boolean(value || category || size || width);

function unknownText(
  {layer, features}: EncodeContext,
  {property}: Pick,
  known: readonly string[],
): string {
  const none = `No feature of layer ${layer.id} has the property ${quoted(property)}.`;
  if (features.some(({properties: {id}}) => id === property))
    return `${none} It is the id of a feature: write ${quoted(`${layer.id}/${property}`)}.`;
  const isKnown = (name: string) => propertyNamed(name.replace(/\/.*/s, ''), known) !== undefined;
  const several = didYouMeanSeveral(`${layer.id}:`, property, isKnown);
  if (several) return none + several;
  const spaced = known.find(
    (name) => /\S\s/.test(name.trim()) && name.trim().split(/\s+/)[0] === property,
  );
  if (spaced === undefined) return `${none} ${namesInstead(property, known)}`;
  const written = `${layer.id}:${spaced.trim().replace(/\s+/g, '_')}`;
  return `${none} Spaces separate what a step names: for “${spaced}” write ${quoted(written)}.`;
}
