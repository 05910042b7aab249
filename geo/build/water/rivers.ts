// Turns Natural Earth's named pieces and ways along World Data Bank II into one long line per river.
import type {FeatureCollection, LineString, MultiLineString, Position} from 'geojson';
import {lengthKm} from '../files/lengthKm.ts';
import {inBox} from '../region/box.ts';
import {karakoram} from '../region/lines.ts';
import type {RiverGraph} from '../route/riverGraph.ts';
import {simplified} from '../route/simplified.ts';
import {namedRivers, wdbNamed, type NamedRiver, type WdbRiver} from './table.ts';

type Pieces = FeatureCollection<LineString | MultiLineString, Record<string, unknown>>;
export type MergedRiver = Readonly<{
  river: NamedRiver | WdbRiver;
  line: Position[];
  fromWdb: boolean;
}>;

const detailKm = {near: 0.25, far: 1.5};
const gapDegrees = 0.05; // pieces of one river end some kilometres apart

export function mergedRivers(pieces: Pieces, graph: RiverGraph): MergedRiver[] {
  const natural = namedRivers.map(
    (river): MergedRiver => ({river, line: longest(pieces, river.parts), fromWdb: false}),
  );
  const guided = wdbNamed.map((river): MergedRiver => {
    const upper = river.by.slice(1).flatMap((to, i) => {
      const way = graph.way(river.by[i] ?? to, to);
      if (!way) throw new Error(`No river leads along ${river.name} to ${to.join()}.`);
      return way.slice(i > 0 ? 1 : 0);
    });
    return {
      river,
      line: [
        ...upper,
        ...(river.below ? lower(longest(pieces, [river.below]), upper.at(-1) ?? []) : []),
      ],
      fromWdb: true,
    };
  });
  return [...guided, ...natural].map((one) => ({...one, line: eased(one.line)}));
}

/** What Natural Earth draws under some names as one line: the longest piece, lengthened at either end as long as it
 * goes by the longest piece there; arms of deltas and namesakes elsewhere are left out. */
function longest({features}: Pieces, names: readonly string[]): Position[] {
  const chains = features
    .filter(({properties: {name}}) => names.includes(String(name).replaceAll(/[^\x20-\x7e]/g, '?')))
    .flatMap(({geometry}) =>
      geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
    )
    .sort((a, b) => lengthKm(b) - lengthKm(a));
  let line = chains.shift() ?? [];
  for (let grown = true; grown; ) {
    grown = false;
    for (const [i, chain] of chains.entries()) {
      const joined = join(line, chain);
      if (!joined) continue;
      chains.splice(i, 1);
      line = joined;
      grown = true;
      break;
    }
  }
  return line;
}

function join(line: Position[], chain: Position[]): Position[] | undefined {
  const meets = (a: Position | undefined, b: Position | undefined) =>
    off(a ?? [], b ?? []) < gapDegrees;
  if (meets(chain[0], chain.at(-1))) return undefined;
  if (meets(line.at(-1), chain[0])) return [...line, ...chain];
  if (meets(line.at(-1), chain.at(-1))) return [...line, ...chain.slice().reverse()];
  if (meets(line[0], chain.at(-1))) return [...chain, ...line];
  if (meets(line[0], chain[0])) return [...chain.slice().reverse(), ...line];
  return undefined;
}

/** The part of a line that is downstream of a point; Natural Earth draws the Indus from source to mouth. */
function lower(line: readonly Position[], from: Position): Position[] {
  const offs = line.map((point) => off(point, from));
  return line.slice(offs.indexOf(Math.min(...offs)) + 1);
}

/** Detail where the story comes close, fewer vertices and digits elsewhere. */
function eased(line: readonly Position[]): Position[] {
  const runs: Position[][] = [];
  let before: boolean | undefined;
  for (const point of line) {
    const near = inBox(karakoram, point);
    if (near === before) runs.at(-1)?.push(point);
    else runs.push([...(runs.at(-1)?.slice(-1) ?? []), point]);
    before = near;
  }
  const points = runs.flatMap((run, i) =>
    simplified(run, inBox(karakoram, run.at(-1) ?? []) ? detailKm.near : detailKm.far).slice(
      i > 0 ? 1 : 0,
    ),
  );
  return points
    .map((point) => point.map((degrees) => Math.round(degrees * 1000) / 1000))
    .filter((point, i, all) => point.join() !== all[i - 1]?.join());
}

const off = ([a = 0, b = 0]: Position, [c = 0, d = 0]: Position): number =>
  Math.hypot(a - c, b - d);
