// Where the cards lie on the page to where each of them begins and ends to be read.
import type {Stop} from './locate.ts';

/** A card as laid out, CSS px from the story's top; `rest` is where its top stands in the window when one jumps to it. */
export type CardBox = Readonly<{top: number; bottom: number; rest: number}>;

/** A card has been read when its lower edge is this share of the window's height from its top. */
const READ = 0.35;
/** At least this share of the way between two cards is left for the flight, however long the first one is. */
const FLIGHT = 0.25;

/**
 * A card enters when its top passes the trigger line; it leaves when it has been read, never before it could rest,
 * and early enough to fly to the next.
 *
 * @param height of the window, CSS px
 * @param trigger share of that height, from the top
 */
export function stopsOf(cards: readonly CardBox[], height: number, trigger: number): Stop[] {
  return cards.map(({top, bottom, rest}, index) => {
    const enter = top - trigger * height;
    const next = cards[index + 1];
    const latest = next ? next.top - trigger * height : Infinity;
    const read = Math.max(bottom - READ * height, top - rest, enter + 1);
    return {enter, leave: next ? Math.min(read, latest - FLIGHT * (latest - enter)) : read};
  });
}
