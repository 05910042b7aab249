// Defines the kind `arc`: a dotted line between what no road joins.
import type {KindDefinition} from '../kind-definition.ts';
import {mapLabel} from '../map-label.ts';
import {colorValue, widthValue} from '../encoding/encoded-paint.ts';
import {fillOpacity, isLine, joined, lineInk} from '../paint-values.ts';
import {dottedPath} from '../swatch-path.ts';

export const arc: KindDefinition = {
  description: 'A dotted line for a link that is no road.',
  names: {en: 'Link', ur: 'رابطہ', zh: '连线'},
  color: 'ink',
  swatch: dottedPath,
  // the words on an arc say how it is drawn, not what it is; arcs go by the label of their layer
  entries: 'layer',
  // a link only joins: its length on the map means nothing
  measures: ['area'],
  draw: (context) => {
    const ink = lineInk(context, context.color, colorValue(context));
    return [
      {
        name: 'line',
        slot: 'line',
        type: 'line',
        filter: isLine,
        layout: joined,
        paint: {
          ...ink.paint,
          'line-width': widthValue(context, 2.5),
          'line-dasharray': ['literal', [0.1, 2]],
        },
        varies: {'line-opacity': fillOpacity(context, 1, 0.5), ...ink.varies},
      },
      mapLabel(context, 12, {'text-anchor': 'bottom-right', 'text-offset': [-0.4, -0.4]}),
    ];
  },
};
