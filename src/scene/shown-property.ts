// Tells which property of a layer a scene shows.
import {aboutWordsOf} from '../i18n/about-words.ts';
import {fill} from '../i18n/language.ts';
import type {Scales} from '../story/encoding.ts';
import type {Part, StoryLayer} from '../story/types.ts';
import {propertyShown, type Scene} from './scene.ts';

/**
 * The layer with the scales of the property that a scene shows. Where steps pick between several,
 * the label names it, too: “Population density, 1990”.
 */
export function asShown(
  layer: StoryLayer,
  parts: readonly Part[],
  scene: Scene,
  lang: string,
): StoryLayer {
  const {encoding} = layer;
  if (!encoding?.others) return layer;
  const shown = parts
    .filter((part) => part.layer === layer.id)
    .map(({id}) => scene.layers[id])
    .find((appearance) => (appearance?.shown ?? 0) >= 0.5);
  const {others, ...own} = encoding;
  const scales = (shown && others[propertyShown(shown)]) ?? own;
  return {...layer, encoding: scales, label: labelOf(layer.label, scales, lang)};
}

/** What a layer is called while it shows the property of these scales. */
export const labelOf = (label: string, {name: property}: Scales, lang: string): string =>
  property === undefined ? label : fill(aboutWordsOf(lang).labelOfProperty, {label, property});

/**
 * The scales of a layer one by one: that of each property between which steps pick, which is
 * `picked`, the layer’s own first; then those that are the same for all of these.
 */
export function scalesApart({
  encoding,
}: StoryLayer): readonly Readonly<{scales: Scales; picked: boolean}>[] {
  if (!encoding) return [];
  const {others, ...own} = encoding;
  if (!others) return [{scales: own, picked: false}];
  const {color, name: _, ...sizes} = own;
  const only = color ? 'color' : sizes.size ? 'size' : 'width';
  const {[only]: told, ...rest} = {color, ...sizes};
  const picked = [own, ...Object.values(others)].map(({name, [only]: scale}) => ({
    scales: {...(name !== undefined && {name}), ...(scale && {[only]: scale})},
    picked: true,
  }));
  // what has its colour and its size by one number has one number to tell
  const untold = Object.entries(rest).filter(
    ([, scale]) => scale && 'property' in scale && scale.property !== told?.property,
  );
  return untold.length > 0
    ? [...picked, {scales: Object.fromEntries(untold), picked: false}]
    : picked;
}
