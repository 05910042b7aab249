import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Rect} from '../../src/geometry/camera.ts';
import {contains, overlaps} from '../../src/geometry/rect.ts';
import {type Circle, crossedBy, onCircle} from '../../src/layout/leader.ts';
import {
  candidatesOf,
  type NoteWish,
  type Obstacles,
  placeNotes,
} from '../../src/layout/place-notes.ts';

const room: Rect = {left: 480, top: 30, right: 1220, bottom: 720};
const empty: Obstacles = {subject: [], areas: [], marks: [], circles: []};

const point = fc.tuple(
  fc.integer({min: room.left - 50, max: room.right + 50}),
  fc.integer({min: room.top - 50, max: room.bottom + 50}),
);
const block = fc
  .record({width: fc.integer({min: 20, max: 240}), height: fc.integer({min: 15, max: 80})})
  .map((size) => ({...size, rows: ['A note']}));
const wish: fc.Arbitrary<NoteWish> = fc.record({
  at: point,
  gap: fc.constantFrom(4, 8),
  blocks: fc.array(block, {minLength: 1, maxLength: 3}),
  rtl: fc.boolean(),
});
const wishes = fc.array(wish, {minLength: 1, maxLength: 6});
const boxes = fc.array(
  fc.tuple(point, fc.integer({min: 4, max: 200}), fc.integer({min: 4, max: 200})).map(
    ([[left, top], width, height]): Rect => ({
      left,
      top,
      right: left + width,
      bottom: top + height,
    }),
  ),
  {maxLength: 12},
);
const obstacles: fc.Arbitrary<Obstacles> = fc.record({
  subject: boxes,
  areas: boxes,
  marks: boxes,
  circles: fc.array(fc.record({at: point, radius: fc.integer({min: 3, max: 90})}), {maxLength: 6}),
});

const isCovered = (box: Rect, {areas, circles}: Obstacles) =>
  areas.some((one) => overlaps(box, one)) || circles.some((one) => onCircle(box, one));

test('a note lies whole inside the room, and its point, too', () => {
  fc.assert(
    fc.property(wishes, obstacles, (all, around) => {
      for (const place of placeNotes(all, room, around)) {
        if (!place) continue;
        expect(contains(room, place.box)).toBe(true);
        const [x, y] = place.at;
        expect(contains(room, {left: x, top: y, right: x, bottom: y})).toBe(true);
      }
    }),
  );
});

test('a note never covers the subject', () => {
  fc.assert(
    fc.property(wishes, obstacles, (all, around) => {
      for (const place of placeNotes(all, room, around))
        if (place) expect(around.subject.some((one) => overlaps(place.box, one))).toBe(false);
    }),
  );
});

test('a note covers an area only where no place beside it is free', () => {
  fc.assert(
    fc.property(wish, obstacles, (one, around) => {
      const [place] = placeNotes([one], room, around);
      const free = candidatesOf(one, room, around).some(({box}) => !isCovered(box, around));
      const covers = place && isCovered(place.box, around);
      expect(Boolean(covers)).toBe(Boolean(place) && !free);
    }),
  );
});

test('a leader crosses a circle or a name only where every place beside the areas asks for it', () => {
  fc.assert(
    fc.property(wish, obstacles, (one, around) => {
      const [place] = placeNotes([one], room, around);
      if (!place || crossedBy(place.leader, around.marks, around.circles) === 0) return;
      const better = candidatesOf(one, room, around).filter(
        ({box, leader}) =>
          crossedBy(leader, around.marks, around.circles) === 0 &&
          !isCovered(box, around) &&
          around.subject.every((line) => !crossedBy(leader, [line])),
      );
      expect(better).toEqual([]);
    }),
  );
});

test('a leader goes around the circle that stands between its point and the nearest place', () => {
  const circle: Circle = {at: [835, 300], radius: 20};
  const around = {...empty, circles: [circle]};
  const [place] = placeNotes([at(800, 300)], room, around);
  expect(crossedBy(place!.leader, [], [circle])).toBe(0);
  expect(onCircle(place!.box, circle)).toBe(false);
});

