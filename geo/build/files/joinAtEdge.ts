// Turns the world's lines, which end a little inside the region box, into lines that end where the region's begin.
import type {Position} from 'geojson';
import {inBox, onEdge, regionBox} from '../region/box.ts';

type Piece = Readonly<{between: string; chain: Position[]}>;

const reachDegrees = 0.6; // the two sources differ by some kilometres, more where a border runs along the edge

export function joinAtEdge<W extends Piece, R extends Piece>(
  world: readonly W[],
  region: readonly R[],
): {world: W[]; region: R[]} {
  const kept = region.filter((piece) => !isScrap(piece));
  const moved = new Map<Position, Position>();
  const meet = (a: Position, b: Position) => {
    const middle = toEdge([((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2]);
    moved.set(a, middle).set(b, middle);
  };
  for (const between of new Set(world.map((piece) => piece.between))) {
    const loose = ends(world, between).filter((end) => inBox(regionBox, end));
    const free = ends(kept, between).filter(onEdge);
    // Nearest pairs first, each end once: a world end takes the region's end …
    const pairs = nearestPairs(loose, free);
    for (const [end, target] of pairs) moved.set(end, target);
    // … and what is left, where one source crosses the edge and the other does not, is closed along the edge.
    const left = loose.filter((end) => !moved.has(end));
    for (const [a, b] of nearestPairs(left, left)) meet(a, b);
    for (const end of left) if (!moved.has(end)) moved.set(end, toEdge(end));
    const taken = new Set(pairs.map(([, target]) => target));
    const leftFree = free.filter((end) => !taken.has(end));
    for (const [a, b] of nearestPairs(leftFree, leftFree)) meet(a, b);
  }
  const follow = <T extends Piece>(piece: T): T => ({
    ...piece,
    chain: piece.chain.map((point) => moved.get(point) ?? point),
  });
  return {world: world.map(follow), region: kept.map(follow)};
}

/** A boundary that only dips into the box for a few kilometres; the world's line passes close by. */
function isScrap({chain}: Piece): boolean {
  const [first, last] = [chain[0] ?? [], chain.at(-1) ?? []];
  return onEdge(first) && onEdge(last) && off(first, last) < 0.2;
}

const off = ([a = 0, b = 0]: Position, [c = 0, d = 0]: Position): number =>
  Math.hypot(a - c, b - d);

const ends = (pieces: readonly Piece[], between: string): Position[] =>
  pieces
    .filter((piece) => piece.between === between)
    .flatMap(({chain}) => [chain[0], chain.at(-1)].filter((end) => end !== undefined));

function nearestPairs(from: readonly Position[], to: readonly Position[]): [Position, Position][] {
  const all = from.flatMap((a) =>
    to.filter((b) => a !== b && off(a, b) < reachDegrees).map((b): [Position, Position] => [a, b]),
  );
  const taken = new Set<Position>();
  return all
    .sort((p, q) => off(...p) - off(...q))
    .filter(([a, b]) => {
      if (taken.has(a) || taken.has(b)) return false;
      taken.add(a).add(b);
      return true;
    });
}

/** The nearest point of the box's edge, on the grid of a thousandth of a degree. */
function toEdge([lng = 0, lat = 0]: Position): Position {
  const [w, s, e, n] = regionBox;
  const x = Math.round(lng * 1000) / 1000,
    y = Math.round(lat * 1000) / 1000;
  const sides: Position[] = [
    [w, y],
    [e, y],
    [x, s],
    [x, n],
  ];
  return sides.reduce((a, b) => (off([lng, lat], b) < off([lng, lat], a) ? b : a));
}
