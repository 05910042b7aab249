// Decides which labels MapLibre may place, without laying tiles out anew: none of hidden parts, none at
// another step's place, none under a note and, where the story rests, none that the card or the window's
// edges would cut.
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Camera, Rect} from '../geometry/camera.ts';
import {globeFace} from '../geometry/globe-face.ts';
import {grown, overlaps as overlap} from '../geometry/rect.ts';
import {
  keepsOffLines,
  keepsOnFace,
  type LabelObstacles,
  noObstacles,
} from '../layers/label-obstacles.ts';
import {CLOSE} from '../layers/landmarks.ts';
import {keepsOffNumbers, noNumberAreas, type NumberAreas} from '../layers/number-areas.ts';
import {placedIn, placeTwice} from './landmark-names.ts';

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
  /** No label is placed on these, CSS px: notes of the story lie there. */
  covered: readonly Rect[] = [];
  /** Nor on these: what is said of the map, while a reader explores and names may be anywhere. */
  said: readonly Rect[] = [];
  /** Marks and lines of the story, where it rests: no name is placed on marks, none of a range on lines. */
  obstacles: LabelObstacles = noObstacles;
  /** Where names of countries are left out, also while the camera flies. */
  numbers: NumberAreas = noNumberAreas;
  /** Layers whose features have such numbers as their `symbol-sort-key`. */
  moving: ReadonlySet<string> = new Set();
  /** Layers whose names stand beside lines of the story where there is a place for them. */
  besideLines: ReadonlySet<string> = new Set();
  /** Called with the names of these layers that have been placed, by `placedName`. */
  onPlaced: (placed: ReadonlySet<string>) => void = () => {};
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
    const {marks} = this.obstacles;
    const taken = [...this.covered, ...this.said, ...marks];
    keepClear(placement, this, taken);
  }
}

/** Where a placement looks from. */
function cameraIn({center, zoom, bearing, pitch, padding}: Placement['transform']): Camera {
  const {top = 0, right = 0, bottom = 0, left = 0} = padding;
  return {
    center: [center.lng, center.lat],
    zoom,
    bearing,
    pitch,
    padding: {top, right, bottom, left},
  };
}

/**
 * A label that is not inside, or lies on what is covered, or off the face of the globe, collides, as
 * with one that is there already.
 */
function keepClear(
  placement: Placement,
  {inside, obstacles: {lines, routes, circles}, numbers, besideLines, onPlaced}: LabelFilter,
  covered: readonly Rect[],
): void {
  const {collisionIndex, transform} = placement;
  const {grid, screenRightBoundary} = collisionIndex;
  // the grid begins outside of the window
  const margin = screenRightBoundary - transform.width;
  const inGrid = ({left, top, right, bottom}: Rect): Rect => ({
    left: left + margin,
    top: top + margin,
    right: right + margin,
    bottom: bottom + margin,
  });
  const room = inside && inGrid(inside);
  const [always, offLines] = [covered.map(inGrid), [...covered, ...lines].map(inGrid)];
  const camera = cameraIn(transform);
  const [face, onNumbers] = [globeFace(camera, transform), numbers(camera, transform)];
  let [taken, onFace, offNumbers] = [always, false, false];
  let round: readonly Rect[] = [];
  const squares = routes.map(inGrid);
  let beside: readonly Rect[] = [];
  const placed = new Set<string>();
  const placeLayerBucketPart = placement.placeLayerBucketPart.bind(placement);
  placement.placeLayerBucketPart = (part, seen, ...how) => {
    const {layerIds} = part.parameters.bucket;
    taken = layerIds.every(keepsOffLines) ? offLines : always;
    round = circles.around(layerIds[0] ?? '', part.sortKey ?? undefined);
    onFace = layerIds.every(keepsOnFace);
    offNumbers = layerIds.every(keepsOffNumbers);
    if (!layerIds.some((id) => besideLines.has(id)))
      return placeLayerBucketPart(part, seen, ...how);
    placeTwice(placement, part, seen, squares.length > 0, (clear) => {
      beside = clear ? squares : [];
      placeLayerBucketPart(part, seen, ...how);
    });
    const name = placedIn(placement, part);
    if (name !== undefined) placed.add(name);
  };
  const commit = placement.commit.bind(placement);
  placement.commit = (now) => {
    onPlaced(placed);
    commit(now);
  };
  const overlaps = (box: Rect) => (other: Rect) => overlap(box, other);
  const collides = (left: number, top: number, right: number, bottom: number) => {
    if (room && (left < room.left || top < room.top || right > room.right || bottom > room.bottom))
      return true;
    if (taken.some(overlaps({left, top, right, bottom}))) return true;
    if (beside.some(overlaps(grown({left, top, right, bottom}, -CLOSE)))) return true;
    // these are from the top left of the window
    const box = {
      left: left - margin,
      top: top - margin,
      right: right - margin,
      bottom: bottom - margin,
    };
    return round.some(overlaps(box)) || (onFace && !face(box)) || (offNumbers && onNumbers(box));
  };
  const hitTest = grid.hitTest.bind(grid);
  grid.hitTest = (x1, y1, x2, y2, ...how) =>
    collides(x1, y1, x2, y2) || hitTest(x1, y1, x2, y2, ...how);
  const hitTestCircle = grid.hitTestCircle.bind(grid);
  grid.hitTestCircle = (x, y, radius, ...how) =>
    collides(x - radius, y - radius, x + radius, y + radius) || hitTestCircle(x, y, radius, ...how);
}
