// Describes the disputed tracts: who holds them, who claims them, and what else has to be said.
import {area} from '@turf/turf';
import type {Tract} from '../inputs/pn2.ts';
import type {Land} from '../region/land.ts';
import {tract, type TractId} from '../region/tracts.ts';
import {naturalEarth, type Names, type Note, osmAndNaturalEarth} from './properties.ts';
import type {Made} from './write.ts';

type About = Names & Partial<Note> & Readonly<{administeredBy: string; claimedBy: string}>;

const tracts: Readonly<Record<TractId, About>> = {
  shaksgam: {
    name: 'Shaksgam (Trans-Karakoram Tract)',
    'name:ur': 'شکسگام',
    'name:zh': '沙克斯干谷地',
    administeredBy: 'CHN',
    claimedBy: 'IND',
    note: 'The agreement of 1963 between China and Pakistan puts it on the side of China; India rejects that agreement',
    'note:ur': '1963 کے چین پاکستان معاہدے کے تحت یہ چین کی طرف ہے؛ بھارت اس معاہدے کو نہیں مانتا',
    'note:zh': '1963年中巴协定将其划在中国一侧；印度不承认该协定',
  },
  'aksai-chin': {
    name: 'Aksai Chin',
    'name:ur': 'اکسائی چن',
    'name:zh': '阿克赛钦',
    'name:ug': 'ئاقساي چىن',
    administeredBy: 'CHN',
    claimedBy: 'IND',
  },
  siachen: {
    name: 'Siachen',
    'name:ur': 'سیاچن',
    'name:zh': '锡亚琴',
    administeredBy: 'IND',
    claimedBy: 'PAK',
    note: 'Held by India since 1984. The Line of Control of 1972 ends south of it, at a point called NJ9842',
    'note:ur':
      '1984 سے بھارت کے پاس ہے۔ 1972 کی لائن آف کنٹرول اس کے جنوب میں NJ9842 نامی مقام پر ختم ہوتی ہے',
    'note:zh': '自1984年起由印度控制。1972年的控制线在其以南名为NJ9842的地点终止',
  },
  demchok: {
    name: 'Demchok',
    'name:ur': 'دمچوک',
    'name:zh': '典角',
    administeredBy: 'CHN IND',
    claimedBy: 'CHN IND',
    note: 'The Line of Actual Control divides it; each side claims the part that the other holds',
    'note:ur':
      'لائن آف ایکچوئل کنٹرول اسے تقسیم کرتی ہے؛ ہر فریق اس حصے پر دعویٰ کرتا ہے جو دوسرے کے پاس ہے',
    'note:zh': '实际控制线将其分开；双方都对对方控制的部分提出主张',
  },
};

export function disputedOf(outlines: readonly Tract[], land: Land): readonly Made[] {
  return (Object.entries(tracts) as [TractId, About][]).map(([id, about]) => {
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
  });
}
