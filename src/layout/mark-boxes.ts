// Covers the marks of places and their names with boxes on the screen, for notes to keep clear of.
import type {Position} from 'geojson';
import type {Rect} from '../geometry/camera.ts';
import type {Seen} from '../geometry/line-cells.ts';
import {grown, overlaps} from '../geometry/rect.ts';
import {namePositions} from '../geometry/name-positions.ts';
import type {StoryFeature} from '../story/types.ts';
import {coveredRows, spansOf} from './covered-rows.ts';
import {textWidth} from './text-width.ts';

/** What the mark of a place takes from its middle on. */
const MARK = 9;
/** Between a circle and words, CSS px. */
const BESIDE_CIRCLE = 2;
/** More boxes than these are covered together, as they lie close and each of them takes time. */
const MOST = 400;

/**
 * Squares around the middle of marks, as large as the mark of a place or as a smaller circle; those
 * that reach into the room.
 *
 * @param radiusOf of the circle of a feature, where it has one
 */
export function markBoxes(
  features: readonly StoryFeature[],
  {project, room}: Seen,
  radiusOf: (feature: StoryFeature) => number | undefined,
): Rect[] {
  const boxes = features.flatMap((feature) => {
    const radius = radiusOf(feature);
    const half = Math.min(MARK, (radius ?? MARK) + BESIDE_CIRCLE);
    return pointsOf(feature, radius !== undefined).flatMap((position) => {
      const point = project(position);
      if (!point) return [];
      const [x, y] = point;
      const box = grown({left: x, top: y, right: x, bottom: y}, half);
      return overlaps(box, room) ? [box] : [];
    });
  });
  return boxes.length > MOST ? coveredRows(room, spansOf(room, boxes)) : boxes;
}

/** A line or polygon has its circle at one point of it. */
function pointsOf({geometry}: StoryFeature, sized: boolean): readonly Position[] {
  if (!sized && geometry.type !== 'Point' && geometry.type !== 'MultiPoint') return [];
  return namePositions(geometry).flatMap(([first]) => (first ? [[...first]] : []));
}

/** Size of the letters of a place's name, and from its middle to them, CSS px. */
const NAME_PX = 13;
const BESIDE = 10;

/** Of more places most have no room for their names, and names keep off notes. */
const MOST_NAMES = 40;

/** What the names of places take where they stand first: at the end of their marks. */
export function nameBoxes(features: readonly StoryFeature[], {project}: Seen): Rect[] {
  const places = features.filter(({geometry}) => geometry.type === 'Point');
  if (places.length > MOST_NAMES) return [];
  return places.flatMap(({geometry, properties: {name}}) => {
    const point = geometry.type === 'Point' ? project(geometry.coordinates) : undefined;
    if (!point || typeof name !== 'string') return [];
    const [x, y] = point;
    const right = x + BESIDE + textWidth(name, 600) * NAME_PX;
    return [{left: x + BESIDE, top: y - NAME_PX / 2, right, bottom: y + NAME_PX / 2}];
  });
}
