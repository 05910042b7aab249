// Places the notes of a step on its map: the same places live, in stills and in print.
import {type Camera, freeRect, type Rect, seenFrom, type Viewport} from '../geometry/camera.ts';
import {globeProjection} from '../geometry/globe.ts';
import {namePlace} from '../geometry/label-points.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {namePositions, notePositions} from '../geometry/name-positions.ts';
import {circleRadius} from '../layers/circle-obstacles.ts';
import {fitSizes} from '../layers/encoding/fit-sizes.ts';
import {kinds} from '../layers/kinds/index.ts';
import {isUsable} from '../story/check-notes.ts';
import {partId, resolve} from '../story/parts.ts';
import {toPosition} from '../story/to-position.ts';
import type {PartId, Story, StoryNote} from '../story/types.ts';
import {featuresAt} from '../story/with-data.ts';
import {asPicked} from './as-picked.ts';
import {type NoteBlock, type NotePlace, type NoteWish, placeNotes} from './place-notes.ts';
import {subjectBoxes} from './subject-boxes.ts';
import {textWidth} from './text-width.ts';
import {wrap} from './wrap.ts';

/**
 * A note where it stands. `ordinal` is that of its element, `size` that of its letters in CSS px;
 * `dot`: nothing else marks its point.
 */
export type PlacedNote = NotePlace &
  Readonly<{ordinal: number; position: LngLat; dot: boolean; size: number}>;

/** Size of the letters of a note, CSS px, and the distance of its lines, em. */
export const NOTE_PX = 13;
export const NOTE_LINE = 1.3;
export const NOTE_WEIGHT = 500;

/** Widths of a note, em, the better first: a narrower one may find room where a wide one does not. */
const WIDTHS = [18, 13, 9.5, 6.5];
/** Widths are estimated; a little more than that is kept free. */
const GENEROUS = 1.03;
/** Around the dot of a place, and around a note's own. */
const GAPS = {mark: 8, dot: 4};

/**
 * The part of the free rectangle in which notes stand: scale bar, locator and credit have their
 * place beside them. On the narrowest phones the scale bar stands higher.
 */
export function noteRoom(viewport: Viewport): Rect {
  const {left, top, right, bottom} = freeRect(viewport);
  const furniture = viewport.width <= 380 ? 40 : 22;
  return {left: left + 6, top: top + 10, right: right - 6, bottom: bottom - furniture};
}

/** Where the map of a step shows its notes; those that find no room are left out. */
export function notesOfStep(
  story: Story,
  id: string,
  camera: Camera,
  whole: Viewport,
  size = NOTE_PX,
): PlacedNote[] {
  const viewport = seenFrom(camera, whole);
  const step = story.steps.find((one) => one.id === id);
  const notes = story.notes.filter((note) => note.step === id && isUsable(note));
  if (!step || notes.length === 0) return [];
  const drawn = asPicked(fitSizes(story, viewport.width), step);
  const project = globeProjection(camera, viewport);
  const room = noteRoom(viewport);
  const wished = notes.flatMap((note) => {
    const position = positionOf(story, note, camera, viewport);
    const point = position && project(position);
    if (!point || point.hidden) return [];
    const dot = !isMarked(story, note, step.shown);
    const wish: NoteWish = {
      at: [point.x, point.y],
      gap: dot ? GAPS.dot : Math.max(GAPS.mark, radiusAt(drawn, note, position) + 2),
      blocks: blocksOf(note.text, size),
      rtl: /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(note.text),
    };
    return [{note, position, dot, wish}];
  });
  const places = placeNotes(
    wished.map(({wish}) => wish),
    room,
    subjectBoxes(drawn, step, camera, viewport, room),
  );
  return wished.flatMap(({note: {ordinal}, position, dot}, index) => {
    const place = places[index];
    return place ? [{...place, ordinal, position, dot, size}] : [];
  });
}

/** The position that a note is about, in a view; nothing where it is not known (yet). */
export function positionOf(
  story: Story,
  {of, at}: StoryNote,
  camera: Camera,
  viewport: Viewport,
): LngLat | undefined {
  if (at !== undefined) return toPosition(at);
  const places = of
    .flatMap((reference) => featuresAt(story, reference))
    .flatMap(({geometry}) => notePositions(geometry));
  return places.length > 0 ? namePlace(places, camera, viewport) : undefined;
}

/** Of the circle at a note's position, CSS px; 0 where none of its places there has a size. */
const radiusAt = (story: Story, {of}: StoryNote, [lng, lat]: LngLat): number =>
  Math.max(
    0,
    ...of.flatMap((reference) => {
      const layer = story.layers.find(({id}) => id === reference.layer);
      return featuresAt(story, reference)
        .filter(({geometry}) =>
          namePositions(geometry).some(([one]) => one?.[0] === lng && one[1] === lat),
        )
        .flatMap((feature) => (layer && circleRadius(feature, layer)) ?? []);
    }),
  );

/** Whether the step shows a mark at the place of a note. */
function isMarked({layers, parts}: Story, {of}: StoryNote, shown: readonly PartId[]): boolean {
  return of.some((reference) => {
    const layer = layers.find(({id}) => id === reference.layer);
    const own = resolve(reference, parts);
    const ids = own.length > 0 ? own : [partId({layer: reference.layer})];
    return layer && kinds[layer.kind].marks === true && ids.some((id) => shown.includes(id));
  });
}

/** The shapes in which a text is tried. Shapes with the same lines are one. */
function blocksOf(text: string, size: number): NoteBlock[] {
  const widthOf = (part: string) => textWidth(part, NOTE_WEIGHT);
  const shapes = WIDTHS.map((width) => wrap(text, width, widthOf));
  const distinct = shapes.filter(
    (rows, index) => shapes.findIndex((one) => one.join('\n') === rows.join('\n')) === index,
  );
  return distinct.map((rows) => ({
    rows,
    width: Math.max(...rows.map(widthOf)) * size * GENEROUS,
    height: rows.length * NOTE_LINE * size,
  }));
}
