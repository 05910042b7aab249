// Shows the notes of the steps on the live map, and hides in the text those that it shows.
import type {Camera, Rect, Viewport} from '../geometry/camera.ts';
import {boxesOf, moved, noteOpacity, notesLooker, type SeenNote} from '../layout/seen-notes.ts';
import {noteBoxes} from '../layout/note-shapes.ts';
import {NOTE_PX, notesOfStep, type PlacedNote} from '../layout/step-notes.ts';
import {type MapView, NotesOverlay, onIdle} from '../map/index.ts';
import {HOLD, nearestStep, type Position} from '../story/locate.ts';
import type {Story} from '../story/types.ts';
import type {Live} from './live-state.ts';
import {NoteTexts} from './note-texts.ts';
import type {Boxes} from './player-host.ts';
import type {Frame} from './stage-frame.ts';

/** Size of the letters of the scale bar, beside which notes have their own, CSS px at a usual setting. */
const SCALE_PX = 11;

/** The notes of each step that has been looked at, for one story, window and plan of scenes. */
type Plan = Readonly<{
  sceneAt: Frame['sceneAt'];
  viewport: Viewport;
  size: number;
  placed: Map<number, readonly PlacedNote[]>;
}>;

const none: readonly SeenNote[] = [];
const nowhere: readonly PlacedNote[] = [];

export class StageNotes {
  readonly #view: MapView;
  readonly #boxes: Boxes;
  readonly #story: () => Story;
  readonly #texts: NoteTexts;
  readonly #wake: () => void;
  #overlay: NotesOverlay | undefined;
  #frame: Frame | undefined;
  #plan: Plan | undefined;
  #step = -1;
  #live: Live = 'loading';
  /** The notes on the map now. */
  #seen: readonly SeenNote[] = none;
  readonly #look = notesLooker();
  #covered = '';
  #complete = false;
  /** Whether the notes in the text have to be looked at again. */
  #due = false;
  #cancel = () => {};

  constructor(view: MapView, boxes: Boxes, root: Element, story: () => Story, wake: () => void) {
    [this.#view, this.#boxes, this.#story, this.#wake] = [view, boxes, story, wake];
    this.#texts = new NoteTexts(root);
  }

  /** The notes that are on the map, where they stand. */
  get shown(): PlacedNote[] {
    return this.#seen.map(moved);
  }

  /**
   * Shows the notes for a frame of the story. A reader who visits or explores sees those of the
   * nearest step.
   */
  play(frame: Frame): void {
    this.#frame = frame;
    if (this.#story().notes.length === 0 && !this.#overlay) return;
    if (frame.sceneAt !== this.#plan?.sceneAt) this.#replan(frame);
    const {position, scene, mode, settled} = frame;
    this.#due ||= position.index !== this.#step;
    this.#step = position.index;
    // a card that gets lower has the page scrolled, which would end a smooth scroll halfway
    if (settled && this.#due) this.#texts.update();
    this.#due &&= !settled;
    if (mode === 'exploring') return;
    this.#show(this.#at(frame, position, scene.camera));
  }

  /** What the notes of a step take when it has been read, for names to keep clear of. */
  coveredAt(index: number): Rect[] {
    return this.#plan ? this.#of(index).flatMap(noteBoxes) : [];
  }

  /** Moves the notes with the map of a reader who explores. */
  move(camera: Camera): void {
    if (this.#frame && this.#overlay)
      this.#show(this.#at(this.#frame, this.#frame.position, camera));
  }

  /** The live map came on screen, or left it: then the text shows all notes. */
  onState(live: Live): void {
    this.#live = live;
    if (this.#frame && this.#overlay) this.move(this.#frame.scene.camera);
    this.#hideTexts();
  }

  dispose(): void {
    this.#cancel();
    this.#texts.hide(new Set());
    this.#texts.update();
    this.#overlay?.dispose();
  }

  #at(frame: Frame, position: Position, camera: Camera): readonly SeenNote[] {
    if (this.#live !== 'shown') return none;
    const {mode, fades, last, viewport} = frame;
    const apart = mode !== 'following';
    const {here, next} = noteOpacity(position);
    const wanted: readonly (readonly [index: number, opacity: number])[] =
      apart || fades
        ? [[nearestStep(position, last).index, 1]]
        : [
            [position.index, here],
            [Math.min(position.index + 1, last), next],
          ];
    const steps = wanted
      .filter(([, opacity]) => opacity > 0)
      .map(([index, opacity]) => [this.#of(index), opacity] as const);
    return this.#look({steps, camera, viewport, apart});
  }

  #show(seen: readonly SeenNote[]): void {
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#overlay?.show(seen);
    const read = seen.filter(({opacity}) => opacity >= 0.5);
    this.#view.note(new Set(read.map(({note}) => note.ordinal)));
    this.#cover(read.flatMap(boxesOf));
  }

  /** Names keep clear of notes that are seen. */
  #cover(boxes: readonly Rect[]): void {
    const covered = JSON.stringify(boxes);
    if (covered === this.#covered) return;
    this.#covered = covered;
    this.#view.labels.covered = boxes;
    this.#view.map.triggerRepaint();
  }

  #of(index: number): readonly PlacedNote[] {
    const story = this.#story();
    const {sceneAt, viewport, size, placed} = this.#plan!;
    const id = story.steps[index]?.id;
    const known = placed.get(index);
    if (known || id === undefined) return known ?? nowhere;
    const {camera} = sceneAt({index, progress: HOLD});
    const notes = notesOfStep(story, id, camera, viewport, size);
    placed.set(index, notes);
    return notes;
  }

  #replan({sceneAt, viewport}: Frame): void {
    const story = this.#story();
    this.#overlay ??= new NotesOverlay(this.#boxes.window);
    const size = (parseFloat(getComputedStyle(this.#boxes.scale).fontSize) * NOTE_PX) / SCALE_PX;
    this.#plan = {sceneAt, viewport, size, placed: new Map()};
    this.#cancel();
    this.#complete = false;
    const noted = new Set(story.notes.map(({step}) => step));
    const left = story.steps.flatMap(({id}, index) => (noted.has(id) ? [index] : []));
    const next = () => {
      const index = left.shift();
      this.#complete = index === undefined;
      if (index === undefined) this.#hideTexts();
      else {
        for (const note of this.#of(index)) this.#overlay?.prepare(note);
        this.#cancel = onIdle(next);
      }
    };
    this.#cancel = onIdle(next);
  }

  /** All at once, and late: each that is hidden makes its card lower. */
  #hideTexts(): void {
    if (this.#live === 'shown' && !this.#complete) return;
    const placed = this.#live === 'shown' ? [...(this.#plan?.placed.values() ?? [])].flat() : [];
    this.#texts.hide(new Set(placed.map(({ordinal}) => ordinal)));
    this.#due = true;
    this.#wake();
  }
}
