// Defines the kind `region`: an area with its name.
import type {KindDefinition} from '../kind-definition.ts';
import {mapLabel} from '../map-label.ts';
import {outlines} from '../area-outline.ts';
import {colorValue} from '../encoding/encoded-paint.ts';
import {fillOpacity, isPolygon} from '../paint-values.ts';
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
      paint: {'fill-color': colorValue(context)},
      varies: {'fill-opacity': fillOpacity(context, 0.22, 0.35)},
    },
    ...outlines(context, 1.75),
    mapLabel(context, 14),
  ],
};
