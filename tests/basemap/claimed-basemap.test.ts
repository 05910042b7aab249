// Tests what becomes of an author's style when a story shows and hides some of its layers.
import {describe, expect, test} from 'vitest';
import {withClaimed} from '../../src/basemap/claimed-basemap.ts';
import {composeStyle} from '../../src/basemap/compose-style.ts';
import {customBasemap} from '../../src/basemap/custom.ts';
import {readStyle} from '../../src/basemap/custom-style.ts';
import {withTerrain} from '../../src/basemap/terrain.ts';
import {legend} from '../../src/layers/legend.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {describe as describeScene} from '../../src/scene/describe.ts';
import {HOLD} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import type {LayerId} from '../../src/story/types.ts';
import {builtin} from '../fixtures/basemap-fixture.ts';
import {storyIn} from '../fixtures/html.ts';

const look = {theme: 'light', lang: 'en'} as const;
const viewport = {width: 800, height: 600, padding: {top: 0, right: 0, bottom: 0, left: 0}};
const data = {type: 'FeatureCollection', features: []};
const style = readStyle(
  {
    version: 8,
    sources: {
      land: {type: 'geojson', data, attribution: 'Land office'},
      flood: {type: 'geojson', data, attribution: 'River office'},
      far: {type: 'vector', tiles: ['https://tiles.example/{z}/{x}/{y}.pbf']},
    },
    layers: [
      {id: 'sea', type: 'background'},
      {id: 'land', type: 'fill', source: 'land', paint: {'fill-color': 'olive'}},
      {
        id: 'depth',
        type: 'fill',
        source: 'flood',
        paint: {'fill-color': ['step', ['get', 'm'], '#def', 1, '#3b7ea1', 2, '#def']},
      },
      {id: 'edge', type: 'line', source: 'flood', paint: {'line-color': 'navy'}},
      {id: 'dikes', type: 'line', source: 'far', 'source-layer': 'd', paint: {'line-color': 'red'}},
      {id: 'gauge', type: 'symbol', source: 'flood', paint: {'text-color': 'black'}},
    ],
  },
  'https://a.example/style.json',
)!;
const {story} = parseStory(
  storyIn(`<map-story basemap="style.json">
    <story-layer id="water" kind="style" layers="depth edge quay" label="Water in 1995"></story-layer>
    <story-layer id="walls" kind="style" layers="dikes" opacity="0.5" label="Dikes"></story-layer>
    <story-step id="one" camera="5 52 7"><h2>One</h2></story-step>
    <story-step id="two" camera="5 52 7" show="walls" highlight="water"><h2>Two</h2></story-step>
  </map-story>`),
);
const [water, walls] = ['water', 'walls'] as [LayerId, LayerId];
const basemap = customBasemap(style, (html) => html);
const own = basemap.forStory!(story);
const sceneAt = planScenes(story, viewport, {motion: 'reduced'});
const [first, second] = [0, 1].map((index) => sceneAt({index, progress: HOLD}));
const view = (scene = first!) => ({scene, viewport});

describe('an author’s style of which a story shows some layers', () => {
  test('has them where the style has them, hidden, as parts of the story', () => {
    const {own: added, partLayers} = composeStyle(story, {...look, basemap: own});
    expect(added.layers.map(({layer}) => layer.id)).toEqual(
      ['sea', 'land', 'depth', 'edge', 'dikes', 'gauge'].map((id) => `own:${id}`),
    );
    expect(added.layers.slice(2, 5).map(({layer}) => layer.paint)).toMatchObject([
      {'fill-opacity': 0},
      {'line-opacity': 0},
      {'line-opacity': 0},
    ]);
    expect(partLayers.map(({part, layer}) => [part, layer.id])).toEqual([
      ['water', 'own:depth'],
      ['water', 'own:edge'],
      ['walls', 'own:dikes'],
    ]);
    for (const {foreign, switched} of partLayers)
      expect([foreign, switched]).toEqual([true, false]);
  });

  test('has no group for them, which would switch them a second time', () => {
    expect(basemap.groups.map(({id}) => id)).toEqual(['own:flood', 'own:d', 'own:land']);
    expect(own.groups.map(({id}) => id)).toEqual(['own:flood', 'own:land']);
    const {backgroundLayers} = composeStyle(story, {...look, basemap: own});
    expect(backgroundLayers.map(({id}) => id)).toEqual(['own:land', 'own:gauge']);
    expect(own.legend(view(second), 'en').map(({label}) => label)).toEqual(['Land']);
  });

  test('has them in the legend while they are shown, in the colours of their paint', () => {
    expect(legend(story, first!, own.swatches)).toEqual([]);
    expect(legend(story, second!, own.swatches)).toEqual([
      {kind: 'region', label: 'Water in 1995', color: '#def', colors: ['#3b7ea1']},
      {kind: 'border', label: 'Dikes', color: 'red'},
    ]);
  });

  test('has them in the legend of a still, too, whose basemap is not known', () => {
    expect(legend(story, second!)).toEqual([
      {kind: 'style', label: 'Water in 1995', color: 'muted'},
      {kind: 'style', label: 'Dikes', color: 'muted'},
    ]);
  });

  test('is spoken of by their labels', () => {
    expect(describeScene(story, second!)).toBe(
      'The map shows Dikes, with Water in 1995 highlighted.',
    );
  });

  test('says what the story names and it does not have', () => {
    expect(own.problems!.map(({code, path}) => [code, path])).toEqual([
      ['unknown-style-layer', 'story-layer#water[layers]'],
    ]);
  });

  test('keeps them under terrain that is laid over it', () => {
    const hills = withTerrain(basemap, {type: 'raster-dem', tiles: []}, '').forStory!(story);
    const {partLayers, own: added} = composeStyle(story, {...look, basemap: hills});
    expect(partLayers).toHaveLength(3);
    expect(added.sources).toHaveProperty('own:flood');
    expect(hills.swatches!.get(walls)).toEqual({kind: 'border', color: 'red'});
  });

  test('is as before for a story that shows none of it', () => {
    const {story: other} = parseStory(
      storyIn('<map-story><story-step id="one" camera="1 1"></story-step></map-story>'),
    );
    const {groups, problems, swatches} = basemap.forStory!(other);
    expect([groups.map(({id}) => id), problems, swatches!.size]).toEqual([
      basemap.groups.map(({id}) => id),
      [],
      0,
    ]);
  });
});

describe('the basemap under a still', () => {
  const drawn = withClaimed(builtin(), style, story, (name) => name === 'own:flood', String);

  test('has the layers that the story shows, if their data are at hand, and no others of the style', () => {
    const {layers, sources} = drawn.style(look);
    const added = layers.filter(({layer}) => layer.id.startsWith('own:'));
    expect(added.map(({layer, claimed}) => [layer.id, claimed])).toEqual([
      ['own:depth', water],
      ['own:edge', water],
    ]);
    expect(Object.keys(sources).filter((name) => name.startsWith('own:'))).toEqual(['own:flood']);
    expect(layers.length - added.length).toBe(builtin().style(look).layers.length);
  });

  test('names whom their data are from, beside whom it names itself', () => {
    expect(drawn.credit('en')).toBe(`${builtin().credit('en')} · River office`);
  });
});
