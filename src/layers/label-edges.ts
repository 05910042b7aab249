// Finds the edges at which names of a resting view would be cut.
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {FeatureCollection} from 'geojson';
import {type Camera, freeRect, type Rect, type Viewport} from '../geometry/camera.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {globeUnprojection} from '../geometry/unproject.ts';
import {KEY} from './story-layers.ts';

/** Source, layer and picture of the same name: a clear square on which no name may lie. */
export const EDGES = 'edges';

/** Side of the picture, and of the squares that are made of it, CSS px. */
export const EDGE_PX = 12;
const LARGE_PX = 64;

/** Distance from one to the next in sides: MapLibre draws what is further from the eye smaller, near the globe's rim by a quarter. */
const STEP = 0.72;

/** A square: its middle and its side, CSS px. */
type Square = Readonly<{x: number; y: number; side: number}>;

/**
 * Squares over all that cards, buttons and notes cover, and along the window's edges. A map that places names without
 * overlap then leaves out, or moves, those that would be cut.
 */
export function edgePoints(camera: Camera, viewport: Viewport): FeatureCollection {
  const position = globeUnprojection(camera, viewport);
  /** Where its middle lies beside the globe, a square is made of those of its quarters that lie on it. */
  const onGlobe = (square: Square): {square: Square; at: LngLat}[] => {
    const at = position(square.x, square.y);
    if (at) return [{square, at}];
    return square.side < 2 * EDGE_PX ? [] : quarters(square).flatMap(onGlobe);
  };
  return {
    type: 'FeatureCollection',
    features: squares(viewport)
      .flatMap(onGlobe)
      .map(({square: {side}, at}, index) => ({
        type: 'Feature' as const,
        properties: {[KEY]: `${EDGES} ${index}`, scale: side / EDGE_PX},
        geometry: {type: 'Point' as const, coordinates: [...at]},
      })),
  };
}

function quarters({x, y, side}: Square): Square[] {
  const quarter = side / 4;
  return [-quarter, quarter].flatMap((dx) =>
    [-quarter, quarter].map((dy) => ({x: x + dx, y: y + dy, side: side / 2})),
  );
}

/** All of the window but the free rectangle, which ends at least one square from the window's edges. */
export function squares(viewport: Viewport): Square[] {
  const {width, height} = viewport;
  const free = freeRect(viewport);
  const [left, top] = [Math.max(EDGE_PX, free.left), Math.max(EDGE_PX, free.top)];
  const [right, bottom] = [
    Math.min(width - EDGE_PX, free.right),
    Math.min(height - EDGE_PX, free.bottom),
  ];
  return [
    {left: 0, top: 0, right: left, bottom: height},
    {left: right, top: 0, right: width, bottom: height},
    {left, top: 0, right, bottom: top},
    {left, top: bottom, right, bottom: height},
  ].flatMap(tiled);
}

/** The largest squares that fill a rectangle without reaching beyond it. */
function tiled({left, top, right, bottom}: Rect): Square[] {
  const side = Math.min(LARGE_PX, right - left, bottom - top);
  if (side <= 0) return [];
  return middles(left, right, side).flatMap((x) =>
    middles(top, bottom, side).map((y) => ({x, y, side})),
  );
}

/** Middles of spans of this length that cover a stretch, each overlapping the one before, and end where it ends. */
function middles(from: number, to: number, length: number): number[] {
  const count = 1 + Math.ceil((to - from - length) / (length * STEP) - 1e-9);
  return Array.from(
    {length: count},
    (_, index) => Math.min(from + length * STEP * index, to - length) + length / 2,
  );
}

/** Lies above all other names, so that it is placed before them. */
export const edgeLayer: LayerSpecification = {
  id: EDGES,
  type: 'symbol',
  source: EDGES,
  layout: {
    'icon-image': EDGES,
    'icon-size': ['get', 'scale'],
    'icon-allow-overlap': true,
    'icon-padding': 0,
  },
};
