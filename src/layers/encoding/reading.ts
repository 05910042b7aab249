// Tells what the scales of a layer say of a feature: its class, its colour, its value.
import {categoryIn, numberIn} from '../../story/encoded-values.ts';
import type {Category, ColorScale, NumberClass} from '../../story/encoding.ts';

/** `color` as the map draws it. `value` is missing where the feature has none. */
export type Reading = Readonly<{
  color: string;
  value?: number | string;
  class?: NumberClass;
  category?: Category;
}>;

/** What a colour scale says of a feature with these properties. */
export function readingOf(scale: ColorScale, properties: object): Reading {
  if (scale.type === 'categories') {
    const found = categoryIn(properties, scale.property);
    if (found === undefined) return {color: scale.missingColor};
    const category = scale.categories.find(({name}) => name === found);
    return {
      value: found,
      color: category?.color ?? scale.otherColor,
      ...(category && {category}),
    };
  }
  const found = numberIn(properties, scale.property);
  if (found === undefined) return {color: scale.missingColor};
  if (scale.type === 'continuous') {
    const {stops} = scale;
    const nearest = stops.reduce((best, stop) =>
      Math.abs(stop.at - found) < Math.abs(best.at - found) ? stop : best,
    );
    return {value: found, color: nearest.color};
  }
  const own = scale.classes.findLast(({from}) => found >= from) ?? scale.classes[0]!;
  return {value: found, color: own.color, class: own};
}
