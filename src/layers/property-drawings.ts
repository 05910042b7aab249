// Draws a layer once for each property that steps pick of it, so that scrolling only changes opacities:
// other colours or sizes would make MapLibre lay out all tiles again.
import {type Appearance, shareOf} from '../scene/scene.ts';
import type {Scales} from '../story/encoding.ts';
import type {Drawing, StyleContext} from './drawing.ts';

/**
 * A drawing, and how much of an appearance it shows. `above`: how much is shown by those that lie on
 * it and show other properties. `suffix` tells it from these.
 */
export type PropertyDrawing = Readonly<{
  drawing: Drawing;
  suffix: string;
  share: (appearance: Appearance) => number;
  above: (appearance: Appearance) => number;
}>;

const whole = {suffix: '', share: () => 1, above: () => 0};

/**
 * Drawings that are the same for all properties, and names, are there once. The others lie on each
 * other, the layer’s own property at the bottom.
 */
export function propertyDrawings(
  context: StyleContext,
  draw: (context: StyleContext) => readonly Drawing[],
): PropertyDrawing[] {
  const others = Object.entries(context.encoding?.others ?? {}).map(
    ([property, encoding]: [string, Scales]) => ({
      property,
      drawn: draw({...context, encoding}),
    }),
  );
  return draw(context).flatMap((drawing): PropertyDrawing[] => {
    const differing =
      drawing.type === 'symbol'
        ? []
        : others.flatMap(({property, drawn}) => {
            const own = drawn.find(({name}) => name === drawing.name);
            return own && !isSame(own, drawing) ? [{property, drawing: own}] : [];
          });
    if (differing.length === 0) return [{drawing, ...whole}];
    const sharesFrom = (index: number) => (appearance: Appearance) =>
      differing.slice(index).reduce((sum, {property}) => sum + shareOf(appearance, property), 0);
    return [
      {
        drawing,
        suffix: '',
        // also of what a step picks and no feature has
        share: (appearance) => Math.max(0, 1 - sharesFrom(0)(appearance)),
        above: sharesFrom(0),
      },
      ...differing.map(({property, drawing}, index) => ({
        drawing,
        suffix: `:${property}`,
        share: (appearance: Appearance) => shareOf(appearance, property),
        above: sharesFrom(index + 1),
      })),
    ];
  });
}

const isSame = (one: Drawing, other: Drawing) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The opacity of one of several drawings that lie on each other, so that together they are as opaque
 * as one, and each has its share of the colour: what lies below is not seen less than it has to be.
 *
 * @param opacity of all of them together
 */
export function stackedOpacity(
  opacity: number,
  appearance: Appearance,
  {share, above}: Pick<PropertyDrawing, 'share' | 'above'>,
): number {
  const own = opacity * share(appearance);
  return own === 0 ? 0 : Math.min(1, own / (1 - opacity * above(appearance)));
}
