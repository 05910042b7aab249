// Finds the area that holds a position, fast enough for every move of the pointer.
import {bbox, booleanPointInPolygon, polygon} from '@turf/turf';
import type {Feature, Polygon, Position} from 'geojson';
import type {LngLat} from './lng-lat.ts';

export type Area<T> = Readonly<{of: T; polygons: readonly (readonly (readonly Position[])[])[]}>;

/**
 * The first of the areas that holds a place, and is wanted. Turf looks at the box of each polygon
 * before it looks at its vertices.
 */
export function areaAt<T>(
  areas: readonly Area<T>[],
): (place: LngLat, isWanted?: (of: T) => boolean) => T | undefined {
  const boxed = areas.map(({of, polygons}) => ({
    of,
    polygons: polygons
      .filter(([ring]) => ring && ring.length >= 4)
      .map((rings): Feature<Polygon> => {
        const feature = polygon(rings as Position[][]);
        return {...feature, bbox: bbox(feature)};
      }),
  }));
  return (place, isWanted = () => true) =>
    boxed.find(
      ({of, polygons}) =>
        isWanted(of) && polygons.some((one) => booleanPointInPolygon([...place], one)),
    )?.of;
}
