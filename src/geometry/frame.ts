// Fits a camera to positions inside the part of the viewport that the card leaves free.
import {type Camera, freeRect, type Viewport} from './camera.ts';
import {cameraDistance, globeRadius, vectorProjection, zoomOfRadius} from './globe.ts';
import {combine, dot, type LngLat, tangents, toLngLat, toVector, type Vector} from './lng-lat.ts';
import {withdrawn} from './polar.ts';

export type FrameOptions = Readonly<{
  /** CSS px kept free around the positions, inside the free rectangle. */
  margin: number;
  /** Degrees clockwise from north. */
  bearing: number;
  /** Degrees from straight down. */
  pitch: number;
  /**
   * Nothing is shown from closer than this. By default, a single place is not shown from closer
   * than zoom 7.
   */
  maxZoom?: number;
}>;

export const defaultFrame: FrameOptions = {margin: 24, bearing: 0, pitch: 0};

/**
 * A place without an extent says nothing about how near one looks at it; what has one fills the
 * free rectangle.
 */
export const nearest = {place: 7, extent: 18} as const;

/** Positions nearer to each other than this, radians (about 6 m), are one place. */
const ONE_PLACE = 1e-6;

/** A margin leaves most of a small free rectangle to the subject: its largest share of the shorter side. */
const MOST_MARGIN = 1 / 6;

const TURNS = 40;
const ENOUGH_PX = 0.05;

/**
 * Frames by the exact projection of the globe: project, see how the picture lies in the free
 * rectangle, move and scale by what is missing, again until nothing is. Mercator's closed form is
 * off by up to 55 px on a pitched globe. Positions that cannot be seen together (half a world
 * apart) are shown from as near as the whole globe allows.
 */
export function frame(
  positions: readonly LngLat[],
  viewport: Viewport,
  options: Partial<FrameOptions> = {},
): Camera {
  const {
    bearing,
    pitch,
    maxZoom = nearestTo(positions),
    ...wanted
  } = {
    ...defaultFrame,
    ...options,
  };
  const {left, top, right, bottom} = freeRect(viewport);
  const margin = Math.min(wanted.margin, Math.min(right - left, bottom - top) * MOST_MARGIN);
  const [width, height] = [
    Math.max(1, right - left - 2 * margin),
    Math.max(1, bottom - top - 2 * margin),
  ];
  const vectors = outermost(positions.map(toVector));
  const far = wholeGlobeRadius(viewport, margin);
  let center = middle(vectors);
  let radius = Math.min(
    Math.min(width, height) / 2 / Math.max(spread(vectors, center), 1e-6),
    maxRadius(maxZoom, center),
  );
  const camera = (): Camera => ({
    center,
    bearing,
    pitch,
    padding: viewport.padding,
    zoom: Math.min(maxZoom, zoomOfRadius(radius, center[1])),
  });
  for (let turn = 0; turn < TURNS; turn++) {
    const seen = extent(vectors, camera(), viewport);
    if (seen.hidden) {
      // they cannot be seen together
      if (radius <= far) {
        radius = far;
        break;
      }
      radius = Math.max(far, radius / 1.5);
      continue;
    }
    const scale = Math.min(
      width / Math.max(seen.right - seen.left, 1e-9),
      height / Math.max(seen.bottom - seen.top, 1e-9),
    );
    const dx = (seen.left + seen.right - left - right) / 2;
    const dy = (seen.top + seen.bottom - top - bottom) / 2;
    const wanted = Math.min(radius * scale, maxRadius(maxZoom, center));
    if (Math.hypot(dx, dy) < ENOUGH_PX && Math.abs(wanted / radius - 1) * width < ENOUGH_PX) break;
    center = moved(center, bearing, dx / radius, -dy / radius);
    radius = Math.max(wanted, far / 4);
  }
  return withdrawn(camera(), viewport);
}

/** The nearest zoom from which positions are shown: whether they are one place decides. */
export function nearestTo(positions: readonly LngLat[]): number {
  const vectors = positions.map(toVector);
  return spread(vectors, middle(vectors)) < ONE_PLACE ? nearest.place : nearest.extent;
}

