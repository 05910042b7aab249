import {booleanPointInPolygon} from '@turf/turf';
import type {Feature, FeatureCollection, Geometry, MultiPolygon, Polygon} from 'geojson';
import {describe, expect, test} from 'vitest';
import {type Entry, gazetteerOf} from '../../src/places/gazetteer.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';
import {background, entries, story} from './geo.ts';
import {manyPlaces} from './many-places.ts';

const named = (name: string) => entries.filter((entry) => entry.name === name);
const point = (lng: number, lat: number): Geometry => ({type: 'Point', coordinates: [lng, lat]});
const feature = (properties: Record<string, unknown> | null, geometry: Geometry | null): Feature =>
  ({type: 'Feature', properties, geometry}) as Feature;
const collection = (...features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});
const layer = (id: string, kind: string, data: FeatureCollection) =>
  `<story-layer id="${id}" kind="${kind}" label="The ${id}"><script type="application/geo+json">${JSON.stringify(data)}</script></story-layer>`;
const storyOf = (...layers: string[]) =>
  parseStory(
    storyIn(
      `<map-story>${layers.join('')}<story-step id="s" camera="0 0"><h2>S</h2></story-step></map-story>`,
    ),
  ).story;

describe('the gazetteer of this story', () => {
  test('has everything that has a name, in the story and on the map under it', () => {
    const all = [
      ...story.layers
        .filter(({kind}) => kind !== 'arc' && kind !== 'name')
        .flatMap(({data}) => data!.features),
      ...Object.values(background).flatMap(({features}) => features),
    ];
    for (const {properties} of all) {
      if (properties!['id'] !== 'lakes')
        expect(named(properties!['name'] as string), properties!['name'] as string).not.toEqual([]);
    }
    expect(new Set(entries.map(({key}) => key)).size).toBe(entries.length);
  });

  test('has once what several layers have, with all its references', () => {
    expect(named('Kashgar')).toEqual([
      expect.objectContaining({
        key: 'towns/kashgar',
        rank: 1,
        kind: 'place',
        licence: 'CC-BY-4.0',
        source: 'GeoNames',
        alternatives: ['Kashi', 'Qeshqer'],
        names: {ur: 'کاشغر', zh: '喀什', ug: 'قەشقەر'},
        references: [
          {layer: 'towns', feature: 'kashgar'},
          {layer: 'places', feature: 'kashgar'},
        ],
      }),
    ]);
    expect(named('Pakistan')).toEqual([
      expect.objectContaining({
        kind: 'country',
        references: [{layer: 'places', feature: 'pakistan'}],
        names: expect.objectContaining({ug: 'پاكىستان'}),
      }),
    ]);
  });

  test('tells apart what only shares a name', () => {
    expect(named('Gilgit').map(({kind}) => kind)).toEqual(['place', 'river']);
  });

  test('does not take what a file holds besides for a place', () => {
    expect(named('Lakes')).toEqual([]);
  });

  test('calls an arc by its layer’s label: what is written on it says how it is drawn', () => {
    expect(entries.find(({kind}) => kind === 'arc')).toMatchObject({
      name: 'a dotted link between the two regions',
      references: [{layer: 'training-link'}],
    });
  });

  test('has notes and statuses where the data have them', () => {
    expect(named('Aksai Chin')[0]).toMatchObject({
      status: 'disputed',
      references: [],
    });
    expect(named('Siachen')[0]).toMatchObject({
      note: expect.stringMatching(/^Held by India since 1984/),
    });
  });

  test('puts a ring on the point, inside the area, or on the line', () => {
    const inside = (entry: Entry) =>
      entry.features.some((one) =>
        booleanPointInPolygon([...entry.at], one as Feature<Polygon | MultiPolygon>),
      );
    for (const entry of entries) {
      const types = entry.features.map(({geometry}) => geometry.type);
      if (types.every((type) => type.endsWith('Polygon')))
        expect(inside(entry), entry.key).toBe(true);
    }
    expect(named('K2')[0]!.at).toEqual([76.5133, 35.8825]);
    const [lng, lat] = named('Gilgit-Baltistan–Xinjiang border')[0]!.at;
    expect([lng, lat]).toEqual([expect.closeTo(75.96, 1), expect.closeTo(36.53, 1)]);
  });
});

