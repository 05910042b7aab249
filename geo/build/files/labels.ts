// Turns the world's countries and a few tables into labels.geojson: where the names of countries and seas stand.
import {area} from '@turf/turf';
import polylabel from 'polylabel';
import type {Position} from 'geojson';
import type {World} from '../world/countries.ts';
import {claimOn} from './claims.ts';
import {countryNames} from './countryNames.ts';
import {countryPlaces, seas, unlabelled} from './labelPlaces.ts';
import {naturalEarth, ours} from './properties.ts';
import {write, type Made} from './write.ts';

const smallestKm2 = 8000;
/** At least so large: rank 1, 2, 3; below: 4. A globe names the first rank, on every continent. */
const rankFromKm2 = [1.5e6, 4.4e5, 1.4e5];

/** @param km2 the areas of whole countries; `world` lacks what lies in the region box */
export function writeLabels(world: World, km2: ReadonlyMap<string, number>): void {
  const rankOf = (id: string) =>
    1 + rankFromKm2.filter((least) => (km2.get(id) ?? 0) < least).length;
  const tuned = Object.entries(countryPlaces).map(([id, [lng, lat]]) =>
    label({id, ...countryNames(id), kind: 'country', ...claimOn(id), rank: rankOf(id), ...ours}, [
      lng,
      lat,
    ]),
  );
  const found = world.features.flatMap(({properties: {id, name}, geometry}) => {
    const around = area(geometry) / 1e6;
    if (id in countryPlaces || unlabelled.includes(id) || around < smallestKm2) return [];
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const largest = parts.reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a));
    const [lng = 0, lat = 0] = polylabel(largest as [number, number][][], 0.1);
    return [
      label(
        {
          id,
          ...countryNames(id, name),
          kind: 'country',
          ...claimOn(id),
          rank: rankOf(id),
          ...naturalEarth,
        },
        [lng, lat],
      ),
    ];
  });
  const countries = [...tuned, ...found].sort((a, b) =>
    a.properties.id < b.properties.id ? -1 : 1,
  );
  const waters = seas.map(({id, at, rank, ...names}) =>
    label({id, ...names, kind: 'sea', rank, ...ours}, [...at]),
  );
  write('labels', ordered([...countries, ...waters], km2));
}

/**
 * Where space is tight, names are placed by rank, those of larger countries first, seas after the
 * countries of their rank. `order` is MapLibre's symbol-sort-key: lower is placed first. No two are
 * the same.
 */
function ordered(labels: readonly Made[], km2: ReadonlyMap<string, number>): Made[] {
  const rankOf = ({properties}: Made) => Number(properties['rank']);
  const sizeOf = ({properties: {id}}: Made) => km2.get(id) ?? 0;
  const sorted = labels.slice().sort((a, b) => rankOf(a) - rankOf(b) || sizeOf(b) - sizeOf(a)); // stable
  const orders = new Map(sorted.map((made, i) => [made, i + 1]));
  return labels.map((made) => ({
    ...made,
    properties: {...made.properties, order: orders.get(made)},
  }));
}

const areaOf = (coordinates: Position[][]): number => area({type: 'Polygon', coordinates});

const label = (properties: Made['properties'], [lng = 0, lat = 0]: Position): Made => ({
  type: 'Feature',
  properties,
  geometry: {
    type: 'Point',
    coordinates: [Math.round(lng * 100) / 100, Math.round(lat * 100) / 100],
  },
});
