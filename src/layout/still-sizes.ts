// Holds the two sizes in which stills are drawn, and what the cards cover in each.
import type {Viewport} from '../geometry/camera.ts';

export type Orientation = 'landscape' | 'portrait';

/**
 * `viewport` is the window that the picture is framed for, `bleed` how many CSS px are drawn beyond
 * each of its sides.
 */
export type StillSize = Readonly<{viewport: Viewport; bleed: number}>;

/**
 * A laptop's window with cards in a column at the start, and a phone's with cards that come up from
 * below: paddings are those that `freeBox` gives there. The bleed is a quarter to a third of the
 * longer side: a picture scaled until its free rectangle fits that of a wider, narrower or taller
 * window still reaches all of that window's edges.
 */
export const sizes: Readonly<Record<Orientation, StillSize>> = {
  landscape: {
    viewport: {width: 1280, height: 800, padding: {top: 24, right: 52, bottom: 52, left: 480}},
    bleed: 400,
  },
  portrait: {
    viewport: {width: 390, height: 844, padding: {top: 60, right: 8, bottom: 504.2, left: 8}},
    bleed: 220,
  },
};

/** The same window with cards on the other side. */
export function mirrored({width, height, padding: {top, right, bottom, left}}: Viewport): Viewport {
  return {width, height, padding: {top, right: left, bottom, left: right}};
}

/** What a still says of itself where cards pass on the right of it; its free rectangle is mirrored. */
export const CARDS_RIGHT = 'data-cards="right"';

/** The size of such a landscape still. */
export const cardsRight: StillSize = {
  ...sizes.landscape,
  viewport: mirrored(sizes.landscape.viewport),
};
