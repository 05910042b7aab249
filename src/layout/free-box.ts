// Computes the free part of the map, above or beside the cards, as CSS for the live map and for
// stills.

/**
 * Distances from the sides of the window, in the order of CSS; `start` and `end` follow the
 * direction of the text.
 */
export type FreeBox = Readonly<Record<'top' | 'end' | 'bottom' | 'start', string>>;

/**
 * From this width on, cards pass in a column beside the map: in px as for stills, and in the size
 * of the reader's text, with which cards grow.
 */
export const WIDE = '(min-width: 900px) and (min-width: 56.25rem)';

/** A window so low, narrow too, has its tools beside the map's subject, not over it. */
export const SHORT = '(max-height: 25rem)';

/** How far from the end a card stands there: the marks of the steps have their place beside it. */
export const CARD_END = 'max(3.25rem, var(--map-story-card-start))';

/**
 * `narrow`, `short`: cards come up from below and leave the top 45 % to the map. `wide`: they pass
 * in a column at the start. `end`, `full`: so wide, where the card of a step stands at the end, or
 * over all of the map.
 */
export const freeBox: Readonly<Record<'narrow' | 'short' | 'wide' | 'end' | 'full', FreeBox>> = {
  narrow: {
    top: 'calc(env(safe-area-inset-top, 0px) + 3.75rem)',
    end: '0.5rem',
    bottom: 'calc(55% + 2.5rem + var(--map-story-legend-line, 0px))',
    start: '0.5rem',
  },
  short: {
    top: '0.5rem',
    end: 'calc(max(env(safe-area-inset-left, 0px), env(safe-area-inset-right, 0px)) + min(9rem, 50%))',
    bottom: 'calc(55% + 0.5rem)',
    start: 'calc(max(env(safe-area-inset-left, 0px), env(safe-area-inset-right, 0px)) + 0.5rem)',
  },
  wide: {
    top: '1.5rem',
    end: '3.25rem',
    bottom: 'calc(3.25rem + var(--map-story-legend, 0px))',
    start: 'calc(var(--map-story-card-start) + var(--map-story-card-width) + 1rem)',
  },
  end: {
    top: '1.5rem',
    end: `calc(${CARD_END} + var(--map-story-card-width) + 1rem)`,
    bottom: 'calc(3.25rem + var(--map-story-legend, 0px))',
    start: '3.25rem',
  },
  full: {
    top: '1.5rem',
    end: '3.25rem',
    bottom: 'calc(3.25rem + var(--map-story-legend, 0px))',
    start: '3.25rem',
  },
};