/** The camera that shows the whole globe, as large as the free rectangle allows. */
export function frameGlobe(
  center: LngLat,
  viewport: Viewport,
  options: Partial<FrameOptions> = {},
): Camera {
  const {margin, bearing, pitch} = {...defaultFrame, ...options};
  const zoom = zoomOfRadius(wholeGlobeRadius(viewport, margin), center[1]);
  return {center, zoom, bearing, pitch, padding: viewport.padding};
}

/**
 * Seen from a finite distance d a sphere of radius r fills a cone of half angle asin(r / (d + r)), which is
 * a circle of d·tan(asin(…)) px; solved for r.
 */
function wholeGlobeRadius(viewport: Viewport, margin: number): number {
  const {left, top, right, bottom} = freeRect(viewport);
  const middle = (top + bottom) / 2;
  const lowest = Math.min(bottom + UNDER_CREDIT, viewport.height - EDGE);
  const tall = Math.max((bottom - top) / 2, Math.min(middle - EDGE, lowest - middle));
  const circle = Math.max(8, Math.min((right - left) / 2, tall) - margin);
  const distance = cameraDistance(viewport.height);
  const sine = Math.sin(Math.atan(circle / distance));
  return (distance * sine) / (1 - sine);
}

/** A whole globe is round: its top and its bottom may lie under the tools and the credit. CSS px. */
const EDGE = 10;
const UNDER_CREDIT = 40;

const maxRadius = (maxZoom: number, center: LngLat) => globeRadius(maxZoom, center[1]);

function middle(vectors: readonly Vector[]): LngLat {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const vector of vectors) {
    vector.forEach((value, axis) => {
      low[axis] = Math.min(low[axis]!, value);
      high[axis] = Math.max(high[axis]!, value);
    });
  }
  const axis = (index: number) => (low[index]! + high[index]!) / 2 || 0;
  return toLngLat([axis(0), axis(1), axis(2)]);
}

/** So many directions from the middle are told apart where there are more positions than that. */
const DIRECTIONS = 3600;

/**
 * Of very many positions, the furthest from their middle in each direction: no other touches the
 * edge of a view.
 */
function outermost(vectors: readonly Vector[]): readonly Vector[] {
  if (vectors.length < DIRECTIONS) return vectors;
  const {up, ahead, right} = tangents(middle(vectors), 0);
  const found: (Vector | undefined)[] = [];
  const nearest = new Float64Array(DIRECTIONS).fill(2);
  for (const vector of vectors) {
    const turn = Math.atan2(dot(right, vector), dot(ahead, vector)) / (2 * Math.PI) + 0.5;
    const direction = Math.min(DIRECTIONS - 1, Math.floor(turn * DIRECTIONS));
    const near = dot(up, vector);
    if (near < nearest[direction]!) [nearest[direction], found[direction]] = [near, vector];
  }
  return found.filter((vector) => vector !== undefined);
}

/**
 * Largest angle, radians, from the centre to any of the vectors; at most a right angle, all that
 * can be seen.
 */
function spread(vectors: readonly Vector[], center: LngLat): number {
  const up = toVector(center);
  let least = 1;
  for (const vector of vectors) least = Math.min(least, dot(up, vector));
  return Math.acos(Math.max(0, least));
}

function extent(vectors: readonly Vector[], camera: Camera, viewport: Viewport) {
  const project = vectorProjection(camera, viewport);
  const seen = {left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity, hidden: false};
  for (const vector of vectors) {
    const {x, y, hidden} = project(vector);
    seen.left = Math.min(seen.left, x);
    seen.right = Math.max(seen.right, x);
    seen.top = Math.min(seen.top, y);
    seen.bottom = Math.max(seen.bottom, y);
    seen.hidden ||= hidden;
  }
  return seen;
}

/** A centre moved over the ground by radians to the right of, and ahead along, the bearing. */
function moved(center: LngLat, bearing: number, right: number, ahead: number): LngLat {
  const plane = tangents(center, bearing);
  return toLngLat(combine([1, plane.up], [right, plane.right], [ahead, plane.ahead]));
}
