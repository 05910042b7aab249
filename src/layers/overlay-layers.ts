// Makes the layers of what the reader measures and finds, above all others.
import type {ExpressionSpecification, LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Palette} from './palette.ts';
import {textFonts} from './label-text.ts';

/** Source of the drawing. */
export const OVERLAY = 'overlay';

/**
 * What a feature of the drawing is: a measured area, line or point, or a mark around what was
 * found. In its property `role`.
 */
export type Role = 'area' | 'line' | 'point' | 'ring';

const is = (role: Role): ExpressionSpecification => ['==', ['get', 'role'], role];

/**
 * In ink, which no layer of the atlas has for lines: nobody takes it for a part of the story.
 * `label` stands beside a point.
 */
export function overlayLayers({ink, paper}: Palette): LayerSpecification[] {
  const lines = {filter: is('line'), layout: {'line-join': 'round', 'line-cap': 'round'}} as const;
  const circles = {
    filter: is('point'),
    paint: {
      'circle-radius': 5,
      'circle-color': paper,
      'circle-stroke-color': ink,
      'circle-stroke-width': 2,
    },
  } as const;
  return [
    {
      id: `${OVERLAY}:area`,
      type: 'fill',
      source: OVERLAY,
      filter: is('area'),
      paint: {'fill-color': ink, 'fill-opacity': 0.1},
    },
    {
      id: `${OVERLAY}:halo`,
      type: 'line',
      source: OVERLAY,
      ...lines,
      paint: {'line-color': paper, 'line-width': 5, 'line-opacity': 0.9},
    },
    {
      id: `${OVERLAY}:line`,
      type: 'line',
      source: OVERLAY,
      ...lines,
      paint: {'line-color': ink, 'line-width': 2},
    },
    {
      id: `${OVERLAY}:ring-halo`,
      type: 'circle',
      source: OVERLAY,
      filter: is('ring'),
      paint: {
        'circle-radius': 13,
        'circle-opacity': 0,
        'circle-stroke-color': paper,
        'circle-stroke-width': 5,
      },
    },
    {
      id: `${OVERLAY}:ring`,
      type: 'circle',
      source: OVERLAY,
      filter: is('ring'),
      paint: {
        'circle-radius': 13,
        'circle-opacity': 0,
        'circle-stroke-color': ink,
        'circle-stroke-width': 2,
      },
    },
    {id: `${OVERLAY}:point`, type: 'circle', source: OVERLAY, ...circles},
    {
      id: `${OVERLAY}:label`,
      type: 'symbol',
      source: OVERLAY,
      filter: ['has', 'label'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': textFonts('SemiBold'),
        'text-size': 13,
        'text-anchor': 'left',
        'text-offset': [1.3, 0],
        'text-allow-overlap': true,
      },
      paint: {'text-color': ink, 'text-halo-color': paper, 'text-halo-width': 1.8},
    },
  ];
}