test('the leader of a large circle begins at its edge', () => {
  const [place] = placeNotes([{...at(800, 300), gap: 32}], room, empty);
  const [[x, y]] = place!.leader;
  expect(Math.hypot(x - 800, y - 300)).toBeCloseTo(32);
  expect(place!.box.left - 800).toBeGreaterThan(40);
});

test('a place of any size is no obstacle to its own note, in no direction', () => {
  fc.assert(
    fc.property(fc.integer({min: 3, max: 200}), (radius) => {
      const own: NoteWish = {...at(850, 375), gap: Math.max(8, radius + 2)};
      const circles = [{at: own.at, radius}];
      expect(candidatesOf(own, room, {...empty, circles})).toEqual(candidatesOf(own, room, empty));
    }),
  );
});

test('no note covers another one, or the point of another one', () => {
  fc.assert(
    fc.property(wishes, obstacles, (all, around) => {
      const places = placeNotes(all, room, around);
      for (const [index, place] of places.entries()) {
        if (!place) continue;
        for (const [other, {at}] of all.entries()) {
          if (other === index) continue;
          const [x, y] = at;
          expect(overlaps(place.box, {left: x, top: y, right: x + 0.1, bottom: y + 0.1})).toBe(
            false,
          );
          const box = places[other]?.box;
          expect(box !== undefined && overlaps(place.box, box)).toBe(false);
        }
      }
    }),
  );
});

test('a note without neighbours is placed wherever there is a place', () => {
  fc.assert(
    fc.property(wish, obstacles, (one, around) => {
      const [place] = placeNotes([one], room, around);
      expect(place !== undefined).toBe(candidatesOf(one, room, around).length > 0);
    }),
  );
});

test('the same notes have the same places', () => {
  fc.assert(
    fc.property(wishes, obstacles, (all, around) => {
      expect(placeNotes(structuredClone(all), room, structuredClone(around))).toEqual(
        placeNotes(all, room, around),
      );
    }),
  );
});

const at = (x: number, y: number, rtl = false): NoteWish => ({
  at: [x, y],
  gap: 8,
  blocks: [{rows: ['A note'], width: 100, height: 17}],
  rtl,
});

test('a note stands on the side to which its text runs, where both are free', () => {
  const [right] = placeNotes([at(800, 300)], room, empty);
  const [left] = placeNotes([at(800, 300, true)], room, empty);
  expect([right!.align, left!.align]).toEqual(['start', 'end']);
  expect(right!.box.left).toBeGreaterThan(800);
  expect(left!.box.right).toBeLessThan(800);
});

test('a note at the edge of the room stands on the other side of its point', () => {
  const [place] = placeNotes([at(room.right - 20, 300)], room, empty);
  expect(place!.box.right).toBeLessThan(room.right - 20);
});

test('the line leads from beside the point to the text, and ends before it', () => {
  const [place] = placeNotes([at(800, 300)], room, empty);
  const [from, to] = place!.leader;
  expect(Math.hypot(from[0] - 800, from[1] - 300)).toBeCloseTo(8);
  expect(place!.box.left - to[0]).toBeGreaterThan(0);
  expect(place!.box.left - to[0]).toBeLessThan(6);
});

test('a note gives way to one after it that would find no place otherwise', () => {
  const low: Rect = {left: 0, top: 0, right: 200, bottom: 60};
  const note = (x: number, width: number): NoteWish => ({
    at: [x, 30],
    gap: 4,
    blocks: [{rows: ['A note'], width, height: 17}],
    rtl: false,
  });
  const alone = placeNotes([note(10, 40)], low, empty)[0];
  const both = placeNotes([note(10, 40), note(150, 130)], low, empty);
  expect(both.every(Boolean)).toBe(true);
  expect(both[0]!.box).not.toEqual(alone!.box);
});
