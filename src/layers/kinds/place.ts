// Defines the kind `place`: a dot with its name, and a ring around the step's subject.
import type {Drawing, StyleContext, Value} from '../drawing.ts';
import type {KindDefinition} from '../kind-definition.ts';
import {clusterDrawings, isSingle} from '../cluster-drawing.ts';
import {hasIcon, ICON_RADIUS, iconDrawing} from '../icon-drawing.ts';
import {capitals, textFonts, tracking} from '../label-text.ts';
import {isLandmark, landmarkDot, landmarkOrder} from '../landmark-drawing.ts';
import {mapLabel} from '../map-label.ts';
import {unlessNoted} from '../noted-names.ts';
import {circleColor, circleOrder, radiusValue} from '../encoding/encoded-paint.ts';
import {byZoom, clear, reached} from '../paint-values.ts';
import {dotPath} from '../swatch-path.ts';

export const place: KindDefinition = {
  description: 'A dot with its name. A line or polygon has its dot at one point of it.',
  names: {en: 'Place', ur: 'مقام', zh: '地点'},
  color: 'ink',
  swatch: dotPath,
  entries: 'features',
  marks: true,
  measures: ['length', 'area', 'distance'],
  draw: (context) => {
    const single = [ring(context), dot(context), ...icons(context), name(context)];
    if (!context.joined) return single;
    return [...single.map((one) => ({...one, filter: isSingle})), ...clusterDrawings(context)];
  },
};

const icons = (context: StyleContext) => (hasIcon(context) ? [iconDrawing(context)] : []);

/** The radius of a dot that shows no number, CSS px. */
const plainRadius = (context: StyleContext) => (hasIcon(context) ? ICON_RADIUS : 4);

const ring = (context: StyleContext): Drawing => ({
  name: 'ring',
  slot: 'point',
  type: 'circle',
  points: true,
  paint: {
    'circle-radius': radiusOf(context, plainRadius(context) + 5, 5),
    'circle-opacity': 0,
    'circle-stroke-width': 1.5,
    'circle-stroke-color': context.encoding ? context.palette.ink : context.color,
  },
  varies: {'circle-stroke-opacity': ({shown, emphasis}) => (context.drawn ? 0 : shown * emphasis)},
});

/** The radius of a plain dot, or of a circle that shows a number and `more`. */
const radiusOf = (context: StyleContext, plain: number, more = 0): Value =>
  context.encoding?.size ? ['+', more, radiusValue(context, plain)] : plain;

const dot = (context: StyleContext): Drawing => ({
  name: 'dot',
  slot: 'point',
  type: 'circle',
  points: true,
  ...orderOf(context),
  paint: {
    ...dotSize(context),
    'circle-color': circleColor(context),
    'circle-stroke-color': context.palette.paper,
  },
  varies: {
    'circle-opacity': ({shown}) => shown * opacityOf(context),
    'circle-stroke-opacity': ({shown}) => shown,
  },
});

function dotSize(context: StyleContext): Drawing['paint'] {
  if (isLandmark(context)) return landmarkDot(context, plainRadius(context), 2);
  return {
    'circle-radius': reached(context, radiusOf(context, plainRadius(context)), 0),
    'circle-stroke-width': reached(context, context.encoding?.size ? 1 : 2, 0),
  };
}

function orderOf(context: StyleContext): Pick<Drawing, 'layout'> {
  const order = circleOrder(context);
  return order === undefined ? {} : {layout: {'circle-sort-key': order}};
}

/** Circles that may lie on each other let those below be seen. */
const opacityOf = ({encoding, opacity}: StyleContext) => opacity ?? (encoding?.size ? 0.85 : 1);

/** From the circle to its name, em: as many px at any size of the letters. */
const offsetOf = (context: StyleContext): Value => {
  if (!context.encoding?.size) return hasIcon(context) ? 1.35 : 1;
  const beside = (size: Value) => ['+', 0.45, ['/', ['max', ...radii(context)], size]];
  return byZoom(2, beside(smallest), 6, beside(largest));
};

/** Of all properties that steps pick: names do not move where the circles change. */
const radii = ({encoding = {}}: StyleContext): Value[] =>
  [encoding, ...Object.values(encoding.others ?? {})].map((one) => radiusValue({encoding: one}, 4));
const isCountry = ['==', ['get', 'kind'], 'country-mark'];

/** The lower the rank, the smaller the name. */
const rank = ['coalesce', ['get', 'rank'], 1];
const smallest = ['match', rank, 2, 10.5, 3, 10, 11];
const largest = ['match', rank, 2, 13.5, 3, 12, 15];
const sizeByRank = byZoom(2, smallest, 6, largest);

/** Sides and corners of a name that are turned to its dot, the better first. */
const sides = ['left', 'right', 'top', 'bottom'];
const corners = ['top-left', 'bottom-left', 'top-right', 'bottom-right'];

/** Names of large circles come first. */
const nameOrder = (context: StyleContext): Value =>
  isLandmark(context) ? landmarkOrder : (circleOrder(context) ?? ['coalesce', ['get', 'rank'], 9]);

function name(context: StyleContext): Drawing {
  const wide = tracking(context.lang, 0.12);
  const label = mapLabel(context, 13, {
    'text-variable-anchor': [...sides, ...(isLandmark(context) ? corners : [])],
    'text-radial-offset': offsetOf(context),
    'text-size': sizeByRank,
    'text-transform': ['case', isCountry, capitals(context.lang), 'none'],
    'text-letter-spacing': wide === 0 ? 0 : ['case', isCountry, wide, 0],
    'text-font': [
      'match',
      rank,
      3,
      ['literal', textFonts('Medium')],
      ['literal', textFonts('SemiBold')],
    ],
    'text-justify': 'auto',
    'symbol-sort-key': nameOrder(context),
  });
  const paint = {
    ...label.paint,
    'text-color': unlessNoted(context, reached(context, context.ink, clear)),
    'text-halo-color': unlessNoted(context, reached(context, context.palette.paper, clear)),
  };
  return {...label, paint};
}
