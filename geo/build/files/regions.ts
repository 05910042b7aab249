// Turns the simplified land into gilgit-baltistan.geojson, xinjiang.geojson and the land of world.geojson in the box.
import type {MultiPolygon, Polygon} from 'geojson';
import {dense} from '../region/dense.ts';
import {piece, type Land} from '../region/land.ts';
import {claimOn} from './claims.ts';
import {countryNames} from './countryNames.ts';
import {gilgitBaltistanNames, xinjiangNames} from './names.ts';
import {osm, osmAndNaturalEarth, type Names, type Note} from './properties.ts';
import {write, type Made} from './write.ts';

const provinces: Readonly<Record<string, Names & Partial<Note>>> = {
  'gilgit-baltistan': gilgitBaltistanNames,
  xinjiang: {
    ...xinjiangNames,
    note: 'India claims Aksai Chin and Shaksgam, which are drawn as parts of it here',
    'note:ur':
      'بھارت اکسائی چن اور شکسگام پر دعویٰ کرتا ہے، جو یہاں اس کے حصے کے طور پر دکھائے گئے ہیں',
    'note:zh': '印度对阿克赛钦和沙克斯干谷地提出主权主张，此处将它们绘为新疆的一部分',
  },
};

export function writeRegions(land: Land): readonly Made[] {
  write('gilgit-baltistan', [province(land, 'gilgit-baltistan')]);
  write('xinjiang', [province(land, 'xinjiang')]);
  return land.features.map(({properties: {id}, geometry}) => {
    if (id in provinces) return province(land, id);
    return made(
      {id, ...countryNames(id), kind: 'country', ...claimOn(id), ...osm},
      dense(geometry),
    );
  });
}

function province(land: Land, id: string): Made {
  return made(
    {
      id,
      ...(provinces[id] ?? {name: id}),
      kind: 'region',
      ...claimOn(id),
      ...osmAndNaturalEarth,
    },
    piece(land, id).geometry,
  );
}

const made = (properties: Made['properties'], geometry: Polygon | MultiPolygon): Made => ({
  type: 'Feature',
  properties,
  geometry,
});
