import type {SourceSpecification} from '@maplibre/maplibre-gl-style-spec';
import {describe, expect, test} from 'vitest';
import type {Basemap} from '../../src/basemap/basemap.ts';
import {sourceFiles} from '../../src/basemap/builtin-files.ts';
import {customBasemap} from '../../src/basemap/custom.ts';
import {readStyle} from '../../src/basemap/custom-style.ts';
import {withTerrain} from '../../src/basemap/terrain.ts';
import {composeStyle} from '../../src/basemap/compose-style.ts';
import {builtin} from '../fixtures/basemap-fixture.ts';
import {stories} from '../page/story.ts';

const {story} = stories[1]!;
const look = {theme: 'light', lang: 'en'} as const;
const written = {
  version: 8,
  name: 'A style',
  glyphs: 'fonts/{fontstack}/{range}.pbf',
  sprite: './sprite',
  projection: {type: 'mercator'},
  terrain: {source: 'dem'},
  sources: {
    tiles: {type: 'vector', tiles: ['./{z}/{x}/{y}.pbf'], attribution: '<b>© Somebody</b>'},
    json: {type: 'vector', url: '/tiles.json', attribution: '<b>© Somebody</b>'},
    places: {
      type: 'geojson',
      data: {type: 'FeatureCollection', features: []},
      attribution: 'Nobody',
    },
  },
  layers: [
    {id: 'sea', type: 'background'},
    {id: 'names', type: 'symbol', source: 'places', layout: {'text-field': ['get', 'name']}},
    {
      id: 'land',
      type: 'fill',
      source: 'tiles',
      'source-layer': 'land',
      paint: {'fill-color': 'olive'},
    },
  ],
};
const base = 'https://tiles.example/styles/paper/style.json';
const own = readStyle(written, base)!;
const textOf = (html: string) => html.replace(/<[^>]*>/g, '');
const basemap = customBasemap(own, textOf);

/** A basemap of these layers and a source `s`. */
function of(layers: readonly object[], metadata: object = {}): Basemap {
  return customBasemap(
    readStyle({version: 8, metadata, sources: {s: {type: 'vector', tiles: []}}, layers}, base)!,
    textOf,
  );
}
const groupsOf = (layers: readonly object[], metadata?: object) =>
  of(layers, metadata).groups.map(({id, label}) => [id, label('en')]);

describe('an author’s own basemap', () => {
  test('is the style’s sources and layers, their addresses found from the style’s, names apart from ours', () => {
    expect(own.sources).toEqual({
      'own:tiles': {
        ...written.sources.tiles,
        tiles: ['https://tiles.example/styles/paper/{z}/{x}/{y}.pbf'],
      },
      'own:json': {...written.sources.json, url: 'https://tiles.example/tiles.json'},
      'own:places': written.sources.places,
    });
    expect(own.layers.map(({id}) => id)).toEqual(['own:sea', 'own:names', 'own:land']);
    expect(own.layers[2]).toMatchObject({source: 'own:tiles', 'source-layer': 'land'});
    expect(own.sprite).toBe('https://tiles.example/styles/paper/sprite');
  });

  test('has sprites of several addresses, too', () => {
    const sprite = [{id: 'default', url: 'icons'}, 'none'];
    expect(readStyle({...written, sprite}, base)!.sprite).toEqual([
      {id: 'default', url: 'https://tiles.example/styles/paper/icons'},
    ]);
  });

  test('lies under the story: fills at the bottom, words under the story’s words; none of ours is left', () => {
    const composed = composeStyle(story, {...look, basemap});
    const {style} = composed;
    expect(Object.keys(style.sources).filter((name) => name in sourceFiles)).toEqual([]);
    expect(Object.keys(composed.own.sources)).toEqual(Object.keys(own.sources));
    expect(composed.later).toEqual({sources: {}, layers: [], more: []});
    const ids = style.layers.map(({id}) => id);
    const at = (id: string) =>
      ids.indexOf(composed.own.layers.find(({layer}) => layer.id === id)!.before!);
    expect(at('own:sea')).toBe(0);
    expect(at('own:land')).toBe(0);
    expect(style.layers[at('own:names')]).toMatchObject({type: 'symbol'});
    expect(style.layers.slice(at('own:names')).every(({type}) => type === 'symbol')).toBe(true);
    expect(at('own:names')).toBe(style.layers.findIndex(({type}) => type === 'symbol'));
  });

  test('is shown on the globe and in the page’s fonts, whatever the style says: for these the story is framed', () => {
    const {style} = composeStyle(story, {...look, basemap});
    expect(style).toMatchObject({projection: {type: 'globe'}, sprite: own.sprite});
    for (const name of ['glyphs', 'terrain', 'light', 'sky'])
      expect(style).not.toHaveProperty(name);
  });

  test('is none where the file is not a style', () => {
    for (const other of [
      undefined,
      null,
      3,
      'style',
      [],
      {},
      {version: 7, sources: {}, layers: []},
      {version: 8, sources: {}, layers: {}},
    ])
      expect(readStyle(other, base)).toBeUndefined();
  });

  test('names whom its sources name, each once and as text, and nobody else', () => {
    expect(basemap.credit('en')).toBe('© Somebody · Nobody');
    expect(basemap.attribution('ur')).toEqual(['© Somebody', 'Nobody']);
    expect([basemap.note('en'), of([]).credit('en')]).toEqual(['', '']);
  });

  test('knows nothing of countries and places', () => {
    const view = {
      scene: {
        camera: {
          center: [75, 36] as const,
          zoom: 5,
          bearing: 0,
          pitch: 0,
          padding: {top: 0, right: 0, bottom: 0, left: 0},
        },
        layers: {},
      },
      viewport: {width: 800, height: 600, padding: {top: 0, right: 0, bottom: 0, left: 0}},
    };
    expect(basemap).toMatchObject({files: {}, names: []});
    expect(basemap).not.toHaveProperty('land');
    expect(basemap.notes(view, 'en')).toEqual([]);
    expect(basemap.legend(view, 'en')).toEqual([{kind: 'region', color: 'olive', label: 'Land'}]);
    expect(
      basemap.legend({...view, scene: {...view.scene, background: {'own:land': false}}}, 'en'),
    ).toEqual([]);
  });
});

