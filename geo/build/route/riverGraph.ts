// Turns river chains into a graph that finds the way along rivers from one point to another.
import type {Position} from 'geojson';
import type {River} from '../inputs/wdb2.ts';
import {lengthKm} from '../files/lengthKm.ts';

type Node = {at: Position; next: Map<Node, number>};

export type RiverGraph = Readonly<{
  /** The way along rivers between the two nodes nearest to the points; undefined where no river leads there. */
  way: (from: Position, to: Position) => Position[] | undefined;
}>;

export function riverGraph(rivers: readonly River[]): RiverGraph {
  const nodes = new Map<string, Node>();
  // Chains are cut into bins whose ends differ by some metres.
  const node = (at: Position): Node => {
    const key = at.map((degrees) => degrees.toFixed(3)).join();
    const known = nodes.get(key) ?? {at, next: new Map<Node, number>()};
    nodes.set(key, known);
    return known;
  };
  for (const {chain} of rivers) {
    chain.slice(1).forEach((point, i) => {
      const [a, b] = [node(chain[i] ?? point), node(point)];
      if (a === b) return;
      const km = lengthKm([a.at, b.at]);
      a.next.set(b, km);
      b.next.set(a, km);
    });
  }
  const all = [...nodes.values()];
  bridge(all);
  const nearest = (point: Position): Node | undefined => {
    const near = all.filter(({at}) => off(at, point) < 0.1);
    return near.reduce<Node | undefined>(
      (best, one) => (!best || off(one.at, point) < off(best.at, point) ? one : best),
      undefined,
    );
  };
  return {
    way: (from, to) => {
      const [start, goal] = [nearest(from), nearest(to)];
      return start && goal && shortest(start, goal);
    },
  };
}

const bridgeDegrees = 0.03;

/** Where a river changes its level, or meets another, the source leaves gaps of up to three kilometres. */
function bridge(all: readonly Node[]): void {
  for (const end of all.filter(({next}) => next.size === 1)) {
    const own = reachable(end, (one) => off(one.at, end.at) < bridgeDegrees);
    const near = all.filter((one) => !own.has(one) && off(one.at, end.at) < bridgeDegrees);
    const [first, ...others] = near;
    if (!first) continue;
    const nearest = others.reduce(
      (best, one) => (off(one.at, end.at) < off(best.at, end.at) ? one : best),
      first,
    );
    const km = lengthKm([end.at, nearest.at]);
    end.next.set(nearest, km);
    nearest.next.set(end, km);
  }
}

function reachable(start: Node, within: (node: Node) => boolean): Set<Node> {
  const found = new Set([start]);
  for (const one of found) for (const next of one.next.keys()) if (within(next)) found.add(next); // a set may grow while it is read
  return found;
}

/** Dijkstra; the part of the graph within reach is a few thousand nodes, so a plain scan finds the next one. */
function shortest(start: Node, goal: Node): Position[] | undefined {
  const distance = new Map<Node, number>([[start, 0]]);
  const before = new Map<Node, Node>();
  const open = new Set([start]);
  while (open.size > 0) {
    let here = start;
    let least = Infinity;
    for (const one of open) {
      const km = distance.get(one) ?? Infinity;
      if (km < least) [here, least] = [one, km];
    }
    if (here === goal) break;
    open.delete(here);
    for (const [there, km] of here.next) {
      if (least + km >= (distance.get(there) ?? Infinity)) continue;
      distance.set(there, least + km);
      before.set(there, here);
      open.add(there);
    }
  }
  if (!distance.has(goal)) return undefined;
  const path: Position[] = [];
  for (let here: Node | undefined = goal; here; here = before.get(here)) path.unshift(here.at);
  return path;
}

const off = ([a = 0, b = 0]: Position, [c = 0, d = 0]: Position): number =>
  Math.hypot((a - c) * Math.cos((b * Math.PI) / 180), b - d);
