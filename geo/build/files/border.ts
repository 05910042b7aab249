// Turns the simplified lines into border.geojson: the line of the 1963 agreement in two parts, both from west to east.
import {lengthKm} from './lengthKm.ts';
import type {Line, Lines} from '../region/lines.ts';
import {osm} from './properties.ts';
import {write, type Made} from './write.ts';

export function writeBorder(lines: Lines): void {
  const agreed = (between: string) => {
    const found = lines.features.filter(
      ({properties: p}) => p.between === between && p.status === 'agreed-1963',
    );
    const [line] = found;
    if (!line || found.length > 1)
      throw new Error(`Expected one agreed line between ${between}, found ${found.length}.`);
    return eastward(line);
  };
  write('border', [
    {
      type: 'Feature',
      properties: {
        id: 'main',
        name: 'Gilgit-Baltistan–Xinjiang border',
        'name:ur': 'گلگت بلتستان اور سنکیانگ کی سرحد',
        'name:zh': '吉尔吉特-巴尔蒂斯坦与新疆边界',
        kind: 'border',
        status: 'agreed-1963',
        lengthKm: lengthKm(agreed('CHN PAK')),
        ...osm,
        note: 'From the Afghan trijunction to Indira Col. Pakistan holds the south side, China the north. Boundary agreement of 1963, not recognised by India',
      },
      geometry: {type: 'LineString', coordinates: agreed('CHN PAK')},
    },
    {
      type: 'Feature',
      properties: {
        id: 'east',
        name: 'Indira Col–Karakoram Pass',
        'name:zh': '英迪拉山口至喀喇昆仑山口',
        kind: 'border',
        status: 'agreed-1963',
        dashed: true,
        lengthKm: lengthKm(agreed('CHN IND')),
        ...osm,
        note: 'The rest of the line of the 1963 agreement, to the Karakoram Pass. India, which rejects the agreement, holds the south side (Siachen, Depsang)',
      },
      geometry: {type: 'LineString', coordinates: agreed('CHN IND')},
    },
  ] satisfies Made[]);
}

function eastward({geometry: {coordinates}}: Line): Line['geometry']['coordinates'] {
  const [first, last] = [coordinates[0]?.[0] ?? 0, coordinates.at(-1)?.[0] ?? 0];
  return first < last ? coordinates : coordinates.slice().reverse();
}
