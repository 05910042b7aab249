// Turns boundaries and disputed tracts into basemap.json: what a legend and a panel say of them, and where that is in sight.
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {along, length, lineString, pointOnFeature} from '@turf/turf';
import type {Feature, Geometry, Position} from 'geojson';
import {attribution, boundaryNames, credit, disputedName, disputes} from './basemapTexts.ts';
import {countryCode} from './countryNames.ts';
import {date, ours} from './properties.ts';
import type {Made} from './write.ts';

/** From one position to the next along a line, km: a line that is in sight has one of them in sight. */
const STEP_KM = 60;

/**
 * `at` lists positions on the lines of a status, or on and in the tracts. A settled boundary has none: it is everywhere.
 * `disputes` is about all of these places. `countries` has the ISO A2 code of what browsers name.
 */
export function writeBasemap(
  boundaries: readonly Made[],
  tracts: readonly Made[],
  countries: readonly string[],
): void {
  const file = {
    date,
    ...ours,
    credit,
    attribution,
    disputes,
    boundaries: Object.entries(boundaryNames).map(([status, names]) => {
      const lines = boundaries.filter(({properties}) => properties.status === status);
      return {status, ...names, ...(status !== 'settled' && {at: lines.flatMap(positionsOn)})};
    }),
    countries: Object.fromEntries(
      [...new Set(countries)].sort().flatMap((id) => {
        const code = countryCode(id);
        return code ? [[id, code]] : [];
      }),
    ),
    disputed: {
      ...disputedName,
      at: tracts.flatMap((tract) => [
        ...positionsOn(tract),
        rounded(pointOnFeature(tract).geometry.coordinates),
      ]),
    },
  };
  writeFileSync(
    fileURLToPath(new URL('../../basemap.json', import.meta.url)),
    `${JSON.stringify(file)}\n`,
  );
}

function positionsOn({geometry}: Feature): Position[] {
  return linesOf(geometry).flatMap((line) => {
    const km = length(lineString(line));
    const count = Math.max(2, Math.ceil(km / STEP_KM) + 1);
    return Array.from({length: count}, (_, i) =>
      rounded(along(lineString(line), (km * i) / (count - 1)).geometry.coordinates),
    );
  });
}

function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

const rounded = (position: Position): Position =>
  position.map((degrees) => Math.round(degrees * 100) / 100);
