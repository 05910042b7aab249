// Turns the table of places into places.geojson and, of those on the corridor, towns.geojson, with the share of the corridor's length at which its line reaches them.
import {length, lineString, nearestPointOnLine} from '@turf/turf';
import type {Position} from 'geojson';
import {townFinder} from '../inputs/geoNames.ts';
import {places} from './placeTable.ts';
import {geoNames, commonKnowledge} from './properties.ts';
import {write, type Made} from './write.ts';

const nearKm = 15;
const countryCodes: Readonly<Record<string, string>> = {CHN: 'CN', PAK: 'PK'};

export function writePlaces(corridor: readonly Position[]): void {
  const find = townFinder();
  const line = lineString(corridor.slice());
  const whole = length(line);
  const made = places.map(({at, ...names}): Made => {
    const isTown = typeof at === 'string';
    const coordinates = (isTown ? find(countryCodes[names.administeredBy] ?? '', at) : at).map(
      (degrees) => Math.round(degrees * 1e4) / 1e4,
    );
    const {dist = Infinity, location = 0} = nearestPointOnLine(line, coordinates).properties;
    const along =
      names.kind === 'place' && dist < nearKm
        ? {along: Math.round((location / whole) * 1e4) / 1e4}
        : {};
    return {
      type: 'Feature',
      properties: {...names, ...along, ...(isTown ? geoNames : commonKnowledge)},
      geometry: {type: 'Point', coordinates},
    };
  });
  write('places', made);
  write(
    'towns',
    made.filter(({properties}) => 'along' in properties),
  );
}
