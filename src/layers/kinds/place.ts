// Defines the kind `place`: a dot with its name, and a ring around the step's subject.
import type {Drawing, StyleContext} from '../drawing.ts';
import type {KindDefinition} from '../kind-definition.ts';
import {mapLabel} from '../map-label.ts';
import {clear, reached} from '../paint-values.ts';
import {dotPath} from '../swatch-path.ts';

export const place: KindDefinition = {
  description: 'A dot with its name. A line or polygon has its dot at one point of it.',
  names: {en: 'Place', ur: 'مقام', zh: '地点'},
  color: 'ink',
  swatch: dotPath,
  entries: 'features',
  marks: true,
  measures: ['length', 'area', 'distance'],
  draw: (context) => [ring(context), dot(context), name(context)],
};

const ring = ({color, drawn}: StyleContext): Drawing => ({
  name: 'ring',
  slot: 'point',
  type: 'circle',
  points: true,
  paint: {
    'circle-radius': 9,
    'circle-opacity': 0,
    'circle-stroke-width': 1.5,
    'circle-stroke-color': color,
  },
  varies: {'circle-stroke-opacity': ({shown, emphasis}) => (drawn ? 0 : shown * emphasis)},
});

const dot = (context: StyleContext): Drawing => ({
  name: 'dot',
  slot: 'point',
  type: 'circle',
  points: true,
  paint: {
    'circle-radius': reached(context, 4, 0),
    'circle-color': context.color,
    'circle-stroke-width': reached(context, 2, 0),
    'circle-stroke-color': context.palette.paper,
  },
  varies: {
    'circle-opacity': ({shown}) => shown,
    'circle-stroke-opacity': ({shown}) => shown,
  },
});

function name(context: StyleContext): Drawing {
  const label = mapLabel(context, 13, {
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 0.9,
    'text-justify': 'auto',
    'symbol-sort-key': ['coalesce', ['get', 'rank'], 9],
  });
  const paint = {
    ...label.paint,
    'text-color': reached(context, context.ink, clear),
    'text-halo-color': reached(context, context.palette.paper, clear),
  };
  return {...label, paint};
}
