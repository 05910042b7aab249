// Turns an ISO A3 code into a country's name, in Urdu, Chinese and Uyghur too where we are certain of it, and into its A2 code.
import iso from 'i18n-iso-countries';
import {claimOn} from './claims.ts';
import type {Names} from './properties.ts';

// [English, Urdu, Chinese, Uyghur]
const table: Readonly<Record<string, readonly [string, string?, string?, string?]>> = {
  AFG: ['Afghanistan', 'افغانستان', '阿富汗', 'ئافغانىستان'],
  ARE: ['United Arab Emirates', 'متحدہ عرب امارات', '阿联酋'],
  AUS: ['Australia', 'آسٹریلیا', '澳大利亚', 'ئاۋسترالىيە'],
  AZE: ['Azerbaijan', 'آذربائیجان', '阿塞拜疆', 'ئەزەربەيجان'],
  BGD: ['Bangladesh', 'بنگلہ دیش', '孟加拉国', 'بېنگال'],
  BRA: ['Brazil', 'برازیل', '巴西', 'بىرازىلىيە'],
  BTN: ['Bhutan', 'بھوٹان', '不丹', 'بۇتان'],
  CAN: ['Canada', 'کینیڈا', '加拿大', 'كانادا'],
  CHN: ['China', 'چین', '中国', 'جۇڭگو'],
  DEU: ['Germany', 'جرمنی', '德国', 'گېرمانىيە'],
  EGY: ['Egypt', 'مصر', '埃及', 'مىسىر'],
  ESP: ['Spain', 'ہسپانیہ', '西班牙', 'ئىسپانىيە'],
  ETH: ['Ethiopia', 'ایتھوپیا', '埃塞俄比亚'],
  FRA: ['France', 'فرانس', '法国', 'فىرانسىيە'],
  GBR: ['United Kingdom', 'برطانیہ', '英国', 'ئەنگلىيە'],
  IDN: ['Indonesia', 'انڈونیشیا', '印度尼西亚', 'ھىندونېزىيە'],
  IND: ['India', 'بھارت', '印度', 'ھىندىستان'],
  IRN: ['Iran', 'ایران', '伊朗', 'ئىران'],
  IRQ: ['Iraq', 'عراق', '伊拉克', 'ئىراق'],
  ITA: ['Italy', 'اطالیہ', '意大利', 'ئىتالىيە'],
  JPN: ['Japan', 'جاپان', '日本', 'ياپونىيە'],
  KAZ: ['Kazakhstan', 'قازقستان', '哈萨克斯坦', 'قازاقىستان'],
  KGZ: ['Kyrgyzstan', 'کرغیزستان', '吉尔吉斯斯坦', 'قىرغىزىستان'],
  KHM: ['Cambodia', 'کمبوڈیا', '柬埔寨'],
  KOR: ['South Korea', 'جنوبی کوریا', '韩国', 'كورېيە'],
  LAO: ['Laos', 'لاؤس', '老挝', 'لائوس'],
  LKA: ['Sri Lanka', 'سری لنکا', '斯里兰卡', 'سىرىلانكا'],
  MMR: ['Myanmar', 'میانمار', '缅甸'],
  MNG: ['Mongolia', 'منگولیا', '蒙古', 'موڭغۇلىيە'],
  MYS: ['Malaysia', 'ملائیشیا', '马来西亚', 'مالايشىيا'],
  NPL: ['Nepal', 'نیپال', '尼泊尔', 'نېپال'],
  OMN: ['Oman', 'عمان', '阿曼'],
  PAK: ['Pakistan', 'پاکستان', '巴基斯坦', 'پاكىستان'],
  PHL: ['Philippines', 'فلپائن', '菲律宾', 'فىلىپپىن'],
  PRK: ['North Korea', 'شمالی کوریا', '朝鲜', 'چاۋشيەن'],
  RUS: ['Russia', 'روس', '俄罗斯', 'رۇسىيە'],
  SAU: ['Saudi Arabia', 'سعودی عرب', '沙特阿拉伯', 'سەئۇدى ئەرەبىستان'],
  SGP: ['Singapore', 'سنگاپور', '新加坡', 'سىنگاپور'],
  SYR: ['Syria', 'شام', '叙利亚', 'سۈرىيە'],
  THA: ['Thailand', 'تھائی لینڈ', '泰国', 'تايلاند'],
  TJK: ['Tajikistan', 'تاجکستان', '塔吉克斯坦', 'تاجىكىستان'],
  TKM: ['Turkmenistan', 'ترکمانستان', '土库曼斯坦', 'تۈركمەنىستان'],
  TWN: ['Taiwan', 'تائیوان', '台湾', 'تەيۋەن'],
  TUR: ['Türkiye', 'ترکیہ', '土耳其', 'تۈركىيە'],
  UKR: ['Ukraine', 'یوکرین', '乌克兰', 'ئۇكرائىنا'],
  USA: ['United States', 'ریاستہائے متحدہ امریکا', '美国', 'ئامېرىكا'],
  UZB: ['Uzbekistan', 'ازبکستان', '乌兹别克斯坦', 'ئۆزبېكىستان'],
  VNM: ['Vietnam', 'ویتنام', '越南', 'ۋيېتنام'],
};

