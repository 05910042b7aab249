import {describe, expect, test} from 'vitest';
import {textIn, textLanguage} from '../../src/i18n/text-language.ts';
import type {StoryFeature} from '../../src/story/types.ts';
import {fake} from '../fixtures/fake.ts';

describe('the language that a text is marked with', () => {
  test.each([
    ['Kashgar', 'ar', 'en'],
    ['Enter sets a point.', 'ur-PK', 'en'],
    ['喀什', 'en', 'und-Hani'],
    ['كاشغر', 'zh-Hans', 'und-Arab'],
    ['Қашқар', 'en', 'und-Cyrl'],
    ['თბილისი', 'en', 'ka'],
    ['വയനാട്', 'en', 'ml'],
  ])('is that of its script: “%s” on a page in %s is %s', (text, lang, tag) => {
    expect(textLanguage(text, lang)).toBe(tag);
  });

  test.each([
    ['Kashgar', 'en'],
    ['Kashgar', 'fr'],
    ['کاشغر', 'ur'],
    ['الخرطوم', 'ar-SD'],
    ['喀什', 'zh-Hant-TW'],
    ['カシュガル', 'ja'],
    ['喀什', 'ja'],
    ['თბილისი', 'ka'],
    ['አዲስ አበባ', 'am'],
    ['ਅੰਮ੍ਰਿਤਸਰ', 'pa'],
    ['K2 乔戈里峰', 'en'],
    ['12 · 45', 'ar'],
    ['', 'ar'],
  ])('is that of the page for “%s” in %s', (text, lang) => {
    expect(textLanguage(text, lang)).toBe(lang);
  });
});

describe('a note', () => {
  const feature = fake<StoryFeature>({
    properties: {note: 'Divided', 'note:ur': 'تقسیم', source: 'Survey'},
  });

  test('is in the reader’s language where the data have it, and says so', () => {
    expect(textIn('ur-PK', feature, 'note')).toEqual({text: 'تقسیم', lang: 'ur'});
  });

  test('is else as it is, in a language that nobody names', () => {
    expect(textIn('zh', feature, 'note')).toEqual({text: 'Divided'});
    expect(textIn('zh', feature, 'source')).toEqual({text: 'Survey'});
    expect(textIn('zh', {...feature, properties: {}}, 'note')).toBeUndefined();
  });
});
