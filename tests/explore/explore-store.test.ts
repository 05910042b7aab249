import {beforeEach, describe, expect, test, vi} from 'vitest';
import type {ExploreContext} from '../../src/explore/explore-context.ts';
import {ExploreStore} from '../../src/explore/explore-store.ts';
import type {Entry} from '../../src/places/gazetteer.ts';
import {hidden} from '../../src/scene/scene.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';
import type {LayerId} from '../../src/story/types.ts';

const inline = (json: object) =>
  `<script type="application/geo+json">${JSON.stringify(json)}</script>`;
const feature = (id: string, geometry: object) => ({type: 'Feature', id, properties: {}, geometry});
const {story} = parseStory(
  storyIn(`<map-story>
    <story-layer id="town" label="Town" kind="place">${inline({
      type: 'FeatureCollection',
      features: [
        feature('mill', {type: 'Point', coordinates: [10, 50]}),
        feature('ford', {type: 'Point', coordinates: [11, 51]}),
      ],
    })}</story-layer>
    <story-layer id="river" label="River" kind="route">${inline(
      feature('course', {
        type: 'LineString',
        coordinates: [
          [9, 50],
          [11, 50],
        ],
      }),
    )}</story-layer>
    <story-step id="one" focus="town" show="town/mill river"><h2>One</h2></story-step>
  </map-story>`),
);
const padding = {top: 0, right: 0, bottom: 0, left: 0};
const camera = {center: [10, 50], zoom: 5, bearing: 0, pitch: 0, padding} as const;
const entry = (name: string, references: Entry['references'] = []): Entry => ({
  key: name,
  name,
  names: {de: `die ${name}`},
  alternatives: [],
  kind: 'place',
  rank: 1,
  features: [],
  references,
  at: [10, 50],
});
const mill = entry('mill', [{layer: 'town' as LayerId, feature: 'mill'}]);

const wake = vi.fn();
const requestUpdate = vi.fn();
let store: ExploreStore;
beforeEach(async () => {
  vi.resetAllMocks();
  const indexed = new Promise((resolve) => requestUpdate.mockImplementationOnce(resolve));
  const view = {camera, basemap: {files: {}, sources: {}, sets: {}, names: []}};
  const context: Partial<ExploreContext> = {
    element: {requestUpdate} as never,
    player: {story, scene: undefined, view, wake} as never,
    look: () => ({theme: 'light', lang: 'de', motion: 'full', mapTitle: 'Map'}),
    report: (problem) => {
      throw new Error(problem.message);
    },
  };
  store = new ExploreStore(context as ExploreContext);
  await indexed;
  vi.clearAllMocks();
});
const shown = (id: string) => store.now.layers[id];

describe('an action', () => {
  test('wakes the map and renders the tools once', () => {
    store.send({type: 'open-panel', panel: 'layers'});
    expect([wake.mock.calls.length, requestUpdate.mock.calls.length]).toEqual([1, 1]);
  });

  test('that changes nothing wakes nobody', () => {
    store.send({type: 'close-panel'});
    expect([wake.mock.calls.length, requestUpdate.mock.calls.length]).toEqual([0, 0]);
  });
});

describe('the scene that the reader sees', () => {
  test('has a layer that they switched on', () => {
    expect(shown('river')).toBe(hidden);
    store.send({type: 'switch-layer', id: 'river' as LayerId, on: true});
    expect(shown('river')).toMatchObject({shown: 1});
    expect([...store.shownLayers]).toEqual(['river']);
  });

  test.each([
    ['whose card is open', {type: 'open-cards', entries: [mill]}],
    ['that they point at', {type: 'point', entry: mill}],
  ] as const)('emphasises a place %s', (_, action) => {
    store.send(action);
    expect(shown('town/mill')).toMatchObject({shown: 1, emphasis: 1});
  });

  test('has no drawing while nothing is chosen or measured', () => {
    expect(store.now.overlay).toBeUndefined();
  });

  test('has what they measure', () => {
    store.send({
      type: 'measure',
      points: [
        [10, 50],
        [11, 51],
      ],
    });
    const roles = store.now.overlay!.features.map(({properties}) => properties!['role']);
    expect(roles).toEqual(['line', 'point', 'point']);
  });

  test('has the same drawing object until what is drawn changes', () => {
    store.send({type: 'measure', points: [[10, 50]]});
    const {overlay} = store.now;
    store.send({type: 'open-panel', panel: 'layers'});
    expect(store.now.overlay).toBe(overlay);
    store.send({type: 'measure', points: [[11, 51]]});
    expect(store.now.overlay).not.toBe(overlay);
  });
});

test('a thing is named in the reader’s language', () => {
  expect([store.nameOf(mill), store.nameOf({...mill, names: {}})]).toEqual(['die mill', 'mill']);
});
