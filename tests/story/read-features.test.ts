import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readFeatures} from '../../src/story/read-features.ts';
import {seeded} from '../fixtures/arbitraries.ts';

const read = (value: unknown) => readFeatures(JSON.stringify(value), 'x.geojson');
const point = (lng: unknown, lat: unknown) => ({
  type: 'Feature',
  properties: {},
  geometry: {type: 'Point', coordinates: [lng, lat]},
});

describe('reading GeoJSON', () => {
  test('takes a collection, a feature or a bare geometry', () => {
    const geometry = {type: 'Point', coordinates: [75, 36]};
    for (const value of [
      geometry,
      {type: 'Feature', properties: null, geometry},
      {type: 'FeatureCollection', features: [{type: 'Feature', properties: {}, geometry}]},
    ]) {
      const {data, problems} = read(value);
      expect(problems).toEqual([]);
      expect(data.features).toEqual([{type: 'Feature', properties: {}, geometry}]);
    }
  });

  test('takes a feature’s own id where its properties have none', () => {
    const {data} = read({
      type: 'FeatureCollection',
      features: [
        {...point(1, 2), id: 7},
        {...point(1, 2), id: 8, properties: {id: 'main'}},
      ],
    });
    expect(data.features.map(({properties}) => properties.id)).toEqual(['7', 'main']);
  });

  test('takes source and licence of a collection for all features that have none of their own', () => {
    const whose = {source: 'Survey', 'source:fr': 'Relevé', licence: 'CC0-1.0', name: 'Not a name'};
    const {data, problems} = read({
      type: 'FeatureCollection',
      ...whose,
      crs: {type: 'name'},
      features: [point(1, 2), {...point(1, 2), properties: {licence: 'CC-BY-4.0'}}],
    });
    expect(problems).toEqual([]);
    const shared = {source: 'Survey', 'source:fr': 'Relevé', licence: 'CC0-1.0'};
    expect(data.features.map(({properties}) => properties)).toEqual([
      shared,
      {...shared, licence: 'CC-BY-4.0'},
    ]);
  });

  test('takes a number for a text, and an empty text for none', () => {
    const texts = {name: 102, 'name:en': '', 'name:fr': '  ', 'name:de': null, note: 0, alt: 'A'};
    const {data, problems} = read({...point(1, 2), id: 3, properties: {...texts, id: ''}});
    expect(problems).toEqual([]);
    expect(data.features[0]!.properties).toEqual({id: '3', name: '102', note: '0', alt: 'A'});
  });

  test('leaves out a text that is an object or a list, says so once, and keeps the feature', () => {
    const named = (name: unknown) => ({
      ...point(1, 2),
      properties: {name, 'name:fr': 'F', size: []},
    });
    const {data, problems} = read({
      type: 'FeatureCollection',
      features: [named('Bern'), named({en: 'Bern'}), named(['Bern']), named(true)],
    });
    expect(data.features.map(({properties}) => properties)).toEqual([
      {name: 'Bern', 'name:fr': 'F', size: []},
      ...Array.from({length: 3}, () => ({'name:fr': 'F', size: []})),
    ]);
    expect(problems).toEqual([
      {
        code: 'invalid-property',
        path: 'x.geojson features[1].properties.name',
        message: '{"en":"Bern"} is not text. Such values of “name” are left out.',
        severity: 'warning',
      },
    ]);
  });

  test('leaves out a feature with a coordinate out of range, says where, and keeps the others', () => {
    const line = {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [0, 91],
        ],
      },
    };
    const {data, problems} = read({type: 'FeatureCollection', features: [point(1, 2), line]});
    expect(data.features).toHaveLength(1);
    expect(problems).toEqual([
      {
        code: 'invalid-feature',
        path: 'x.geojson features[1].geometry.coordinates[1]',
        message: '[0,91] is not [longitude, latitude] (-180 to 180, -90 to 90).',
        severity: 'error',
      },
    ]);
  });

  test.each([
    ['not a map', '“not a map” is not GeoJSON'],
    ['{"type": "FeatureCollection", "features": [', 'is not GeoJSON'],
    ['[]', '[] is not a FeatureCollection, a Feature or a geometry'],
    ['{"type": "Map"}', 'is not a FeatureCollection, a Feature or a geometry'],
    ['null', 'null is not a FeatureCollection'],
    ['', 'The file is empty.'],
    ['// Roads\n{}', 'JSON has none'],
  ])('a file that is something else is one problem: %s', (text, message) => {
    const {data, problems} = readFeatures(text, 'x.geojson');
    expect(data.features).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain(message);
  });

  test('a ring that is too short, a geometry nobody knows, numbers that are texts', () => {
    const polygon = (ring: unknown) => ({
      type: 'Feature',
      geometry: {type: 'Polygon', coordinates: [ring]},
    });
    const faulty = [
      polygon([
        [0, 0],
        [1, 0],
      ]),
      polygon([
        [0, 0],
        [1, 0],
        [0, 0],
      ]),
      {type: 'Feature', geometry: {type: 'Circle'}},
      point('75', '36'),
    ];
    const {data, problems} = read({type: 'FeatureCollection', features: faulty});
    expect(data.features).toEqual([]);
    expect(problems).toHaveLength(4);
  });

  test('a file that is wrong throughout does not say so a thousand times', () => {
    const {problems} = read({
      type: 'FeatureCollection',
      features: Array.from({length: 1000}, () => point('east', 0)),
    });
    expect(problems).toHaveLength(6);
    expect(problems.at(-1)!.message).toBe('995 more features like these.');
  });

  test('a feature that is nowhere (RFC 7946 allows it) is nothing to draw and no problem beside others', () => {
    const nowhere = {type: 'Feature', properties: {}, geometry: null};
    const {data, problems} = read({type: 'FeatureCollection', features: [nowhere, point(1, 2)]});
    expect(data.features).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test.each([
    ['an empty collection', []],
    ['features without geometry', [{type: 'Feature', properties: {}, geometry: null}]],
  ])('%s is one warning', (_, features) => {
    const {data, problems} = read({type: 'FeatureCollection', features});
    expect(data.features).toEqual([]);
    expect(problems).toMatchObject([{code: 'data-empty', severity: 'warning'}]);
  });

  test('an id that several features have is one warning, with the first few of such ids', () => {
    const features = [...Array(20).keys()].map((at) => ({...point(1, 2), id: at % 7}));
    const {data, problems} = read({type: 'FeatureCollection', features});
    expect(data.features).toHaveLength(20);
    expect(problems).toMatchObject([{code: 'duplicate-feature', severity: 'warning'}]);
    expect(problems[0]!.message).toContain('“0”, “1”, “2”, “3”, “4”…');
  });

  test('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(readFeatures(text, 'x.geojson').data.type).toBe('FeatureCollection');
      }),
      seeded,
    );
  });
});
