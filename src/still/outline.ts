// Finds the rings around several polygons together, without the borders that two share, for d3.
import type {Feature, Position} from 'geojson';

/**
 * Neighbours of one colour need no line between them: each edge that runs there and back is
 * dropped, and what is left joined again. That saves a third of a still's bytes, and hairlines
 * between areas that are simplified apart. What is inside is what rings wind around, so that rings
 * need not be told from holes.
 */
export function outline(features: readonly Feature[]): Position[][] {
  const first = features[0]?.geometry;
  if (!first) return [];
  const before = known.get(first);
  if (
    before?.features.length === features.length &&
    before.features.every(({geometry}, index) => geometry === features[index]!.geometry)
  )
    return before.rings;
  const rings = ringsAround(features);
  known.set(first, {features, rings});
  return rings;
}

/** Most layers of the basemap are outlined alike in every still of a story. */
const known = new WeakMap<
  Feature['geometry'],
  {features: readonly Feature[]; rings: Position[][]}
>();

function ringsAround(features: readonly Feature[]): Position[][] {
  const edges = new Map<string, Edge[]>();
  const all: Edge[] = [];
  for (const ring of features.flatMap(ringsOf)) {
    let first: Edge | undefined;
    let last: Edge | undefined;
    for (let index = 1; index < ring.length; index++) {
      const [from, to] = [key(ring[index - 1]!), key(ring[index]!)];
      if (from === to) continue;
      const edge: Edge = {from, to, position: ring[index - 1]!, next: undefined, gone: false};
      if (last) last.next = edge;
      first ??= edge;
      last = edge;
      const back = edges.get(`${to} ${from}`)?.pop();
      if (back) {
        back.gone = true;
        edge.gone = true;
        continue;
      }
      const name = `${from} ${to}`;
      const alike = edges.get(name);
      if (alike) alike.push(edge);
      else edges.set(name, [edge]);
      all.push(edge);
    }
    if (last) last.next = first;
  }
  return joined(all.filter(({gone}) => !gone));
}

type Edge = {from: string; to: string; position: Position; next: Edge | undefined; gone: boolean};

/** The antimeridian is one line, whichever of its two longitudes is written. */
const key = ([lng, lat]: Position) => `${lng === -180 ? 180 : lng},${lat}`;

/** Follows each edge by the next one of its ring, or by any that begins where it ends. */
function joined(edges: readonly Edge[]): Position[][] {
  const starts = new Map<string, Edge[]>();
  for (const edge of edges) starts.set(edge.from, [...(starts.get(edge.from) ?? []), edge]);
  const rings: Position[][] = [];
  for (const begin of edges) {
    const ring: Position[] = [];
    let edge: Edge | undefined = begin;
    while (edge && !edge.gone) {
      edge.gone = true;
      ring.push(edge.position);
      const {next, to}: Edge = edge;
      edge = next && !next.gone ? next : starts.get(to)?.find((one) => !one.gone);
    }
    if (ring.length >= 3) rings.push([...ring, ring[0]!]);
  }
  return rings;
}

/**
 * Outer rings clockwise, holes the other way, as d3 has it and RFC 7946 has not; whichever way they
 * were written.
 */
function ringsOf({geometry}: Feature): Position[][] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.flatMap((rings) =>
    rings.map((ring, index) =>
      isCounterclockwise(ring) === (index === 0) ? [...ring].reverse() : ring,
    ),
  );
}

function isCounterclockwise(ring: readonly Position[]): boolean {
  let area = 0;
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [ring[index - 1]!, ring[index]!];
    area += a[0]! * b[1]! - b[0]! * a[1]!;
  }
  return area > 0;
}
