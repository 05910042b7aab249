import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {gazetteerOf} from '../../src/places/gazetteer.ts';
import {searchOf} from '../../src/places/search.ts';
import {seeded} from '../fixtures/arbitraries.ts';
import {background, entries, story} from './geo.ts';
import {manyPlaces} from './many-places.ts';

const search = searchOf(entries, 'en');
const names = (query: string, most?: number) => search(query, most).map(({name}) => name);

describe('what is found first', () => {
  test.each([
    ['Tashkurgan', 'Tashkurgan'],
    ['Tashqurghan', 'Tashkurgan'],
    ['tashq', 'Tashkurgan'],
    ['TAXKORG', 'Tashkurgan'],
    ['گلگت', 'Gilgit'],
    ['كاشغر', 'Kashgar'],
    ['قەشقەر', 'Kashgar'],
    ['喀什', 'Kashgar'],
    ['什库', 'Tashkurgan'],
    ['连云', 'Lianyungang'],
    ['Indus', 'Indus'],
    ['indus river', 'Indus'],
    ['lake balkhash', 'Balkhash'],
    ['gilgit baltistan', 'Gilgit-Baltistan'],
    ['baltistan gilgit', 'Gilgit-Baltistan'],
    ['gilgitbalt', 'Gilgit-Baltistan'],
    ['Lian Yun Gang', 'Lianyungang'],
    ['Khunjarab', 'Khunjerab Pass'],
    ['khunjar', 'Khunjerab Pass'],
    ['pass khunjerab', 'Khunjerab Pass'],
    ['xinjang', 'Xinjiang'],
    ['K2', 'K2'],
    ['godwin', 'K2'],
    ['urumchi', 'Urumqi'],
    ['Ürümqi', 'Urumqi'],
    ['burma', 'Myanmar'],
    ['Kashgr', 'Kashgar'],
    ['khunjrab pas', 'Khunjerab Pass'],
    ['korakoram', 'Karakoram'],
    ['turkiye', 'Türkiye'],
    ['ivoire', 'Côte d’Ivoire'],
  ])('%s: %s', (query, name) => {
    expect(names(query)[0]).toBe(name);
  });

  test('is what the story shows, then what lies around it; then rank', () => {
    expect(search('gilgit').map(({kind}) => kind)).toEqual(['place', 'river', 'region', 'border']);
    expect(search('gilgit')[0]).toMatchObject({
      references: [
        {layer: 'towns', feature: 'gilgit'},
        {layer: 'places', feature: 'gilgit'},
      ],
    });
    expect(
      search('pa', 40)
        .filter(({name}) => name.startsWith('Pa'))
        .map(({name}) => name),
    ).toEqual([
      'Pakistan',
      'Panjgur',
      'Pamir',
      'Pacific Ocean',
      'Panj',
      'Papua New Guinea',
      'Pangong',
      'Paraguay',
      'Panama',
      'Palestine',
    ]);
  });

  test('goes by the reader’s language among equals', () => {
    const places = (['a', 'b'] as const).map((id) => ({
      type: 'Feature' as const,
      properties: {id, name: id === 'a' ? 'Wei' : 'Other', 'name:ur': id === 'a' ? 'Other' : 'Wei'},
      geometry: {type: 'Point' as const, coordinates: [id === 'a' ? 0 : 50, 0]},
    }));
    const two = gazetteerOf(
      {...story, layers: []},
      {some: {type: 'FeatureCollection', features: places}},
    );
    expect(searchOf(two, 'en')('wei').map(({key}) => key)).toEqual(['/some/a', '/some/b']);
    expect(searchOf(two, 'ur')('wei').map(({key}) => key)).toEqual(['/some/b', '/some/a']);
  });
});

