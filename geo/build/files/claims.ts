// Turns a table of claims into claims.geojson, and into the properties of countries and regions that states dispute.
import type {Position} from 'geojson';
import {ours, type Names, type Origin} from './properties.ts';
import {type Made, write} from './write.ts';

/** Who holds an area and who claims it. Codes are those of ISO 3166, several separated by spaces. */
export type Claim = Readonly<{administeredBy: string; claimedBy?: string}>;

/** Countries and regions of which a name alone does not say enough: a code of its own says nothing about a state. */
const claims: Readonly<Record<string, Claim>> = {
  'gilgit-baltistan': {administeredBy: 'PAK', claimedBy: 'IND'},
  // nobody claims all of it; its note says what is claimed
  xinjiang: {administeredBy: 'CHN'},
  CYN: {administeredBy: 'CYN', claimedBy: 'CYP'},
  SOL: {administeredBy: 'SOL', claimedBy: 'SOM'},
  TWN: {administeredBy: 'TWN', claimedBy: 'CHN'},
  XKX: {administeredBy: 'XKX', claimedBy: 'SRB'},
};

/** The properties that say who holds and who claims an area; none for an area that is part of its country. */
export const claimOn = (id: string): Claim | object => claims[id] ?? {};

const naturalEarthAndOurs: Origin = {source: 'Natural Earth, map-story', licence: 'CC0-1.0'};

/**
 * Areas that no other file holds. A ring encloses more than its tract: it counts only inside the piece of land named by
 * `within`, so that the tract ends at the boundaries of the map. Edges inside one country are the ring's own: lines of
 * provinces from Natural Earth (1:10 million, simplified to 2 km), a line by hand along the crest between Jammu and
 * Kashmir and Ladakh (at most 10 km off), boxes by hand far away. The table says who holds and who claims the ground.
 */
type Tract = Claim &
  Names &
  Origin &
  Readonly<{id: string; within: string; ring: readonly Position[]}>;

const beyondHimachal: readonly Position[] = [
  [76.54, 33.23],
  [76.63, 33.19],
  [76.75, 33.19],
  [77.09, 32.95],
  [77.35, 32.87],
  [77.55, 32.92],
  [77.72, 33.01],
  [77.86, 32.87],
  [78.01, 32.61],
  [78.24, 32.69],
  [78.32, 32.76],
  [78.36, 32.77],
  [78.38, 32.66],
  [78.3, 32.6],
  [78.27, 32.49],
  [78.31, 32.47],
  [78.38, 32.53],
];
const crest: readonly Position[] = [
  [75.3, 34.75],
  [75.38, 34.5],
  [75.47, 34.28],
  [75.75, 34.13],
  [76.02, 33.98],
  [76.12, 33.75],
  [76.42, 33.52],
  [76.5, 33.4],
];

