// Closes rings that are left open, and leaves out the parts of a geometry that have no extent.

type Json = Readonly<Record<string, unknown>>;

/** What was mended of a file: rings that were closed, parts that were left out. */
export type Mended = {closed: number; dropped: number};

/**
 * Programs write rings that do not end where they begin, holes without positions, and lines of one
 * position among others. What is meant is plain, so that nothing else of the feature is lost.
 * Anything that is no geometry is returned as it is: it is reported by who reads it.
 *
 * @param mended counts what was mended
 */
export function mendGeometry(geometry: unknown, mended: Mended): unknown {
  if (typeof geometry !== 'object' || geometry === null) return geometry;
  const {type, coordinates, geometries} = geometry as Json;
  if (type === 'GeometryCollection' && Array.isArray(geometries))
    return {...geometry, geometries: geometries.map((one) => mendGeometry(one, mended))};
  if (!Array.isArray(coordinates)) return geometry;
  if (type === 'Polygon') return {...geometry, coordinates: rings(coordinates, mended)};
  if (type === 'MultiPolygon') {
    const polygons = coordinates.map((one) => (Array.isArray(one) ? rings(one, mended) : one));
    return {...geometry, coordinates: someOf(polygons, 1, mended)};
  }
  if (type === 'MultiLineString') return {...geometry, coordinates: someOf(coordinates, 2, mended)};
  return geometry;
}

/** The first ring is the outline: without it there is no polygon. */
function rings(all: readonly unknown[], mended: Mended): unknown[] {
  const closed = all.map((ring) => (Array.isArray(ring) ? close(ring, mended) : ring));
  return [...closed.slice(0, 1), ...without(closed.slice(1), 4, mended)];
}

function close(ring: readonly unknown[], mended: Mended): readonly unknown[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length < 3 || !Array.isArray(first) || !Array.isArray(last)) return ring;
  if (first[0] === last[0] && first[1] === last[1]) return ring;
  mended.closed++;
  return [...ring, first];
}

/** Without the parts that have fewer members than that. */
function without(parts: readonly unknown[], least: number, mended: Mended): readonly unknown[] {
  const kept = parts.filter((part) => !Array.isArray(part) || part.length >= least);
  mended.dropped += parts.length - kept.length;
  return kept;
}

/** The same, unless nothing would be left. */
const someOf = (parts: readonly unknown[], least: number, mended: Mended): readonly unknown[] =>
  parts.some((part) => !Array.isArray(part) || part.length >= least)
    ? without(parts, least, mended)
    : parts;
