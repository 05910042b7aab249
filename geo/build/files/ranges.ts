// Describes the ranges of the table.
import {ranges} from './rangeTable.ts';
import {ours} from './properties.ts';
import type {Made} from './write.ts';

export const rangesOfTable = (): readonly Made[] =>
  ranges.map(({line, ...names}) => ({
    type: 'Feature',
    properties: {...names, ...ours},
    geometry: {type: 'LineString', coordinates: line.map((point) => point.slice())},
  }));
