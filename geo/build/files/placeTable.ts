// The story's places by hand: names, other spellings, rank (1 is seen first, to 3), and where the position comes from.
import type {Position} from 'geojson';
import type {Kind, Names} from './properties.ts';

type Place = Names & Readonly<{
  id: string;
  kind: Extract<Kind, 'place' | 'peak' | 'country-mark'>;
  rank: number;
  administeredBy: string;
  alt?: string;
  note?: string;
  /** GeoNames' own name of the town, or a position by hand. */
  at: string | Position;
}>;

const heldAndClaimed = 'Gilgit-Baltistan: administered by Pakistan, claimed by India';

export const places: readonly Place[] = [
  // The corridor, from Kashgar to Gwadar.
  {id: 'kashgar', kind: 'place', rank: 1, name: 'Kashgar', 'name:ur': 'کاشغر', 'name:zh': '喀什', 'name:ug': 'قەشقەر', alt: 'Kashi;Qeshqer', administeredBy: 'CHN', at: 'Kashgar'},
  {id: 'tashkurgan', kind: 'place', rank: 2, name: 'Tashkurgan', 'name:ur': 'تاشقرغان', 'name:zh': '塔什库尔干', 'name:ug': 'تاشقۇرغان', alt: 'Tashqurghan;Tashkurghan;Tashqorghan;Taxkorgan', administeredBy: 'CHN', at: 'Tashqorghan'},
  {id: 'khunjerab-pass', kind: 'place', rank: 1, name: 'Khunjerab Pass', 'name:ur': 'درہ خنجراب', 'name:zh': '红其拉甫山口', alt: 'Khunjerab;Hongqilafu;Hongqilapu', administeredBy: 'CHN PAK', at: [75.428, 36.85]},
  {id: 'sost', kind: 'place', rank: 2, name: 'Sost', 'name:ur': 'سوست', 'name:zh': '苏斯特', alt: 'Sust', administeredBy: 'PAK', note: heldAndClaimed, at: [74.8211, 36.6947]},
  {id: 'karimabad', kind: 'place', rank: 2, name: 'Karimabad', 'name:ur': 'کریم آباد', 'name:zh': '卡里马巴德', alt: 'Hunza;Baltit', administeredBy: 'PAK', note: heldAndClaimed, at: 'Karimabad'},
  {id: 'gilgit', kind: 'place', rank: 1, name: 'Gilgit', 'name:ur': 'گلگت', 'name:zh': '吉尔吉特', 'name:ug': 'گىلگىت', administeredBy: 'PAK', note: heldAndClaimed, at: 'Gilgit'},
  {id: 'chilas', kind: 'place', rank: 2, name: 'Chilas', 'name:ur': 'چلاس', 'name:zh': '奇拉斯', administeredBy: 'PAK', note: heldAndClaimed, at: 'Chilas'},
  {id: 'dasu', kind: 'place', rank: 3, name: 'Dasu', 'name:ur': 'داسو', 'name:zh': '达苏', administeredBy: 'PAK', at: 'Dasu'},
  {id: 'besham', kind: 'place', rank: 3, name: 'Besham', 'name:ur': 'بشام', alt: 'Bisham', administeredBy: 'PAK', at: [72.877, 34.927]},
  {id: 'thakot', kind: 'place', rank: 3, name: 'Thakot', 'name:ur': 'تھاکوٹ', 'name:zh': '塔科特', alt: 'Thahkot', administeredBy: 'PAK', at: [72.927, 34.788]},
  {id: 'mansehra', kind: 'place', rank: 3, name: 'Mansehra', 'name:ur': 'مانسہرہ', 'name:zh': '曼塞赫拉', administeredBy: 'PAK', at: 'Mansehra'},
  {id: 'abbottabad', kind: 'place', rank: 2, name: 'Abbottabad', 'name:ur': 'ایبٹ آباد', 'name:zh': '阿伯塔巴德', administeredBy: 'PAK', at: 'Abbottabad'},
  {id: 'hasan-abdal', kind: 'place', rank: 2, name: 'Hasan Abdal', 'name:ur': 'حسن ابدال', alt: 'Hassan Abdal;Hasanabdal', administeredBy: 'PAK', at: [72.689, 33.8195]},
  {id: 'dera-ismail-khan', kind: 'place', rank: 2, name: 'Dera Ismail Khan', 'name:ur': 'ڈیرہ اسماعیل خان', 'name:zh': '德拉伊斯梅尔汗', alt: 'D. I. Khan', administeredBy: 'PAK', at: 'Dera Ismail Khan'},
  {id: 'zhob', kind: 'place', rank: 3, name: 'Zhob', 'name:ur': 'ژوب', administeredBy: 'PAK', at: 'Zhob'},
  {id: 'quetta', kind: 'place', rank: 2, name: 'Quetta', 'name:ur': 'کوئٹہ', 'name:zh': '奎达', administeredBy: 'PAK', at: 'Quetta'},
  {id: 'kalat', kind: 'place', rank: 3, name: 'Kalat', 'name:ur': 'قلات', 'name:zh': '卡拉特', alt: 'Qalat', administeredBy: 'PAK', at: 'Kalat'},
  {id: 'surab', kind: 'place', rank: 3, name: 'Surab', 'name:ur': 'سوراب', alt: 'Sorab', administeredBy: 'PAK', at: 'Surab'},
  {id: 'panjgur', kind: 'place', rank: 3, name: 'Panjgur', 'name:ur': 'پنجگور', administeredBy: 'PAK', at: 'Panjgur'},
  {id: 'turbat', kind: 'place', rank: 3, name: 'Turbat', 'name:ur': 'تربت', administeredBy: 'PAK', at: 'Turbat'},
  {id: 'gwadar', kind: 'place', rank: 1, name: 'Gwadar', 'name:ur': 'گوادر', 'name:zh': '瓜达尔', administeredBy: 'PAK', at: 'Gwadar'},
  // Away from it.
  {id: 'lianyungang', kind: 'place', rank: 1, name: 'Lianyungang', 'name:zh': '连云港', administeredBy: 'CHN', at: 'Lianyungang'},
  {id: 'urumqi', kind: 'place', rank: 1, name: 'Urumqi', 'name:ur': 'ارومچی', 'name:zh': '乌鲁木齐', 'name:ug': 'ئۈرۈمچى', alt: 'Ürümqi;Ürümchi;Wulumuqi', administeredBy: 'CHN', at: 'Ürümqi'},
  {id: 'islamabad', kind: 'place', rank: 1, name: 'Islamabad', 'name:ur': 'اسلام آباد', 'name:zh': '伊斯兰堡', 'name:ug': 'ئىسلامئاباد', administeredBy: 'PAK', at: 'Islamabad'},
  {id: 'beijing', kind: 'place', rank: 1, name: 'Beijing', 'name:ur': 'بیجنگ', 'name:zh': '北京', 'name:ug': 'بېيجىڭ', alt: 'Peking', administeredBy: 'CHN', at: 'Beijing'},
  {id: 'hotan', kind: 'place', rank: 2, name: 'Hotan', 'name:ur': 'ختن', 'name:zh': '和田', 'name:ug': 'خوتەن', alt: 'Khotan;Hetian', administeredBy: 'CHN', at: [79.927, 37.1]},
  {id: 'skardu', kind: 'place', rank: 2, name: 'Skardu', 'name:ur': 'سکردو', 'name:zh': '斯卡都', administeredBy: 'PAK', note: heldAndClaimed, at: 'Skardu'},
  {id: 'karakoram-pass', kind: 'place', rank: 2, name: 'Karakoram Pass', 'name:ur': 'درہ قراقرم', 'name:zh': '喀喇昆仑山口', administeredBy: 'CHN IND', at: [77.8231, 35.5131]},
  {id: 'indira-col', kind: 'place', rank: 3, name: 'Indira Col', 'name:zh': '英迪拉山口', administeredBy: 'CHN IND PAK', at: [76.777, 35.6584]},
  {id: 'k2', kind: 'peak', rank: 2, name: 'K2', 'name:ur': 'کے ٹو', 'name:zh': '乔戈里峰', alt: 'Chogori;Qogir;Mount Godwin-Austen', administeredBy: 'CHN PAK', at: [76.5133, 35.8825]},
  {id: 'nanga-parbat', kind: 'peak', rank: 2, name: 'Nanga Parbat', 'name:ur': 'نانگا پربت', 'name:zh': '南迦帕尔巴特峰', administeredBy: 'PAK', note: heldAndClaimed, at: [74.5891, 35.2375]},
  {id: 'muztagh-ata', kind: 'peak', rank: 3, name: 'Muztagh Ata', 'name:zh': '慕士塔格峰', 'name:ug': 'مۇزتاغ ئاتا', alt: 'Muztag Ata', administeredBy: 'CHN', at: [75.1161, 38.2758]},
  // Where a ringed mark for a whole country may stand: beside its name.
  {id: 'pakistan', kind: 'country-mark', rank: 1, name: 'Pakistan', 'name:ur': 'پاکستان', 'name:zh': '巴基斯坦', 'name:ug': 'پاكىستان', administeredBy: 'PAK', at: [69.4, 28.7]},
  {id: 'malaysia', kind: 'country-mark', rank: 1, name: 'Malaysia', 'name:ur': 'ملائیشیا', 'name:zh': '马来西亚', 'name:ug': 'مالايشىيا', administeredBy: 'MYS', at: [102.2, 5.1]},
  {id: 'myanmar', kind: 'country-mark', rank: 1, name: 'Myanmar', 'name:ur': 'میانمار', 'name:zh': '缅甸', alt: 'Burma', administeredBy: 'MMR', at: [96, 22.4]},
];
