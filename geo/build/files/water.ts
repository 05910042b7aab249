// Describes lakes (the named ones each for itself, the others together) and glaciers (one fill).
import {booleanPointInPolygon, polygon} from '@turf/turf';
import type {Area} from '../water/areas.ts';
import {unpinched} from '../world/unpinched.ts';
import {namedLakes} from '../water/lakeNames.ts';
import {naturalEarth} from './properties.ts';
import type {Made} from './write.ts';

export function lakesOf(lakes: readonly Area[]): readonly Made[] {
  const named = namedLakes.flatMap(({near, ...names}): {lake: Area; made: Made}[] => {
    const [lake] = lakes.filter((one) => reaches(one, near));
    if (!lake) throw new Error(`No lake lies at ${names.name}.`);
    return [{lake, made: together({...names, kind: 'lake', ...naturalEarth}, [lake])}];
  });
  const others = lakes.filter((one) => !named.some(({lake}) => lake === one));
  return [
    ...named.map(({made}) => made),
    together({id: 'lakes', name: 'Lakes', kind: 'lake', rank: 4, ...naturalEarth}, others),
  ];
}

export function glaciersOf(glaciers: readonly Area[]): readonly Made[] {
  return [
    together(
      {
        id: 'glaciers',
        name: 'Glaciers',
        'name:ur': 'گلیشیر',
        'name:zh': '冰川',
        'name:ug': 'مۇزلۇق',
        kind: 'glacier',
        ...naturalEarth,
      },
      glaciers,
    ),
  ];
}

/** The middle of a narrow lake may lie beside it: then one of its shores is near. */
function reaches({rings}: Area, [lng = 0, lat = 0]: readonly number[]): boolean {
  return (
    booleanPointInPolygon([lng, lat], polygon(rings)) ||
    (rings[0] ?? []).some(([x = 0, y = 0]) => Math.hypot(x - lng, y - lat) < 0.3)
  );
}

function together(properties: Made['properties'], areas: readonly Area[]): Made {
  return {
    type: 'Feature',
    properties,
    geometry: unpinched({type: 'MultiPolygon', coordinates: areas.map(({rings}) => rings)}),
  };
}
