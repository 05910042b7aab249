// Turns the world's countries and a few tables into labels.geojson: where the names of countries and seas stand.
import {area} from '@turf/turf';
import polylabel from 'polylabel';
import type {Position} from 'geojson';
import type {World} from '../world/countries.ts';
import {claimOn} from './claims.ts';
import {countryNames} from './countryNames.ts';
import {countryPlaces, firstPlaced, seas, unlabelled} from './labelPlaces.ts';
import {naturalEarth, ours} from './properties.ts';
import {write, type Made} from './write.ts';

const smallestKm2 = 8000;
const rankFromKm2 = [2.5e6, 6e5, 1.5e5]; // at least so large: rank 1, 2, 3; below: 4

export function writeLabels(world: World): void {
  const tuned = Object.entries(countryPlaces).map(([id, [lng, lat, rank]]) =>
    label({id, ...countryNames(id), kind: 'country', ...claimOn(id), rank, ...ours}, [lng, lat]),
  );
  const found = world.features.flatMap(({properties: {id, name}, geometry}) => {
    const km2 = area(geometry) / 1e6;
    if (id in countryPlaces || unlabelled.includes(id) || km2 < smallestKm2) return [];
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const largest = parts.reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a));
    const [lng = 0, lat = 0] = polylabel(largest as [number, number][][], 0.1);
    const rank = 1 + rankFromKm2.filter((least) => km2 < least).length;
    return [
      label(
        {id, ...countryNames(id, name), kind: 'country', ...claimOn(id), rank, ...naturalEarth},
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
  write('labels', ordered([...countries, ...waters]));
}

/** `order` is MapLibre's symbol-sort-key: lower is placed first. No two are the same. */
function ordered(labels: readonly Made[]): Made[] {
  const turn = ({properties: {id, rank}}: Made) => {
    const at = firstPlaced.indexOf(id);
    return at < 0 ? firstPlaced.length + Number(rank) : at;
  };
  const sorted = labels.slice().sort((a, b) => turn(a) - turn(b)); // stable
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
