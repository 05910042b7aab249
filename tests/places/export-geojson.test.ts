import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fileName, exportGeoJson} from '../../src/places/export-geojson.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {readFeatures} from '../../src/story/read-features.ts';
import {seeded} from '../fixtures/arbitraries.ts';
import {story} from './geo.ts';

const sceneAt = planScenes(
  story,
  {width: 1280, height: 800, padding: {top: 0, right: 0, bottom: 0, left: 480}},
  {motion: 'full'},
);
const at = (id: string) =>
  exportGeoJson(
    story,
    sceneAt({index: story.steps.findIndex((step) => step.id === id), progress: HOLD}),
  );

describe('the data that a reader takes along', () => {
  test('are those that the map shows, whole, each with its layer and all its properties', () => {
    const {features} = at('the-border');
    const places = features.filter(({properties}) => properties!['layer'] === 'places');
    expect(places.map(({id}) => id)).toEqual(expect.arrayContaining(['gilgit', 'skardu', 'k2']));
    const others = features.filter((one) => !places.includes(one));
    expect(others.map(({properties}) => `${properties!['layer']}/${properties!['id']}`)).toEqual([
      'gilgit-baltistan/gilgit-baltistan',
      'xinjiang/xinjiang',
      'border/main',
      'border/east',
    ]);
    const main = story.layers.find(({id}) => id === 'border')!.data!.features[0]!;
    expect(features[2]).toEqual({
      type: 'Feature',
      id: 'main',
      properties: {...main.properties, layer: 'border'},
      geometry: main.geometry,
    });
    expect(at('officers').features).toEqual([]);
  });

  test('say whose they are and on what terms, each once', () => {
    const {licence, source, attribution} = at('corridor');
    expect(licence).toEqual(['ODbL-1.0', expect.any(String), 'CC-BY-4.0', 'CC0-1.0']);
    expect(new Set(source).size).toBe(source.length);
    expect(attribution).toContain(
      'OpenStreetMap 2017, Natural Earth (ODbL-1.0); OpenStreetMap 2017 (ODbL-1.0)',
    );
    expect(at('officers')).toEqual({
      type: 'FeatureCollection',
      licence: [],
      source: [],
      attribution: '',
      features: [],
    });
  });

  test('are GeoJSON that a story can be made of again', () => {
    const data = at('corridor');
    const {data: read, problems} = readFeatures(JSON.stringify(data), 'taken.geojson');
    expect(problems).toEqual([]);
    expect(read.features).toHaveLength(data.features.length);
  });
});

describe('the name of a file', () => {
  test.each([
    [
      'Training across the Karakoram: a map story',
      'training-across-the-karakoram-a-map-story.geojson',
    ],
    ['قراقرم کے پار تربیت', 'قراقرم-کے-پار-تربیت.geojson'],
    ['跨越喀喇昆仑的培训', '跨越喀喇昆仑的培训.geojson'],
    ['../../etc/passwd', 'etc-passwd.geojson'],
    ['Xi’an', 'xian.geojson'],
    ['', 'map-story.geojson'],
    ['CON', 'map-story-con.geojson'],
  ])('of “%s” is %s', (title, name) => {
    expect(fileName(title, 'geojson')).toBe(name);
    expect(fileName(title, '.geojson')).toBe(name);
  });

  test('is one that every file system takes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({unit: 'binary', maxLength: 200}), fc.string({maxLength: 200})),
        (title) => {
          const name = fileName(title, 'png');
          expect(name).toMatch(/^[^\\/:*?"<>|\s.-][^\\/:*?"<>|\s]*\.png$/u);
          expect([...name].length).toBeLessThanOrEqual(84);
        },
      ),
      seeded,
    );
  });
});
