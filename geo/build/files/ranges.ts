// Turns the table of ranges into ranges.geojson.
import {ranges} from './rangeTable.ts';
import {ours} from './properties.ts';
import {write} from './write.ts';

export function writeRanges(): void {
  write(
    'ranges',
    ranges.map(({line, ...names}) => ({
      type: 'Feature',
      properties: {...names, ...ours},
      geometry: {type: 'LineString', coordinates: line.map((point) => point.slice())},
    })),
  );
}
