// Tells in which map tiles features lie, so that no others need be asked for.
import type {Geometry, Position} from 'geojson';

/** Tiles of this zoom are the smallest that are told apart; each smaller one is as the one that holds it. */
const FINEST = 8;

/**
 * What lies so far beside a tile, as a share of its side, belongs to it, too: MapLibre's buffer
 * around tiles.
 */
const BUFFER = 128 / 512;

export type TileTest = (z: number, x: number, y: number) => boolean;

/**
 * By the boxes around lines, rings and points: a tile of which it is told may still be empty, one
 * of which it is not is.
 */
export function occupiedTiles(geometries: readonly Geometry[]): TileTest {
  const levels = Array.from({length: FINEST + 1}, (_, z) => new Uint8Array(4 ** z));
  for (const geometry of geometries)
    for (const part of partsOf(geometry)) {
      const box = boxOf(part);
      for (const [z, level] of levels.entries()) mark(level, 2 ** z, box);
    }
  return (z, x, y) => {
    const up = Math.max(0, z - FINEST);
    return levels[z - up]![(y >> up) * 2 ** (z - up) + (x >> up)] === 1;
  };
}

type Box = Readonly<{west: number; north: number; east: number; south: number}>;

function mark(level: Uint8Array, side: number, {west, north, east, south}: Box): void {
  const first = Math.max(0, Math.floor(north * side - BUFFER));
  const last = Math.min(side - 1, Math.floor(south * side + BUFFER));
  const from = Math.floor(west * side - BUFFER);
  const to = Math.min(from + side - 1, Math.floor(east * side + BUFFER));
  for (let y = first; y <= last; y++)
    for (let x = from; x <= to; x++) level[y * side + ((x + side) % side)] = 1;
}

/** In the square of Web Mercator: 0…1 from west to east, and from north to south. */
function boxOf(positions: readonly Position[]): Box {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of positions) {
    const x = (lng + 180) / 360;
    const sin = Math.sin((lat * Math.PI) / 180);
    const y = Math.min(1, Math.max(0, 0.5 - Math.atanh(sin) / (2 * Math.PI)));
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [north, south] = [Math.min(north, y), Math.max(south, y)];
  }
  return {west, north, east, south};
}

function partsOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((one) => [one]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
    case 'Polygon':
      return geometry.coordinates.slice(0, 1);
    case 'MultiPolygon':
      return geometry.coordinates.map(([outer = []]) => outer);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf);
  }
}
