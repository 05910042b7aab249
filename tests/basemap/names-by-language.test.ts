import {createExpression} from '@maplibre/maplibre-gl-style-spec';
import type {SymbolLayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import {describe, expect, test} from 'vitest';
import {noTexts} from '../../src/basemap/texts.ts';
import {builtinBasemap} from '../../src/basemap/builtin.ts';
import {builtin} from '../fixtures/basemap-fixture.ts';
import {geo} from '../fixtures/geo-files.ts';

const labels = geo('labels').features.map(({properties}) => properties ?? {});
const basemap = builtin();

function layerOf(kind: 'country' | 'sea', lang: string, of = basemap) {
  const {layers} = of.style({theme: 'light', lang});
  return layers.map(({layer}) => layer).find(({id}) => id === `names:${kind}`)!
    .layout as NonNullable<SymbolLayerSpecification['layout']>;
}

/** What the map writes, by id; with the capitals that it makes. */
function namesIn(lang: string, of = basemap): Readonly<Record<string, string>> {
  const entries = (['country', 'sea'] as const).flatMap((kind) => {
    const layout = layerOf(kind, lang, of);
    const expression = createExpression(layout['text-field'], 'text-field');
    if (expression.result !== 'success') throw new Error(JSON.stringify(expression.value));
    return labels
      .filter((properties) => properties['kind'] === kind)
      .map((properties) => {
        const name = String(expression.value.evaluate({zoom: 5}, {type: 1, properties}));
        const capitals = layout['text-transform'] === 'uppercase';
        return [String(properties['id']), capitals ? name.toUpperCase() : name] as const;
      });
  });
  return Object.fromEntries(entries);
}

const scripts = {
  ar: 'Arabic',
  ur: 'Arabic',
  fa: 'Arabic',
  hi: 'Devanagari',
  ru: 'Cyrillic',
  zh: 'Han',
} as const;

describe('countries and seas on the map', () => {
  test.each([
    ['ar', {ETH: 'إثيوبيا', KEN: 'كينيا', 'red-sea': 'البحر الأحمر'}],
    ['ar-EG', {ETH: 'إثيوبيا'}],
    ['ur', {ETH: 'ایتھوپیا', KEN: 'کینیا'}],
    ['zh', {KEN: '肯尼亚', 'red-sea': '红海'}],
    ['hi', {IND: 'भारत', 'indian-ocean': 'हिंद महासागर'}],
    ['fr', {ETH: 'ÉTHIOPIE', DEU: 'ALLEMAGNE', 'red-sea': 'Mer Rouge'}],
    ['es', {ETH: 'ETIOPÍA', 'mediterranean-sea': 'Mar Mediterráneo'}],
    ['ru', {DEU: 'ГЕРМАНИЯ', 'black-sea': 'Чёрное море'}],
    ['de', {ETH: 'ÄTHIOPIEN'}],
    ['en', {ETH: 'ETHIOPIA', 'red-sea': 'Red Sea'}],
    ['en-GB', {COD: 'DR CONGO'}],
  ])('are named in the language of a page in %s', (lang, names) => {
    expect(namesIn(lang)).toMatchObject(names);
  });

  test.each(['ar', 'ur', 'hi', 'ru', 'zh'] as const)(
    'are all in the script of a page in %s',
    (lang) => {
      const letters = new RegExp(`^[\\p{Script=${scripts[lang]}}\\p{M}\\p{P}\\p{Zs}\\p{S}]+$`, 'u');
      expect(Object.entries(namesIn(lang)).filter(([, name]) => !letters.test(name))).toEqual([]);
    },
  );

  test('keep the name that the data have in the language, whatever a browser says', () => {
    const {CHN, USA} = namesIn('ur');
    const named = (id: string) => labels.find((properties) => properties['id'] === id)!['name:ur'];
    expect([CHN, USA]).toEqual([named('CHN'), named('USA')]);
    expect(new Intl.DisplayNames('ur', {type: 'region'}).of('US')).not.toBe(USA);
  });

  test('keep the plain name of the data where a browser’s says a status, or somebody disputes what it is', () => {
    expect(namesIn('de')).toMatchObject({TWN: 'TAIWAN', PSE: 'PALESTINE'});
    expect(namesIn('ar')).toMatchObject({TWN: 'تايوان', PSE: 'فلسطين'});
  });

  test('keep the name of the data in a language that the browser does not know, and on a page in none', () => {
    for (const lang of ['tlh', 'en_US', 'x y']) expect(namesIn(lang)).toEqual(namesIn('en'));
  });

  test('are named by the data alone where the texts of the map could not be read', () => {
    const bare = builtinBasemap(noTexts, {
      urls: basemap.files as Parameters<typeof builtinBasemap>[1]['urls'],
      relief: () => [],
    });
    expect(namesIn('fr', bare)['ETH']).toBe('ETHIOPIA');
  });
});

describe('the capitals of countries', () => {
  test('are for scripts that have them', () => {
    const transform = (lang: string) => layerOf('country', lang)['text-transform'];
    for (const lang of ['en', 'fr', 'ru', 'el', 'hy', 'uz'])
      expect([lang, transform(lang)]).toEqual([lang, 'uppercase']);
    for (const lang of ['ar', 'ur', 'hi', 'zh', 'ja', 'th', 'he', 'ka'])
      expect([lang, transform(lang)]).toEqual([lang, 'none']);
  });

  test('are those of the page’s language, not of the browser’s', () => {
    expect(namesIn('tr')['ETH']).toBe('ETİYOPYA');
    expect(namesIn('el')['GRC']).toBe('ΕΛΛΑΔΑ');
  });
});
