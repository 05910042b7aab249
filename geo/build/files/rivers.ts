// Turns the merged rivers into rivers.geojson; the parts of a river that do not join are numbered.
import type {MergedRiver} from '../water/rivers.ts';
import {naturalEarth, naturalEarthAndWdb2, wdb2} from './properties.ts';
import {write} from './write.ts';

export function writeRivers(rivers: readonly MergedRiver[]): void {
  const counts = new Map<string, number>();
  write('rivers', rivers.map(({river, line, fromWdb}) => {
    const n = (counts.get(river.id) ?? 0) + 1;
    counts.set(river.id, n);
    const names = Object.fromEntries(Object.entries(river).filter(([field]) => field.startsWith('name')));
    const origin = !fromWdb ? naturalEarth : 'then' in river && river.then ? naturalEarthAndWdb2 : wdb2;
    return {
      type: 'Feature',
      properties: {id: n > 1 ? `${river.id}-${n}` : river.id, name: river.name, ...names, kind: 'river', rank: river.rank, ...origin},
      geometry: {type: 'LineString', coordinates: line},
    };
  }));
}