describe('with an article or without it', () => {
  const point = (id: string, properties: Readonly<Record<string, string>>, index: number) => ({
    type: 'Feature' as const,
    properties: {id, name: id, ...properties},
    geometry: {type: 'Point' as const, coordinates: [10 * index, 0]},
  });
  const towns = gazetteerOf(
    {...story, layers: []},
    {
      some: {
        type: 'FeatureCollection',
        features: [
          point('Khartoum', {'name:ar': 'الخرطوم'}, 0),
          point('Omdurman', {'name:ar': 'أم درمان'}, 1),
          point('The Gambia', {'name:zh': '冈比亚'}, 2),
          point('Al-Fashir', {'name:ar': 'الفاشر'}, 3),
          point('Madina', {'name:ur': 'مدینہ منورہ', 'name:ar': 'المدينة المنورة'}, 4),
          point('Thebes', {}, 5),
        ],
      },
    },
  );

  test.each([
    ['خرطوم', 'Khartoum'],
    ['الخرطوم', 'Khartoum'],
    ['الخرط', 'Khartoum'],
    ['gambia', 'The Gambia'],
    ['the gambia', 'The Gambia'],
    ['the khartoum', 'Khartoum'],
    ['fashir', 'Al-Fashir'],
    ['el fashir', 'Al-Fashir'],
    ['فاشر', 'Al-Fashir'],
    ['المدینہ', 'Madina'],
    ['مدينة منورة', 'Madina'],
    ['الأم درمان', 'Omdurman'],
    ['冈比亚', 'The Gambia'],
    ['thebes', 'Thebes'],
  ])('a name is found: %s', (query, name) => {
    for (const lang of ['en', 'ur', 'zh', 'ar'])
      expect(searchOf(towns, lang)(query)[0]?.name, lang).toBe(name);
  });

  test('every name of the first story and its map is found with the article of its script before it', () => {
    const withArticle = (name: string) => {
      // shorter words are not taken apart: `الب` is no `ب` with an article
      if (/^\p{Script=Arabic}{3}/u.test(name)) return `ال${name}`;
      return /\p{Script=Latin}/u.test(name) ? `the ${name}` : name;
    };
    for (const entry of entries)
      for (const name of [entry.name, ...Object.values(entry.names)])
        expect(search(withArticle(name), 400), withArticle(name)).toContain(entry);
  });

  test('finds a name as typed before one that only an article makes alike', () => {
    fc.assert(
      fc.property(fc.constantFrom('salvador', 'gambia', 'خرطوم', 'فاشر'), (name) => {
        const article = /[a-z]/.test(name) ? 'the ' : 'ال';
        const two = gazetteerOf(
          {...story, layers: []},
          {
            some: {
              type: 'FeatureCollection',
              features: [point(name, {}, 0), point(`${article}${name}`, {}, 1)],
            },
          },
        );
        const find = searchOf(two, 'en');
        for (const typed of [name, `${article}${name}`]) {
          expect(find(typed).map((entry) => entry.name)[0]).toBe(typed);
          expect(find(typed)).toHaveLength(2);
        }
      }),
      seeded,
    );
  });
});

describe('a search', () => {
  test('finds nothing for nothing, and for what nothing is called', () => {
    for (const query of ['', '   ', '…!', 'qqqqqq', 'Gilgit Buenos Aires'])
      expect(names(query), query).toEqual([]);
  });

  test('finds each thing once, and no more than are asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'ka', 'pak', '吉', 'گل'),
        fc.integer({min: 0, max: 20}),
        (query, most) => {
          const found = search(query, most);
          expect(found.length).toBeLessThanOrEqual(most);
          expect(new Set(found).size).toBe(found.length);
        },
      ),
      seeded,
    );
    expect(search('a')).toHaveLength(12);
  });

  test('finds every name of every thing, whole and by its beginning', () => {
    for (const entry of entries) {
      for (const name of [entry.name, ...Object.values(entry.names), ...entry.alternatives])
        expect(search(name, 400), `${name} of ${entry.key}`).toContain(entry);
      expect(search([...entry.name].slice(0, 4).join(''), 400), entry.name).toContain(entry);
    }
  });

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({unit: 'grapheme'}),
          fc.string({unit: 'binary'}),
          fc.constantFrom('__proto__', 'constructor', 'toString'),
        ),
        (query) => {
          expect(Array.isArray(search(query))).toBe(true);
        },
      ),
      seeded,
    );
  });

  test('is of many too', () => {
    const many = searchOf(gazetteerOf(story, {...background, many: manyPlaces(5000)}), 'en');
    expect(many('tashqurghan')[0]?.name).toBe('Tashkurgan');
    expect(many('ta', 10_000).length).toBeGreaterThan(100);
  });
});
