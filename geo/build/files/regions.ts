// Turns the simplified land into gilgit-baltistan.geojson, xinjiang.geojson and region.geojson.
import type {MultiPolygon, Polygon} from 'geojson';
import {dense} from '../region/dense.ts';
import {piece, type Land} from '../region/land.ts';
import {claimOn} from './claims.ts';
import {countryNames} from './countryNames.ts';
import {gilgitBaltistanNames, xinjiangNames} from './names.ts';
import {osm, osmAndNaturalEarth, type Names} from './properties.ts';
import {write, type Made} from './write.ts';

const provinces: Readonly<Record<string, Names & {note: string}>> = {
  'gilgit-baltistan': {
    ...gilgitBaltistanNames,
    note: 'Administered by Pakistan; claimed by India',
  },
  xinjiang: {
    ...xinjiangNames,
    note: 'Administered by China; India claims Aksai Chin and the Shaksgam tract, which are drawn within it',
  },
};

export function writeRegions(land: Land): void {
  write('gilgit-baltistan', [province(land, 'gilgit-baltistan')]);
  write('xinjiang', [province(land, 'xinjiang')]);
  write(
    'region',
    land.features.map(({properties: {id}, geometry}) => {
      if (id in provinces) return province(land, id);
      return made(
        {id, ...countryNames(id), kind: 'country', ...claimOn(id), ...osm},
        dense(geometry),
      );
    }),
  );
}

function province(land: Land, id: string): Made {
  const {note, ...names} = provinces[id] ?? {name: id, note: ''};
  return made(
    {id, ...names, kind: 'region', ...claimOn(id), ...osmAndNaturalEarth, note},
    piece(land, id).geometry,
  );
}

const made = (properties: Made['properties'], geometry: Polygon | MultiPolygon): Made => ({
  type: 'Feature',
  properties,
  geometry,
});