// Natural Earth shortens some names for its own maps; these are the full ones.
const full: Readonly<Record<string, string>> = {
  ATA: 'Antarctica',
  ATF: 'French Southern Lands',
  CHL: 'Chile',
  CUB: 'Cuba',
  CYN: 'Northern Cyprus',
  CYP: 'Cyprus',
  FRO: 'Faroe Islands',
  HMD: 'Heard Island and McDonald Islands',
  NOR: 'Norway',
  NZL: 'New Zealand',
  PSE: 'Palestine',
  PYF: 'French Polynesia',
  SGS: 'South Georgia and the South Sandwich Islands',
  SPM: 'Saint Pierre and Miquelon',
  BIH: 'Bosnia and Herzegovina',
  CAF: 'Central African Republic',
  CIV: 'Côte d’Ivoire',
  COD: 'DR Congo',
  COG: 'Congo',
  CZE: 'Czechia',
  DOM: 'Dominican Republic',
  ESH: 'Western Sahara',
  FLK: 'Falkland Islands',
  GNQ: 'Equatorial Guinea',
  MKD: 'North Macedonia',
  SDN: 'Sudan',
  SLB: 'Solomon Islands',
  SSD: 'South Sudan',
  SWZ: 'Eswatini',
};

/**
 * Names of what no browser is asked about: its name there says a status (“Hong Kong SAR China”), or somebody disputes what it
 * is. Here it is the plain name. [Urdu, Chinese, Arabic, Hindi, French, Spanish, Russian]
 */
const plain: Readonly<Record<string, readonly string[]>> = {
  CYN: [
    'شمالی قبرص',
    '北塞浦路斯',
    'شمال قبرص',
    'उत्तरी साइप्रस',
    'Chypre du Nord',
    'Chipre del Norte',
    'Северный Кипр',
  ],
  HKG: ['ہانگ کانگ', '香港', 'هونغ كونغ', 'हाँग काँग', 'Hong Kong', 'Hong Kong', 'Гонконг'],
  MAC: ['مکاؤ', '澳门', 'ماكاو', 'मकाऊ', 'Macao', 'Macao', 'Макао'],
  PSE: ['فلسطین', '巴勒斯坦', 'فلسطين', 'फ़िलिस्तीन', 'Palestine', 'Palestina', 'Палестина'],
  SOL: [
    'صومالی لینڈ',
    '索马里兰',
    'أرض الصومال',
    'सोमालीलैंड',
    'Somaliland',
    'Somalilandia',
    'Сомалиленд',
  ],
  TWN: ['تائیوان', '台湾', 'تايوان', 'ताइवान', 'Taïwan', 'Taiwán', 'Тайвань'],
  XKX: ['کوسووو', '科索沃', 'كوسوفو', 'कोसोवो', 'Kosovo', 'Kosovo', 'Косово'],
};
const plainLanguages = ['ur', 'zh', 'ar', 'hi', 'fr', 'es', 'ru'];

export function countryNames(id: string, fallback = id): Names {
  const [name = full[id] ?? fallback, ur, zh, ug] = table[id] ?? [];
  return {
    name,
    ...(ur && {'name:ur': ur}),
    ...(zh && {'name:zh': zh}),
    ...(ug && {'name:ug': ug}),
    ...Object.fromEntries((plain[id] ?? []).map((one, i) => [`name:${plainLanguages[i]}`, one])),
  };
}

/** The code by which browsers name a country in any language; none where the names here are all that is said. */
export function countryCode(id: string): string | undefined {
  return id in plain || 'claimedBy' in claimOn(id) ? undefined : iso.alpha3ToAlpha2(id);
}
