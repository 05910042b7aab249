// Draws the icons of places on their circles, and names the pictures that a map makes of them.
import type {Icon} from '../story/icon.ts';
import type {StoryLayer} from '../story/types.ts';
import type {ColorScale} from '../story/encoding.ts';
import type {Drawing, StyleContext, Value} from './drawing.ts';
import {colorValue, recolored} from './encoding/encoded-paint.ts';
import type {Palette} from './palette.ts';

/** The radius of a circle with an icon, and the width and height of the icon, CSS px. */
export const ICON_RADIUS = 11;
export const ICON_PX = 14;

/** The name of an icon’s picture: the layer, what tells the icon from another one there, and its colour. */
const pattern = /^story-icon (.*) (\w+) (#\w+)$/s;

export const iconName = (id: string, icon: Icon): string =>
  `story-icon ${id} ${hash(JSON.stringify(icon))}`;

/** Finds what a picture shows, by its name. */
export function iconOfPicture(
  name: string,
  layers: readonly StoryLayer[],
): Readonly<{icon: Icon; color: string}> | undefined {
  const [, id, , color] = pattern.exec(name) ?? [];
  const icon = layers.find((layer) => layer.id === id)?.style?.icon;
  return icon && color ? {icon, color} : undefined;
}

function hash(text: string): string {
  let value = 0;
  for (let index = 0; index < text.length; index++)
    value = (Math.imul(value, 31) + text.charCodeAt(index)) | 0;
  return (value >>> 0).toString(36);
}

/** Whether the points of a layer have icons: not where circles show numbers, or a line reaches them. */
export const hasIcon = (context: StyleContext): context is WithIcon =>
  context.icon !== undefined && !context.encoding?.size && !context.drawn;

type WithIcon = StyleContext & Readonly<{icon: NonNullable<StyleContext['icon']>}>;

/** In the colour of the page or of its text, whichever is seen on the circle. */
export function iconDrawing({icon, encoding, palette}: WithIcon): Drawing {
  const picture = (under: string) => `${icon.name} ${inkOn(under, palette)}`;
  const plain = picture(icon.circle);
  const value: Value = encoding?.color
    ? colorValue({
        encoding: recolored({...encoding, color: stepped(encoding.color)}, picture),
        color: plain,
      })
    : plain;
  return {
    name: 'icon',
    // names are placed after it, beside its circle
    slot: 'count',
    type: 'symbol',
    points: true,
    layout: {
      'icon-image': value,
      // a circle without its icon would be another thing
      'icon-allow-overlap': true,
      'icon-padding': ICON_RADIUS - ICON_PX / 2,
    },
    paint: {},
    varies: {'icon-opacity': ({shown}) => shown},
  };
}

/** Pictures cannot be mixed as colours can. */
function stepped(scale: ColorScale): ColorScale {
  if (scale.type !== 'continuous') return scale;
  const {stops, ...base} = scale;
  const classes = stops.map(({at, color}) => ({from: at, to: at, color, count: 0}));
  return {...base, type: 'classes', classes};
}

/** The one of both that stands out more. */
export function inkOn(under: string, {paper, ink}: Palette): string {
  const base = luminance(under);
  const contrast = (color: string) => {
    const [low, high] = [base, luminance(color)].sort((a, b) => a - b) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  return contrast(paper) >= contrast(ink) ? paper : ink;
}

/** Relative luminance (WCAG 2) of `#rgb` or `#rrggbb`. */
function luminance(color: string): number {
  const digits = color.length < 6 ? color.replace(/[\da-f]/gi, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