const tracts: readonly Tract[] = [
  {
    id: 'azad-kashmir',
    ...naturalEarthAndOurs,
    name: 'Azad Kashmir',
    'name:ur': 'آزاد کشمیر',
    'name:zh': '阿扎德克什米尔',
    within: 'PAK',
    administeredBy: 'PAK',
    claimedBy: 'IND',
    ring: [
      [74.12, 35.1],
      [74.07, 35.06],
      [74.1, 35.01],
      [74.02, 34.88],
      [73.7, 34.76],
      [73.62, 34.56],
      [73.58, 34.59],
      [73.45, 34.56],
      [73.4, 34.38],
      [73.47, 34.27],
      [73.52, 34.01],
      [73.58, 33.91],
      [73.57, 33.8],
      [73.6, 33.71],
      [73.57, 33.63],
      [73.64, 33.54],
      [73.63, 33.45],
      [73.57, 33.39],
      [73.6, 33.33],
      [73.58, 33.24],
      [73.65, 33.18],
      [73.62, 33.12],
      [73.81, 33.02],
      [73.93, 33.03],
      [73.98, 32.97],
      [74.32, 32.82],
      [74.7, 32.86],
      [76, 34],
      [75.5, 35.5],
      [74.12, 35.1],
    ],
  },
  {
    id: 'jammu-and-kashmir',
    ...naturalEarthAndOurs,
    name: 'Jammu and Kashmir',
    'name:ur': 'جموں و کشمیر',
    'name:zh': '查谟和克什米尔',
    within: 'IND',
    administeredBy: 'IND',
    claimedBy: 'PAK',
    ring: [
      [72.5, 32.33],
      [75.3, 32.33],
      [75.44, 32.36],
      [75.5, 32.3],
      [75.57, 32.37],
      [75.7, 32.41],
      [75.74, 32.46],
      [75.84, 32.51],
      [75.93, 32.64],
      [75.91, 32.77],
      [75.81, 32.88],
      [75.81, 32.93],
      [75.95, 32.9],
      [76.1, 33.01],
      [76.24, 33.06],
      [76.29, 33.15],
      [76.54, 33.23],
      ...[...crest].reverse(),
      [75.3, 35.5],
      [72.5, 35.5],
      [72.5, 32.33],
    ],
  },
  {
    id: 'ladakh',
    ...naturalEarthAndOurs,
    name: 'Ladakh',
    'name:ur': 'لداخ',
    'name:zh': '拉达克',
    within: 'IND',
    administeredBy: 'IND',
    claimedBy: 'PAK',
    ring: [[75.3, 36.5], ...crest, ...beyondHimachal, [80, 32.5], [80, 36.5], [75.3, 36.5]],
  },
  {
    id: 'arunachal-pradesh',
    ...naturalEarthAndOurs,
    name: 'Arunachal Pradesh',
    'name:ur': 'اروناچل پردیش',
    'name:zh': '阿鲁纳恰尔邦',
    within: 'IND',
    administeredBy: 'IND',
    claimedBy: 'CHN',
    ring: [
      [95.25, 26.65],
      [95.2, 26.84],
      [95.23, 26.95],
      [95.19, 27.04],
      [95.42, 27.14],
      [95.53, 27.27],
      [95.64, 27.23],
      [95.8, 27.29],
      [95.9, 27.28],
      [96.01, 27.37],
      [95.98, 27.45],
      [95.89, 27.4],
      [95.89, 27.56],
      [95.8, 27.63],
      [95.78, 27.72],
      [95.97, 27.99],
      [95.72, 27.99],
      [95.41, 27.87],
      [95.3, 27.9],
      [94.53, 27.6],
      [94.35, 27.59],
      [94.24, 27.65],
      [94.21, 27.61],
      [94.24, 27.53],
      [93.85, 27.2],
      [93.83, 27.1],
      [93.63, 26.98],
      [93.46, 26.95],
      [93.38, 26.99],
      [93.02, 26.95],
      [92.7, 27.07],
      [92.33, 26.94],
      [92.08, 26.92],
      [91.3, 27.2],
      [91.3, 29.6],
      [97.8, 29.6],
      [97.8, 26.65],
      [95.25, 26.65],
    ],
  },
  {
    id: 'crimea',
    ...ours,
    name: 'Crimea',
    'name:ur': 'کریمیا',
    'name:zh': '克里米亚',
    within: 'RUS',
    administeredBy: 'RUS',
    claimedBy: 'UKR',
    ring: [
      [32.3, 44.2],
      [36.65, 44.2],
      [36.65, 45.6],
      [35.1, 46.3],
      [32.3, 46.3],
      [32.3, 44.2],
    ],
  },
  {
    id: 'western-sahara',
    ...ours,
    name: 'Western Sahara',
    'name:ur': 'مغربی صحارا',
    'name:zh': '西撒哈拉',
    within: 'MAR',
    administeredBy: 'MAR',
    claimedBy: 'ESH',
    ring: [
      [-17.6, 20.6],
      [-8.5, 20.6],
      [-8.5, 27.667],
      [-17.6, 27.667],
      [-17.6, 20.6],
    ],
  },
  {
    id: 'golan',
    ...ours,
    name: 'Golan Heights',
    'name:ur': 'گولان',
    'name:zh': '戈兰高地',
    within: 'SYR',
    administeredBy: 'ISR',
    claimedBy: 'SYR',
    ring: [
      [35.55, 32.65],
      [35.8, 32.75],
      [35.92, 32.95],
      [35.87, 33.15],
      [35.85, 33.4],
      [35.55, 33.3],
      [35.55, 32.65],
    ],
  },
  {
    // the coarse coast of the world map gives so small a strip to its neighbour
    id: 'gaza',
    ...ours,
    name: 'Gaza Strip',
    'name:ur': 'غزہ کی پٹی',
    'name:zh': '加沙地带',
    within: 'ISR',
    administeredBy: 'PSE',
    ring: [
      [34.2, 31.32],
      [34.27, 31.21],
      [34.37, 31.29],
      [34.37, 31.36],
      [34.57, 31.54],
      [34.48, 31.6],
      [34.2, 31.32],
    ],
  },
];

export function writeClaims(): readonly Made[] {
  return write(
    'claims',
    tracts.map(({ring, ...properties}) => ({
      type: 'Feature',
      properties: {...properties, kind: 'disputed', status: 'disputed'},
      geometry: {type: 'Polygon', coordinates: [[...ring]]},
    })),
  );
}
