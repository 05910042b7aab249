// The rivers by name: which of Natural Earth's names make one river, its name on the map, and its rank for width (1 to 4).
import type {Position} from 'geojson';
import type {Names} from '../files/properties.ts';

export type NamedRiver = Names & Readonly<{id: string; rank: number; parts: readonly string[]}>;

/** `parts` are names as Natural Earth's 10m file has them; where several rivers bear a name, the longest is meant. */
export const namedRivers: readonly NamedRiver[] = [
  {id: 'yarkand', rank: 2, name: 'Yarkand', 'name:ur': 'دریائے یارقند', 'name:zh': '叶尔羌河', 'name:ug': 'يەكەن دەرياسى', parts: ['Yarkant']},
  {id: 'tarim', rank: 1, name: 'Tarim', 'name:ur': 'دریائے تارم', 'name:zh': '塔里木河', 'name:ug': 'تارىم دەرياسى', parts: ['Tarim']},
  {id: 'aksu', rank: 3, name: 'Aksu', 'name:zh': '阿克苏河', parts: ['Aksu', 'Toxkan']},
  {id: 'yurungkash', rank: 3, name: 'Yurungkash', 'name:zh': '玉龙喀什河', parts: ['Yurungkax']},
  {id: 'konqi', rank: 3, name: 'Konqi', 'name:zh': '孔雀河', parts: ['Konqi']},
  {id: 'qarqan', rank: 3, name: 'Cherchen', 'name:zh': '车尔臣河', parts: ['Qarqan']},
  {id: 'ili', rank: 2, name: 'Ili', 'name:zh': '伊犁河', 'name:ug': 'ئىلى دەرياسى', parts: ['Ile', 'K?nes']},
  {id: 'irtysh', rank: 2, name: 'Irtysh', 'name:zh': '额尔齐斯河', parts: ['Ertix (Irtysh)', 'Ertis']},
  {id: 'naryn', rank: 3, name: 'Naryn', parts: ['Naryn']},
  {id: 'syr-darya', rank: 2, name: 'Syr Darya', 'name:ur': 'سیر دریا', 'name:zh': '锡尔河', parts: ['Syr  Darya']},
  {id: 'amu-darya', rank: 1, name: 'Amu Darya', 'name:ur': 'آمو دریا', 'name:zh': '阿姆河', parts: ['Amu  Darya']},
  {id: 'panj', rank: 2, name: 'Panj', 'name:ur': 'دریائے پنج', 'name:zh': '喷赤河', parts: ['Panj', 'Pamir']},
  {id: 'zarafshon', rank: 4, name: 'Zarafshon', parts: ['Zarafshon']},
  {id: 'harirud', rank: 4, name: 'Harirud', 'name:ur': 'ہری رود', parts: ['Harirud']},
  {id: 'helmand', rank: 2, name: 'Helmand', 'name:ur': 'دریائے ہلمند', 'name:zh': '赫尔曼德河', parts: ['Helmand']},
  {id: 'jhelum', rank: 2, name: 'Jhelum', 'name:ur': 'دریائے جہلم', 'name:zh': '杰赫勒姆河', parts: ['Jhelum']},
  {id: 'chenab', rank: 2, name: 'Chenab', 'name:ur': 'دریائے چناب', 'name:zh': '杰纳布河', parts: ['Chenab']},
  {id: 'ravi', rank: 3, name: 'Ravi', 'name:ur': 'دریائے راوی', parts: ['Ravi']},
  {id: 'beas', rank: 4, name: 'Beas', 'name:ur': 'دریائے بیاس', parts: ['Beas']},
  {id: 'sutlej', rank: 2, name: 'Sutlej', 'name:ur': 'دریائے ستلج', 'name:zh': '萨特莱杰河', parts: ['Sutlej']},
  {id: 'ganges', rank: 1, name: 'Ganges', 'name:ur': 'دریائے گنگا', 'name:zh': '恒河', parts: ['Ganges']},
  {id: 'yamuna', rank: 2, name: 'Yamuna', 'name:ur': 'دریائے جمنا', 'name:zh': '亚穆纳河', parts: ['Yamuna']},
  {id: 'ghaghara', rank: 3, name: 'Ghaghara', parts: ['Gh?ghara']},
  {id: 'gandak', rank: 4, name: 'Gandak', parts: ['Gandak']},
  {id: 'narmada', rank: 3, name: 'Narmada', parts: ['Narmada']},
  {id: 'yarlung', rank: 1, name: 'Yarlung Tsangpo', 'name:zh': '雅鲁藏布江', parts: ['Yarlung (Brahmaputra)', 'Maquan (Damqogkanbab)', 'Dihang']},
  {id: 'brahmaputra', rank: 1, name: 'Brahmaputra', 'name:ur': 'دریائے برہم پتر', 'name:zh': '布拉马普特拉河', parts: ['Brahmaputra']},
  {id: 'irrawaddy', rank: 1, name: 'Irrawaddy', 'name:zh': '伊洛瓦底江', parts: ['Ayeyarwady (Irrawaddy)', 'Nmai']},
  {id: 'chindwin', rank: 3, name: 'Chindwin', parts: ['Chindwin']},
  {id: 'salween', rank: 1, name: 'Salween', 'name:zh': '怒江', parts: ['Salween', 'Nu (Salween)', 'Nu']},
  {id: 'mekong', rank: 1, name: 'Mekong', 'name:ur': 'دریائے میکانگ', 'name:zh': '湄公河', parts: ['Mekong', 'Lancang (Mekong)', 'Za']},
  {id: 'red-river', rank: 3, name: 'Red River', 'name:zh': '红河', parts: ['Hong (Red)']},
  {id: 'yangtze', rank: 1, name: 'Yangtze', 'name:ur': 'دریائے یانگسی', 'name:zh': '长江', 'name:ug': 'چاڭجياڭ دەرياسى',
    parts: ['Tuotuo', 'Tongtian', 'Jinsha (Yangtze)', 'Chang Jiang (Yangtze)', 'Yangtze']},
  {id: 'yalong', rank: 3, name: 'Yalong', 'name:zh': '雅砻江', parts: ['Yalong']},
  {id: 'dadu', rank: 4, name: 'Dadu', 'name:zh': '大渡河', parts: ['Dadu']},
  {id: 'jialing', rank: 3, name: 'Jialing', 'name:zh': '嘉陵江', parts: ['Jialing']},
  {id: 'han', rank: 2, name: 'Han', 'name:zh': '汉江', parts: ['Han']},
  {id: 'huai', rank: 2, name: 'Huai', 'name:zh': '淮河', parts: ['Huai']},
  {id: 'yellow-river', rank: 1, name: 'Yellow River', 'name:ur': 'دریائے زرد', 'name:zh': '黄河', 'name:ug': 'خۇاڭخې دەرياسى', parts: ['Huang', 'Huang (Yellow)']},
  {id: 'wei', rank: 3, name: 'Wei', 'name:zh': '渭河', parts: ['Wei']},
  {id: 'xi', rank: 2, name: 'Xi', 'name:zh': '西江', parts: ['Xi', 'Xun', 'Quan', 'Hongshui', 'Nanpan']},
];

