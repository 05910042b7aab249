import {validateStyleMin} from '@maplibre/maplibre-gl-style-spec';
import type {Feature, Point} from 'geojson';
import {describe, expect, test} from 'vitest';
import {townZooms} from '../../src/basemap/builtin-towns.ts';
import {composeStyle} from '../../src/basemap/compose-style.ts';
import {apartFrom} from '../../src/explore/explored-towns.ts';
import {gazetteerOf} from '../../src/places/gazetteer.ts';
import {cardOf} from '../../src/places/place-card.ts';
import {filtered} from '../../src/still/evaluate.ts';
import {builtin} from '../fixtures/basemap-fixture.ts';
import {geo, geoFeatures} from '../fixtures/geo-files.ts';
import {story} from '../page/story.ts';

const towns = geoFeatures('populated-places') as Feature<Point>[];
const {style, later, explored} = composeStyle(story, {
  theme: 'light',
  lang: 'en',
  basemap: builtin(),
});

describe('towns of the world', () => {
  test('are in no style and no addition before a reader explores', () => {
    const before = [...style.layers, ...later.layers.map(({layer}) => layer)];
    expect(before.filter((layer) => 'source' in layer && layer.source === 'towns')).toEqual([]);
    expect([style.sources, later.sources].flatMap(Object.keys)).not.toContain('towns');
    expect(Object.keys(explored.sources)).toEqual(['towns']);
    expect(Object.values(builtin().files).join(' ')).not.toContain('populated-places');
  });

  test('have layers that the style specification allows', () => {
    const whole = {
      ...style,
      sources: {...style.sources, ...explored.sources},
      layers: [...style.layers, ...explored.layers.map(({layer}) => layer)],
    };
    expect(validateStyleMin(whole)).toEqual([]);
  });

  test('lie under the names and marks of the story', () => {
    const own = new Set(style.layers.map(({id}) => id));
    for (const {before} of explored.layers) expect(own).toContain(before);
  });

  test.each(townZooms.map((zoom, index) => [index + 1, zoom]))(
    'of rank %i are shown from zoom %i on',
    (rank, zoom) => {
      const [town] = towns.filter(({properties}) => properties?.['rank'] === rank);
      for (const {layer} of explored.layers) {
        expect(filtered(layer, [town!], zoom - 0.01)).toEqual([]);
        expect(filtered(layer, [town!], zoom)).toEqual([town]);
      }
    },
  );

  test('are left out beside what the story marks', () => {
    const names = (places: readonly (readonly [number, number])[]) =>
      apartFrom(geo('populated-places'), places).features.map(
        ({properties}) => properties?.['name'],
      );
    expect(names([[75.99, 39.47]])).not.toContain('Kashgar');
    expect(names([[75.99, 39.47]])).toHaveLength(towns.length - 1);
    expect(names([])).toContain('Kashgar');
  });

  test('say their country and source on their cards, unless the story has them', () => {
    const entries = gazetteerOf(story, {worldTowns: geo('populated-places')});
    const card = (name: string) =>
      cardOf(entries.find((one) => one.name === name)!, story, 'en', (code) => `of ${code}`);
    expect(card('Samarqand')).toMatchObject({
      country: 'of UZB',
      notes: [{source: 'Natural Earth'}],
      licence: 'public domain',
    });
    expect(card('Kashgar')).not.toHaveProperty('country');
    expect(card('Srinagar')).not.toHaveProperty('country');
  });
});
