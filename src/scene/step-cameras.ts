// Computes the camera of each step of a story for a viewport.
import type {Geometry} from 'geojson';
import {type Camera, type Viewport, viewportOf} from '../geometry/camera.ts';
import {
  defaultFrame,
  type FrameOptions,
  frame,
  frameGlobe,
  nearest,
  nearestTo,
} from '../geometry/frame.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {reachable} from '../geometry/polar.ts';
import type {Reference, Story, StoryStep} from '../story/types.ts';
import {featuresAt} from '../story/with-data.ts';

/**
 * A step without a camera of its own, or that frames what has no data (yet), stays where the step
 * before it is; the first one then shows the globe. Computed when first asked for: framing a step
 * that nobody reaches costs nothing.
 */
export function stepCameras(story: Story, viewport: Viewport): (index: number) => Camera {
  const known = new Map<number, Camera>();
  const framings = new Map<string, Camera | undefined>();
  /** Steps that frame the same share a camera. */
  function framing(step: StoryStep): Camera | undefined {
    const {camera, framed, side, pitch, bearing, margin, maxZoom} = step;
    const key = JSON.stringify([camera, framed, side, pitch, bearing, margin, maxZoom]);
    if (!framings.has(key)) framings.set(key, stepCamera(story, step, viewport));
    return framings.get(key);
  }
  function camera(index: number): Camera {
    const step = story.steps[index];
    const found =
      known.get(index) ??
      (step && framing(step)) ??
      (index > 0 ? camera(index - 1) : frameGlobe([0, 0], viewport));
    known.set(index, found);
    return found;
  }
  return camera;
}

function stepCamera(story: Story, step: StoryStep, whole: Viewport): Camera | undefined {
  const viewport = viewportOf(whole, step.side);
  const {pitch = 0, bearing = 0, margin = defaultFrame.margin} = step;
  if (step.camera) {
    const {center, zoom} = step.camera;
    if (zoom === undefined) return frameGlobe(center, viewport, {pitch, bearing, margin});
    return reachable({center, zoom, pitch, bearing, padding: viewport.padding}, viewport);
  }
  const most = step.maxZoom === undefined ? {} : {maxZoom: step.maxZoom};
  return frameReferences(story, step.framed, viewport, {pitch, bearing, margin, ...most});
}

/** The camera that shows all that is named; nothing while its data are missing. */
export function frameReferences(
  story: Story,
  references: readonly Reference[],
  viewport: Viewport,
  options: Partial<FrameOptions> = {},
): Camera | undefined {
  const positions = references.flatMap((reference) => positionsOf(story, reference));
  if (positions.length === 0) return undefined;
  const maxZoom = nearestZoom(story, references, positions, viewport);
  return frame(positions, viewport, {maxZoom, ...options});
}

/** A café among others is shown from nearer than a town: from as near as all of its layer would be. */
export function nearestZoom(
  story: Story,
  references: readonly Reference[],
  positions: readonly LngLat[],
  viewport: Viewport,
): number {
  const own = nearestTo(positions);
  if (own !== nearest.place) return own;
  const around = references.flatMap(({layer}) => positionsOf(story, {layer}));
  if (nearestTo(around) === own) return own;
  return Math.max(own, Math.min(STREET, frame(around, viewport).zoom));
}

/** A single place is not shown from nearer than this. */
const STREET = 16;

/** Every position of a layer, or of one of its features. */
export function positionsOf(story: Story, reference: Reference): LngLat[] {
  return featuresAt(story, reference).flatMap(({geometry}) => positionsIn(geometry));
}

const known = new WeakMap<Geometry, LngLat[]>();

/** Several steps, each for several windows, frame the same. */
function positionsIn(geometry: Geometry): LngLat[] {
  const before = known.get(geometry);
  if (before) return before;
  const found: LngLat[] = [];
  if (geometry.type === 'GeometryCollection')
    for (const one of geometry.geometries) for (const at of positionsIn(one)) found.push(at);
  else collect(geometry.coordinates, found);
  known.set(geometry, found);
  return found;
}

/**
 * As deep as lists of lists of positions are; written here, since Turf's own comes with all that
 * walks features.
 */
function collect(list: unknown, into: LngLat[]): void {
  if (typeof (list as number[])[0] === 'number') into.push(list as LngLat);
  else for (const one of list as unknown[]) collect(one, into);
}
