// Tests that what programs write wrong in a geometry costs nothing else of its feature.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {mendGeometry} from '../../src/story/mend-geometry.ts';
import {readFeatures} from '../../src/story/read-features.ts';
import {seeded} from '../fixtures/arbitraries.ts';

const square = (x: number, y: number, side = 2) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const read = (geometry: object) =>
  readFeatures(JSON.stringify({type: 'Feature', properties: {}, geometry}), 'x.geojson');
const coordinatesOf = (geometry: object) => {
  const [feature] = read(geometry).data.features;
  return feature && 'coordinates' in feature.geometry ? feature.geometry.coordinates : undefined;
};

describe('a ring that is left open', () => {
  const open = (ring: number[][]) => ring.slice(0, -1);

  test('is drawn as the same ring closed, and one warning says how many there are', () => {
    const geometry = {
      type: 'MultiPolygon',
      coordinates: [[open(square(0, 0)), open(square(0.5, 0.5, 1))], [open(square(5, 5))]],
    };
    const {data, problems} = read(geometry);
    expect(data.features[0]!.geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [[square(0, 0), square(0.5, 0.5, 1)], [square(5, 5)]],
    });
    expect(problems).toEqual([
      {
        code: 'mended-geometry',
        path: 'x.geojson',
        message: '3 rings do not end where they begin. They are closed.',
        severity: 'warning',
      },
    ]);
  });

  test('of two places is no ring', () => {
    const {data, problems} = read({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 1],
        ],
      ],
    });
    expect(data.features).toEqual([]);
    expect(problems).toMatchObject([{code: 'invalid-feature'}]);
  });
});

describe('parts without an extent', () => {
  test.each([
    ['a hole', 'Polygon', [square(0, 0), []], [square(0, 0)]],
    [
      'a hole of two places',
      'Polygon',
      [
        square(0, 0),
        [
          [1, 1],
          [1, 1],
        ],
      ],
      [square(0, 0)],
    ],
    ['a polygon', 'MultiPolygon', [[], [square(0, 0)]], [[square(0, 0)]]],
    [
      'a line',
      'MultiLineString',
      [
        [[0, 0]],
        [
          [0, 0],
          [1, 1],
        ],
        [],
      ],
      [
        [
          [0, 0],
          [1, 1],
        ],
      ],
    ],
  ])('%s is left out of what is drawn, with a warning', (_, type, coordinates, drawn) => {
    expect(coordinatesOf({type, coordinates})).toEqual(drawn);
    expect(read({type, coordinates}).problems).toMatchObject([
      {code: 'mended-geometry', severity: 'warning'},
    ]);
  });

  test.each([
    ['LineString', [[0, 0]]],
    ['MultiLineString', [[[0, 0]], []]],
    ['MultiPolygon', [[], []]],
  ])('are an error where there is nothing else: %s', (type, coordinates) => {
    const {data, problems} = read({type, coordinates});
    expect(data.features).toEqual([]);
    expect(problems).toMatchObject([{code: 'invalid-feature', severity: 'error'}]);
  });
});

test('whatever a geometry is, reading it never throws, and one that is whole stays as it is', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const mended = {closed: 0, dropped: 0};
      mendGeometry(value, mended);
      mendGeometry({type: 'MultiPolygon', coordinates: value}, mended);
      mendGeometry({type: 'Polygon', coordinates: [value]}, mended);
    }),
    seeded,
  );
  const whole = {type: 'Polygon', coordinates: [square(0, 0), square(0.5, 0.5, 1)]};
  expect(read(whole).problems).toEqual([]);
  expect(coordinatesOf(whole)).toEqual(whole.coordinates);
});
