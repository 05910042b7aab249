// Turns the table of names into names.geojson: all places of a name are one feature, of which a view shows one.
import {names} from './nameTable.ts';
import {ours} from './properties.ts';
import {write} from './write.ts';

export function writeNames(): void {
  write(
    'names',
    names.map(({at, ...properties}) => ({
      type: 'Feature',
      properties: {...properties, ...ours},
      geometry: {type: 'MultiPoint', coordinates: at.map((point) => point.slice())},
    })),
  );
}
