// Tests which labels the live map places: by the boxes that it asks MapLibre for, on a map without a basemap.
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {Basemap} from '../../src/basemap/basemap.ts';
import {labelRect, type Rect, type Viewport} from '../../src/geometry/camera.ts';
import type {MapView} from '../../src/map/map-view.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import type {PartId} from '../../src/story/types.ts';
import {eventually} from '../fixtures/eventually.ts';
import {storyIn} from '../fixtures/html.ts';
import {circleStory} from '../layers/encoding/circle-story.ts';
import {encodedStory, sceneOf} from '../layers/encoding/encoded-story.ts';
import {idle, openMap} from '../fixtures/open-map.ts';

const town = (id: string, lng: number, lat: number) => ({
  type: 'Feature',
  properties: {id, name: `The town of ${id}`},
  geometry: {type: 'Point', coordinates: [lng, lat]},
});
const layer = (id: string, kind: string, features: object[]) =>
  `<story-layer id="${id}" kind="${kind}" label="${id}"><script type="application/geo+json">${JSON.stringify({type: 'FeatureCollection', features})}</script></story-layer>`;
const land = {
  type: 'Feature',
  properties: {id: 'land', name: 'Land'},
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [60, 30],
        [90, 30],
        [90, 40],
        [60, 40],
        [60, 30],
      ],
    ],
  },
};
const {story} = parseStory(
  storyIn(`<map-story>
    ${layer('near', 'place', [town('near', 75, 36)])}
    ${layer('rival', 'place', [town('rival', 75.02, 36)])}
    ${layer('covered', 'place', [town('covered', 73.2, 36)])}
    ${layer('land', 'region', [land])}
    <story-step id="a" camera="75 36 7" show="near covered"><h2>A</h2></story-step>
    <story-step id="b" camera="75 36 7" show="rival"><h2>B</h2></story-step>
    <story-step id="c" camera="65 36 7" show="land"><h2>C</h2></story-step>
    <story-step id="d" camera="85 36 7" show="land"><h2>D</h2></story-step>
  </map-story>`),
);
const viewport: Viewport = {
  width: 800,
  height: 600,
  padding: {top: 20, right: 20, bottom: 20, left: 250},
};
const sceneAt = planScenes(story, viewport, {motion: 'full'});
const looks = story.steps.map((_, index) => ({
  camera: sceneAt({index, progress: 0.5}).camera,
  viewport,
}));
const empty: Basemap = {
  style: () => ({sources: {}, layers: []}),
  groups: [],
  legend: () => [],
  note: () => '',
  notes: () => [],
  credit: () => '',
  attribution: () => [],
  files: {},
  sources: {},
  sets: {},
  names: [],
};

let view: MapView;
let close: () => void;

beforeEach(async () => {
  const {camera} = looks[0]!;
  ({view, close} = openMap(story, {width: 800, height: 600, basemap: empty, camera}));
  await view.drawn;
});

afterEach(() => close());

/** The names that the map shows in a rectangle, in the order of the alphabet. */
const namesIn = ({left, top, right, bottom}: Rect) =>
  [
    ...new Set(
      view.map
        .queryRenderedFeatures([
          [left, top],
          [right, bottom],
        ])
        .filter(({layer}) => layer.type === 'symbol')
        .map(({properties}) => String(properties['name'])),
    ),
  ].sort();
const whole: Rect = {left: 0, top: 0, right: 800, bottom: 600};

function rest(index: number, resting = true): void {
  view.show(sceneAt({index, progress: 0.5}));
  view.label({looks, index, resting});
}

