// Tells how far Next and Previous scroll inside a card that is too tall to be seen at once.
import {type CardBox, landing} from './stops.ts';

/** So much of what was read last stays in view, CSS px: about two lines. */
const OVERLAP_PX = 56;
/** Less than this beyond the window's edge is padding, not text, CSS px. */
const PADDING_PX = 16;

/**
 * What the reader sees: how far the story is scrolled, the window's height, and how far it can be
 * scrolled, CSS px.
 */
export type Seen = Readonly<{scrolled: number; height: number; furthest?: number}>;

/**
 * A reader who presses Next never skips text: while the card reaches below the window, Next shows
 * the next screen of it. Previous goes back the same way. On its way to its rest a card counts as
 * resting.
 *
 * @param by 1 to read on, −1 to read back
 * @returns where to scroll to, CSS px from the story's top; nothing where it is the neighbouring step's turn
 */
export function turnInside(
  card: CardBox,
  {scrolled, height, furthest = Infinity}: Seen,
  by: 1 | -1,
): number | undefined {
  const rest = landing(card, furthest);
  const from = Math.max(scrolled, rest);
  const screen = Math.max(height / 2, height - OVERLAP_PX);
  if (by === 1) {
    const last = Math.min(card.bottom - height, furthest);
    return last - from > PADDING_PX ? Math.min(from + screen, last) : undefined;
  }
  return from > card.top + PADDING_PX && from > rest ? Math.max(from - screen, rest) : undefined;
}
