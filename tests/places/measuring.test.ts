import {area, length, pointToLineDistance} from '@turf/turf';
import type {Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position} from 'geojson';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  areaText,
  bearingText,
  distanceText,
  measure,
  measurementGeoJson,
  measurementLine,
  measurementText,
  measuringWords,
} from '../../src/places/measuring.ts';
import {combine, dot, type LngLat, toVector, type Vector} from '../../src/geometry/lng-lat.ts';
import {seeded} from '../fixtures/arbitraries.ts';

const R = 6371.0088;
/** Everywhere, poles and antimeridian too. */
const anywhere: fc.Arbitrary<LngLat> = fc.oneof(
  fc.tuple(
    fc.double({min: -180, max: 180, noNaN: true}),
    fc.double({min: -90, max: 90, noNaN: true}),
  ),
  fc.tuple(fc.constantFrom(-180, 180, 179.9, -179.9, 0), fc.constantFrom(-90, 90, 89.9, 0, 45)),
);
const fromPole = (lat: number): LngLat[] =>
  [0, 72, 144, 216, 288].map((lng) => [lng > 180 ? lng - 360 : lng, lat]);
const turnedBy = (points: readonly LngLat[], degrees: number): LngLat[] =>
  points.map(([lng, lat]) => [lng + degrees, lat]);

/** Area of a triangle on the sphere by its angles' excess (van Oosterom and Strackee): an independent way to the same figure. */
function triangleKm2([a, b, c]: readonly [Vector, Vector, Vector]): number {
  const cross: Vector = [
    b[1] * c[2] - b[2] * c[1],
    b[2] * c[0] - b[0] * c[2],
    b[0] * c[1] - b[1] * c[0],
  ];
  return Math.abs(2 * Math.atan2(dot(a, cross), 1 + dot(a, b) + dot(b, c) + dot(c, a))) * R * R;
}

