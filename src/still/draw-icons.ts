// Draws the icons of a symbol layer.
import type {Feature} from 'geojson';
import type {Rect} from '../geometry/camera.ts';
import {ICON_PX, ICON_RADIUS, iconOfPicture} from '../layers/icon-drawing.ts';
import type {Icon, IconShape} from '../story/icon.ts';
import type {StoryLayer} from '../story/types.ts';
import type {ShownLayer} from './layers-of.ts';
import type {Sheet} from './sheet.ts';
import {element, short} from './xml.ts';

/** Each picture once, and where it stands. `name` makes names that nothing else in the drawing has. */
export function drawIcons(
  {features, layout, paint}: ShownLayer,
  sheet: Sheet,
  layers: readonly StoryLayer[],
  name: () => string,
): string {
  const byPicture = new Map<string, Feature[]>();
  for (const feature of features) {
    const picture = String(layout('icon-image', feature) ?? '');
    byPicture.set(picture, [...(byPicture.get(picture) ?? []), feature]);
  }
  const opacity = paint<number>('icon-opacity');
  return [...byPicture]
    .map(([picture, all]) => {
      const found = iconOfPicture(picture, layers);
      const points = all.flatMap(({geometry}) =>
        geometry.type === 'Point' ? [sheet.point(geometry.coordinates)] : [],
      );
      const seen = points.filter((point) => point !== undefined);
      if (!found || seen.length === 0 || opacity === 0) return '';
      const id = name();
      const uses = seen.map(([x, y]) =>
        element('use', {href: `#${id}`, x: short(x, 1), y: short(y, 1)}),
      );
      const {icon, color} = found;
      return element(
        'g',
        {fill: color, stroke: color, ...(opacity < 1 && {opacity})},
        element('defs', {}, element('g', {id, transform: centred(icon)}, shapesOf(icon))) +
          uses.join(''),
      );
    })
    .join('');
}

/** What icons that are seen cover, CSS px. */
export function iconBoxes({features, layout, paint}: ShownLayer, sheet: Sheet): Rect[] {
  if (paint<number>('icon-opacity') === 0) return [];
  return features.flatMap((feature) => {
    const {geometry} = feature;
    if (geometry.type !== 'Point' || !layout('icon-image', feature)) return [];
    const point = sheet.point(geometry.coordinates);
    if (!point) return [];
    const [x, y] = point;
    return [
      {
        left: x - ICON_RADIUS,
        top: y - ICON_RADIUS,
        right: x + ICON_RADIUS,
        bottom: y + ICON_RADIUS,
      },
    ];
  });
}

/** From the icon’s box to a square around 0, 0. */
function centred({box: [left, top, width, height]}: Icon): string {
  const scale = ICON_PX / Math.max(width, height);
  return `scale(${short(scale, 4)}) translate(${short(-left - width / 2, 3)} ${short(-top - height / 2, 3)})`;
}

export const shapesOf = ({shapes}: Icon): string => shapes.map(shapeOf).join('');

const shapeOf = ({d, evenodd, stroke, matrix}: IconShape) =>
  element('path', {
    d,
    ...(stroke === undefined
      ? {stroke: 'none', ...(evenodd && {'fill-rule': 'evenodd'})}
      : {fill: 'none', 'stroke-width': stroke, 'stroke-linecap': 'round'}),
    ...(matrix && {transform: `matrix(${matrix.map((one) => short(one, 4)).join(' ')})`}),
  });
