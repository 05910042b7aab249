// Defines the kind `density`: cells in the colour of how many points lie in them, or of their sum.
import {outlines} from '../area-outline.ts';
import {colorValue} from '../encoding/encoded-paint.ts';
import type {KindDefinition} from '../kind-definition.ts';
import {fillOpacity, isPolygon} from '../paint-values.ts';
import {hexagonPath} from '../swatch-path.ts';

export const density: KindDefinition = {
  description:
    'Hexagons or squares in the colour of how many points lie in each, or of the sum of their `value`. ' +
    'Cells without points are not drawn.',
  names: {en: 'Density', ur: 'کثافت', zh: '密度'},
  color: 'indigo',
  swatch: hexagonPath,
  // cells have no names
  entries: 'layer',
  // the legend says how wide cells are
  measures: [],
  draw: (context) => [
    {
      name: 'fill',
      slot: 'fill',
      type: 'fill',
      filter: isPolygon,
      paint: {'fill-color': colorValue(context)},
      varies: {'fill-opacity': fillOpacity(context, 0.22, 0.35)},
    },
    ...outlines(context, 1),
  ],
};
