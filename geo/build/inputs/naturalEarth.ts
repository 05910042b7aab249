// Reads Natural Earth: land boundaries and provincial lines (10m), disputed tracts, lakes and glaciers (50m), rivers and towns (10m), the world's countries (10m).
import {readFileSync} from 'node:fs';
import type {FeatureCollection, LineString, MultiLineString, Point} from 'geojson';
import {read} from 'shapefile';
import type {GeometryCollection, Topology} from 'topojson-specification';
import {checkedJson} from './checked.ts';
import {debianFolder} from './debian.ts';
import {magics, marble, worldAtlas} from './pins.ts';
import {readPn2, type Tract} from './pn2.ts';

type Lines = FeatureCollection<LineString | MultiLineString, Record<string, unknown>>;

const magicsLines = async (file: string): Promise<Lines> =>
  (await read(`${debianFolder(magics)}/usr/share/magics/10m/${file}.shp`)) as Lines;

export const boundaryLines = () => magicsLines('ne_10m_admin_0_boundary_lines_land');

export const provincialLines = () => magicsLines('ne_10m_admin_1_states_provinces_lines');

export const riverLines = () => magicsLines('ne_10m_rivers_lake_centerlines');

/** What is read of a populated place. `scalerank`: 0 for the largest. `namepar`: another name. */
export type PopulatedPlace = Readonly<{
  scalerank: number;
  featurecla: string;
  name: string;
  namepar: string | null;
  nameascii: string;
  adm0_a3: string;
  adm1name: string | null;
}>;

export const populatedPlaces = async (): Promise<FeatureCollection<Point, PopulatedPlace>> =>
  (await read(
    `${debianFolder(magics)}/usr/share/magics/10m/ne_10m_populated_places_simple.shp`,
  )) as FeatureCollection<Point, PopulatedPlace>;

const marbleAreas = (file: string): Tract[] =>
  readPn2(readFileSync(`${debianFolder(marble)}/usr/share/marble/data/naturalearth/${file}.pn2`));

export const disputedTracts = () => marbleAreas('ne_50m_admin_0_breakaway_disputed_areas');

export const lakeAreas = () => marbleAreas('ne_50m_lakes');

export const glacierAreas = () => marbleAreas('ne_50m_glaciated_areas');

export type WorldTopology = Topology<{countries: GeometryCollection<{name: string}>}>;

export const worldCountries = () => checkedJson(worldAtlas) as WorldTopology;
