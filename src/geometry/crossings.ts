// Finds where a latitude crosses the edges of a polygon.
import type {Position} from 'geojson';

/** A stretch of a latitude, from a longitude to another, that lies inside. */
export type Inside = Readonly<{west: number; east: number}>;

/** The stretches of a latitude that lie inside a polygon, from west to east. */
export function insideAt(lat: number, rings: readonly (readonly Position[])[]): Inside[] {
  const lngs = rings.flatMap((ring) => crossingsOf(lat, ring)).sort((a, b) => a - b);
  return lngs.flatMap((west, index) => {
    const east = lngs[index + 1];
    return index % 2 === 0 && east !== undefined ? [{west, east}] : [];
  });
}

function crossingsOf(lat: number, ring: readonly Position[]): number[] {
  return ring.flatMap(([x = 0, y = 0], index) => {
    const [lastX = 0, lastY = 0] = ring[index - 1] ?? [x, y];
    return y > lat === lastY > lat ? [] : [lastX + ((lat - lastY) / (y - lastY)) * (x - lastX)];
  });
}