describe('distances and bearings', () => {
  test('are those of the sphere', () => {
    const {legs, totalKm} = measure([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
    expect(legs.map(({bearing}) => Math.round(bearing))).toEqual([90, 0, 270, 180]);
    expect(legs[0]!.km).toBeCloseTo((R * Math.PI) / 180, 6);
    expect(totalKm).toBeCloseTo(
      legs.reduce((sum, {km}) => sum + km, 0),
      9,
    );
  });

  test('go the short way over the antimeridian and over a pole', () => {
    expect(
      measure([
        [179, 0],
        [-179, 0],
      ]).legs[0],
    ).toEqual({km: expect.closeTo((2 * R * Math.PI) / 180, 6), bearing: 90});
    expect(
      measure([
        [0, 89],
        [180, 89],
      ]).legs[0],
    ).toEqual({km: expect.closeTo((2 * R * Math.PI) / 180, 6), bearing: expect.closeTo(0, 6)});
  });

  test('are the same wherever on the globe, and in every copy of the world; bearings are from 0 to 360', () => {
    fc.assert(
      fc.property(
        anywhere,
        anywhere,
        fc.integer({min: -2, max: 2}),
        fc.double({min: -180, max: 180, noNaN: true}),
        (from, to, turns, shift) => {
          const {legs, totalKm} = measure([from, to]);
          expect(totalKm).toBeLessThanOrEqual(Math.PI * R + 1e-6);
          expect(measure(turnedBy([from, to], shift)).totalKm).toBeCloseTo(totalKm, 4);
          expect(measure([turnedBy([from], 360 * turns)[0]!, to]).totalKm).toBeCloseTo(totalKm, 4);
          expect(measure([to, from]).totalKm).toBeCloseTo(totalKm, 6);
          expect(legs[0]!.bearing).toBeGreaterThanOrEqual(0);
          expect(legs[0]!.bearing).toBeLessThan(360);
        },
      ),
      seeded,
    );
  });

  test('of one place, or of none, are nothing; what is no number is no place', () => {
    expect(measure([])).toEqual({points: [], legs: [], totalKm: 0});
    expect(measure([[1, 2]])).toEqual({points: [[1, 2]], legs: [], totalKm: 0});
    expect(
      measure([
        [1, 2],
        [Number.NaN, 0],
        [Infinity, 0],
      ]).points,
    ).toEqual([[1, 2]]);
    expect(
      measure([
        [1, 2],
        [1, 2],
      ]).legs,
    ).toEqual([{km: 0, bearing: 0}]);
  });
});

describe('an area', () => {
  test('of a triangle is its spherical excess', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, (a, b, c) => {
        const vectors = [a, b, c].map(toVector) as [Vector, Vector, Vector];
        const sides = [
          [0, 1],
          [1, 2],
          [2, 0],
        ].map(([one, other]) => dot(vectors[one!]!, vectors[other!]!));
        // sides of a metre, or of half of the globe, are no sides of a triangle
        fc.pre(sides.every((cosine) => Math.abs(cosine) < 1 - 1e-6));
        const {areaKm2} = measure([a, b, c]);
        const expected = triangleKm2(vectors);
        fc.pre(expected > 1 && expected < 2 * Math.PI * R * R * 0.999);
        expect(Math.abs(areaKm2! - expected)).toBeLessThan(5 + expected * 5e-4);
      }),
      {...seeded, numRuns: 400},
    );
  });

  test('is the same wherever the ring begins, whichever way it goes, wherever the antimeridian is', () => {
    const octagon = fc
      .record({
        lng: fc.double({min: -180, max: 180, noNaN: true}),
        lat: fc.double({min: -80, max: 80, noNaN: true}),
        radii: fc.array(fc.double({min: 0.5, max: 9, noNaN: true}), {minLength: 8, maxLength: 8}),
      })
      .map(({lng, lat, radii}): LngLat[] =>
        radii.map((radius, index) => [
          lng + (radius * Math.cos((index * Math.PI) / 4)) / Math.cos((lat * Math.PI) / 180) / 2,
          lat + radius * Math.sin((index * Math.PI) / 4),
        ]),
      );
    fc.assert(
      fc.property(
        octagon,
        fc.integer({min: 0, max: 7}),
        fc.double({min: -180, max: 180, noNaN: true}),
        (corners, start, shift) => {
          const {areaKm2} = measure(corners);
          fc.pre(areaKm2 !== undefined);
          for (const same of [
            [...corners.slice(start), ...corners.slice(0, start)],
            [...corners].reverse(),
            turnedBy(corners, shift),
            [...corners, corners[0]!],
            corners.flatMap((corner) => [corner, corner]),
          ]) {
            expect(measure(same).areaKm2! / areaKm2!).toBeCloseTo(1, 6);
          }
        },
      ),
      seeded,
    );
  });

  test('around a pole is that of the cap with the pole in it', () => {
    const cap = (lat: number) => 2 * Math.PI * R * R * (1 - Math.sin((lat * Math.PI) / 180));
    for (const points of [fromPole(80), fromPole(-80), [...fromPole(80)].reverse()]) {
      const {areaKm2} = measure(points);
      expect(areaKm2).toBeGreaterThan(cap(82));
      expect(areaKm2).toBeLessThan(cap(80));
    }
  });

  test('of a ring that crosses itself is not said', () => {
    expect(
      measure([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
      ]).areaKm2,
    ).toBeUndefined();
    expect(
      measure([
        [179, 0],
        [-179, 2],
        [-179, 0],
        [179, 2],
      ]).areaKm2,
    ).toBeUndefined();
    expect(
      measure([
        [0, 0],
        [2, 0],
        [1, 1],
        [0, 0],
        [-2, 0],
        [-1, 1],
      ]).areaKm2,
    ).toBeUndefined();
    expect(
      measure([
        [0, 0],
        [1, 0],
        [0, 0],
        [0, 1],
      ]).areaKm2,
    ).toBeUndefined();
    // through a corner that lies on another side, and back along a side
    expect(
      measure([
        [0, 0],
        [2, 0],
        [2, 2],
        [1, 0],
        [1, -2],
      ]).areaKm2,
    ).toBeUndefined();
    expect(
      measure([
        [0, 0],
        [2, 0],
        [1, 0],
      ]).areaKm2,
    ).toBeUndefined();
  });

  test('needs three places that are not one', () => {
    for (const points of [
      [
        [0, 0],
        [1, 1],
      ],
      [
        [0, 0],
        [0, 0],
        [1, 1],
      ],
      [
        [0, 0],
        [1, 1],
        [0, 0],
      ],
    ] as LngLat[][])
      expect(measure(points)).not.toHaveProperty('areaKm2');
    expect(
      measure([
        [0, 0],
        [1, 0],
        [0, 1],
      ]).areaKm2,
    ).toBeGreaterThan(6000);
  });
});

