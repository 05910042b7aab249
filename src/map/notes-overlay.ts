// Draws the notes of a step over the live map, and moves them with their places.
import {adoptCss} from './adopt-css.ts';
import {noteShapes, STROKES} from '../layout/note-shapes.ts';
import type {SeenNote} from '../layout/seen-notes.ts';
import type {PlacedNote} from '../layout/step-notes.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * In a sheet of its own, which a page without notes does not load. The text says itself which way
 * it runs.
 */
const css = `
.map-notes {
  position: absolute;
  inset: 0;
  inline-size: 100%;
  block-size: 100%;
  pointer-events: none;
  direction: ltr;
  font-family: 'Inter Variable', system-ui, sans-serif;
}
.map-notes text {
  fill: var(--map-story-ink);
  stroke: var(--map-story-paper);
  stroke-width: ${STROKES.text}px;
  stroke-linejoin: round;
  paint-order: stroke;
  unicode-bidi: plaintext;
}
.map-notes .halo { stroke: var(--map-story-paper); stroke-width: ${STROKES.halo}px; }
.map-notes .leader { stroke: var(--map-story-ink); stroke-width: ${STROKES.leader}px; }
.map-notes circle { fill: var(--map-story-ink); stroke: var(--map-story-paper); }
.map-notes .plate { fill: none; }
@media (prefers-contrast: more), (forced-colors: active) {
  .map-notes .plate { fill: var(--map-story-paper); stroke: var(--map-story-ink); }
  .map-notes text { stroke: none; }
  .map-notes .leader { stroke-width: 2px; }
}
@media (forced-colors: active) {
  .map-notes { forced-color-adjust: none; }
  .map-notes text { fill: CanvasText; }
  .map-notes .plate { fill: Canvas; stroke: CanvasText; }
  .map-notes .halo { stroke: Canvas; }
  .map-notes .leader { stroke: CanvasText; }
  .map-notes circle { fill: CanvasText; stroke: Canvas; }
}`;

/** Around the text on its plate, CSS px. */
const PLATE = 3;

/** What a note has: only what differs is written. */
type Drawn = {element: SVGGElement; transform: string; opacity: string};

export class NotesOverlay {
  readonly #svg = document.createElementNS(SVG, 'svg');
  /** Notes that have been drawn once, shown or not. */
  readonly #made = new WeakMap<PlacedNote, Drawn>();
  readonly #shown = new Map<PlacedNote, Drawn>();

  /** @param window the box that the notes lie below */
  constructor(window: HTMLElement) {
    // the text of each step has its notes: they are heard once
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#svg.setAttribute('class', 'map-notes');
    adoptCss(window.getRootNode() as ShadowRoot, css);
    window.before(this.#svg);
  }

  /** Draws a note that will be shown, for which no frame of a flight has time. */
  prepare(note: PlacedNote): Drawn {
    const drawn = this.#made.get(note) ?? {element: drawNote(note), transform: '', opacity: ''};
    this.#made.set(note, drawn);
    return drawn;
  }

  show(notes: readonly SeenNote[]): void {
    const seen = new Set(notes.map(({note}) => note));
    for (const [note, {element}] of this.#shown) {
      if (seen.has(note)) continue;
      element.remove();
      this.#shown.delete(note);
    }
    for (const {note, dx, dy, opacity} of notes) {
      const drawn = this.prepare(note);
      if (!this.#shown.has(note)) this.#svg.append(drawn.element);
      this.#shown.set(note, drawn);
      const still = Math.abs(dx) < 0.05 && Math.abs(dy) < 0.05;
      const transform = still ? '' : `translate(${dx.toFixed(1)} ${dy.toFixed(1)})`;
      if (drawn.transform !== transform) drawn.element.setAttribute('transform', transform);
      if (drawn.opacity !== String(opacity)) drawn.element.style.opacity = String(opacity);
      [drawn.transform, drawn.opacity] = [transform, String(opacity)];
    }
  }

  dispose(): void {
    this.#svg.remove();
  }
}

function drawNote(note: PlacedNote): SVGGElement {
  const {plate, leader, dot, text, rows} = noteShapes(note);
  const {x, y, width, height} = plate;
  const around = {
    x: x - PLATE,
    y: y - PLATE,
    width: width + 2 * PLATE,
    height: height + 2 * PLATE,
  };
  const words = shape('text', text);
  for (const {text, x, y} of rows) {
    const row = shape('tspan', {x, y});
    row.textContent = text;
    words.append(row);
  }
  const element = shape('g', {}) as SVGGElement;
  element.append(
    shape('line', {...leader, class: 'halo'}),
    shape('rect', {...around, class: 'plate'}),
    shape('line', {...leader, class: 'leader'}),
    ...(dot ? [shape('circle', dot)] : []),
    words,
  );
  return element;
}

function shape(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
