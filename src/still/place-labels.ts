// Places labels in the order of their weight, each where it covers no other.
import type {Rect} from '../geometry/camera.ts';
import {contains, grown, overlaps} from '../geometry/rect.ts';
import type {Point} from '../geometry/simplify.ts';

/**
 * One place where a label may stand: what it covers, with the space kept around it, CSS px. `at` is
 * its middle.
 */
export type Placing = Readonly<{boxes: readonly Rect[]; at: Point}>;

/**
 * `places`: the better ones first. `repeat`: it may stand at several, so many px apart; elsewhere
 * one is enough. `always`: it stands at the first, whatever lies there.
 */
export type Placeable<P extends Placing> = Readonly<{
  places: readonly P[];
  repeat?: number;
  always?: boolean;
  /** What it covers nothing of, besides what all labels keep clear of. */
  avoid?: readonly Rect[];
  /** Where alone it may stand. */
  fits?: (box: Rect) => boolean;
}>;

export type Placed<P extends Placing, L extends Placeable<P>> = Readonly<{label: L; place: P}>;

/** Places that cover nothing of some boxes, save for `close` px at their sides, and then the others. */
export function clearFirst<P extends Placing>(
  places: readonly P[],
  boxes: readonly Rect[],
  close: number,
): P[] {
  const isClear = ({boxes: own}: P) =>
    !own.some((box) => boxes.some((other) => overlaps(grown(box, -close), other)));
  return [...places.filter(isClear), ...places.filter((place) => !isClear(place))];
}

/**
 * First come, first served, as in MapLibre. What the room does not hold whole is not placed: no
 * name is ever cut.
 */
export function placeLabels<P extends Placing, L extends Placeable<P>>(
  labels: readonly L[],
  room: Rect,
  taken: readonly Rect[] = [],
): Placed<P, L>[] {
  const covered = [...taken];
  const placed: Placed<P, L>[] = [];
  const fixed = labels.filter(({always}) => always);
  for (const label of fixed) {
    const [place] = label.places;
    if (!place) continue;
    covered.push(...place.boxes);
    placed.push({label, place});
  }
  for (const label of labels) {
    if (label.always) continue;
    const own: Point[] = [];
    for (const place of label.places) {
      if (
        own.length > 0 &&
        (label.repeat === undefined ||
          own.some(([x, y]) => Math.hypot(x - place.at[0], y - place.at[1]) < label.repeat!))
      )
        continue;
      if (
        !place.boxes.every(
          (box) =>
            contains(room, box) &&
            (label.fits?.(box) ?? true) &&
            ![covered, label.avoid ?? []].some((all) => all.some((other) => overlaps(box, other))),
        )
      )
        continue;
      covered.push(...place.boxes);
      own.push(place.at);
      placed.push({label, place});
    }
  }
  return placed;
}
