import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Camera, Viewport} from '../../src/geometry/camera.ts';
import {overlaps} from '../../src/geometry/rect.ts';
import {
  moved,
  noteOpacity,
  notesApart,
  notesLooker,
  notesSeen,
} from '../../src/layout/seen-notes.ts';
import type {PlacedNote} from '../../src/layout/step-notes.ts';
import {HOLD} from '../../src/story/locate.ts';

const viewport: Viewport = {
  width: 1280,
  height: 800,
  padding: {top: 24, right: 52, bottom: 52, left: 480},
};
const camera: Camera = {
  center: [10, 50],
  zoom: 6,
  bearing: 0,
  pitch: 0,
  padding: viewport.padding,
};

const noteAt = (ordinal: number, [x, y]: readonly [number, number]): PlacedNote => ({
  ordinal,
  position: [10, 50],
  dot: true,
  size: 13,
  rows: ['A note'],
  align: 'start',
  at: [x, y],
  box: {left: x + 20, top: y - 9, right: x + 120, bottom: y + 9},
  leader: [
    [x + 4, y],
    [x + 17, y],
  ],
});

test('notes stand while their step is read, and never two steps’ at once', () => {
  fc.assert(
    fc.property(fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true}), (progress) => {
      const {here, next} = noteOpacity({index: 0, progress});
      if (progress <= HOLD) expect([here, next]).toEqual([1, 0]);
      expect(Math.min(here, next)).toBe(0);
      expect(here).toBeGreaterThanOrEqual(0);
      expect(next).toBeLessThanOrEqual(1);
    }),
  );
});

test('notes come and go without a jump', () => {
  fc.assert(
    fc.property(fc.double({min: 0, max: 0.999, noNaN: true}), (progress) => {
      const [one, other] = [progress, progress + 0.001].map((at) =>
        noteOpacity({index: 0, progress: at}),
      );
      expect(Math.abs(one!.here - other!.here)).toBeLessThan(0.01);
      expect(Math.abs(one!.next - other!.next)).toBeLessThan(0.01);
    }),
  );
  expect(noteOpacity({index: 0, progress: 1}).next).toBe(1);
});

test('a note moves with its place, text and line together', () => {
  const note = noteAt(0, [700, 300]);
  const [seen] = notesSeen([note], 1, camera, viewport);
  const {at, box, leader} = moved(seen!);
  expect(at[0]).toBeCloseTo((480 + 1228) / 2);
  expect(box.left - at[0]).toBeCloseTo(20);
  expect(leader[0][0] - at[0]).toBeCloseTo(4);
});

test('a note on the other side of the globe is not seen', () => {
  const note = {...noteAt(0, [700, 300]), position: [-170, -50] as const};
  expect(notesSeen([note], 1, camera, viewport)).toEqual([]);
});

test('where a reader moves the map, notes stay that touch neither each other nor the edges', () => {
  const place = fc.tuple(fc.integer({min: -200, max: 1400}), fc.integer({min: -100, max: 900}));
  fc.assert(
    fc.property(fc.array(place, {maxLength: 8}), (places) => {
      const seen = places.map((at, index) => ({
        note: noteAt(index, at),
        dx: 0,
        dy: 0,
        opacity: 1,
      }));
      const boxes = notesApart(seen, viewport).map(({note}) => note.box);
      for (const [index, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(viewport.width);
        expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
      }
      // the first that lies in the map is always there
      const first = seen.find(
        ({note: {box}}) =>
          box.left >= 12 && box.top >= 12 && box.right <= 1268 && box.bottom <= 788,
      );
      if (first) expect(boxes[0]).toBe(first.note.box);
    }),
  );
});

test('what is looked at again is not computed again', () => {
  const look = notesLooker();
  const [here, next] = [[noteAt(0, [700, 300])], [noteAt(1, [800, 300])]];
  const at = {steps: [[here, 1]], camera, viewport, apart: false} as const;
  const first = look(at);
  expect(first).toEqual(notesSeen(here, 1, camera, viewport));
  expect(look({...at, steps: [[here, 1]], camera: {...camera, center: [10, 50]}})).toBe(first);
  const others = [
    {...at, camera: {...camera, center: [11, 50]}},
    {...at, camera: {...camera, zoom: 5}},
    {...at, steps: [[here, 0.5]]},
    {...at, steps: [[next, 1]]},
    {
      ...at,
      steps: [
        [here, 1],
        [next, 0.5],
      ],
    },
    {...at, viewport: {...viewport, width: 1279}},
    {...at, apart: true},
  ] as const;
  for (const other of others) {
    const seen = look(other);
    expect(seen).not.toBe(first);
    expect(seen).toEqual(notesLooker()(other));
  }
});