describe('the line of a measurement', () => {
  test('runs along the great circle, densely, within the map, and is as long as was measured', () => {
    fc.assert(
      fc.property(fc.array(anywhere, {minLength: 2, maxLength: 5}), (points) => {
        const line = measurementLine(points);
        const {totalKm} = measure(points);
        expect(length(line)).toBeGreaterThan(totalKm * 0.999 - 1e-3);
        expect(length(line)).toBeLessThan(totalKm * 1.001 + 1e-3);
        const inside = ([lng, lat]: Position) => Math.abs(lng!) <= 180 && Math.abs(lat!) <= 90;
        for (const piece of line.geometry.coordinates) {
          expect(piece.length).toBeGreaterThan(1);
          expect(
            piece.every(
              (here, index) =>
                inside(here) && (index === 0 || Math.abs(here[0]! - piece[index - 1]![0]!) <= 180),
            ),
          ).toBe(true);
        }
      }),
      seeded,
    );
  });

  test('is one piece where it does not cross the antimeridian, and two where it does', () => {
    expect(
      measurementLine([
        [70, 30],
        [80, 40],
      ]).geometry.coordinates,
    ).toHaveLength(1);
    const {coordinates} = measurementLine([
      [170, 10],
      [-170, 20],
    ]).geometry;
    expect(coordinates.map((piece) => [piece[0]![0], piece.at(-1)![0]])).toEqual([
      [170, 180],
      [-180, -170],
    ]);
    expect(coordinates[0]!.at(-1)![1]).toBeCloseTo(coordinates[1]![0]![1]!, 9);
  });

  test('bends as the shortest way does', () => {
    const {coordinates} = measurementLine([
      [0, 60],
      [90, 60],
    ]).geometry;
    expect(Math.max(...coordinates[0]!.map(([, lat]) => lat!))).toBeGreaterThan(67);
  });

  test('of fewer than two places has no pieces', () => {
    expect(measurementLine([]).geometry.coordinates).toEqual([]);
    expect(measurementLine([[1, 2]]).geometry.coordinates).toEqual([]);
  });
});

