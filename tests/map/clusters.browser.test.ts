// Tests that the live map joins the same points into circles as still pictures do.
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Camera} from '../../src/geometry/camera.ts';
import {COUNT} from '../../src/layers/cluster-drawing.ts';
import type {Scene} from '../../src/scene/scene.ts';
import {layersOf} from '../../src/still/layers-of.ts';
import {partsOf} from '../../src/story/parts.ts';
import type {LayerId, Story} from '../../src/story/types.ts';
import {basemap, idle, openMap} from '../fixtures/open-map.ts';

const id = 'shops' as LayerId;
/** On a spiral, so that some lie in a crowd and some alone. */
const places = Array.from({length: 80}, (_, index): [number, number] => [
  10 + (index / 12) ** 2 * 0.2 * Math.cos(index),
  45 + (index / 12) ** 2 * 0.1 * Math.sin(index),
]);
const story: Story = {
  layers: [
    {
      id,
      kind: 'place',
      label: 'Shops',
      path: 'shops',
      cluster: true,
      data: {
        type: 'FeatureCollection',
        features: places.map((coordinates, index) => ({
          type: 'Feature',
          properties: {id: `s${index}`},
          geometry: {type: 'Point', coordinates},
        })),
      },
    },
  ],
  steps: [],
  parts: partsOf([id], [], []),
  links: [],
  measures: [],
  notes: [],
  trigger: 0.6,
};
const padding = {top: 10, right: 10, bottom: 10, left: 10};
const viewport = {width: 600, height: 400, padding};
const sceneAt = (zoom: number): Scene => {
  const camera: Camera = {center: [10, 45], zoom, bearing: 0, pitch: 0, padding};
  return {camera, layers: {shops: {shown: 1, emphasis: 0, reveal: 1}}};
};

const {view, close} = openMap(story, {camera: sceneAt(4).camera});
beforeAll(() => view.drawn);
afterAll(close);

/** The numbers in circles, and the ids of dots. */
const said = (properties: Readonly<Record<string, unknown>> | null) =>
  String(properties?.[COUNT] ?? properties?.['id']);

test.each([4, 5.7, 7.2])('at zoom %s, the same circles and the same dots', async (zoom) => {
  const scene = sceneAt(zoom);
  view.show(scene);
  await idle(view);
  const layers = ['story:shops:cluster', 'story:shops:dot'];
  const live = view.map.queryRenderedFeatures({layers}).map(({properties}) => said(properties));
  const [west, south, east, north] = view.map.getBounds().toArray().flat() as [
    number,
    number,
    number,
    number,
  ];
  const drawn = layersOf({story, scene, viewport, theme: 'light', lang: 'en', basemap, files: {}})
    .filter((layer) => layers.includes(layer.id))
    .flatMap(({features}) => features)
    .filter(({geometry}) => {
      if (geometry.type !== 'Point') return false;
      const [lng = 0, lat = 0] = geometry.coordinates;
      return lng > west && lng < east && lat > south && lat < north;
    });
  expect(drawn.some(({properties}) => properties?.[COUNT] !== undefined)).toBe(true);
  expect(new Set(live)).toEqual(new Set(drawn.map(({properties}) => said(properties))));
});
