// Turns an ISO A3 code into a country's name, in Urdu, Chinese and Uyghur too where we are certain of it.
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
  ATA: 'Antarctica', ATF: 'French Southern Lands', CHL: 'Chile', CUB: 'Cuba', CYN: 'Northern Cyprus', CYP: 'Cyprus', FRO: 'Faroe Islands',
  HMD: 'Heard Island and McDonald Islands', NOR: 'Norway', NZL: 'New Zealand', PSE: 'Palestine', PYF: 'French Polynesia',
  SGS: 'South Georgia and the South Sandwich Islands', SPM: 'Saint Pierre and Miquelon', BIH: 'Bosnia and Herzegovina', CAF: 'Central African Republic', CIV: 'Côte d’Ivoire',
  COD: 'DR Congo', COG: 'Congo', CZE: 'Czechia', DOM: 'Dominican Republic', ESH: 'Western Sahara', FLK: 'Falkland Islands',
  GNQ: 'Equatorial Guinea', MKD: 'North Macedonia', SDN: 'Sudan', SLB: 'Solomon Islands', SSD: 'South Sudan', SWZ: 'Eswatini',
};

export function countryNames(id: string, fallback = id): Names {
  const [name = full[id] ?? fallback, ur, zh, ug] = table[id] ?? [];
  return {name, ...(ur && {'name:ur': ur}), ...(zh && {'name:zh': zh}), ...(ug && {'name:ug': ug})};
}
