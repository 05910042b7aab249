// Finds the area that holds a position, fast enough for every frame and every move of the pointer.
import {bbox, booleanPointInPolygon, polygon} from '@turf/turf';
import type {Feature, Polygon, Position} from 'geojson';
import type {LngLat} from './lng-lat.ts';

export type Area<T> = Readonly<{of: T; polygons: readonly (readonly (readonly Position[])[])[]}>;

type Boxed<T> = Readonly<{of: T; polygon: Feature<Polygon>}>;

/** Polygons are looked for in squares of so many degrees. */
const SQUARE = 4;
const squareOf = (degrees: number) => Math.floor(degrees / SQUARE);

/** The first of the areas that holds a place, and is wanted. */
export function areaAt<T>(
  areas: readonly Area<T>[],
): (place: LngLat, isWanted?: (of: T) => boolean) => T | undefined {
  const squares = new Map<string, Boxed<T>[]>();
  for (const {of, polygons} of areas)
    for (const rings of polygons) {
      if (!rings[0] || rings[0].length < 4) continue;
      const feature = polygon(rings as Position[][]);
      const box = bbox(feature);
      const boxed = {of, polygon: {...feature, bbox: box}};
      const [west, south, east, north] = box.map(squareOf) as [number, number, number, number];
      for (let x = west; x <= east; x++)
        for (let y = south; y <= north; y++) {
          const square = squares.get(`${x} ${y}`);
          if (square) square.push(boxed);
          else squares.set(`${x} ${y}`, [boxed]);
        }
    }
  return (place, isWanted = () => true) =>
    squares
      .get(`${squareOf(place[0])} ${squareOf(place[1])}`)
      ?.find((one) => isWanted(one.of) && booleanPointInPolygon([...place], one.polygon))?.of;
}
