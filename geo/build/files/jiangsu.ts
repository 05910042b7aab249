// Turns the province into jiangsu.geojson.
import type {Feature, MultiPolygon, Polygon} from 'geojson';
import {osmAndNaturalEarth} from './properties.ts';
import {write} from './write.ts';

export function writeJiangsu({geometry}: Feature<Polygon | MultiPolygon>): void {
  write('jiangsu', [
    {
      type: 'Feature',
      properties: {
        id: 'jiangsu',
        name: 'Jiangsu',
        'name:ur': 'جیانگسو',
        'name:zh': '江苏',
        'name:ug': 'جياڭسۇ',
        kind: 'region',
        administeredBy: 'CHN',
        ...osmAndNaturalEarth,
      },
      geometry,
    },
  ]);
}
