// Slices a line between two shares of its length.
import type {Position} from 'geojson';
import {mapDistance} from '../geometry/map-length.ts';

/** By length on a Mercator map, in which MapLibre measures a line's progress. */
export function sliceLine(
  line: readonly Position[],
  from: number,
  to: number,
): readonly Position[] {
  if (from <= 0 && to >= 1) return line;
  const lengths = line.map((position, index) =>
    index === 0 ? 0 : mapDistance(line[index - 1]!, position),
  );
  const total = lengths.reduce((sum, one) => sum + one, 0);
  const [start, end] = [from * total, to * total];
  const found: Position[] = [];
  let before = 0;
  for (let index = 1; index < line.length; index++) {
    const [a, b, after] = [line[index - 1]!, line[index]!, before + lengths[index]!];
    if (after > start && before < end) {
      if (found.length === 0)
        found.push(before < start ? at(a, b, (start - before) / lengths[index]!) : a);
      found.push(after > end ? at(a, b, (end - before) / lengths[index]!) : b);
    }
    before = after;
  }
  return found;
}

const at = (a: Position, b: Position, share: number): Position => [
  a[0]! + (b[0]! - a[0]!) * share,
  a[1]! + (b[1]! - a[1]!) * share,
];
