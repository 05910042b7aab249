import {beforeAll, describe, expect, test} from 'vitest';
import {readFileSync} from 'node:fs';
import {aboutWordsOf} from '../../src/i18n/about-words.ts';
import {basemapWordsOf} from '../../src/i18n/basemap-words.ts';
import {exploreWordsOf, listed} from '../../src/i18n/explore-words.ts';
import {loadWords, wordsOf} from '../../src/i18n/language.ts';
import {kinds} from '../../src/layers/kinds/index.ts';
import {coordinateText} from '../../src/places/coordinates.ts';
import {areaText, measure, measurementText} from '../../src/places/measuring.ts';
import {gazetteerOf} from '../../src/places/gazetteer.ts';
import {sourcesOf} from '../../src/story/sources.ts';
import {geo, story} from '../places/geo.ts';

beforeAll(async () => {
  await loadWords('ur');
  await loadWords('zh');
});

/** All that the interface says in a language. */
const said = (lang: string): string[] =>
  [wordsOf(lang), aboutWordsOf(lang), basemapWordsOf(lang), exploreWordsOf(lang)].flatMap((table) =>
    Object.values(table as Readonly<Record<string, string>>),
  );

/** All that the map's data say to a reader: names, notes, sources, and the texts about the map. */
function saidByData(): string[] {
  const files = ['labels', 'ranges', 'rivers', 'lakes', 'disputed', 'claims'];
  const entries = gazetteerOf(story, Object.fromEntries(files.map((name) => [name, geo(name)])));
  const texts = entries.flatMap(({features}) =>
    features.flatMap(({properties}) =>
      Object.entries(properties).flatMap(([key, value]) =>
        /^(name|note|source)/.test(key) && typeof value === 'string' ? [value] : [],
      ),
    ),
  );
  const {attribution: _, ...about} = JSON.parse(
    readFileSync(new URL('../../geo/basemap.json', import.meta.url), 'utf8'),
  ) as Record<string, unknown>;
  return [...new Set([...texts, JSON.stringify(about), ...story.layers.map(({label}) => label)])];
}

/** What readers of each language stumbled over. */
const hard: Readonly<Record<string, RegExp>> = {
  en: /as drawn|as in the story|of the map below|initial bearing|plain fact|smallest first|turn north|\btract\b(?!\))|schematic|trijunction|ground position|may have scripts|frames alone|its middle|alignment|lie of the land|lengthKm/i,
  ur: /کھینچی گئی لمبائی:|ابتدائی سمت|محدّدات|خاک[ہے]|جیسے کہانی میں|نیچے کے نقشے|اصل زمینی پوزیشن/,
  zh: /所绘长度：|初始方位|示意|与故事一致|实际地面位置/,
};

describe('a reader with little time', () => {
  test.each(Object.entries(hard))('meets no word in %s that was found hard', (lang, words) => {
    expect(said(lang).filter((text) => words.test(text))).toEqual([]);
    expect(saidByData().filter((text) => words.test(text))).toEqual([]);
    expect(
      Object.values(kinds)
        .map(({names}) => names[lang as 'en'])
        .filter((name) => words.test(name)),
    ).toEqual([]);
  });

  test.each([
    'Initial bearing: 57°',
    'Disputed tract',
    'Schematic link',
    'From the Afghan trijunction to Indira Col.',
  ])('would meet one in “%s”', (text) => {
    expect(hard['en']!.test(text)).toBe(true);
  });

  test('is told which file other programs take, beside its name', () => {
    const {copyGeoJson, downloadData, downloadSvg} = exploreWordsOf('en');
    for (const text of [copyGeoJson, downloadData, downloadSvg])
      expect(text).toMatch(/^.{12,} \((GeoJSON|SVG)\)$/);
  });
});

describe('a reader of Urdu or Chinese', () => {
  test.each([
    ['en', '36.2800° N, 75.4000° E', '33.2500° S, 70.5000° W'],
    ['ur', '36.2800° شمال، 75.4000° مشرق', '33.2500° جنوب، 70.5000° مغرب'],
    ['zh-Hans', '北纬36.2800°，东经75.4000°', '南纬33.2500°，西经70.5000°'],
  ])('reads a position in the words of %s', (lang, north, south) => {
    expect(coordinateText([75.4, 36.28], lang)).toBe(north);
    expect(coordinateText([-70.5, -33.25], lang)).toBe(south);
  });

  test.each([
    ['en', '12.3 km²', '65,900 km²'],
    ['ur', '12.3 مربع کلومیٹر', '65,900 مربع کلومیٹر'],
    ['zh', '12.3平方公里', '65,900平方公里'],
  ])('reads an area in the words of %s', (lang, small, large) => {
    expect([areaText(12.345, lang), areaText(65_859, lang)]).toEqual([small, large]);
  });

  test.each([
    ['en', 'A, B, C'],
    ['ur', 'A، B، C'],
    ['zh', 'A、B、C'],
  ])('reads lists with the comma of %s', (lang, list) => {
    expect(listed(['A', 'B', 'C'], exploreWordsOf(lang))).toBe(list);
    expect(listed(['A'], exploreWordsOf(lang))).toBe('A');
    expect(listed([], exploreWordsOf(lang))).toBe('');
  });

  test.each([
    ['ur', /[,?;]|[^\d]\.(\s|$)/],
    ['zh', /[,?;:]|\.(\s|$)/],
  ])('finds no comma and no full stop of English in the texts of %s', (lang, latin) => {
    const {credit: _, ...texts} = {
      ...wordsOf(lang),
      ...aboutWordsOf(lang),
      ...exploreWordsOf(lang),
    } as Record<string, string>;
    expect(Object.values(texts).filter((text) => latin.test(text))).toEqual([]);
    const measured = measurementText(
      measure([
        [75.4, 36.28],
        [74.3, 35.9],
        [75.6, 35.3],
      ]),
      lang,
      exploreWordsOf(lang),
    );
    expect(measured.replace(/\d[.,]\d/g, '')).not.toMatch(latin);
  });

  test('reads in their own words that a position is common knowledge', () => {
    const sources = (lang: string) => sourcesOf(story, lang).flatMap(({sources}) => sources);
    expect(sources('en')).toContain('common knowledge (CC0-1.0)');
    expect(sources('ur-PK')).toContain('عام معلومات (CC0-1.0)');
    expect(sources('zh')).toContain('常识 (CC0-1.0)');
  });

  test.each(['ur', 'zh'])('finds the Kunlun by its name in %s', (lang) => {
    const kunlun = geo('ranges').features.find(({properties}) => properties?.['id'] === 'kunlun');
    expect(kunlun?.properties?.[`name:${lang}`]).toMatch(/کونلون|昆仑山/);
  });
});