describe('a gazetteer of a story by someone else', () => {
  test('takes features without an id: they can be shown with all of their layer', () => {
    const [one, other] = gazetteerOf(
      storyOf(
        layer(
          'towns',
          'place',
          collection(feature({name: 'Ey'}, point(1, 2)), feature({name: 'Bee'}, point(3, 4))),
        ),
      ),
      {},
    );
    expect(one).toMatchObject({name: 'Ey', references: [{layer: 'towns'}], at: [1, 2]});
    expect(other).toMatchObject({name: 'Bee', references: [{layer: 'towns'}]});
    expect(one!.key).not.toBe(other!.key);
  });

  test('leaves out what has no name, but calls a layer without any name by its label', () => {
    const some = collection(
      feature({id: 'a', name: 'Ey'}, point(1, 2)),
      feature({id: 'b'}, point(3, 4)),
    );
    const none = collection(feature(null, point(5, 6)), feature({name: '  '}, point(7, 8)));
    expect(
      gazetteerOf(storyOf(layer('towns', 'place', some), layer('wells', 'place', none)), {}).map(
        ({name, references}) => ({name, references}),
      ),
    ).toEqual([
      {name: 'Ey', references: [{layer: 'towns', feature: 'a'}]},
      {name: 'The wells', references: [{layer: 'wells'}]},
    ]);
  });

  test('has a river in several pieces once, but two points of one layer twice, and namesakes far apart', () => {
    const pieces = [
      [
        [0, 0],
        [1, 1],
      ],
      [
        [1.2, 1.1],
        [3, 3],
      ],
    ].map((coordinates, index) =>
      feature({id: `p${index}`, name: 'Long', kind: 'river'}, {type: 'LineString', coordinates}),
    );
    const wells = [0, 1].map((index) =>
      feature({id: `w${index}`, name: 'Well', kind: 'place'}, point(index / 100, 0)),
    );
    const far = feature(
      {id: 'long', name: 'Long', kind: 'river'},
      {
        type: 'LineString',
        coordinates: [
          [50, 0],
          [51, 0],
        ],
      },
    );
    const found = gazetteerOf(
      storyOf(layer('a', 'context', collection(...pieces, ...wells, far))),
      {},
    );
    expect(found.map(({name, features}) => [name, features.length])).toEqual([
      ['Long', 2],
      ['Well', 1],
      ['Well', 1],
      ['Long', 1],
    ]);
  });

  test('knows that the two sides of the antimeridian are next to each other', () => {
    const halves = [179.9, -179.9].map((lng, index) =>
      feature(
        {id: 'i', name: 'Isle', kind: 'place'},
        {
          type: 'Polygon',
          coordinates: [
            [
              [lng, 0],
              [index ? -179 : 180, 0],
              [lng, 1],
              [lng, 0],
            ],
          ],
        },
      ),
    );
    expect(gazetteerOf(storyOf(), {isles: collection(...halves)})).toHaveLength(1);
  });

  test('takes files with ids of any type, without properties, without geometry', () => {
    const file = collection(
      {...feature({name: 'One'}, point(1, 1)), id: 7},
      feature(null, point(2, 2)),
      feature({name: 'Nowhere'}, null),
      feature({id: 0, name: 12, rank: 'high'}, point(3, 3)),
    );
    expect(
      gazetteerOf(storyOf(), {some: file}).map(({key, name, rank}) => [key, name, rank]),
    ).toEqual([
      ['/some/7', 'One', 4],
      ['/some/0', '12', 4],
    ]);
  });

  test('takes collections and many points, and empty geometries for nowhere', () => {
    const geometry: Geometry = {
      type: 'GeometryCollection',
      geometries: [
        {
          type: 'LineString',
          coordinates: [
            [5, 5],
            [6, 6],
          ],
        },
        {
          type: 'MultiPoint',
          coordinates: [
            [1, 2],
            [3, 4],
          ],
        },
      ],
    };
    const empty: Geometry = {type: 'MultiPolygon', coordinates: []};
    expect(
      gazetteerOf(storyOf(), {
        some: collection(
          feature({id: 'a', name: 'A'}, geometry),
          feature({id: 'b', name: 'B'}, empty),
        ),
      }),
    ).toEqual([expect.objectContaining({name: 'A', at: [1, 2]})]);
  });

  test('of thousands of points has every one', () => {
    expect(
      gazetteerOf(story, {many: manyPlaces(5000)}).filter(({key}) => key.startsWith('/many/'))
        .length,
    ).toBe(5000);
  });
});
