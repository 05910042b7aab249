// Turns waypoints into a line that looks like a road in a valley: along the river where the table says so, a smooth
// curve through the waypoints elsewhere, without spurs into side valleys.
import type {Position} from 'geojson';
import {lengthKm} from '../files/lengthKm.ts';
import {curve} from './curve.ts';
import type {RiverGraph} from './riverGraph.ts';
import {simplified} from './simplified.ts';
import type {Waypoint} from './waypoints.ts';

const riverDetailKm = 0.5; // the source is no better than a kilometre
const roadDetailKm = 0.1;
const likely = {least: 0.8, most: 2}; // length along the river over the chord

export function alignment(table: readonly Waypoint[], rivers: RiverGraph): Position[] {
  const [first, ...others] = table;
  if (!first) return [];
  const knots: Position[] = [first.at];
  let previous = first;
  let river: Position[] = [];
  const land = () => {
    knots.push(...simplified(withoutSpurs(river), riverDetailKm));
    river = [];
  };
  for (const waypoint of others) {
    if (waypoint.byRiver) {
      const way = rivers.way(previous.at, waypoint.at);
      const ratio = lengthKm(way ?? []) / lengthKm([previous.at, waypoint.at]);
      if (!way || ratio < likely.least || ratio > likely.most) {
        throw new Error(
          `No river leads from ${previous.name} to ${waypoint.name} (${ratio.toFixed(2)} times the chord).`,
        );
      }
      // The waypoint before stands beside the river: the line passes on the river instead of turning aside.
      if (river.length === 0) knots.pop();
      river.push(...way);
    } else {
      land();
      knots.push(waypoint.at);
    }
    previous = waypoint;
  }
  land();
  return rounded(simplified(curve(knots), roadDetailKm));
}

/** Ways meet at the river's node nearest to a waypoint, which may lie up a side valley: going there and back is cut. */
function withoutSpurs(path: readonly Position[]): Position[] {
  const kept: Position[] = [];
  for (const point of path) {
    const before = kept.findIndex((other) => other.join() === point.join());
    if (before >= 0) kept.length = before;
    kept.push(point);
  }
  return kept;
}

const rounded = (line: readonly Position[]): Position[] =>
  line.map((point) => point.map((degrees) => Math.round(degrees * 1e4) / 1e4));
