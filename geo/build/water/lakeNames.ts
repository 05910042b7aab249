// Lists lakes by a point on them, with the names that are shown; the others go unnamed into one
// feature.
import type {Position} from 'geojson';
import type {Names} from '../files/properties.ts';

export type NamedLake = Names & Readonly<{id: string; rank: number; near: Position}>;

export const namedLakes: readonly NamedLake[] = [
  {
    id: 'issyk-kul',
    rank: 1,
    name: 'Issyk-Kul',
    'name:zh': '伊塞克湖',
    'name:ug': 'ئىسسىقكۆل',
    near: [77.43, 42.47],
  },
  {
    id: 'balkhash',
    rank: 1,
    name: 'Balkhash',
    'name:zh': '巴尔喀什湖',
    'name:ug': 'بالقاش كۆلى',
    near: [74.5, 46.1],
  },
  {
    id: 'baikal',
    rank: 1,
    name: 'Baikal',
    'name:ur': 'جھیل بیکال',
    'name:zh': '贝加尔湖',
    near: [107.74, 53.46],
  },
  {
    id: 'aral',
    rank: 1,
    name: 'Aral Sea',
    'name:ur': 'بحیرہ ارال',
    'name:zh': '咸海',
    near: [59.62, 45.62],
  },
  {id: 'alakol', rank: 3, name: 'Alakol', 'name:zh': '阿拉湖', near: [81.76, 46.14]},
  {id: 'zaysan', rank: 3, name: 'Zaysan', 'name:zh': '斋桑泊', near: [84.0, 48.05]},
  {
    id: 'bosten',
    rank: 2,
    name: 'Bosten',
    'name:zh': '博斯腾湖',
    'name:ug': 'باغراش كۆلى',
    near: [87.06, 41.93],
  },
  {id: 'qinghai-lake', rank: 1, name: 'Qinghai Lake', 'name:zh': '青海湖', near: [100.24, 36.87]},
  {id: 'nam-co', rank: 2, name: 'Nam Co', 'name:zh': '纳木错', near: [90.63, 30.75]},
  {id: 'siling', rank: 3, name: 'Siling Co', 'name:zh': '色林错', near: [88.98, 31.77]},
  {id: 'pangong', rank: 3, name: 'Pangong', 'name:zh': '班公错', near: [78.65, 33.83]},
  {id: 'taihu', rank: 2, name: 'Tai', 'name:zh': '太湖', near: [120.32, 31.24]},
  {id: 'hongze', rank: 3, name: 'Hongze', 'name:zh': '洪泽湖', near: [118.34, 33.16]},
  {id: 'poyang', rank: 2, name: 'Poyang', 'name:zh': '鄱阳湖', near: [116.34, 29.26]},
  {id: 'uvs', rank: 3, name: 'Uvs', 'name:zh': '乌布苏湖', near: [92.8, 50.32]},
  {id: 'khovsgol', rank: 2, name: 'Khövsgöl', 'name:zh': '库苏古尔湖', near: [100.5, 51.06]},
  {id: 'tonle-sap', rank: 3, name: 'Tonlé Sap', 'name:zh': '洞里萨湖', near: [104.26, 12.72]},
];
