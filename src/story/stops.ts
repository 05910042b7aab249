// Computes from the laid out cards where each step becomes active, rests, and has been read.
import type {Stop} from './locate.ts';

/**
 * A card as laid out, CSS px from the story's top. `rest`: where its top stands in the window when
 * a reader jumps to it, CSS px from the window's top.
 */
export type CardBox = Readonly<{top: number; bottom: number; rest: number}>;

/** A card has been read when its lower edge is this share of the window's height from its top. */
const READ = 0.35;
/**
 * This share of the window's height is left for the flight to the next card, or of the way to it
 * where that is less.
 */
const FLIGHT = 0.25;
/**
 * At least this share of the window's height lies between a card's entering and its rest: lines are
 * drawn there.
 */
const DRAWING = 0.1;
/**
 * Browsers round where a jump lands: a card rests from this many CSS px before its resting place to
 * as many after it.
 */
const ROUNDING_PX = 2;

/**
 * How far the story is scrolled where a card rests, CSS px. The last cards of a short page cannot
 * come as far as others.
 */
export const landing = ({top, rest}: CardBox, furthest = Infinity): number =>
  Math.min(top - rest, furthest);

/**
 * A card enters when its top passes the trigger line, but always on the way to its resting place,
 * and after the card before it has rested: a jump to a step always lands in that step. It leaves
 * when it has been read, never before it rests, and early enough to fly to the next.
 *
 * @param height of the window, CSS px
 * @param trigger share of that height, from the top
 * @param furthest how far the story can be scrolled, CSS px
 */
export function stopsOf(
  cards: readonly CardBox[],
  height: number,
  trigger: number,
  furthest = Infinity,
): Stop[] {
  const rests: number[] = [];
  for (const card of cards)
    rests.push(Math.max(landing(card, furthest) - ROUNDING_PX, rests.at(-1) ?? -Infinity));
  const enters = cards.map(({top}, index) => {
    const rest = rests[index]!;
    const way = rest - (rests[index - 1] ?? -Infinity);
    const latest = rest - Math.min(DRAWING * height, way / 4);
    return Math.max(rest - way / 2, Math.min(top - trigger * height, latest));
  });
  return cards.map(({bottom}, index) => {
    const [enter, rest, next] = [enters[index]!, rests[index]!, enters[index + 1]];
    const read = Math.max(bottom - READ * height, rest + 2 * ROUNDING_PX);
    const latest = next === undefined ? Infinity : next - FLIGHT * Math.min(height, next - rest);
    return {enter, rest, leave: Math.min(read, latest)};
  });
}
