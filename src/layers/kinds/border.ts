// Defines the kind `border`: a strong line.
import {haloedLine} from '../haloed-line.ts';
import type {KindDefinition} from '../kind-definition.ts';
import {linePath} from '../swatch-path.ts';

export const border: KindDefinition = {
  description: 'A strong line on a light halo.',
  names: {en: 'Border', ur: 'سرحد', zh: '边界'},
  color: 'crimson',
  swatch: linePath,
  entries: 'features',
  measures: ['length', 'area', 'distance'],
  isBorder: true,
  draw: (context) => haloedLine(context, 3.5),
};
