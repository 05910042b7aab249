// Label positions set by hand: where a computed one would stand on Kashmir, Gilgit-Baltistan, Xinjiang or a disputed
// tract, or where the story needs the name; and the seas. Ranks run from 1 (seen first) to 4.
import type {Names} from './properties.ts';

type Place = readonly [lng: number, lat: number, rank: number];

export const countryPlaces: Readonly<Record<string, Place>> = {
  AFG: [66.2, 33.9, 2], BGD: [89.7, 24.2, 3], BTN: [90.4, 27.45, 4], CHN: [104, 34.5, 1], IND: [79, 22.5, 1],
  IRN: [54.5, 32.5, 2], KAZ: [67.5, 48.2, 1], KGZ: [74.6, 41.55, 3], LKA: [80.75, 7.6, 4], MMR: [96, 21.2, 2],
  MNG: [103.5, 46.6, 2], MYS: [102.2, 4.3, 3], NPL: [83.9, 28.25, 3], OMN: [56.5, 20.8, 3], PAK: [69.5, 29.7, 1],
  RUS: [97, 61.5, 1], SGP: [103.83, 1.35, 4], THA: [101.2, 15.6, 2], TJK: [70.4, 38.75, 3], TKM: [59, 39.4, 2],
  UZB: [63.6, 41.8, 2], ARE: [54.2, 23.7, 3], AZE: [48.2, 40.4, 4],
  // Where the middle of the largest part is not where one looks for the name.
  CAN: [-106, 57.5, 1], CHL: [-71, -31, 3], FRA: [2.4, 46.8, 2], GBR: [-1.6, 52.7, 3], IDN: [113.8, -1, 1],
  ITA: [12.3, 43.2, 3], JPN: [138, 36.4, 2], NOR: [9.2, 61.4, 3], NZL: [171.3, -43.3, 3], USA: [-98.5, 39.5, 1],
  VNM: [105.3, 21.2, 3], ATA: [20, -80, 1],
  // Too small for a computed label, but their neighbours have one.
  CYP: [33.1, 34.95, 4], PSE: [35.25, 31.95, 4],
};

/** Not labelled: too contested to name at a size we would show, and we never come near. */
export const unlabelled: readonly string[] = ['ATF', 'CYN', 'FLK', 'KAS', 'NCL', 'SGS', 'SJM', 'SOL', 'XKX'];

/** Where space is tight, names are placed in this order; the rest follows by rank, then as listed. */
export const firstPlaced: readonly string[] = [
  'PAK', 'CHN', 'IND', 'AFG', 'KAZ', 'RUS', 'MNG', 'IRN', 'arabian-sea', 'KGZ', 'TJK', 'UZB', 'TKM', 'NPL', 'MMR', 'MYS', 'BGD',
  'bay-of-bengal', 'indian-ocean', 'THA', 'VNM', 'SAU', 'IDN', 'JPN', 'yellow-sea', 'KOR', 'PRK', 'TUR', 'LAO', 'BTN', 'LKA', 'KHM',
];

type Sea = Names & Readonly<{id: string; at: readonly [number, number]; rank: number}>;

export const seas: readonly Sea[] = [
  {id: 'indian-ocean', name: 'Indian Ocean', 'name:ur': 'بحر ہند', 'name:zh': '印度洋', 'name:ug': 'ھىندى ئوكيان', at: [76, -12], rank: 1},
  {id: 'pacific-ocean', name: 'Pacific Ocean', 'name:ur': 'بحر الکاہل', 'name:zh': '太平洋', 'name:ug': 'تىنچ ئوكيان', at: [160, 20], rank: 1},
  {id: 'atlantic-ocean', name: 'Atlantic Ocean', 'name:ur': 'بحر اوقیانوس', 'name:zh': '大西洋', 'name:ug': 'ئاتلانتىك ئوكيان', at: [-35, 25], rank: 1},
  {id: 'arctic-ocean', name: 'Arctic Ocean', 'name:ur': 'بحر منجمد شمالی', 'name:zh': '北冰洋', at: [160, 79], rank: 2},
  {id: 'arabian-sea', name: 'Arabian Sea', 'name:ur': 'بحیرہ عرب', 'name:zh': '阿拉伯海', 'name:ug': 'ئەرەب دېڭىزى', at: [64, 18], rank: 1},
  {id: 'bay-of-bengal', name: 'Bay of Bengal', 'name:ur': 'خلیج بنگال', 'name:zh': '孟加拉湾', at: [88.5, 15.5], rank: 1},
  {id: 'andaman-sea', name: 'Andaman Sea', 'name:ur': 'بحیرہ انڈمان', 'name:zh': '安达曼海', at: [96, 10.8], rank: 3},
  {id: 'strait-of-malacca', name: 'Strait of Malacca', 'name:ur': 'آبنائے ملاکا', 'name:zh': '马六甲海峡', at: [99.6, 3.9], rank: 3},
  {id: 'gulf-of-thailand', name: 'Gulf of Thailand', 'name:zh': '泰国湾', at: [101.6, 9.8], rank: 4},
  {id: 'south-china-sea', name: 'South China Sea', 'name:ur': 'بحیرہ جنوبی چین', 'name:zh': '南海', at: [114, 13.5], rank: 2},
  {id: 'east-china-sea', name: 'East China Sea', 'name:ur': 'بحیرہ مشرقی چین', 'name:zh': '东海', at: [125, 29], rank: 2},
  {id: 'yellow-sea', name: 'Yellow Sea', 'name:ur': 'بحیرہ زرد', 'name:zh': '黄海', at: [123.2, 35.6], rank: 2},
  {id: 'persian-gulf', name: 'Persian Gulf', 'name:ur': 'خلیج فارس', 'name:zh': '波斯湾', at: [51.6, 26.9], rank: 3},
  {id: 'gulf-of-oman', name: 'Gulf of Oman', 'name:ur': 'خلیج عمان', 'name:zh': '阿曼湾', at: [58.8, 24.6], rank: 3},
  {id: 'red-sea', name: 'Red Sea', 'name:ur': 'بحیرہ احمر', 'name:zh': '红海', at: [38, 20.5], rank: 3},
  {id: 'caspian-sea', name: 'Caspian Sea', 'name:ur': 'بحیرہ قزوین', 'name:zh': '里海', 'name:ug': 'كاسپىي دېڭىزى', at: [50.6, 41.8], rank: 2},
  {id: 'black-sea', name: 'Black Sea', 'name:ur': 'بحیرہ اسود', 'name:zh': '黑海', 'name:ug': 'قارا دېڭىز', at: [34.5, 43.3], rank: 3},
  {id: 'mediterranean-sea', name: 'Mediterranean Sea', 'name:ur': 'بحیرہ روم', 'name:zh': '地中海', at: [18, 34.8], rank: 2},
];
