// Curves by hand along which the names of ranges, deserts and plateaus are written, from west to east so that they stand
// upright; kept off the border and off the middle of Gilgit-Baltistan.
import type {Position} from 'geojson';
import type {Kind, Names} from './properties.ts';

type Range = Names & Readonly<{id: string; kind: Extract<Kind, 'range' | 'desert' | 'plateau'>; rank: number; line: readonly Position[]}>;

export const ranges: readonly Range[] = [
  {id: 'karakoram', kind: 'range', rank: 1, name: 'Karakoram', 'name:ur': 'قراقرم', 'name:zh': '喀喇昆仑山', 'name:ug': 'قاراقۇرۇم',
    line: [[75.35, 36.22], [75.75, 35.97], [76.2, 35.7], [76.65, 35.42], [77.1, 35.16], [77.6, 34.95]]},
  {id: 'hindu-kush', kind: 'range', rank: 1, name: 'Hindu Kush', 'name:ur': 'ہندوکش', 'name:zh': '兴都库什山', 'name:ug': 'ھىندىقۇش',
    line: [[68.6, 34.95], [69.6, 35.35], [70.5, 35.75], [71.3, 36.15], [72.1, 36.5]]},
  {id: 'pamir', kind: 'range', rank: 1, name: 'Pamir', 'name:ur': 'پامیر', 'name:zh': '帕米尔', 'name:ug': 'پامىر',
    line: [[71.9, 38.3], [72.6, 38.45], [73.3, 38.5], [74, 38.42], [74.6, 38.3]]},
  {id: 'kunlun', kind: 'range', rank: 1, name: 'Kunlun', 'name:zh': '昆仑山', 'name:ug': 'كوئېنلۇن',
    line: [[77.4, 36.75], [79.2, 36.05], [81.2, 35.8], [83.5, 36.05], [86, 36.4], [88.6, 36.35], [91, 36]]},
  {id: 'tianshan', kind: 'range', rank: 1, name: 'Tian Shan', 'name:ur': 'تیان شان', 'name:zh': '天山', 'name:ug': 'تەڭرىتاغ',
    line: [[75.8, 41.15], [78, 41.75], [80.2, 42.2], [82.6, 42.75], [85, 43.2], [87.4, 43.15], [89.6, 43.3]]},
  {id: 'himalaya', kind: 'range', rank: 1, name: 'Himalaya', 'name:ur': 'ہمالیہ', 'name:zh': '喜马拉雅山', 'name:ug': 'ھىمالايا',
    line: [[76.2, 33.3], [78, 31.8], [80.2, 30.4], [82.8, 29.1], [85.6, 28.2], [88.6, 27.75], [91.6, 28], [94.2, 28.9]]},
  {id: 'karakum', kind: 'desert', rank: 3, name: 'Karakum', 'name:zh': '卡拉库姆沙漠',
    line: [[57, 39.4], [58.6, 39.1], [60.2, 38.9], [61.8, 38.8]]},
  {id: 'taklamakan', kind: 'desert', rank: 1, name: 'Taklamakan', 'name:ur': 'تکلامکان', 'name:zh': '塔克拉玛干沙漠', 'name:ug': 'تەكلىماكان',
    line: [[78.8, 38.7], [80.6, 38.85], [82.4, 38.95], [84.2, 39.05], [86, 39.2]]},
  {id: 'gobi', kind: 'desert', rank: 2, name: 'Gobi', 'name:ur': 'گوبی', 'name:zh': '戈壁',
    line: [[100.5, 42.4], [103, 42.5], [105.5, 42.9], [108, 43.5]]},
  {id: 'thar', kind: 'desert', rank: 2, name: 'Thar Desert', 'name:ur': 'صحرائے تھر', 'name:zh': '塔尔沙漠',
    line: [[70, 26.2], [70.9, 26.7], [71.8, 27.25], [72.7, 27.9]]},
  {id: 'gurbantunggut', kind: 'desert', rank: 3, name: 'Gurbantünggüt', 'name:zh': '古尔班通古特沙漠',
    line: [[85.2, 45.2], [86.6, 45.25], [88, 45.2], [89.4, 45.05]]},
  {id: 'tibetan-plateau', kind: 'plateau', rank: 1, name: 'Tibetan Plateau', 'name:ur': 'سطح مرتفع تبت', 'name:zh': '青藏高原',
    line: [[81.6, 33.2], [84, 33.15], [87, 33.2], [90, 33.35], [93, 33.5]]},
  {id: 'hengduan', kind: 'range', rank: 2, name: 'Hengduan', 'name:zh': '横断山',
    line: [[97.4, 30.6], [98.6, 29.8], [99.8, 28.9], [100.8, 27.9], [101.5, 26.8]]},
  {id: 'altai', kind: 'range', rank: 2, name: 'Altai', 'name:ur': 'التائی', 'name:zh': '阿尔泰山', 'name:ug': 'ئالتاي',
    line: [[86.2, 49.3], [88, 48.6], [90, 47.7], [92, 46.7], [94, 46]]},
  {id: 'qilian', kind: 'range', rank: 2, name: 'Qilian', 'name:zh': '祁连山',
    line: [[95.8, 39.2], [97.6, 38.9], [99.4, 38.3], [101.2, 37.6]]},
  {id: 'altun', kind: 'range', rank: 3, name: 'Altyn-Tagh', 'name:zh': '阿尔金山', 'name:ug': 'ئالتۇنتاغ',
    line: [[86.8, 37.4], [88.6, 38], [90.4, 38.6], [92.2, 39]]},
  {id: 'qinling', kind: 'range', rank: 3, name: 'Qinling', 'name:zh': '秦岭',
    line: [[105.4, 34.1], [107, 33.9], [108.6, 33.85], [110.2, 34]]},
  {id: 'sulaiman', kind: 'range', rank: 2, name: 'Sulaiman', 'name:ur': 'کوہ سلیمان', 'name:zh': '苏莱曼山',
    line: [[68.1, 29.4], [68.95, 29.55], [69.7, 29.95], [70.1, 30.6]]},
  {id: 'makran', kind: 'range', rank: 3, name: 'Makran', 'name:ur': 'مکران', 'name:zh': '莫克兰',
    line: [[61.2, 26.55], [62.5, 26.45], [63.9, 26.4], [65.2, 26.35]]},
  {id: 'ladakh-range', kind: 'range', rank: 3, name: 'Ladakh Range', 'name:zh': '拉达克山',
    line: [[76.9, 34.5], [77.6, 34.15], [78.3, 33.7], [79, 33.15]]},
];