describe('the groups of an author’s layers', () => {
  const layer = (id: string, more: object = {}) => ({
    id,
    type: 'line',
    source: 's',
    'source-layer': 'land_cover',
    ...more,
  });

  test('are named by the layers themselves, by the style’s editor, by the source layer, or by the source', () => {
    const metadata = {'mapbox:groups': {r: {name: 'Roads and paths'}}};
    expect(groupsOf([layer('a')])).toEqual([['own:land_cover', 'Land cover']]);
    expect(groupsOf([layer('a', {metadata: {'mapbox:group': 'r'}})], metadata)).toEqual([
      ['own:r', 'Roads and paths'],
    ]);
    expect(
      groupsOf([layer('a', {metadata: {group: 'Woods', 'mapbox:group': 'r'}})], metadata),
    ).toEqual([['own:Woods', 'Woods']]);
    expect(groupsOf([{id: 'a', type: 'raster', source: 's'}])).toEqual([['own:s', 'S']]);
  });

  test('hold all layers of one name; the uppermost group comes first', () => {
    expect(groupsOf([layer('a'), layer('b', {'source-layer': 'roads'}), layer('c')])).toEqual([
      ['own:land_cover', 'Land cover'],
      ['own:roads', 'Roads'],
    ]);
  });

  test('offer nothing that cannot be switched: ground, hidden layers, layers without a source', () => {
    expect(
      groupsOf([
        {id: 'ground', type: 'background'},
        layer('hidden', {layout: {visibility: 'none'}}),
        layer('lost', {source: 'nowhere'}),
      ]),
    ).toEqual([]);
  });
});

describe('an author’s own heights', () => {
  const source: SourceSpecification = {
    type: 'raster-dem',
    tiles: ['https://tiles.example/{z}/{x}/{y}.png'],
  };
  const far = {
    name: 'far' as const,
    url: 'far.webp',
    coordinates: [
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ] as [[number, number], [number, number], [number, number], [number, number]],
    paint: {},
  };

  test.each([
    ['the built-in basemap', builtin({relief: [far]})],
    ['an author’s basemap', basemap],
  ])('are shaded in place of other relief, after the first picture, over %s', (_, under) => {
    const {later, style, foreign} = composeStyle(story, {
      ...look,
      basemap: withTerrain(under, source, ''),
    });
    expect(later.sources['own:terrain']).toEqual(source);
    expect(later.sources).not.toHaveProperty('relief:far');
    expect(later.layers.filter(({layer}) => layer.type === 'hillshade')).toHaveLength(1);
    expect(style.layers.map(({type}) => type)).not.toContain('hillshade');
    expect(foreign.has('own:terrain')).toBe(true);
  });

  test('are named beside what the basemap names, and can be switched', () => {
    const both = withTerrain(basemap, source, '© Heights');
    expect(both.credit('en')).toBe('© Somebody · Nobody · © Heights');
    expect(both.attribution('en')).toEqual(['© Somebody', 'Nobody', '© Heights']);
    expect(both.groups[0]!.id).toBe('relief');
    const ids = withTerrain(builtin(), source, '').groups.map(({id}) => id);
    expect(ids).toEqual(builtin().groups.map(({id}) => id));
  });
});
