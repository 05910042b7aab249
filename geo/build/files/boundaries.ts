// Turns the region's lines and the world's into boundaries: each once, joined at the box's edge.
import type {Position} from 'geojson';
import {regionCountryIds} from '../region/box.ts';
import type {Lines} from '../region/lines.ts';
import {stitched} from '../region/stitch.ts';
import type {WorldBoundary} from '../world/boundaries.ts';
import {countryNames} from './countryNames.ts';
import {joinAtEdge} from './joinAtEdge.ts';
import {naturalEarth, osm, type Origin} from './properties.ts';
import type {Made} from './write.ts';

/** Countries whose boundaries are features of their own. */
const nearby = [...regionCountryIds, 'MYS'];

type Boundary = Origin &
  Readonly<{between: string; status: string; note?: string; chain: Position[]}>;

export function boundariesOf(lines: Lines, world: readonly WorldBoundary[]): readonly Made[] {
  const inside: Boundary[] = lines.features
    .filter(({properties: {role}}) => role === 'boundary')
    .map(({properties: {between, status = 'settled', note}, geometry}) => ({
      between,
      status,
      ...(note && {note}),
      chain: geometry.coordinates,
      ...osm,
    }));
  const joined = joinAtEdge(world, inside);
  const outside: Boundary[] = joined.world.map((boundary) => ({...boundary, ...naturalEarth}));
  const all = [...merged(joined.region), ...merged(outside)].map((boundary) => ({
    ...boundary,
    chain: withoutRepeats(boundary.chain),
  }));
  const drawn = all.filter(({chain}) => chain.length > 1);
  const close = drawn.filter(({between}) => between.split(' ').some((id) => nearby.includes(id)));
  return [...numbered(close), ...elsewhere(drawn.filter((boundary) => !close.includes(boundary)))];
}

/** Far from the story nobody asks for one boundary: there is one feature for each status, which saves its properties. */
function elsewhere(boundaries: readonly Boundary[]): Made[] {
  return [...new Set(boundaries.map(({status}) => status))].sort().map((status) => ({
    type: 'Feature',
    properties: {
      id: `elsewhere-${status}`,
      name: 'Boundaries elsewhere',
      kind: 'boundary',
      status,
      ...naturalEarth,
    },
    geometry: {
      type: 'MultiLineString',
      coordinates: boundaries.filter((one) => one.status === status).map(({chain}) => chain),
    },
  }));
}

const withoutRepeats = (chain: Position[]): Position[] =>
  chain.filter((point, i) => i === 0 || point.join() !== chain[i - 1]?.join());

/** Lines were cut where their detail changes; what is one boundary of one status is one line again. */
function merged(boundaries: readonly Boundary[]): Boundary[] {
  const groups = new Map<string, Boundary[]>();
  for (const boundary of boundaries) {
    const key = [boundary.between, boundary.status, boundary.note].join('|');
    groups.set(key, [...(groups.get(key) ?? []), boundary]);
  }
  return [...groups.values()].flatMap((group) =>
    stitched(group.map(({chain}) => chain)).flatMap((chain) =>
      group[0] ? [{...group[0], chain}] : [],
    ),
  );
}

/** Ids like "chn-ind-2"; boundaries of one pair are numbered along their order. */
function numbered(boundaries: readonly Boundary[]): Made[] {
  const counts = new Map<string, number>();
  return boundaries
    .slice()
    .sort((a, b) => (a.between < b.between ? -1 : a.between > b.between ? 1 : 0))
    .map(({chain, between, status, note, source, licence}) => {
      const n = (counts.get(between) ?? 0) + 1;
      counts.set(between, n);
      const [a = '', b = ''] = between.split(' ');
      const name = `${countryNames(a).name}–${countryNames(b).name}`;
      const id = `${between.toLowerCase().replace(' ', '-')}-${n}`;
      return {
        type: 'Feature',
        properties: {
          id,
          name,
          kind: 'boundary',
          status,
          between,
          source,
          licence,
          ...(note && {note}),
        },
        geometry: {type: 'LineString', coordinates: chain},
      };
    });
}