describe('the labels of the live map', () => {
  test('are those of what is shown; what is hidden takes the room of none', async () => {
    rest(0);
    await eventually(() => expect(namesIn(whole)).toEqual(['The town of near']));
    rest(1);
    await eventually(() => expect(namesIn(whole)).toEqual(['The town of rival']));
  });

  test('are not cut by the card where the story rests, and everywhere while the camera flies', async () => {
    rest(0, false);
    await eventually(() =>
      expect(namesIn(whole)).toEqual(['The town of covered', 'The town of near']),
    );
    rest(0);
    await eventually(() => expect(namesIn(whole)).toEqual(['The town of near']));
    expect(namesIn({...whole, right: labelRect(viewport).left})).toEqual([]);
  });

  test('give way to what is covered, and come back', async () => {
    rest(0);
    await eventually(() => expect(namesIn(whole)).toEqual(['The town of near']));
    view.labels.covered = [{left: 260, top: 30, right: 770, bottom: 570}];
    view.map.triggerRepaint();
    await eventually(() => expect(namesIn(whole)).toEqual([]));
    view.labels.covered = [];
    view.map.triggerRepaint();
    await eventually(() => expect(namesIn(whole)).toEqual(['The town of near']));
  });

  test('stand where each step has its region in sight, and nowhere else', async () => {
    for (const index of [2, 3, 2]) {
      rest(index);
      await eventually(() => expect(namesIn(labelRect(viewport))).toEqual(['Land']));
      expect(namesIn(whole)).toEqual(['Land']);
    }
  });

  test('are shown after a change of colours as before', async () => {
    rest(0);
    await eventually(() => expect(namesIn(whole)).toEqual(['The town of near']));
    view.restyle({theme: 'dark', lang: 'en', title: 'Map'});
    await new Promise((resolve) => void view.map.once('style.load', resolve));
    rest(0);
    await eventually(() => expect(namesIn(whole)).toEqual(['The town of near']));
  });
});

test.each([800, 400])(
  'a name keeps clear of the circles beside its own where the story rests, and of no more than these, %i px wide',
  async (width) => {
    const circles = circleStory([
      {name: 'Town', v: 2, at: [0, 0]},
      {name: 'Great', v: 100, at: [2.4, 0]},
    ]);
    const scene = {...sceneOf(), camera: {...sceneOf().camera, center: [1, 0] as const, zoom: 4}};
    const opened = openMap(circles, {width, height: 600, basemap: empty, camera: scene.camera});
    const {map} = opened.view;
    await opened.view.drawn;
    opened.view.show(scene);
    const narrow = {width, height: 600, padding: {top: 20, right: 20, bottom: 20, left: 20}};
    const label = (resting: boolean) =>
      opened.view.label({
        looks: [{camera: scene.camera, viewport: narrow, shown: new Set(['layer' as PartId])}],
        index: 0,
        resting,
      });
    const named = (from: number, to: number) => {
      const {x, y} = map.project([2.4, 0]);
      const found = map.queryRenderedFeatures([
        [x + from, y - 4],
        [x + to, y + 4],
      ]);
      return found
        .filter((one) => one.layer.type === 'symbol')
        .map(({properties}) => properties['name']);
    };
    // as wide as it is drawn in a window of this width
    const radius = width < 500 ? 15 : 27;
    label(false);
    await eventually(() => expect(named(-radius + 1, radius - 1)).toEqual(['Town']));
    label(true);
    await eventually(() => {
      expect(named(radius, 80)).toEqual(['Great']);
      expect(named(-radius + 1, radius - 1)).toEqual([]);
    });
    opened.close();
  },
);

