import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readFeatures} from '../../src/story/read-features.ts';
import {seeded} from '../fixtures/arbitraries.ts';

const collection = (positions: readonly (readonly number[])[], more: object = {}) =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...more,
    features: positions.map((coordinates) => ({
      type: 'Feature',
      properties: {},
      geometry: {type: 'Point', coordinates},
    })),
  });
const codes = (text: string) =>
  readFeatures(text, 'geo/towns.geojson').problems.map(({code}) => code);

describe('a file whose coordinates are no degrees', () => {
  const swiss = [
    [2_600_000, 1_200_000],
    [2_683_000, 1_248_000],
  ];

  test('is one problem, with the command for the system that the file names', () => {
    const crs = {type: 'name', properties: {name: 'urn:ogc:def:crs:EPSG::2056'}};
    const {data, problems} = readFeatures(collection(swiss, {crs}), 'geo/towns.geojson');
    expect(data.features).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({code: 'data-projected', severity: 'error'});
    expect(problems[0]!.message).toContain('`ogr2ogr -t_srs EPSG:4326 out.geojson towns.geojson`');
  });

  test('is told to find out its system if the file names none', () => {
    const {problems} = readFeatures(collection(swiss), 'geo/towns.geojson');
    expect(problems[0]!.message).toContain(
      '`mapshaper towns.geojson -proj init=EPSG:CODE wgs84 -o out.geojson`',
    );
  });

  test('is recognised by most of its positions, not by one that is wrong', () => {
    expect(codes(collection([...swiss, [7, 46]]))).toEqual(['invalid-feature', 'invalid-feature']);
  });
});

describe('a file with latitude first', () => {
  test('is one problem if its latitudes are out of range, with the command that swaps them', () => {
    const {problems} = readFeatures(
      collection([
        [39.9, 116.4],
        [31.2, 121.5],
      ]),
      'geo/towns.geojson',
    );
    expect(problems).toMatchObject([{code: 'data-swapped', severity: 'error'}]);
    expect(problems[0]!.message).toContain(
      '`ogr2ogr -ct "+proj=axisswap +order=2,1" out.geojson towns.geojson`',
    );
  });

  test('is recognised beside features that are in range by chance', () => {
    const capitals = [
      [48.9, 2.4],
      [35.7, 139.7],
      [-35.3, 149.1],
      [39.9, 116.4],
    ];
    expect(codes(collection(capitals))).toEqual(['data-swapped']);
  });

  test('is not suspected for one latitude that is mistyped', () => {
    expect(
      codes(
        collection([
          [7, 46],
          [8, 47],
          [8, 147],
        ]),
      ),
    ).toEqual(['invalid-feature']);
  });
});

test('positions in range are never taken for swapped or projected', () => {
  const position = fc.tuple(
    fc.double({min: -180, max: 180, noNaN: true}),
    fc.double({min: -90, max: 90, noNaN: true}),
  );
  fc.assert(
    fc.property(fc.array(position, {minLength: 1}), (positions) => {
      expect(codes(collection(positions))).toEqual([]);
    }),
    seeded,
  );
});
