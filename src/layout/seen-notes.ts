// Says which notes a camera shows, where, and how opaque each is.
import {type Camera, labelRect, type Rect, sameCamera, type Viewport} from '../geometry/camera.ts';
import {globeProjection} from '../geometry/globe.ts';
import {HOLD, type Position} from '../story/locate.ts';
import {noteBoxes, movedNote} from './note-shapes.ts';
import {contains, grown, overlaps} from '../geometry/rect.ts';
import type {PlacedNote} from './step-notes.ts';

/** A note moved by so many CSS px, and how opaque it is: 0…1. */
export type SeenNote = Readonly<{note: PlacedNote; dx: number; dy: number; opacity: number}>;

/**
 * How opaque the notes of a step, and of the one after it, are at a position between them: they
 * stand while the step is read, are gone half-way through the flight, and those of the next step
 * come in its second half.
 */
export function noteOpacity({progress}: Position): Readonly<{here: number; next: number}> {
  const flown = Math.max(0, (progress - HOLD) / (1 - HOLD));
  return {here: Math.max(0, 1 - 2 * flown), next: Math.max(0, 2 * flown - 1)};
}

/**
 * What is looked at: the notes of the steps that are seen, and how opaque these are. `apart`: a
 * reader may have moved the map anywhere.
 */
export type NoteLook = Readonly<{
  steps: readonly (readonly [notes: readonly PlacedNote[], opacity: number])[];
  camera: Camera;
  viewport: Viewport;
  apart: boolean;
}>;

/** @returns a function from a look to its notes: the same list while nothing differs */
export function notesLooker(): (look: NoteLook) => readonly SeenNote[] {
  let last: NoteLook | undefined;
  let seen: readonly SeenNote[] = [];
  return (look) => {
    if (last && sameLook(last, look)) return seen;
    last = look;
    const {steps, camera, viewport, apart} = look;
    const all = steps.flatMap(([notes, opacity]) => notesSeen(notes, opacity, camera, viewport));
    seen = apart ? notesApart(all, viewport) : all;
    return seen;
  };
}

const sameLook = (one: NoteLook, other: NoteLook) =>
  one.apart === other.apart &&
  one.viewport === other.viewport &&
  sameCamera(one.camera, other.camera) &&
  one.steps.length === other.steps.length &&
  one.steps.every(
    ([notes, opacity], index) =>
      notes === other.steps[index]![0] && opacity === other.steps[index]![1],
  );

/** Moves notes with their places; what lies behind the globe is not seen. */
export function notesSeen(
  notes: readonly PlacedNote[],
  opacity: number,
  camera: Camera,
  viewport: Viewport,
): SeenNote[] {
  if (notes.length === 0 || opacity === 0) return [];
  const project = globeProjection(camera, viewport);
  return notes.flatMap((note) => {
    const {x, y, hidden} = project(note.position);
    return hidden ? [] : [{note, dx: x - note.at[0], dy: y - note.at[1], opacity}];
  });
}

/**
 * Those of the notes that stand whole in the map and touch none that comes before: a reader may
 * have moved it anywhere.
 */
export function notesApart(seen: readonly SeenNote[], {width, height}: Viewport): SeenNote[] {
  const room = labelRect({width, height, padding: {top: 0, right: 0, bottom: 0, left: 0}});
  const kept: SeenNote[] = [];
  const taken: Rect[] = [];
  for (const one of seen) {
    const {box} = moved(one);
    if (!contains(room, box) || taken.some((other) => overlaps(grown(box, 4), other))) continue;
    kept.push(one);
    taken.push(...boxesOf(one));
  }
  return kept;
}

export const moved = ({note, dx, dy}: SeenNote): PlacedNote => movedNote(note, [dx, dy]);

/** What a note takes where it is seen. */
export const boxesOf = (one: SeenNote): Rect[] => noteBoxes(moved(one));
