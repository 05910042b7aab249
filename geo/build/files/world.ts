// Writes world.geojson: land, boundaries and disputed tracts, in the order in which the file packs best.
import type {Geometry, Position} from 'geojson';
import {type Made, write} from './write.ts';

/** Packing finds what is repeated within 32 kB: so many pieces of land are compared with the next one. */
const NEAR = 4;

/**
 * Neighbours share the vertices of their border, and so does the boundary: what shares most comes next, which makes the
 * packed file a fifth smaller. Land of the region comes before that around it, which reaches under it.
 */
export function writeWorld(
  land: Readonly<{region: readonly Made[]; around: readonly Made[]}>,
  lines: readonly Made[],
): void {
  const pieces = [...chained(land.region), ...chained(land.around)];
  const before = new Map<Made | undefined, Made[]>();
  for (const line of lines) {
    const [piece] = pieces
      .filter((one) => shared(line, one) > 0)
      // of the two sides of a boundary the smaller one: it is whole within what packing looks back to
      .toSorted(
        (a, b) => shared(line, b) - shared(line, a) || verticesOf(a).size - verticesOf(b).size,
      );
    before.set(piece, [...(before.get(piece) ?? []), line]);
  }
  const features = [
    ...pieces.flatMap((piece) => [...(before.get(piece) ?? []), piece]),
    ...(before.get(undefined) ?? []),
  ];
  write('world', unrepeated(features));
}

/** A country is in two pieces, in the region and around it; features have ids of their own, so that more can be added to them. */
function unrepeated(features: readonly Made[]): Made[] {
  const ids = new Set<string>();
  return features.map((feature) => {
    const {id} = feature.properties;
    const free = ids.has(id) ? `${id}-around` : id;
    ids.add(free);
    return {...feature, id: free};
  });
}

function chained(land: readonly Made[]): Made[] {
  const left = new Set(land);
  const chain: Made[] = [];
  while (left.size > 0) {
    const recent = chain.slice(-NEAR);
    let [best, most] = [undefined as Made | undefined, -1];
    for (const piece of left) {
      const count = recent.reduce((sum, one) => sum + shared(one, piece), 0);
      if (count > most) [best, most] = [piece, count];
    }
    left.delete(best!);
    chain.push(best!);
  }
  return chain;
}

const known = new WeakMap<Made, Set<string>>();

function verticesOf(feature: Made): Set<string> {
  const vertices = known.get(feature) ?? new Set(positions(feature.geometry).map(String));
  known.set(feature, vertices);
  return vertices;
}

function shared(one: Made, other: Made): number {
  const [few, many] = [verticesOf(one), verticesOf(other)].sort((a, b) => a.size - b.size);
  return [...few!].filter((vertex) => many!.has(vertex)).length;
}

function positions(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    default:
      throw new Error(`${geometry.type} is neither line nor area`);
  }
}
