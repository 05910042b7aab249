// Tests that notes over the live map are drawn once, before they are shown.
import {afterEach, expect, test, vi} from 'vitest';
import type {PlacedNote} from '../../src/layout/step-notes.ts';
import {NotesOverlay} from '../../src/map/notes-overlay.ts';

const note: PlacedNote = {
  at: [40, 50],
  box: {left: 60, top: 10, right: 120, bottom: 26},
  rows: ['The pass'],
  align: 'start',
  leader: [
    [40, 50],
    [58, 20],
  ],
  ordinal: 0,
  position: [75, 36],
  dot: true,
  size: 13,
};

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** Notes over a window in a shadow tree, as a story has it, and what they draw into. */
function overlayInPage(): readonly [NotesOverlay, SVGElement] {
  const host = document.createElement('div');
  const window = document.createElement('div');
  host.attachShadow({mode: 'open'}).append(window);
  document.body.append(host);
  const overlay = new NotesOverlay(window);
  return [overlay, host.shadowRoot!.querySelector('svg')!];
}

test('a note that has been prepared is shown, hidden and shown again without being drawn', () => {
  const [overlay, svg] = overlayInPage();
  overlay.prepare(note);
  expect(svg.textContent).toBe('');
  const draws = vi.spyOn(document, 'createElementNS');
  const seen = {note, dx: 3, dy: 0, opacity: 0.5};
  overlay.show([seen]);
  expect(svg.textContent).toBe('The pass');
  expect(svg.querySelector('g')!.getAttribute('transform')).toBe('translate(3.0 0.0)');
  overlay.show([]);
  expect(svg.textContent).toBe('');
  overlay.show([{...seen, dx: 0, opacity: 1}]);
  const group = svg.querySelector('g')!;
  expect([group.getAttribute('transform'), group.style.opacity]).toEqual(['', '1']);
  expect(draws).not.toHaveBeenCalled();
});

test('a note that has not been prepared is drawn when it is shown', () => {
  const [overlay, svg] = overlayInPage();
  overlay.show([{note, dx: 0, dy: 0, opacity: 1}]);
  expect(svg.textContent).toBe('The pass');
});
