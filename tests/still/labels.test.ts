import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Rect} from '../../src/geometry/camera.ts';
import {labelPlaces, radialOffset} from '../../src/still/label-places.ts';
import {linePlaces} from '../../src/still/line-places.ts';
import {overlaps} from '../../src/geometry/rect.ts';
import {placeLabels} from '../../src/still/place-labels.ts';
import type {Point} from '../../src/geometry/simplify.ts';
import {textWidth} from '../../src/layout/text-width.ts';
import {wrap} from '../../src/layout/wrap.ts';
import {seeded} from '../fixtures/arbitraries.ts';

const number = (min: number, max: number) => fc.double({min, max, noNaN: true});
const room: Rect = {left: 0, top: 0, right: 500, bottom: 400};
const box = fc
  .tuple(number(-50, 500), number(-50, 400), number(1, 120), number(1, 40))
  .map(
    ([left, top, width, height]): Rect => ({left, top, right: left + width, bottom: top + height}),
  );
const place = (...boxes: Rect[]) => ({
  boxes,
  at: [(boxes[0]!.left + boxes[0]!.right) / 2, (boxes[0]!.top + boxes[0]!.bottom) / 2] as Point,
});
const label = fc
  .record({
    places: fc.array(
      fc.array(box, {minLength: 1, maxLength: 4}).map((boxes) => place(...boxes)),
      {maxLength: 4},
    ),
    repeat: fc.option(number(10, 200), {nil: undefined}),
  })
  .map(({places, repeat}) => ({places, ...(repeat !== undefined && {repeat})}));

describe('placed labels', () => {
  test('lie inside the room, on nothing that is taken, and never on each other', () => {
    fc.assert(
      fc.property(
        fc.array(label, {maxLength: 30}),
        fc.array(box, {maxLength: 3}),
        (labels, taken) => {
          const placed = placeLabels(labels, room, taken);
          placed.forEach(({place: {boxes}}, index) => {
            for (const own of boxes) {
              expect(own.left >= 0 && own.top >= 0 && own.right <= 500 && own.bottom <= 400).toBe(
                true,
              );
              expect(taken.some((other) => overlaps(own, other))).toBe(false);
              for (const later of placed.slice(index + 1))
                expect(later.place.boxes.some((other) => overlaps(own, other))).toBe(false);
            }
          });
        },
      ),
      seeded,
    );
  });

  test('are those that come first; a later one takes its next best place, or none', () => {
    const [here, there] = [
      place({left: 10, top: 10, right: 60, bottom: 30}),
      place({left: 10, top: 50, right: 60, bottom: 70}),
    ];
    const [first, second, third] = [
      {places: [here]},
      {places: [here, there]},
      {places: [here, there]},
    ];
    expect(placeLabels([first, second, third], room)).toEqual([
      {label: first, place: here},
      {label: second, place: there},
    ]);
  });

  test('are repeated along a line as far apart as the style says', () => {
    const places = [0, 60, 120, 180].map((x) =>
      place({left: x, top: 0, right: x + 20, bottom: 20}),
    );
    expect(placeLabels([{places, repeat: 100}], room).map(({place}) => place.at[0])).toEqual([
      10, 130,
    ]);
    expect(placeLabels([{places}], room)).toHaveLength(1);
  });
});

describe('places around a point', () => {
  const block = {
    rows: ['Kashgar'],
    width: 4,
    lineHeight: 1.2,
    size: 10,
    padding: 4,
    movable: true,
    justify: 'auto',
  };
  const at = (name: string) =>
    labelPlaces([100, 100], {...block, anchors: [{name, offset: radialOffset(name, 0.9)}]})[0]!;

  test('have the anchor’s side turned to it, and begin or end there', () => {
    expect(at('left')).toMatchObject({align: 'start', boxes: [{left: 109}]});
    expect(at('right')).toMatchObject({align: 'end', boxes: [{right: 91}]});
    expect(at('top').boxes[0]!.top).toBeGreaterThan(100);
    expect(at('bottom').boxes[0]!.bottom).toBeLessThan(100);
    expect(at('left').rows[0]!.x).toBe(113);
  });

  test('have the text in their middle when it may not move', () => {
    const anchors = [{name: 'center', offset: [0, 0]}] as const;
    const [place] = labelPlaces([100, 100], {...block, movable: false, anchors});
    const {left, right} = place!.boxes[0]!;
    expect((left + right) / 2).toBeCloseTo(100);
    expect(place!.rows[0]!.x).toBeCloseTo(100);
  });
});

describe('places along a line', () => {
  const text = {length: 60, size: 10, padding: 2, maxAngle: 38, room};

  test('are upright, long enough, and nearest to the middle first', () => {
    const [first] = linePlaces(
      [
        [400, 100],
        [100, 100],
      ],
      text,
    );
    expect(first!.at[0]).toBeCloseTo(250, -1);
    expect(first!.path[0]![0]).toBeLessThan(first!.path.at(-1)![0]);
    expect(first!.path.at(-1)![0] - first!.path[0]![0]).toBeGreaterThan(60);
  });

  test('are not where the line is too short, bends too much or leaves the room', () => {
    expect(
      linePlaces(
        [
          [100, 100],
          [150, 100],
        ],
        text,
      ),
    ).toEqual([]);
    expect(
      linePlaces(
        [
          [480, 100],
          [700, 100],
        ],
        text,
      ),
    ).toEqual([]);
    const corner: Point[] = [
      [100, 100],
      [150, 100],
      [150, 150],
    ];
    expect(linePlaces(corner, text)).toEqual([]);
    expect(linePlaces(corner, {...text, maxAngle: 100}).length).toBeGreaterThan(0);
  });
});

describe('text', () => {
  test('is broken into lines of about one width, after spaces and hyphens, and nothing is lost', () => {
    const widthOf = (part: string) => textWidth(part);
    expect(wrap('Bay of Bengal', 7, widthOf)).toEqual(['Bay of Bengal']);
    expect(wrap('United Arab Emirates', 7, widthOf)).toEqual(['United Arab', 'Emirates']);
    expect(wrap('Gilgit-Baltistan', 5, widthOf)).toEqual(['Gilgit-', 'Baltistan']);
    fc.assert(
      fc.property(fc.string(), number(1, 20), (written, most) => {
        expect(wrap(written, most, widthOf).join('').replace(/\s/g, '')).toBe(
          written.replace(/\s/g, ''),
        );
      }),
      seeded,
    );
  });

  test('is wider in capitals, when it is spaced and when it is bold; Chinese is square; accents take no room', () => {
    expect(textWidth('CHINA')).toBeGreaterThan(textWidth('China'));
    expect(textWidth('China', 400, 0.2)).toBeCloseTo(textWidth('China') + 1);
    expect(textWidth('China', 700)).toBeGreaterThan(textWidth('China'));
    expect(textWidth('中国')).toBe(2);
    expect(textWidth('é')).toBe(textWidth('e'));
  });
});
