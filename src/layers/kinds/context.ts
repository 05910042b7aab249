// Defines the kind `context`: a muted background.
import type {KindDefinition} from '../kind-definition.ts';
import {mapLabel} from '../map-label.ts';
import {outlines} from '../area-outline.ts';
import {colorValue, widthValue} from '../encoding/encoded-paint.ts';
import {fillOpacity, isLine, isPolygon, joined, lineInk} from '../paint-values.ts';
import {areaPath} from '../swatch-path.ts';

export const context: KindDefinition = {
  description: 'A muted background for what the story is about.',
  names: {en: 'Area', ur: 'علاقہ', zh: '区域'},
  color: 'muted',
  swatch: areaPath,
  entries: 'features',
  measures: ['length', 'area', 'distance'],
  draw: (context) => {
    const ink = lineInk(context, context.color, colorValue(context));
    return [
      {
        name: 'fill',
        slot: 'fill',
        type: 'fill',
        filter: isPolygon,
        paint: {'fill-color': colorValue(context)},
        varies: {'fill-opacity': fillOpacity(context, 0.12, 0.5)},
      },
      {
        name: 'line',
        slot: 'line',
        type: 'line',
        filter: isLine,
        layout: joined,
        paint: {...ink.paint, 'line-width': widthValue(context, 1)},
        varies: {'line-opacity': fillOpacity(context, 1, 0.6), ...ink.varies},
      },
      ...(context.encoding?.color ? outlines(context, 1) : []),
      mapLabel(context, 12),
    ];
  },
};
