// Describes the merged rivers, one line each.
import type {MergedRiver} from '../water/rivers.ts';
import {naturalEarth, naturalEarthAndWdb2, wdb2} from './properties.ts';
import type {Made} from './write.ts';

export function riversOf(rivers: readonly MergedRiver[]): readonly Made[] {
  return rivers.map(({river, line, fromWdb}) => {
    const names = Object.fromEntries(
      Object.entries(river).filter(([field]) => field.startsWith('name')),
    );
    const origin = !fromWdb ? naturalEarth : 'below' in river ? naturalEarthAndWdb2 : wdb2;
    return {
      type: 'Feature',
      properties: {
        id: river.id,
        name: river.name,
        ...names,
        kind: 'river',
        rank: river.rank,
        ...origin,
      },
      geometry: {type: 'LineString', coordinates: line},
    };
  });
}