describe('a measurement as GeoJSON', () => {
  const types = (points: readonly LngLat[]) =>
    measurementGeoJson(measure(points)).features.map(({geometry}) => geometry.type);

  test('has the points, from two on the line, from three on the area', () => {
    expect(types([[1, 2]])).toEqual(['Point']);
    expect(
      types([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual(['Point', 'Point', 'MultiLineString']);
    expect(
      types([
        [1, 2],
        [3, 4],
        [3, 2],
      ]),
    ).toEqual(['Point', 'Point', 'Point', 'MultiLineString', 'Polygon']);
    expect(
      types([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
      ]),
    ).not.toContain('Polygon');
    expect(
      measurementGeoJson(
        measure([
          [0, 0],
          [1, 0],
        ]),
      ).features.map(({properties}) => properties),
    ).toEqual([{number: 1}, {number: 2}, {lengthKm: 111.195, legs: [{km: 111.195, bearing: 90}]}]);
  });

  test('has an area of the size that it says, in pieces that stay within the map and run counterclockwise', () => {
    const rings = fc.oneof(
      fc.tuple(anywhere, anywhere, anywhere).map((three) => [...three]),
      fc
        .tuple(
          fc.double({min: 60, max: 85, noNaN: true}),
          fc.double({min: -180, max: 180, noNaN: true}),
          fc.boolean(),
        )
        .map(([lat, shift, south]) => turnedBy(fromPole(south ? -lat : lat), shift)),
    );
    fc.assert(
      fc.property(rings, (points) => {
        const measured = measure(points);
        fc.pre((measured.areaKm2 ?? 0) > 1);
        const {geometry} = measurementGeoJson(measured).features.at(-1)! as Feature<
          Polygon | MultiPolygon
        >;
        expect(area(geometry) / 1e6 / measured.areaKm2!).toBeCloseTo(1, 4);
        const pieces = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
        for (const [ring] of pieces) {
          expect(ring!.every(([lng, lat]) => Math.abs(lng!) <= 180 && Math.abs(lat!) <= 90)).toBe(
            true,
          );
          expect(ring![0]).toEqual(ring!.at(-1));
          const flat = ring!.reduce(
            (sum, [x, y], index) =>
              sum +
              x! * (ring![index + 1] ?? ring![0]!)[1]! -
              (ring![index + 1] ?? ring![0]!)[0]! * y!,
            0,
          );
          expect(flat).toBeGreaterThan(0);
        }
      }),
      seeded,
    );
  });

  test('has corners where the reader put them', () => {
    const points: LngLat[] = [
      [70, 30],
      [80, 30],
      [75, 40],
    ];
    const {geometry} = measurementGeoJson(measure(points)).features.at(-1)! as Feature<Polygon>;
    const outline: Feature<LineString> = {
      type: 'Feature',
      properties: {},
      geometry: {type: 'LineString', coordinates: geometry.coordinates[0]!},
    };
    for (const point of points)
      expect(pointToLineDistance([...point], outline)).toBeLessThan(0.001);
  });
});

describe('a measurement as text', () => {
  test('has a line for each point and leg, the total, and the area', () => {
    expect(
      measurementText(
        measure([
          [75.428, 36.85],
          [74.3144, 35.9187],
          [75.6333, 35.2971],
        ]),
        'en',
      ),
    ).toBe(
      [
        '1. 36.8500° N, 75.4280° E',
        '2. 35.9187° N, 74.3144° E',
        '3. 35.2971° N, 75.6333° E',
        '1 to 2: 144 km, bearing 224°',
        '2 to 3: 138 km, bearing 120°',
        'Total: 282 km',
        'Area: 9,617 km²',
      ].join('\n'),
    );
  });

  test('takes its words from whoever asks', () => {
    const words = Object.fromEntries(
      Object.keys(measuringWords).map((key) => [
        key,
        `${key}:{number}{place}{from}{to}{distance}{bearing}{area}`,
      ]),
    );
    const text = measurementText(
      measure([
        [0, 0],
        [1, 0],
        [0, 1],
      ]),
      'en',
      words,
    );
    for (const key of Object.keys(measuringWords)) expect(text).toContain(`${key}:`);
    expect(
      measurementText(
        measure([
          [0, 0],
          [1, 0],
        ]),
        'en',
        {measuredLeg: 'von {from} nach {to}: {distance}'},
      )
        .split('\n')
        .at(-1),
    ).toBe('von 1 nach 2: 111 km');
  });

  test('is as exact as a place can be put down', () => {
    expect([0.3504, 3.456, 99.96, 443.3, 12_345].map((km) => distanceText(km, 'en'))).toEqual([
      '350 m',
      '3.5 km',
      '100 km',
      '443 km',
      '12,300 km',
    ]);
    expect([0.01234, 12.345, 12_364].map((km2) => areaText(km2, 'en'))).toEqual([
      '0.0123 km²',
      '12.3 km²',
      '12,400 km²',
    ]);
    expect([0, 44.6, 359.7].map((degrees) => bearingText(degrees, 'en'))).toEqual([
      '0°',
      '45°',
      '0°',
    ]);
    expect(distanceText(3.456, 'de')).toBe('3,5 km');
  });
});

test('the check itself: a triangle of three right angles is an eighth of the sphere', () => {
  expect(triangleKm2([[1, 0, 0], [0, 1, 0], combine([1, [0, 0, 1]])])).toBeCloseTo(
    (4 * Math.PI * R * R) / 8,
    3,
  );
  const none: MultiLineString = {type: 'MultiLineString', coordinates: []};
  expect(length({type: 'Feature', properties: {}, geometry: none})).toBe(0);
});
