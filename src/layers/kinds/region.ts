// Defines the kind `region`: an area with its name.
import type {KindDefinition} from '../kind-definition.ts';
import {mapLabel} from '../map-label.ts';
import {isOutline, isPolygon, joined, opacity} from '../paint-values.ts';
import {areaPath} from '../swatch-path.ts';

export const region: KindDefinition = {
  description: 'A tinted area with an outline and its name.',
  names: {en: 'Region', ur: 'خطہ', zh: '地区'},
  color: 'amber',
  swatch: areaPath,
  entries: 'features',
  // a point that marks a region is not where the region is: it has no distance
  measures: ['length', 'area'],
  tellsWhere: true,
  draw: (context) => [
    {
      name: 'fill',
      slot: 'fill',
      type: 'fill',
      filter: isPolygon,
      paint: {'fill-color': context.color},
      varies: {'fill-opacity': opacity(0.22, 0.35)},
    },
    {
      name: 'outline',
      slot: 'line',
      type: 'line',
      filter: isOutline,
      layout: joined,
      paint: {'line-color': context.color, 'line-width': 1.75},
      varies: {'line-opacity': opacity(1, 0.55)},
    },
    mapLabel(context, 14),
  ],
};
