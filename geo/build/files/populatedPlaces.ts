// Turns Natural Earth's populated places into populated-places.geojson: the world's larger towns, for readers who explore.
import {booleanPointInPolygon} from '@turf/turf';
import type {Feature, FeatureCollection, MultiPolygon, Point, Polygon} from 'geojson';
import type {PopulatedPlace} from '../inputs/naturalEarth.ts';
import {naturalEarth} from './properties.ts';
import {type Made, write} from './write.ts';

/** Natural Earth's scale ranks, from 0 for the largest; with those of 8 the file would be a quarter larger. */
const LAST_RANK = 7;
/** Not towns. */
const left = ['Scientific station', 'Historic place'];

/**
 * Natural Earth gives these one state each, about which states disagree, and no file here holds
 * their outlines, or not all of them.
 */
const openCodes: ReadonlySet<string> = new Set(['PSE', 'HKG', 'MAC', 'FLK', 'SAH', 'SGS']);
const openProvinces: ReadonlySet<string> = new Set(['Abkhazia', 'Bender', 'Jerusalem', 'Xocali']);

/**
 * `land`: countries, regions and tracts, of which those that somebody claims say so. A town there
 * has no country, nor has one in a state that the map has no land of.
 */
export function writePopulatedPlaces(
  {features}: FeatureCollection<Point, PopulatedPlace>,
  land: readonly Made[],
): void {
  const claimed = land.filter(({properties}) => 'claimedBy' in properties) as Feature<
    Polygon | MultiPolygon
  >[];
  const codes = new Set(
    land
      .filter(({properties}) => properties.kind === 'country' && !('claimedBy' in properties))
      .map(({properties}) => properties.id),
  );
  const countryOf = ({geometry, properties}: Feature<Point, PopulatedPlace>) => {
    const {adm0_a3: code, adm1name} = properties;
    const open = openCodes.has(code) || openProvinces.has(adm1name ?? '') || !codes.has(code);
    return open || claimed.some((area) => booleanPointInPolygon(geometry, area)) ? '' : code;
  };
  const ids = new Set<string>();
  const towns = features
    .filter(
      ({properties: {scalerank, featurecla}}) =>
        scalerank <= LAST_RANK && !left.includes(featurecla),
    )
    .toSorted(
      ({properties: a}, {properties: b}) =>
        a.scalerank - b.scalerank || compare(a.adm0_a3, b.adm0_a3) || compare(a.name, b.name),
    );
  write(
    'populated-places',
    towns.map((town): Made => {
      const {name, namepar, nameascii, scalerank} = town.properties;
      const country = countryOf(town);
      return {
        type: 'Feature',
        properties: {
          id: unused(`town-${slug(nameascii || name)}`, ids),
          name: name.trim(),
          ...(namepar && namepar !== name && {alt: namepar}),
          kind: 'place',
          rank: scalerank + 1,
          ...(country && {country}),
          ...naturalEarth,
        },
        geometry: {
          type: 'Point',
          coordinates: town.geometry.coordinates.map((degrees) => Math.round(degrees * 1e3) / 1e3),
        },
      };
    }),
  );
}

/** Not by the language of the machine: the same inputs give the same bytes. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const slug = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

function unused(id: string, ids: Set<string>): string {
  let free = id;
  for (let count = 2; ids.has(free); count++) free = `${id}-${count}`;
  ids.add(free);
  return free;
}
