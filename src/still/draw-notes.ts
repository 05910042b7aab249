// Draws notes above all else of a still: a line from the place to a text with a halo.
import type {Palette} from '../layers/palette.ts';
import {type NoteShapes, noteShapes, STROKES} from '../layout/note-shapes.ts';
import type {PlacedNote} from '../layout/step-notes.ts';
import {bidi} from './draw-labels.ts';
import {element, escaped, short} from './xml.ts';

export function drawNotes(notes: readonly PlacedNote[], {ink, paper}: Palette): string {
  const shapes = notes.map(noteShapes);
  const leaders = shapes.map(({leader}) => rounded(leader));
  const lines = (look: Readonly<Record<string, string | number>>) =>
    element('g', look, leaders.map((one) => element('line', one)).join(''));
  const dots = shapes.flatMap(({dot}) =>
    dot ? [element('circle', {...rounded(dot), fill: ink, stroke: paper})] : [],
  );
  return notes.length === 0
    ? ''
    : element(
        'g',
        {'data-layer': 'notes'},
        lines({stroke: paper, 'stroke-width': STROKES.halo}) +
          lines({stroke: ink, 'stroke-width': STROKES.leader}) +
          dots.join('') +
          element(
            'g',
            {fill: ink, stroke: paper, 'stroke-width': STROKES.text, 'paint-order': 'stroke'},
            shapes.map(text).join(''),
          ),
      );
}

function text({text, rows}: NoteShapes): string {
  const content = rows.map((row) =>
    element('tspan', {x: short(row.x, 1), y: short(row.y, 1)}, escaped(row.text)),
  );
  return element(
    'text',
    {...text, ...bidi(rows.map((row) => row.text).join(' '))},
    content.join(''),
  );
}

const rounded = (attributes: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, short(value, 1)]));
