import {describe, expect, test} from 'vitest';
import {basemapSources} from '../../../src/scene/basemap.ts';
import {ownBasemap} from '../../../src/scene/ownBasemap.ts';
import {palettes} from '../../../src/scene/palette.ts';
import {composeStyle, type StyleOptions} from '../../../src/scene/style.ts';
import {stories} from '../../page/story.ts';

const {story} = stories[1]!;
const urls = Object.fromEntries(basemapSources.map((name) => [name, name])) as StyleOptions['urls'];
const options: StyleOptions = {palette: palettes.light, lang: 'en', urls, relief: [{name: 'far', url: 'far.webp', coordinates: [[0, 1], [1, 1], [1, 0], [0, 0]], paint: {}}]};
const written = {
  version: 8, name: 'A style', glyphs: 'fonts/{fontstack}/{range}.pbf', sprite: './sprite', projection: {type: 'mercator'}, terrain: {source: 'dem'},
  sources: {tiles: {type: 'vector', tiles: ['./{z}/{x}/{y}.pbf'], attribution: '<a href="#">© Somebody</a>'}, json: {type: 'vector', url: '/tiles.json'}, places: {type: 'geojson', data: {type: 'FeatureCollection', features: []}}},
  layers: [{id: 'sea', type: 'background'}, {id: 'names', type: 'symbol', source: 'places', layout: {'text-field': ['get', 'name']}}, {id: 'land', type: 'fill', source: 'tiles', 'source-layer': 'land'}],
};
const base = 'https://tiles.example/styles/paper/style.json';
const own = ownBasemap(written, base)!;

describe('an author’s own basemap', () => {
  test('is the style’s sources and layers, their addresses found from the style’s, names apart from ours', () => {
    expect(own.sources).toEqual({
      'own:tiles': {...written.sources.tiles, tiles: ['https://tiles.example/styles/paper/{z}/{x}/{y}.pbf']},
      'own:json': {type: 'vector', url: 'https://tiles.example/tiles.json'},
      'own:places': written.sources.places,
    });
    expect(own.layers.map(({id}) => id)).toEqual(['own:sea', 'own:names', 'own:land']);
    expect(own.layers[2]).toMatchObject({source: 'own:tiles', 'source-layer': 'land'});
    expect(own.sprite).toBe('https://tiles.example/styles/paper/sprite');
  });

  test('lies under the story: fills at the bottom, words under the story’s words; none of ours is left', () => {
    const composed = composeStyle(story, {...options, own});
    const {style} = composed;
    expect(Object.keys(style.sources).filter((name) => (basemapSources as readonly string[]).includes(name))).toEqual([]);
    expect(composed.later).toEqual({sources: {}, layers: []});
    const ids = style.layers.map(({id}) => id);
    const at = (id: string) => ids.indexOf(composed.own.layers.find(({layer}) => layer.id === id)!.before!);
    expect(at('own:sea')).toBe(0);
    expect(at('own:land')).toBe(0);
    expect(style.layers[at('own:names')]).toMatchObject({type: 'symbol'});
    expect(style.layers.slice(at('own:names')).every(({type}) => type === 'symbol')).toBe(true);
    expect(at('own:names')).toBe(style.layers.findIndex(({type}) => type === 'symbol'));
  });

  test('is shown on the globe and in the page’s fonts, whatever the style says: for these the story is framed', () => {
    const {style} = composeStyle(story, {...options, own});
    expect(style).toMatchObject({projection: {type: 'globe'}, sprite: own.sprite});
    for (const name of ['glyphs', 'terrain', 'light', 'sky']) expect(style).not.toHaveProperty(name);
  });

  test('is none where the file is not a style', () => {
    for (const other of [undefined, null, 3, 'style', [], {}, {version: 7, sources: {}, layers: []}, {version: 8, sources: {}, layers: {}}]) expect(ownBasemap(other, base)).toBeUndefined();
  });
});

test('an author’s own heights are shaded in place of our relief, after the first picture, over either basemap', () => {
  const terrain = {url: 'https://tiles.example/{z}/{x}/{y}.png', encoding: 'terrarium'} as const;
  for (const one of [{}, {own}]) {
    const {later, style} = composeStyle(story, {...options, ...one, terrain});
    expect(later.sources['own:terrain']).toEqual({type: 'raster-dem', tiles: [terrain.url], tileSize: 256, encoding: 'terrarium'});
    expect(later.sources).not.toHaveProperty('relief:far');
    expect(later.layers.filter(({layer}) => layer.type === 'hillshade')).toHaveLength(1);
    expect(style.layers.map(({type}) => type)).not.toContain('hillshade');
  }
  expect(composeStyle(story, {...options, terrain: {url: 'https://tiles.example/dem.json', encoding: 'mapbox'}}).later.sources['own:terrain']).toEqual({type: 'raster-dem', url: 'https://tiles.example/dem.json', encoding: 'mapbox'});
});
