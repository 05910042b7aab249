// Turns Natural Earth's named pieces and ways along World Data Bank II into one long line per river.
import type {FeatureCollection, LineString, MultiLineString, Position} from 'geojson';
import {lengthKm} from '../files/lengthKm.ts';
import {inBox} from '../region/box.ts';
import {karakoram} from '../region/lines.ts';
import {stitched} from '../region/stitch.ts';
import type {RiverGraph} from '../route/riverGraph.ts';
import {simplified} from '../route/simplified.ts';
import {namedRivers, wdbNamed, type NamedRiver, type WdbRiver} from './table.ts';

type Pieces = FeatureCollection<LineString | MultiLineString, Record<string, unknown>>;
export type MergedRiver = Readonly<{river: NamedRiver | WdbRiver; line: Position[]; fromWdb: boolean}>;

const detailKm = {near: 0.5, far: 2};
const shortestKm = 40; // arms of deltas and scraps beside the river

export function mergedRivers(pieces: Pieces, graph: RiverGraph): MergedRiver[] {
  const natural = namedRivers.flatMap((river) =>
    lines(pieces, river.parts).map((line): MergedRiver => ({river, line, fromWdb: false})));
  const guided = wdbNamed.map((river): MergedRiver => {
    const upper = river.by.slice(1).flatMap((to, i) => {
      const way = graph.way(river.by[i] ?? to, to);
      if (!way) throw new Error(`No river leads along ${river.name} to ${to.join()}.`);
      return way.slice(i > 0 ? 1 : 0);
    });
    return {river, line: [...upper, ...lower(lines(pieces, river.then ? [river.then] : []), upper.at(-1) ?? [])], fromWdb: true};
  });
  return [...guided, ...natural].map((one) => ({...one, line: eased(one.line)}));
}

/** What Natural Earth draws under some names, joined end to end; the longest line first. */
function lines({features}: Pieces, names: readonly string[]): Position[][] {
  const chains = features
    .filter(({properties: {name}}) => names.includes(String(name).replaceAll(/[^\x20-\x7e]/g, '?')))
    .flatMap(({geometry}) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates));
  return stitched(withoutArms(chains)).filter((line) => lengthKm(line) > shortestKm).sort((a, b) => lengthKm(b) - lengthKm(a));
}

const withoutArms = (chains: readonly Position[][]): Position[][] => chains.filter((chain) => chain.length > 2);

/** The part of Natural Earth's longest line that is downstream of a point. */
function lower([longest]: readonly Position[][], from: Position): Position[] {
  if (!longest) return [];
  const offs = longest.map((point) => off(point, from));
  return longest.slice(offs.indexOf(Math.min(...offs)) + 1);
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
  const points = runs.flatMap((run, i) => simplified(run, inBox(karakoram, run.at(-1) ?? []) ? detailKm.near : detailKm.far).slice(i > 0 ? 1 : 0));
  return points
    .map((point) => point.map((degrees) => Math.round(degrees * 1000) / 1000))
    .filter((point, i, all) => point.join() !== all[i - 1]?.join());
}

const off = ([a = 0, b = 0]: Position, [c = 0, d = 0]: Position): number => Math.hypot(a - c, b - d);
