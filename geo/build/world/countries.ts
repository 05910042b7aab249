// Turns Natural Earth's countries into the world around the region box: cut at the antimeridian, without specks,
// simplified together, finer where the story flies later.
import {geoArea, geoEquirectangular} from 'd3-geo';
import {geoProject} from 'd3-geo-projection';
import {area} from '@turf/turf';
import type {Feature, FeatureCollection, MultiPolygon, Polygon, Position} from 'geojson';
import iso from 'i18n-iso-countries';
import {feature} from 'topojson-client';
import {mapshape} from '../inputs/mapshaper.ts';
import type {WorldTopology} from '../inputs/naturalEarth.ts';
import {regionCountries} from '../inputs/osm.ts';
import {regionBox} from '../region/box.ts';
import {withEastCoast} from './eastCoast.ts';
import {roundWorld} from './roundWorld.ts';
import {unpinched} from './unpinched.ts';

export type World = FeatureCollection<Polygon | MultiPolygon, {id: string; name: string}>;

/** The world's polygons reach this far into the box, under the region's, so that no seam shows. */
const overlapDegrees = 0.02;

// Natural Earth draws these apart although they have no ISO code; the last are leases and bases within another country.
const withoutIso: Readonly<Record<string, string>> = {
  Kosovo: 'XKX',
  Somaliland: 'SOL',
  'N. Cyprus': 'CYN',
  'Siachen Glacier': 'KAS',
  Baikonur: 'KAZ',
  'USNB Guantanamo Bay': 'CUB',
  Dhekelia: 'CYP',
  Akrotiri: 'CYP',
  'Cyprus U.N. Buffer Zone': 'CYP',
};
// How closely each country is drawn: where the story flies, around that, the rest, and the ragged polar coasts.
const grains = {
  finest: {ids: ['CHN'], toleranceM: 1200, speckKm2: 150},
  fine: {ids: ['HKG', 'MAC', 'MMR', 'MYS', 'SGP', 'TWN'], toleranceM: 2500, speckKm2: 150},
  near: {
    ids: [
      'IND',
      'IRN',
      'KAZ',
      'KHM',
      'KOR',
      'LAO',
      'LKA',
      'MNG',
      'OMN',
      'PRK',
      'THA',
      'TKM',
      'UZB',
      'VNM',
    ],
    toleranceM: 7000,
    speckKm2: 300,
  },
  polar: {
    ids: ['ATA', 'CAN', 'GRL', 'ISL', 'NOR', 'RUS', 'SJM'],
    toleranceM: 30000,
    speckKm2: 8000,
  },
  far: {ids: [] as string[], toleranceM: 18000, speckKm2: 2000},
};
const grain = (id: string) => Object.values(grains).find(({ids}) => ids.includes(id)) ?? grains.far;

const nameOf = ({properties}: Feature) => (properties as {name: string}).name;
const idOf = (country: Feature) =>
  iso.numericToAlpha3(String(country.id)) ?? withoutIso[nameOf(country)];

/** Mean radius of the Earth, km. */
const EARTH_KM = 6371.0088;

/** The area of each country, km², as Natural Earth has it whole. */
export function countryAreas(topology: WorldTopology): ReadonlyMap<string, number> {
  const areas = new Map<string, number>();
  for (const country of feature(topology, topology.objects.countries).features) {
    const id = idOf(country);
    const km2 = geoArea(withoutInsideOut(country)) * EARTH_KM ** 2;
    if (id) areas.set(id, (areas.get(id) ?? 0) + km2);
  }
  return areas;
}

export async function worldAround(topology: WorldTopology): Promise<World> {
  // geoProject onto a plain degree grid cuts what crosses 180° and closes Antarctica along the pole.
  const degrees = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .reflectY(true)
    .precision(0);
  const round = feature(topology, topology.objects.countries);
  const planar = geoProject({...round, features: round.features.map(withoutInsideOut)}, degrees);
  const [w, s, e, n] = regionBox;
  const hole = [w + overlapDegrees, s + overlapDegrees, e - overlapDegrees, n - overlapDegrees];

  const features = planar.features.flatMap((country) => {
    const name = nameOf(country);
    const id = idOf(country);
    if (!id || (country.geometry?.type !== 'Polygon' && country.geometry?.type !== 'MultiPolygon'))
      return [];
    return [
      {
        type: 'Feature' as const,
        properties: {id, name, toleranceM: grain(id).toleranceM},
        geometry: country.geometry,
      },
    ];
  });
  const {merged} = await mapshape(
    {world: {type: 'FeatureCollection', features}},
    '-i world.json snap -dissolve id copy-fields=name,toleranceM -clean',
    '-simplify dp variable interval=toleranceM -filter remove-empty -sort id',
    '-o merged.json format=geojson precision=0.0001',
  );
  const osm = regionCountries(['CHN']);
  const simple = await Promise.all(
    (merged as World).features
      .flatMap(withoutSpecks)
      .map((one) => (one.properties.id === 'CHN' ? withEastCoast(one, osm) : one)),
  );
  const {world} = await mapshape(
    {world: roundWorld({type: 'FeatureCollection', features: simple})},
    // The hole comes last, so that no sliver along its edge is simplified away.
    `-i world.json -clean -erase bbox=${hole.join(',')}`,
    '-filter-fields id,name -filter remove-empty -sort id -o format=geojson precision=0.001',
  );
  if (!world) throw new Error('mapshaper returned no world.');
  return {
    ...world,
    features: (world as World).features.map((country) => ({
      ...country,
      geometry: unpinched(country.geometry),
    })),
  };
}

/** Some islets collapsed onto a line in world-atlas and are wound as if they were the whole globe but themselves. */
function withoutInsideOut(country: Feature): Feature {
  if (country.geometry.type !== 'MultiPolygon') return country;
  const coordinates = country.geometry.coordinates.filter(
    (rings) => geoArea({type: 'Polygon', coordinates: rings}) < 2 * Math.PI,
  );
  return {...country, geometry: {type: 'MultiPolygon', coordinates}};
}

/** Small islands and holes go, except that every country keeps its largest island. */
function withoutSpecks(
  country: World['features'][number],
): Feature<MultiPolygon, World['features'][number]['properties']>[] {
  const parts =
    country.geometry.type === 'Polygon'
      ? [country.geometry.coordinates]
      : country.geometry.coordinates;
  const km2 = (ring: Position[]) => area({type: 'Polygon', coordinates: [ring]}) / 1e6;
  const sizes = parts.map(([outer]) => km2(outer ?? []));
  const least = Math.min(grain(country.properties.id).speckKm2, Math.max(...sizes));
  const coordinates = parts
    .filter((_, i) => (sizes[i] ?? 0) >= least)
    .map(([outer = [], ...holes]) => [outer, ...holes.filter((hole) => km2(hole) >= least)]);
  return [{...country, geometry: {type: 'MultiPolygon', coordinates}}];
}
