import {readdirSync} from 'node:fs';
import {describe, expect, test, vi} from 'vitest';
import {aboutWordsOf} from '../../src/i18n/about-words.ts';
import {basemapWordsOf} from '../../src/i18n/basemap-words.ts';
import {exploreWordsOf} from '../../src/i18n/explore-words.ts';
import {mediaWordsOf} from '../../src/i18n/media-words.ts';
import {addWords, nameIn, onWords, wordsOf} from '../../src/i18n/language.ts';

const folder = new URL('../../src/i18n/messages/', import.meta.url);
const languages = readdirSync(folder)
  .filter((name) => !/^(en|all-words)/.test(name))
  .map((name) => name.replace('.ts', ''));
const english: Readonly<Record<string, string>> = {
  ...wordsOf('en'),
  ...aboutWordsOf('en'),
  ...exploreWordsOf('en'),
  ...basemapWordsOf('en'),
  ...mediaWordsOf('en'),
};
const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe('the words of the interface', () => {
  test('are there in Urdu and in Chinese besides English', () => {
    expect(languages).toEqual(['ur', 'zh']);
  });

  describe.each(languages)('in %s', (lang) => {
    test('are all there, none of them in English, each with its holes to fill', async () => {
      const {words} = (await import(new URL(`${lang}.ts`, folder).href)) as {
        words: Readonly<Record<string, string>>;
      };
      expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
      for (const [key, text] of Object.entries(words)) {
        const original = english[key]!;
        expect(text.trim(), key).toBe(text);
        expect(text, key).not.toBe('');
        expect(text, key).not.toBe(original);
        expect(holes(text), key).toEqual(holes(original));
      }
    });
  });

  test('are English until their table has come, then the first subtag decides', async () => {
    vi.resetModules();
    const {loadWords, wordsOf} = await import('../../src/i18n/language.ts');
    expect(wordsOf('ur-PK').map).toBe('Map');
    await loadWords('ur-PK');
    for (const lang of ['ur', 'ur-PK', 'UR']) expect(wordsOf(lang).map).toBe('نقشہ');
    await loadWords('zh-Hant-TW');
    expect(wordsOf('zh-Hans').map).toBe('地图');
    await loadWords('tlh');
    expect(wordsOf('tlh').map).toBe('Map');
  });

  test('are an author’s own where one adds some; what is missing stays as it was', async () => {
    const heard = vi.fn();
    const stop = onWords(heard);
    addWords('fr', {next: 'Étape suivante', close: 'Fermer'});
    addWords('fr-CA', {previous: 'Étape précédente'});
    expect(heard).toHaveBeenCalledTimes(2);
    expect(wordsOf('fr')).toMatchObject({
      next: 'Étape suivante',
      previous: 'Étape précédente',
      map: 'Map',
    });
    expect(aboutWordsOf('fr')).toMatchObject({close: 'Fermer', sources: 'Sources'});
    stop();
    addWords('fr', {map: 'Carte'});
    expect(heard).toHaveBeenCalledTimes(2);
  });

  test('of an author go before ours, whichever came first', async () => {
    vi.resetModules();
    const {addWords, loadWords, wordsOf} = await import('../../src/i18n/language.ts');
    addWords('zh', {next: '继续'});
    await loadWords('zh');
    expect(wordsOf('zh')).toMatchObject({next: '继续', previous: '上一步'});
    addWords('zh', {previous: '返回'});
    await loadWords('zh');
    expect(wordsOf('zh')).toMatchObject({next: '继续', previous: '返回'});
  });
});

describe('the name of a feature', () => {
  const town = (properties: Record<string, string>) => ({
    type: 'Feature' as const,
    properties,
    geometry: {type: 'Point' as const, coordinates: [0, 0]},
  });

  test('is the one in the language, whatever region or script its tag names, else the plain one', () => {
    const gilgit = town({name: 'Gilgit', 'name:ur': 'گلگت', 'name:zh': '吉尔吉特'});
    expect(['en', 'ur-PK', 'zh-Hans', 'fr'].map((lang) => nameIn(lang, gilgit))).toEqual([
      'Gilgit',
      'گلگت',
      '吉尔吉特',
      'Gilgit',
    ]);
    expect(nameIn('en', town({}))).toBeUndefined();
  });
});
