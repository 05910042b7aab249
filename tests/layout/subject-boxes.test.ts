// Tests what of the places of a step is in the way of its notes.
import type {Geometry} from 'geojson';
import {expect, test} from 'vitest';
import {globeProjection} from '../../src/geometry/globe.ts';
import {overlaps} from '../../src/geometry/rect.ts';
import {asPicked} from '../../src/layout/as-picked.ts';
import {encode} from '../../src/layers/encoding/encode.ts';
import {noteRoom, notesOfStep} from '../../src/layout/step-notes.ts';
import {sizes} from '../../src/layout/still-sizes.ts';
import {subjectBoxes} from '../../src/layout/subject-boxes.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {withData} from '../../src/story/with-data.ts';
import {storyIn} from '../fixtures/html.ts';

const {viewport} = sizes.landscape;
const room = noteRoom(viewport);

type Town = Readonly<{geometry: Geometry; [property: string]: unknown}>;
const point = (lng: number, lat: number): Geometry => ({type: 'Point', coordinates: [lng, lat]});

/** A step that shows towns, which have circles where their layer has a `size`. */
function stepOf(towns: readonly Town[], {layer = '', show = 'towns', note = ''} = {}) {
  const data = {
    type: 'FeatureCollection',
    features: towns.map(({geometry, ...properties}, index) => ({
      type: 'Feature',
      properties: {id: `t${index}`, ...properties},
      geometry,
    })),
  };
  const {story: read, problems} = parseStory(
    storyIn(`<map-story><story-layer id="towns" kind="place" label="Towns" ${layer}>
      <script type="application/geo+json">${JSON.stringify(data)}</script></story-layer>
      <story-step id="one" camera="10 50 5" show="${show}"><h2>One</h2>${note}
      </story-step></map-story>`),
  );
  expect(problems).toEqual([]);
  const [found] = read.layers;
  const encoded = encode(found!, found!.data!, 'en');
  const story = withData(read, found!.id, encoded.data, encoded.encoding);
  const {camera} = planScenes(story, viewport, {motion: 'reduced'})({index: 0, progress: HOLD});
  const step = story.steps[0]!;
  return {
    project: globeProjection(camera, viewport),
    obstacles: subjectBoxes(asPicked(story, step), step, camera, viewport, room),
    notes: notesOfStep(story, 'one', camera, viewport),
  };
}

const SIZED = 'size="now" max-size="80"';

test('a leader begins at the edge of the circle that its step draws', () => {
  const towns = [
    {geometry: point(10, 50), before: 100, now: 900},
    {geometry: point(14, 52), before: 900, now: 900},
  ];
  const note = '<story-note of="towns/t0">Small, then</story-note>';
  const lengthOf = (show: string) => {
    const {notes, obstacles} = stepOf(towns, {layer: SIZED, show, note});
    const [{at, leader} = notes[0]!] = notes;
    const own = obstacles.circles.find(
      (one) => Math.hypot(one.at[0] - at[0], one.at[1] - at[1]) < 1,
    );
    return [Math.hypot(leader[0][0] - at[0], leader[0][1] - at[1]), own!.radius];
  };
  const [gapBefore, before] = lengthOf('towns:before');
  const [gapNow, now] = lengthOf('towns');
  expect(now).toBeCloseTo(40);
  expect(before).toBeCloseTo(40 / 3);
  expect(gapNow).toBeCloseTo(42);
  expect(gapBefore).toBeCloseTo(40 / 3 + 2);
});

test('the leader of a note on many places begins at the circle where it stands', () => {
  const towns = [
    {geometry: point(10, 50), now: 4},
    {geometry: point(60, 50), now: 400},
  ];
  const {notes} = stepOf(towns, {layer: SIZED, note: '<story-note of="towns">Here</story-note>'});
  const [{at, leader} = notes[0]!] = notes;
  expect(Math.hypot(leader[0][0] - at[0], leader[0][1] - at[1])).toBeCloseTo(8);
});

test('each point of a feature with a number has its circle', () => {
  const towns = [
    {
      geometry: {
        type: 'MultiPoint' as const,
        coordinates: [
          [10, 50],
          [12, 51],
        ],
      },
      now: 4,
    },
    {geometry: point(14, 50), now: 4},
  ];
  const {obstacles, project} = stepOf(towns, {layer: SIZED});
  const places = [
    [10, 50],
    [12, 51],
    [14, 50],
  ] as const;
  expect(obstacles.circles.map(({at}) => at)).toEqual(
    places.map(([lng, lat]) => {
      const {x, y} = project([lng, lat]);
      return [expect.closeTo(x), expect.closeTo(y)];
    }),
  );
});

const crowd = Array.from({length: 3000}, (_, index) => ({
  geometry: point(-60 + (index % 75) * 2, 20 + Math.floor(index / 75)),
  now: 1 + index,
}));

test('circles that do not reach into the room are in no way, and of many the largest are', () => {
  const {circles} = stepOf(crowd, {layer: SIZED}).obstacles;
  expect(circles.length).toBeGreaterThan(20);
  for (const {
    at: [x, y],
    radius,
  } of circles)
    expect(
      overlaps(room, {left: x - radius, top: y - radius, right: x + radius, bottom: y + radius}),
    ).toBe(true);
  const near = crowd.map(({now}, index) => ({
    geometry: point(9 + (index % 60) / 30, 49 + Math.floor(index / 60) / 25),
    now,
  }));
  const {circles: largest} = stepOf(near, {layer: SIZED}).obstacles;
  expect(largest).toHaveLength(400);
  expect(largest.at(-1)!.radius).toBeGreaterThan(37);
});

test('few boxes cover many dots, and all of them', () => {
  const close = crowd.map((town, index) => ({
    ...town,
    geometry: point(4 + (index % 75) * 0.16, 47 + Math.floor(index / 75) * 0.15),
  }));
  const {obstacles, project} = stepOf(close);
  expect(obstacles.subject.length).toBeLessThan(400);
  for (const {geometry} of close) {
    if (geometry.type !== 'Point') continue;
    const [lng = 0, lat = 0] = geometry.coordinates;
    const {x, y} = project([lng, lat]);
    for (const [left, top] of [
      [x - 8, y - 8],
      [x + 7, y + 7],
    ] as const) {
      const spot = {left, top, right: left + 1, bottom: top + 1};
      if (overlaps(spot, room))
        expect(obstacles.subject.some((one) => overlaps(one, spot))).toBe(true);
    }
  }
});
