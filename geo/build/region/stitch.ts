// Turns lines into fewer, longer lines: two that meet end to end, whichever way they run, become one.
// (topojson's own stitching leaves lines apart that run towards each other.)
import type {Position} from 'geojson';

const key = (point: Position | undefined): string =>
  (point ?? []).map((degrees) => degrees.toFixed(4)).join();
const reversed = (chain: Position[]): Position[] => chain.slice().reverse();

export function stitched(chains: readonly Position[][]): Position[][] {
  const done: Position[][] = [];
  const open = chains.slice();
  for (let chain = open.shift(); chain; chain = open.shift()) {
    const next = neighbour(chain, open, done) ?? neighbour(reversed(chain), open, done);
    if (next) open.unshift(next);
    else done.push(chain);
  }
  return done;
}

/** The chain lengthened at its end by the only other chain that ends there; three lines at a point stay three. */
function neighbour(
  chain: Position[],
  open: Position[][],
  done: readonly Position[][],
): Position[] | undefined {
  const end = key(chain.at(-1));
  if (end === key(chain[0])) return undefined;
  const meets = (other: Position[]) => key(other[0]) === end || key(other.at(-1)) === end;
  const [only, ...more] = [...open, ...done].filter(meets);
  if (!only || more.length > 0 || !open.includes(only)) return undefined;
  open.splice(open.indexOf(only), 1);
  return [...chain, ...(key(only[0]) === end ? only : reversed(only)).slice(1)];
}