/** Rivers Natural Earth lacks, or draws away from the road beside them: ways along World Data Bank II, source to mouth. */
export type WdbRiver = Names & Readonly<{id: string; rank: number; by: readonly Position[]; below?: string}>;

export const wdbNamed: readonly WdbRiver[] = [
  // `below`: Natural Earth's river of that name from here on.
  {id: 'indus', rank: 1, name: 'Indus', 'name:ur': 'دریائے سندھ', 'name:zh': '印度河', below: 'Indus',
    by: [[81.6, 31.45], [79.73, 32.44], [77.55, 34.15], [75.6, 35.33], [74.62, 35.74], [73.44, 35.52], [72.93, 34.79], [72.8, 34.2], [72.24, 33.9], [71.27, 32.6]]},
  {id: 'gilgit-river', rank: 3, name: 'Gilgit', 'name:ur': 'دریائے گلگت', 'name:zh': '吉尔吉特河', by: [[72.8, 36.15], [73.76, 36.17], [74.31, 35.92], [74.62, 35.74]]},
  {id: 'hunza-river', rank: 3, name: 'Hunza', 'name:ur': 'دریائے ہنزہ', by: [[74.81, 36.72], [74.89, 36.49], [74.67, 36.31], [74.35, 36.24], [74.38, 35.92]]},
  {id: 'shyok', rank: 3, name: 'Shyok', 'name:ur': 'دریائے شیوک', 'name:zh': '什约克河', by: [[77.75, 35.2], [77.6, 34.6], [76.6, 34.95], [75.9, 35.23]]},
];
