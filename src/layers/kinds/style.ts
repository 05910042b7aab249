// Defines the kind `style`: layers of the author's own basemap, which steps show and hide.
import type {KindDefinition} from '../kind-definition.ts';
import {areaPath} from '../swatch-path.ts';

export const style: KindDefinition = {
  description:
    'Layers of the style of `basemap`, drawn as the style says, and hidden unless a step shows them.',
  names: {en: 'Basemap layer', ur: 'بنیادی نقشے کی تہہ', zh: '底图图层'},
  color: 'muted',
  swatch: areaPath,
  entries: 'none',
  measures: [],
  // the basemap has its layers: see `claimed-layer.ts`
  draw: () => [],
};
