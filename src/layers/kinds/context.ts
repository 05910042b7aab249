// Defines the kind `context`: a muted background.
import type {KindDefinition} from '../kind-definition.ts';
import {mapLabel} from '../map-label.ts';
import {isLine, isPolygon, joined, opacity} from '../paint-values.ts';
import {areaPath} from '../swatch-path.ts';

export const context: KindDefinition = {
  description: 'A muted background for what the story is about.',
  names: {en: 'Area', ur: 'علاقہ', zh: '区域'},
  color: 'muted',
  swatch: areaPath,
  entries: 'features',
  measures: ['length', 'area', 'distance'],
  draw: (context) => [
    {
      name: 'fill',
      slot: 'fill',
      type: 'fill',
      filter: isPolygon,
      paint: {'fill-color': context.color},
      varies: {'fill-opacity': opacity(0.12, 0.5)},
    },
    {
      name: 'line',
      slot: 'line',
      type: 'line',
      filter: isLine,
      layout: joined,
      paint: {'line-color': context.color, 'line-width': 1},
      varies: {'line-opacity': opacity(1, 0.6)},
    },
    mapLabel(context, 12),
  ],
};
