// Lists names that nearer views need and the map's own labels do not have there: of each, where it may stand, the best first.
// Those of countries stand on ground that the country holds, off the border, off hatched tracts and off each other.
import type {Position} from 'geojson';
import type {Names} from './properties.ts';
import {seas} from './labelPlaces.ts';
import {countryNames} from './countryNames.ts';

type Name = Names &
  Readonly<{
    id: string;
    kind: 'country' | 'province' | 'sea';
    rank: number;
    at: readonly Position[];
  }>;

const country = (id: string, ...at: readonly Position[]): Name => ({
  id: `near-${id}`,
  kind: 'country',
  rank: 2,
  ...countryNames(id),
  at,
});

const sea = (id: string, ...at: readonly Position[]): Name => {
  const {at: _far, rank, id: _id, alt: _alt, ...names} = seas.find((one) => one.id === id)!;
  return {...names, id: `near-${id}`, kind: 'sea', rank, at};
};

const province = (id: string, name: string, zh: string, ...at: readonly Position[]): Name => ({
  id,
  name,
  'name:zh': zh,
  kind: 'province',
  rank: 3,
  at,
});

export const names: readonly Name[] = [
  // around the border of Pakistan and Xinjiang
  country('AFG', [73.98, 37.17], [73.4, 37.05], [72.6, 36.95], [71.2, 37]),
  country('TJK', [74.32, 37.72], [73.7, 38.1], [73, 37.9], [72.4, 38]),
  // first where a globe shows it
  country('PAK', [69.5, 29.7], [73.15, 35.35], [72.7, 35.4], [73.3, 34.75], [74.2, 34.72]),
  country('IND', [77.3, 34.75], [77.2, 34.25], [76.3, 34.4], [77.7, 34.85]),
  country('CHN', [78.1, 37.3], [77.2, 37.15], [77.4, 37.8], [79, 37.2]),
  // around Jiangsu
  province(
    'shandong',
    'Shandong',
    '山东',
    [118.15, 35.5],
    [118.05, 35],
    [117.6, 35.4],
    [117.9, 36.2],
  ),
  province('anhui', 'Anhui', '安徽', [117.1, 32], [117.4, 31.4], [116.6, 32.8]),
  province(
    'zhejiang',
    'Zhejiang',
    '浙江',
    [119.9, 30.45],
    [119.9, 30.72],
    [120.3, 30.5],
    [120, 29.8],
  ),
  province('henan', 'Henan', '河南', [115.2, 34], [114.4, 33.9]),
  sea(
    'yellow-sea',
    [121.5, 34.2],
    [122.4, 33.7],
    [121.2, 33.9],
    [120.9, 34.7],
    [122.3, 34.6],
    [121.9, 33],
  ),
  sea('east-china-sea', [123.1, 30.9], [122.8, 31.6]),
];
