// Declares the shapes of cells, and what a grid of them can tell.
import type {LngLat} from './lng-lat.ts';

export type CellShape = 'hexagon' | 'square';

/** `keyOf` names the cell in which a position lies, `ringOf` gives its outline, not closed. */
export type CellGrid = Readonly<{
  keyOf: (place: LngLat) => string;
  ringOf: (key: string) => readonly LngLat[];
}>;
