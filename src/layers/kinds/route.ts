// Defines the kind `route`: a line along a way.
import {haloedLine} from '../haloed-line.ts';
import type {KindDefinition} from '../kind-definition.ts';
import {linePath} from '../swatch-path.ts';

export const route: KindDefinition = {
  description: 'A line on a light halo.',
  names: {en: 'Route', ur: 'راستہ', zh: '路线'},
  color: 'indigo',
  swatch: linePath,
  entries: 'features',
  measures: ['length', 'area', 'distance'],
  draw: (context) => haloedLine(context, 3),
};
