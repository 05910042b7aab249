// Turns Natural Earth's lakes or glaciers into polygons of the map's part of the world, large enough to be seen.
import {area, polygon} from '@turf/turf';
import type {Position} from 'geojson';
import type {Tract} from '../inputs/pn2.ts';
import {inBox} from '../region/box.ts';

export type Area = Readonly<{rings: Position[][]; km2: number}>;

export function areas(
  tracts: readonly Tract[],
  bounds: readonly [number, number, number, number],
  leastKm2: number,
): Area[] {
  return tracts
    .filter(({rings}) => inBox(bounds, rings[0]?.[0] ?? []))
    .map(({rings}) => ({
      rings: rings.map(rounded).filter((ring) => ring.length > 3),
      km2: area(polygon(rings)) / 1e6,
    }))
    .filter(({rings, km2}) => rings.length > 0 && km2 >= leastKm2)
    .sort((a, b) => b.km2 - a.km2);
}

/** Corners cut once: a coarse outline that reads as a soft one. */
export const softened = (area: Area): Area => ({
  ...area,
  rings: area.rings.map((ring) => {
    const cut = ring
      .slice(1)
      .flatMap((point, i) => [
        toward(ring[i] ?? point, point, 0.25),
        toward(ring[i] ?? point, point, 0.75),
      ]);
    return rounded([...cut, cut[0] ?? []]);
  }),
});

const toward = (a: Position, b: Position, share: number): Position =>
  a.map((degrees, axis) => degrees + ((b[axis] ?? degrees) - degrees) * share);

/** The source's grid is half an arc minute. */
const rounded = (ring: Position[]): Position[] =>
  ring
    .map((point) => point.map((degrees) => Math.round(degrees * 1000) / 1000))
    .filter((point, i, all) => point.join() !== all[i - 1]?.join());
