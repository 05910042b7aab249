// Turns an encoding into MapLibre expressions, which the live map and the still evaluate alike.
import type {ColorScale, Encoding, Scales, SizeScale} from '../../story/encoding.ts';
import type {StyleContext, Value} from '../drawing.ts';
import type {Theme} from '../palette.ts';
import {inTheme} from '../themed-color.ts';

/** The same encoding with the colours of a theme. */
export const themedEncoding = (encoding: Encoding, theme: Theme): Encoding =>
  recolored(encoding, (color) => inTheme(color, theme));

/** The same encoding with other colours. */
export function recolored(encoding: Encoding, change: (color: string) => string): Encoding {
  const {others, ...scales} = encoding;
  if (!others) return recoloredScales(scales, change);
  const changed = Object.entries(others).map(
    ([name, one]) => [name, recoloredScales(one, change)] as const,
  );
  return {...recoloredScales(scales, change), others: Object.fromEntries(changed)};
}

function recoloredScales(encoding: Scales, change: (color: string) => string): Scales {
  const {color} = encoding;
  if (!color) return encoding;
  const changed = <Item extends Readonly<{color: string}>>(items: readonly Item[]) =>
    items.map((item) => ({...item, color: change(item.color)}));
  const missingColor = change(color.missingColor);
  const scale: ColorScale =
    color.type === 'classes'
      ? {...color, missingColor, classes: changed(color.classes)}
      : color.type === 'continuous'
        ? {...color, missingColor, stops: changed(color.stops)}
        : {
            ...color,
            missingColor,
            otherColor: change(color.otherColor),
            categories: changed(color.categories),
          };
  return {...encoding, color: scale};
}

const isNumber = (property: string) => ['==', ['typeof', ['get', property]], 'number'];

/** The colour of each feature: by its value, else that of the layer. */
export function colorValue({encoding, color}: Pick<StyleContext, 'encoding' | 'color'>): Value {
  return encoding?.color ? scaleExpression(encoding.color) : color;
}

function scaleExpression(scale: ColorScale): Value {
  const {property, missingColor} = scale;
  const get = ['get', property];
  if (scale.type === 'categories') {
    const {categories, otherColor} = scale;
    if (categories.length === 0) return ['case', ['has', property], otherColor, missingColor];
    const pairs = categories.flatMap(({name, color}) => [name, color]);
    return [
      'case',
      ['has', property],
      ['match', ['to-string', get], ...pairs, otherColor],
      missingColor,
    ];
  }
  const colors =
    scale.type === 'classes'
      ? scale.classes.flatMap(({from, color}, index) => (index === 0 ? [color] : [from, color]))
      : scale.stops.flatMap(({at, color}) => [at, color]);
  if (scale.type === 'classes')
    return [
      'case',
      isNumber(property),
      colors.length === 1 ? colors[0]! : ['step', get, ...colors],
      missingColor,
    ];
  return ['case', isNumber(property), ['interpolate', ['linear'], get, ...colors], missingColor];
}

/** The radius of a circle without a value, CSS px. */
export const NO_SIZE = 2.5;

/** The radius of each feature's circle, whose area grows with the value; `px` where no property gives it. */
export function radiusValue({encoding}: Pick<StyleContext, 'encoding'>, px: number): Value {
  const size = encoding?.size;
  if (!size) return px;
  const get = ['get', size.property];
  const radius = ['*', size.px / 2 / Math.sqrt(size.max), ['sqrt', get]];
  return hasSize(size, radius, NO_SIZE);
}

/** The largest circle first, so that small ones lie on it. */
export const circleOrder = ({encoding}: Pick<StyleContext, 'encoding'>): Value | undefined =>
  encoding?.size && hasSize(encoding.size, ['-', ['get', encoding.size.property]], 0);

/** What a circle is filled with; one without a size is drawn as having no value. */
export function circleColor(context: StyleContext): Value {
  const size = context.encoding?.size;
  const color = colorValue(context);
  return size ? hasSize(size, color, context.palette.muted) : color;
}

/** The width of each line, CSS px; `px` where no property gives it. */
export function widthValue({encoding}: Pick<StyleContext, 'encoding'>, px: number): Value {
  const width = encoding?.width;
  if (!width) return px;
  return hasSize(
    width,
    ['max', LEAST_WIDTH, ['*', width.px / width.max, ['get', width.property]]],
    LEAST_WIDTH,
  );
}

/** A line that is less wide is not seen, CSS px. */
export const LEAST_WIDTH = 0.75;

const hasSize = ({property}: SizeScale, yes: Value, no: Value): Value => [
  'case',
  isNumber(property),
  ['case', ['>=', ['get', property], 0], yes, no],
  no,
];
