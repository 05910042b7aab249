// Turns the disputed tracts into disputed.geojson: who holds them, who claims them, and a neutral sentence.
import {area} from '@turf/turf';
import type {Tract} from '../inputs/pn2.ts';
import type {Land} from '../region/land.ts';
import {tract, type TractId} from '../region/tracts.ts';
import {naturalEarth, osmAndNaturalEarth, type Names} from './properties.ts';
import {write, type Made} from './write.ts';

type About = Names & Readonly<{administeredBy: string; claimedBy: string; note: string}>;

const tracts: Readonly<Record<TractId, About>> = {
  shaksgam: {
    name: 'Shaksgam (Trans-Karakoram Tract)',
    'name:ur': 'شکسگام',
    'name:zh': '沙克斯干谷地',
    administeredBy: 'CHN',
    claimedBy: 'IND',
    note: 'Administered by China under the China-Pakistan agreement of 1963, which India rejects; claimed by India',
  },
  'aksai-chin': {
    name: 'Aksai Chin',
    'name:ur': 'اکسائی چن',
    'name:zh': '阿克赛钦',
    'name:ug': 'ئاقساي چىن',
    administeredBy: 'CHN',
    claimedBy: 'IND',
    note: 'Administered by China; claimed by India',
  },
  siachen: {
    name: 'Siachen',
    'name:ur': 'سیاچن',
    'name:zh': '锡亚琴',
    administeredBy: 'IND',
    claimedBy: 'PAK',
    note: 'Held by India since 1984; claimed by Pakistan. The Line of Control of 1972 ends at NJ9842',
  },
  demchok: {
    name: 'Demchok',
    'name:zh': '典角',
    administeredBy: 'CHN IND',
    claimedBy: 'CHN IND',
    note: 'Divided by the Line of Actual Control; each side claims what the other holds',
  },
};

export function writeDisputed(outlines: readonly Tract[], land: Land): readonly Made[] {
  return write(
    'disputed',
    (Object.entries(tracts) as [TractId, About][]).map(([id, about]) => {
      const feature = tract(id, outlines, land);
      const areaKm2 = Math.round(area(feature) / 1e7) * 10;
      return {
        type: 'Feature',
        properties: {
          id,
          kind: 'disputed',
          status: 'disputed',
          ...about,
          areaKm2,
          ...(id === 'demchok' ? naturalEarth : osmAndNaturalEarth),
        },
        geometry: feature.geometry,
      };
    }),
  );
}
