// Covers the circles of numbers that a view shows with boxes, for names to keep clear of.
import type {Position} from 'geojson';
import type {Rect} from '../geometry/camera.ts';
import type {Projected} from '../geometry/line-cells.ts';
import {namePositions} from '../geometry/name-positions.ts';
import {numberIn} from '../story/encoded-values.ts';
import type {Encoding, SizeScale} from '../story/encoding.ts';
import type {Story, StoryFeature, StoryLayer} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import {NO_SIZE} from './encoding/encoded-paint.ts';
import {kinds} from './kinds/index.ts';

/**
 * Boxes, CSS px from the top left of the map. `around`: those that a name keeps clear of; a name of a
 * circle may lie on much smaller ones, or the largest would have no names.
 *
 * @param layer the layer of the style that has the name
 * @param key its `symbol-sort-key`, which says how large its own circle is
 */
export type CircleObstacles = Readonly<{
  boxes: readonly Rect[];
  around: (layer: string, key?: number) => readonly Rect[];
}>;

export const noCircles: CircleObstacles = {boxes: [], around: () => []};

/** Of more circles the largest are covered. */
const MOST = 400;
/** A name may lie on circles that have less than this of the radius of its own… */
const SMALLER = 0.3;
/** … and on dots of less than so many px, that have less than half of it. */
const DOT = 4;

const leastAround = (radius: number) => Math.min(radius / 2, Math.max(SMALLER * radius, DOT));

export function circleObstacles(
  story: Story,
  shown: ReadonlySet<string>,
  project: (position: Position) => Projected | undefined,
  room: Rect,
): CircleObstacles {
  const sized = story.parts.flatMap((part) => {
    const layer = story.layers.find(({id}) => id === part.layer);
    const size = layer?.encoding?.size;
    return layer?.encoding && size && kinds[layer.kind].marks && shown.has(part.id)
      ? [{part, size, encoding: layer.encoding}]
      : [];
  });
  if (sized.length === 0) return noCircles;
  const encodings = new Map<StoryFeature, Encoding>();
  for (const {part, encoding} of sized)
    for (const feature of featuresOf(story, part)) encodings.set(feature, encoding);
  const circles = seenCircles(
    [...encodings.keys()],
    (feature) => largestRadius(feature, encodings.get(feature)!) ?? NO_SIZE,
    project,
    room,
  );
  const boxes = circles.map(({at, radius}) => circleBoxes(at, radius));
  const all = boxes.flat();
  const known = new Map<number, readonly Rect[]>();
  const largest = (count: number) => {
    const found = known.get(count) ?? boxes.slice(0, count).flat();
    known.set(count, found);
    return found;
  };
  const sizes = new Map(sized.map(({part, size}) => [`story:${part.id}:label`, size]));
  return {
    boxes: all,
    around: (layer, key) => {
      const size = sizes.get(layer);
      if (!size || key === undefined) return all;
      const least = leastAround(radiusOf(size, -key));
      const end = circles.findIndex(({radius}) => radius < least);
      return end < 0 ? all : largest(end);
    },
  };
}

/** As `radiusValue` draws it. */
const radiusOf = ({px, max}: SizeScale, value: number) =>
  value >= 0 ? (px / 2) * Math.sqrt(value / max) : NO_SIZE;

/** The largest circle of a feature, of all properties that steps pick: words stand outside of that. */
function largestRadius({properties}: StoryFeature, encoding: Encoding): number | undefined {
  const scales = [encoding, ...Object.values(encoding.others ?? {})].flatMap(
    ({size}) => size ?? [],
  );
  if (scales.length === 0) return undefined;
  return Math.max(
    ...scales.map((size) => radiusOf(size, numberIn(properties, size.property) ?? -1)),
  );
}

/** The circle of a feature by the property that its layer shows; nothing where it has a plain mark. */
export const circleRadius = (
  {properties}: StoryFeature,
  {kind, encoding}: StoryLayer,
): number | undefined =>
  encoding?.size && kinds[kind].marks
    ? radiusOf(encoding.size, numberIn(properties, encoding.size.property) ?? -1)
    : undefined;

/** The circles that reach into a room, the largest first. */
export const seenCircles = (
  features: readonly StoryFeature[],
  radiusIn: (feature: StoryFeature) => number | undefined,
  project: (position: Position) => Projected | undefined,
  room: Rect,
): Readonly<{at: Projected; radius: number}>[] =>
  features
    .flatMap((feature) => {
      const radius = radiusIn(feature);
      if (radius === undefined) return [];
      return namePositions(feature.geometry).flatMap(([first]) => {
        const at = first && project([...first]);
        return at && isIn(room, at, radius) ? [{at, radius}] : [];
      });
    })
    .sort((one, other) => other.radius - one.radius)
    .slice(0, MOST);

const isIn = ({left, top, right, bottom}: Rect, [x, y]: Projected, radius: number) =>
  x > left - radius && x < right + radius && y > top - radius && y < bottom + radius;

/** Smaller circles are covered by one box. */
const SMALL = 6;
/** Half widths and half heights of the boxes of a larger one, of its radius: its corners stay free. */
const SPANS = [
  [1, 0.5],
  [0.87, 0.87],
  [0.5, 1],
] as const;

/** Hold a circle and reach no further to any side. */
function circleBoxes([x, y]: Projected, radius: number): Rect[] {
  const spans = radius < SMALL ? ([[1, 1]] as const) : SPANS;
  return spans.map(([wide, high]) => ({
    left: x - wide * radius,
    top: y - high * radius,
    right: x + wide * radius,
    bottom: y + high * radius,
  }));
}
