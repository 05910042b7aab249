// Holds the two sizes in which stills are drawn, and what the cards cover in each.
import {type Padding, type Viewport, viewportOf} from '../geometry/camera.ts';

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
    viewport: {
      width: 1280,
      height: 800,
      padding: {top: 24, right: 52, bottom: 52, left: 480},
      sides: {
        end: {top: 24, right: 480, bottom: 52, left: 52},
        full: {top: 24, right: 52, bottom: 52, left: 52},
      },
    },
    bleed: 400,
  },
  portrait: {
    viewport: {width: 390, height: 844, padding: {top: 60, right: 8, bottom: 504.2, left: 8}},
    bleed: 220,
  },
};

/** The same window with cards on the other side. */
export function mirrored({width, height, padding, sides = {}}: Viewport): Viewport {
  const turned = Object.entries(sides).map(([side, one]) => [side, turn(one)] as const);
  return {
    width,
    height,
    padding: turn(padding),
    ...(turned.length > 0 && {sides: Object.fromEntries(turned)}),
  };
}

const turn = ({top, right, bottom, left}: Padding): Padding => ({
  top,
  right: left,
  bottom,
  left: right,
});

/** What a still says of itself where its card stands on the right, or over all of it. */
export const CARDS_RIGHT = 'data-cards="right"';
export const CARDS_OVER = 'data-cards="over"';
/** Where the card stands at the end of the lines. */
export const SIDE_END = 'data-side="end"';

const {viewport, bleed} = sizes.landscape;
/** The sizes of such landscape stills: their free rectangles are elsewhere. */
export const cardsRight: StillSize = {viewport: mirrored(viewport), bleed};
export const cardsOver: StillSize = {viewport: viewportOf(viewport, 'full'), bleed};
