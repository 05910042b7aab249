// Turns China's ring into one that follows Pakistan's vertices along their border: in four places the two
// OpenStreetMap rings differ by up to a kilometre, and mending that by area would cut 3 km off the line.
import type {Position} from 'geojson';
import type {Countries} from '../inputs/osm.ts';
import {afghanTrijunction, indiraCol} from './sections.ts';

export function oneBorder(countries: Countries): Countries {
  const line = shorter(mainland(countries, 'PAK'));
  const ring = mainland(countries, 'CHN');
  const [first, last] = [line[0] ?? [], line.at(-1) ?? []];
  const around = shorter(ring, false);
  const forward = off(around[0] ?? [], last) < off(around[0] ?? [], first);
  const mended = [...(forward ? line : line.slice().reverse()), ...around.slice(1, -1)];
  const closed = [...mended, mended[0] ?? []];
  const swap = (candidate: Position[]) => (candidate === ring ? closed : candidate);
  return {
    ...countries,
    features: countries.features.map((country) => {
      const {geometry} = country;
      if (country.properties.A3 !== 'CHN') return country;
      if (geometry.type === 'Polygon')
        return {...country, geometry: {...geometry, coordinates: geometry.coordinates.map(swap)}};
      return {
        ...country,
        geometry: {...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(swap))},
      };
    }),
  };
}

function mainland(countries: Countries, id: string): Position[] {
  const rings = countries.features
    .filter(({properties}) => properties.A3 === id)
    .flatMap(({geometry}) =>
      geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
    );
  return rings.reduce((a, b) => (b.length > a.length ? b : a), []);
}

/** Of the two ways along a ring between the ends of the border, the shorter one (or the other). */
function shorter(ring: Position[], short = true): Position[] {
  const open = ring.slice(0, -1);
  const [a = 0, b = 0] = [nearest(open, afghanTrijunction), nearest(open, indiraCol)].sort(
    (p, q) => p - q,
  );
  const within = open.slice(a, b + 1);
  const beyond = [...open.slice(b), ...open.slice(0, a + 1)];
  return within.length < beyond.length === short ? within : beyond;
}

function nearest(ring: Position[], point: Position): number {
  const offs = ring.map((vertex) => off(vertex, point));
  return offs.indexOf(offs.reduce((a, b) => Math.min(a, b), Infinity));
}

const off = ([a = 0, b = 0]: Position, [c = 0, d = 0]: Position): number =>
  Math.hypot(a - c, b - d);