describe('a place that a step picks', () => {
  const way = {
    type: 'Feature',
    properties: {id: 'way', name: 'Way'},
    geometry: {
      type: 'LineString',
      coordinates: [
        [75, 36],
        [80, 36],
      ],
    },
  };
  const picked = parseStory(
    storyIn(`<map-story>
      ${layer('towns', 'place', [town('picked', 75, 36), town('other', 60, 0)])}
      ${layer('way', 'route', [way])}
      <story-step id="a" camera="75 36 6" show="towns/picked way"><h2>A</h2></story-step>
    </map-story>`),
  ).story;
  const roomy: Viewport = {
    width: 800,
    height: 600,
    padding: {top: 9, right: 9, bottom: 9, left: 9},
  };
  const plan = planScenes(picked, roomy, {motion: 'full'});
  const scene = plan({index: 0, progress: 0.5});
  const {camera} = scene;

  beforeEach(async () => {
    close();
    ({view, close} = openMap(picked, {width: 800, height: 600, basemap: empty, camera}));
    await view.drawn;
    view.show(scene);
  });

  const label = (shown: string[]) => {
    const look = {camera, viewport: roomy, shown: new Set(shown as PartId[])};
    view.label({looks: [look], index: 0, resting: true});
  };

  test('has its dot where its name has room, and not where it has none', async () => {
    const dots = () =>
      view.map.getFeatureState({source: 'story:points', id: 'towns/picked 0'})['unnamed'] !== true;
    label(['towns/picked']);
    await eventually(() => expect(namesIn(whole)).toEqual(['The town of picked']));
    expect(dots()).toBe(true);
    view.labels.covered = [whole];
    view.map.triggerRepaint();
    await eventually(() => expect(dots()).toBe(false));
    view.labels.covered = [];
    view.map.triggerRepaint();
    await eventually(() => expect(dots()).toBe(true));
  });

  test('is named beside a line of the story, or on it where there is no other place', async () => {
    const {x, y} = view.map.project([75, 36]);
    const onLine = {left: x + 20, top: y - 2, right: x + 90, bottom: y + 2};
    label(['towns/picked']);
    await eventually(() => expect(namesIn(onLine)).toEqual(['The town of picked']));
    label(['towns/picked', 'way']);
    await eventually(() => {
      expect(namesIn(whole)).toEqual(['The town of picked']);
      expect(namesIn(onLine)).toEqual([]);
    });
    view.labels.covered = [
      {left: 0, top: 0, right: 800, bottom: y - 26},
      {left: 0, top: y + 26, right: 800, bottom: 600},
      {left: 0, top: 0, right: x - 4, bottom: 600},
    ];
    view.map.triggerRepaint();
    await eventually(() => expect(namesIn(onLine)).toEqual(['The town of picked']));
  });
});

test('a country of the basemap is named beside areas of numbers, and not on them', async () => {
  const numbers = encodedStory([3, 12, 40, 88], {value: 'v'});
  const country = (name: string, lng: number, lat: number) => ({
    type: 'Feature' as const,
    properties: {name},
    geometry: {type: 'Point' as const, coordinates: [lng, lat]},
  });
  const features = [country('ON IT', 4, 1), country('BESIDE', 4, 5)];
  const data = {type: 'FeatureCollection' as const, features};
  const layer = {
    id: 'names:country',
    type: 'symbol' as const,
    source: 'labels',
    layout: {'text-field': '{name}', 'text-size': 12},
  };
  const basemap: Basemap = {
    ...empty,
    style: () => ({
      sources: {labels: {type: 'geojson', data}},
      layers: [{slot: 'label', comes: 'first', layer}],
    }),
  };
  const camera = {...sceneOf().camera, center: [4, 3] as const, zoom: 5};
  const opened = openMap(numbers, {width: 800, height: 600, basemap, camera});
  const {map} = opened.view;
  await opened.view.drawn;
  const named = () =>
    map
      .queryRenderedFeatures({layers: ['names:country']})
      .map(({properties}) => properties['name']);
  const show = (resting: boolean, ...shown: string[]) => {
    const look = {camera, viewport, shown: new Set(shown as PartId[])};
    opened.view.label({looks: [look], index: 0, resting});
  };
  opened.view.show({...sceneOf(), camera});
  show(true);
  await eventually(() => expect(named().sort()).toEqual(['BESIDE', 'ON IT']));
  show(true, 'layer');
  await eventually(() => expect(named()).toEqual(['BESIDE']));
  // it does not come and go while the camera flies
  show(false, 'layer');
  await idle(opened.view);
  expect(named()).toEqual(['BESIDE']);
  opened.close();
});
