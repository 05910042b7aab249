import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What is shipped to others: all of it is built of these folders, comments included. Data in geo/ are data. */
const code = ['src'].flatMap((folder) =>
  (readdirSync(`${root}${folder}`, {recursive: true}) as string[])
    .filter((name) => /\.(m?[jt]s|css)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

const words = {
  'places of the first story':
    /karakoram|gilgit|baltistan|xinjiang|khunjerab|kashgar|kashi\b|lianyungang|jiangsu|shaksgam|siachen|aksai|demchok|kashmir|ladakh|gwadar|hunza|gojal|wakhan|ta(sh|x)k[ou]rgh?an|indira|nj9842|\bcpec\b|kkh\b/i,
  'states that it is about': /\b(pakistan|india|china)\b/i,
  'the same in Urdu and Chinese':
    /گلگت|بلتستان|سنکیانگ|قراقرم|شکسگام|سیاچن|اکسائی|پاکستان|بھارت|چین\b|吉尔吉特|新疆|喀什|沙克斯干|锡亚琴|阿克赛钦|巴基斯坦|印度|连云港|江苏|中国/,
  'credits of its data': /openstreetmap|natural earth|geonames|srtm|gshhg|world data bank|marble/i,
  // `track` by itself is an element of HTML
  'classes of its page': /['"`.\s](delegations|questions|planned|\.track)['"`\s{]*(\{|=>|')/,
  // 60–98° E, 21–50° N, in either order, with decimals
  coordinates:
    /\b(6\d|7\d|8\d|9[0-8])\.\d+(°\s*E)?,\s*(2[1-9]|3\d|4\d)\.\d+|\b(2[1-9]|3\d|4\d)\.\d+(°\s*N)?,\s*(6\d|7\d|8\d|9[0-8])\.\d+/,
};

/** Lines of a text in which a word is found. */
const found = (text: string, word: RegExp) =>
  text
    .split('\n')
    .flatMap((line, index) => (word.test(line) ? [`${index + 1}: ${line.trim()}`] : []));

describe('code that others get', () => {
  test.each(Object.entries(words))('has none of the %s', (_, word) => {
    expect(code.length).toBeGreaterThan(200);
    expect(
      code.flatMap((file) =>
        found(readFileSync(`${root}${file}`, 'utf8'), word).map((line) => `${file}:${line}`),
      ),
    ).toEqual([]);
  });

  test.each([
    [
      'places of the first story',
      "'boundary:ground-position': 'Line between two armies at Siachen',",
    ],
    ['states that it is about', '// administered by Pakistan'],
    ['the same in Urdu and Chinese', "'name:zh': '新疆'"],
    ['credits of its data', "credit: '© OpenStreetMap contributors (ODbL)'"],
    ['classes of its page', '  .delegations {'],
    ['classes of its page', '  .track {'],
    ['coordinates', "'agreed-1963': [[74.8, 37.0], [75.4, 36.9]],"],
    ['coordinates', '/** `36.8500° N, 75.4280° E` */'],
  ] as const)('would be found with %s: %s', (kind, line) => {
    expect(found(line, words[kind])).toHaveLength(1);
  });

  test('finds them where they belong, in data', () => {
    const data = ['basemap.json', 'claims.geojson', 'world.geojson']
      .map((name) => readFileSync(`${root}geo/${name}`, 'utf8'))
      .join('\n');
    for (const kind of [
      'places of the first story',
      'states that it is about',
      'the same in Urdu and Chinese',
      'credits of its data',
    ] as const)
      expect(found(data, words[kind])).not.toEqual([]);
  });
});
