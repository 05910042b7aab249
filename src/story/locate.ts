// Converts a scroll distance into a position in the story.

/**
 * Where a card becomes the active one, where it rests when a reader jumps to it, and where it has
 * been read: scroll distances in CSS px, measured from the story's top. `enter` ≤ `rest` ≤ `leave`.
 */
export type Stop = Readonly<{enter: number; rest: number; leave: number}>;

/** Between step `index` and the one after it; `progress` in [0, 1). */
export type Position = Readonly<{index: number; progress: number}>;

/**
 * Up to this progress the card moves to its resting place, and the step's lines are drawn. From
 * here on they are whole: every jump to a step (a button, a mark, a link, a reload) lands here.
 */
export const REST = 0.4;

/**
 * Up to this progress the step's card is being read and the camera rests; the rest of the way is
 * flight. Where the hold ends on the page follows from the card's height (`Stop.leave`), so that a
 * long card rests as long as it is read.
 */
export const HOLD = 0.6;

/**
 * Stops rise: each card enters after the one before it. Before the first stop the story stands at
 * its beginning.
 */
export function locate(stops: readonly Stop[], scrolled: number): Position {
  const index = lastEntered(stops, scrolled);
  const stop = stops[index];
  if (!stop || scrolled <= stop.enter) return {index, progress: 0};
  if (scrolled < stop.rest)
    return {index, progress: (REST * (scrolled - stop.enter)) / (stop.rest - stop.enter)};
  if (scrolled < stop.leave)
    return {
      index,
      progress: REST + ((HOLD - REST) * (scrolled - stop.rest)) / (stop.leave - stop.rest),
    };
  const next = stops[index + 1];
  if (!next || next.enter <= stop.leave) return {index, progress: HOLD};
  return {
    index,
    progress: HOLD + ((1 - HOLD) * (scrolled - stop.leave)) / (next.enter - stop.leave),
  };
}

/**
 * The nearest step, as it stands when it has been read: from half-way through the flight on it is
 * the next one.
 */
export function nearestStep({index, progress}: Position, last: number): Position {
  return {index: Math.min(last, progress > (1 + HOLD) / 2 ? index + 1 : index), progress: HOLD};
}

/** Index of the last stop at or before the scroll distance, by halving; 0 before the first. */
function lastEntered(stops: readonly Stop[], scrolled: number): number {
  let [low, high] = [0, stops.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (stops[mid]!.enter <= scrolled) low = mid + 1;
    else high = mid;
  }
  return Math.max(0, low - 1);
}
