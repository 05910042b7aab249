// Decides which labels MapLibre may place, without laying tiles out anew: none of hidden parts, none at
// another step's place and, where the story rests, none that the card or the window's edges would cut.
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Rect} from '../geometry/camera.ts';

type Style = MapLibreMap['style'];
type Placement = Style['pauseablePlacement']['placement'];

/**
 * MapLibre has no way to keep a label from being placed that does not lay out all tiles of its source
 * anew: not visibility, nor a filter, nor other data. It begins each placement, one a frame, by assigning
 * `style.pauseablePlacement`, which its types declare and its documents do not; placements are changed
 * there before they run. Where a version of MapLibre has no such property, all labels are placed.
 */
export class LabelFilter {
  /** Numbers of the places at which labels stand that could stand at several. */
  chosen: ReadonlySet<number> = new Set([0]);
  /** Labels are placed inside it only, CSS px; anywhere while the camera flies. */
  inside: Rect | undefined;
  /** Layers whose features have such numbers as their `symbol-sort-key`. */
  moving: ReadonlySet<string> = new Set();
  readonly #hidden = new Set<string>();

  /** Has to be called for each new style. */
  watch(style: Style): void {
    let placing = style.pauseablePlacement;
    Object.defineProperty(style, 'pauseablePlacement', {
      configurable: true,
      get: () => placing,
      set: (next: typeof placing) => {
        placing = next;
        if (next) this.#change(next.placement);
      },
    });
  }

  /** Tells whether the labels of a layer are shown. */
  toggle(layer: string, shown: boolean): void {
    if (shown) this.#hidden.delete(layer);
    else this.#hidden.add(layer);
  }

  #change(placement: Placement): void {
    const getBucketParts = placement.getBucketParts.bind(placement);
    placement.getBucketParts = (parts, layer, tile, sorted) => {
      const before = parts.length;
      getBucketParts(parts, layer, tile, sorted);
      if (this.#hidden.has(layer.id)) parts.length = before;
      else if (this.moving.has(layer.id)) {
        const kept = parts
          .slice(before)
          .filter(({sortKey}) => this.chosen.has(Number(sortKey ?? 0)));
        parts.splice(before, parts.length - before, ...kept);
      }
    };
    if (this.inside) keepInside(placement, this.inside);
  }
}

/** A label that is not inside collides, as with one that is there already. */
function keepInside({collisionIndex, transform}: Placement, inside: Rect): void {
  const {grid, screenRightBoundary} = collisionIndex;
  // the grid begins outside of the window
  const margin = screenRightBoundary - transform.width;
  const [left, top] = [inside.left + margin, inside.top + margin];
  const [right, bottom] = [inside.right + margin, inside.bottom + margin];
  const cut = (x1: number, y1: number, x2: number, y2: number) =>
    x1 < left || y1 < top || x2 > right || y2 > bottom;
  const hitTest = grid.hitTest.bind(grid);
  grid.hitTest = (x1, y1, x2, y2, ...how) => cut(x1, y1, x2, y2) || hitTest(x1, y1, x2, y2, ...how);
  const hitTestCircle = grid.hitTestCircle.bind(grid);
  grid.hitTestCircle = (x, y, radius, ...how) =>
    cut(x - radius, y - radius, x + radius, y + radius) || hitTestCircle(x, y, radius, ...how);
}
