import {describe, expect, test} from 'vitest';
import {normaliseName, withoutArticles, wordsOf} from '../../src/places/normalise-name.ts';
import {phoneticKey} from '../../src/places/phonetic-key.ts';

describe('folding', () => {
  test.each([
    ['case and accents', 'Ürümqi', 'urumqi'],
    ['letters with a stroke', 'Øresund Łódź', 'oresund lodz'],
    ['apostrophes of every kind', 'Qo‘ng‘irot Xi’an', 'qongirot xian'],
    ['hyphens and dashes', 'Gilgit-Baltistan–Xinjiang', 'gilgit baltistan xinjiang'],
    [
      'yeh and kaf, as Persian and as Arabic keyboards have them',
      'کریم',
      wordsOf('كريم').join(' '),
    ],
    ['harakat and tatweel', 'كَاشـغَر', wordsOf('كاشغر').join(' ')],
    ['hamza and teh marbuta', 'آزادي جمهورية', wordsOf('ازادی جمہوریہ').join(' ')],
    ['Uyghur vowels', 'ئۈرۈمچى', wordsOf('ئورومچی').join(' ')],
    ['joiners that nobody sees', 'می‌خواهم', wordsOf('میخواهم').join(' ')],
    ['wide and compatible forms', 'Ｋ２', 'k2'],
  ])('%s: %s', (_, written, folded) => {
    expect(wordsOf(written).join(' ')).toBe(folded);
  });

  test('leaves the vowels of Indic scripts, which are marks too', () => {
    expect(wordsOf('गिलगित')).toEqual(['गिलगित']);
    expect(wordsOf('गिलगित')).not.toEqual(wordsOf('गलगत'));
  });

  test('a name is its words, all of them as one, the parts at an apostrophe, and the initials of three or more', () => {
    expect(normaliseName('Lian Yun Gang')).toEqual({
      whole: 'lianyungang',
      bare: 'lianyungang',
      words: ['lian', 'yun', 'gang', 'lianyungang', 'lyg'],
    });
    expect(normaliseName('Côte d’Ivoire').words).toEqual(
      expect.arrayContaining(['cote', 'divoire', 'ivoire', 'cotedivoire']),
    );
    expect(normaliseName('China–Pakistan Economic Corridor').words).toContain('cpec');
    expect(normaliseName('…')).toEqual({whole: '', bare: '', words: ['']});
  });
});

describe('articles', () => {
  test.each([
    ['The Gambia', 'gambia'],
    ['Al-Fashir', 'fashir'],
    ['El Salvador', 'salvador'],
    ['the Port of the Angels', 'port of angels'],
    ['الخرطوم', wordsOf('خرطوم').join(' ')],
    ['المدينة المنورة', wordsOf('مدينة منورة').join(' ')],
    ['ٱلقاهرة', wordsOf('قاهرة').join(' ')],
    ['دار الحکومت', wordsOf('دار حکومت').join(' ')],
  ])('are left out of %s', (name, bare) => {
    expect(withoutArticles(wordsOf(name)).join(' ')).toBe(bare);
  });

  test.each(['The', 'al', 'Thebes', 'Alma Ata', 'ال', 'الب', '阿勒泰', 'Elbe'])(
    'are not seen where there is none, and nothing goes without its only word: %s',
    (name) => {
      expect(withoutArticles(wordsOf(name))).toEqual(wordsOf(name));
    },
  );

  test('are words by which a name is found, besides those without them', () => {
    expect(normaliseName('الخرطوم').words).toEqual(
      expect.arrayContaining([...wordsOf('الخرطوم'), ...wordsOf('خرطوم')]),
    );
  });
});

describe('what sounds alike', () => {
  test.each([
    ['Tashkurgan', 'Tashqurghan', 'Tashqorghan', 'Taxkorgan'],
    ['Khunjerab', 'Khunjarab', 'Kunjirab'],
    ['Xinjiang', 'Xinjang', 'Shinjang'],
    ['Hasan', 'Hassan'],
    ['Gwadar', 'Gvadar'],
    ['Kalat', 'Qalat'],
    ['Thakot', 'Takot'],
    ['Besham', 'Bisham'],
    ['Sost', 'Sust'],
  ])('%s is %s', (...names) => {
    expect(new Set(names.map((name) => phoneticKey(name.toLowerCase()))).size).toBe(1);
  });

  test.each([
    ['Gilgit', 'Kalat'],
    ['Indus', 'Andes'],
    ['Hotan', 'Hunza'],
    ['Chilas', 'Shilas'],
  ])('%s is not %s', (one, other) => {
    expect(phoneticKey(one.toLowerCase())).not.toBe(phoneticKey(other.toLowerCase()));
  });

  test('is known of Latin letters only', () => {
    expect([phoneticKey('گلگت'), phoneticKey('喀什')]).toEqual(['', '']);
  });
});
