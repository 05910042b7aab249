// Tests that the table of a layer says of every feature what legend and map show.
import {beforeAll, describe, expect, test} from 'vitest';
import {loadWords} from '../../../src/i18n/language.ts';
import {rangeText, tickText} from '../../../src/i18n/number-text.ts';
import {encode} from '../../../src/layers/encoding/encode.ts';
import {readingOf} from '../../../src/layers/encoding/reading.ts';
import {MOST_ROWS, tableHtml} from '../../../src/layers/encoding/table-html.ts';
import type {EncodingAttributes} from '../../../src/story/encoding.ts';
import type {Kind, StoryFeatures, StoryLayer} from '../../../src/story/types.ts';
import {featuresWith, layerWith} from './encoded-story.ts';
import {fc, numbers} from './values.ts';
import {fake} from '../../fixtures/fake.ts';

function layerOf(
  data: StoryFeatures,
  attributes: EncodingAttributes,
  kind: Kind = 'region',
): StoryLayer {
  const layer = layerWith(attributes, kind);
  const encoded = encode(layer, data, 'en');
  return {
    ...layer,
    data: encoded.data,
    ...(encoded.encoding && {encoding: encoded.encoding}),
  };
}

const tableOf = (values: readonly unknown[], attributes: EncodingAttributes = {}, lang = 'en') =>
  tableHtml(layerOf(featuresWith(values), {value: 'v', ...attributes}), lang);

/** Features with these properties. */
const withProperties = (list: readonly Readonly<Record<string, unknown>>[]) =>
  fake<StoryFeatures>({
    type: 'FeatureCollection',
    features: list.map((properties) => ({
      type: 'Feature',
      geometry: {type: 'Point', coordinates: [0, 0]},
      properties,
    })),
  });

const textIn = (html: string) => html.replace(/<[^>]*>/g, '');

/** The texts of all cells, row by row, without the header. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)]
    .slice(1)
    .map(([, row]) =>
      [...row!.matchAll(/<(th|td)[^>]*>(.*?)<\/\1>/gs)].map(([, , cell]) => textIn(cell!)),
    );
const headOf = (html: string) =>
  [...html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/gs)].map(([, cell]) => textIn(cell!));
const captionOf = (html: string) => textIn(/<caption>(.*?)<\/caption>/s.exec(html)![1]!);

beforeAll(async () => {
  await loadWords('ur');
  await loadWords('zh');
});

describe('the table of a layer', () => {
  test('says for every feature the number and the class that the legend has', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({min: 1, max: 7}),
        fc.constantFrom('en', 'de', 'ur', 'ar'),
        fc.constantFrom(undefined, '%', 't'),
        (values, count, lang, unit) => {
          const layer = layerOf(featuresWith(values), {
            value: 'v',
            classes: `jenks ${count}`,
            ...(unit && {unit}),
          });
          const scale = layer.encoding!.color!;
          const percent = unit === '%' ? unit : undefined;
          const expected = layer.data!.features.map(({properties}) => {
            const {value, class: own} = readingOf(scale, properties);
            return [
              properties.name,
              tickText(value as number, lang, unit),
              rangeText(own!.from, own!.to, lang, percent),
            ];
          });
          const rows = rowsOf(tableHtml(layer, lang));
          expect(rows).toHaveLength(expected.length);
          expect(new Set(rows.map(String))).toEqual(new Set(expected.map(String)));
        },
      ),
      {numRuns: 60},
    );
  });

  test('is sorted from the largest to the smallest, and ends with what has no data', () => {
    expect(rowsOf(tableOf([3, undefined, 1200.5, -4], {classes: '0 100'}))).toEqual([
      ['F2', '1,200.5', '100–1,210'],
      ['F0', '3', '0–100'],
      ['F3', '-4', '-4 – 0'],
      ['F1', 'No data', 'No data'],
    ]);
  });

  test('has a caption with label and unit, a name for each column, and a header for each row', () => {
    const html = tableOf([1, 2], {unit: 'people per km²'});
    expect(captionOf(html)).toBe('Layer, people per km²');
    expect(headOf(html)).toEqual(['Name', 'Number', 'Class']);
    expect(html.match(/<th scope="row">/g)).toHaveLength(2);
    expect(html).toMatch(
      /^<details class="map-data"><summary>As a table: Layer<\/summary><div class="map-data-scroll" role="group" tabindex="0" aria-label="Layer, people per km²"><table>/,
    );
  });

  test('writes a percent sign with each number, and in no caption', () => {
    const html = tableOf([10, 20], {unit: '%', classes: 'continuous'});
    expect(captionOf(html)).toBe('Layer');
    expect(rowsOf(html)).toEqual([
      ['F1', '20%'],
      ['F0', '10%'],
    ]);
  });

  test('lists categories in the order of the legend, those without a colour after them', () => {
    const html = tableOf(['b', 'none of them', 'a', undefined, 'b'], {
      value: '',
      category: 'v',
      colors: 'a:teal b:#b2182b',
    });
    expect(headOf(html)).toEqual(['Name', 'Category']);
    expect(rowsOf(html)).toEqual([
      ['F2', 'a'],
      ['F0', 'b'],
      ['F4', 'b'],
      ['F1', 'none of them'],
      ['F3', 'No data'],
    ]);
  });

  test('has a column for each number, which says how the map shows it', () => {
    const data = withProperties([
      {id: 'a', v: 1, s: 9, w: 'x'},
      {id: 'b', v: 2, s: 4, w: 'y'},
    ]);
    const both = tableHtml(layerOf(data, {value: 'v', size: 's', unit: 't'}, 'place'), 'en');
    expect(headOf(both)).toEqual(['Name', 'Number (colour), t', 'Class', 'Number (size)']);
    expect(captionOf(both)).toBe('Layer');
    const same = tableHtml(layerOf(data, {value: 'v', size: 'v'}, 'place'), 'en');
    expect(headOf(same)).toEqual(['Name', 'Number', 'Class']);
    const words = tableHtml(layerOf(data, {category: 'w', size: 's', unit: 't'}, 'place'), 'en');
    expect(headOf(words)).toEqual(['Name', 'Category', 'Number']);
    expect(captionOf(words)).toBe('Layer, t');
    expect(rowsOf(words)[0]).toEqual(['a', 'x', '9']);
  });

  test('has of very many features the largest and the smallest, and says so', () => {
    const html = tableOf([...Array.from({length: 1300}, (_, index) => index), undefined]);
    const rows = rowsOf(html);
    expect(rows).toHaveLength(MOST_ROWS);
    expect([0, 99, 100, 199].map((at) => rows[at]![1])).toEqual(['1,299', '1,200', '99', '0']);
    expect(html.match(/<tbody>/g)).toHaveLength(2);
    expect(html).toContain(
      '<p>This table has the 100 largest and the 100 smallest of 1,300. Left out because they have no data: 1.</p>',
    );
  });

  test('says what it leaves out where few of very many features have data', () => {
    const html = tableOf([4, 5, ...Array.from({length: 300}, () => undefined)]);
    expect(rowsOf(html).map(([name]) => name)).toEqual(['F1', 'F0']);
    expect(html).toContain('<p>Left out because they have no data: 300.</p>');
  });

  test('has the first of very many categories', () => {
    const html = tableOf(
      Array.from({length: 201}, (_, index) => (index < 3 ? 'few' : 'many')),
      {value: '', category: 'v'},
    );
    expect(rowsOf(html)).toHaveLength(200);
    expect(rowsOf(html)[0]![1]).toBe('many');
    expect(html).toContain('<p>This table has the first 200 of 201.</p>');
  });

  test('says nothing of what it leaves out where it has all', () => {
    expect(tableOf(Array.from({length: MOST_ROWS}, (_, index) => index))).not.toContain('<p>');
  });

  test('is not there for a layer without numbers', () => {
    expect(tableHtml(layerOf(featuresWith([1]), {}), 'en')).toBe('');
    expect(tableHtml(layerOf(featuresWith(['a']), {value: 'v'}), 'en')).toBe('');
  });

  test('writes no text as markup', () => {
    const data = withProperties([{name: '<b>"n"</b>', w: '<i>w</i>'}]);
    const html = tableHtml({...layerOf(data, {category: 'w'}), label: '"<u>'}, 'en');
    expect(html).not.toMatch(/<[biu]>|="[^"]*"[^ >]/);
  });
});

describe('the table on a page in another language', () => {
  const data = withProperties([
    {name: 'Lahore', 'name:ur': 'لاہور', v: 2000.5},
    {name: 'Kashgar', v: 1},
    {v: 0},
  ]);

  test('says names in it, and marks those in another script', () => {
    const html = tableHtml(layerOf(data, {value: 'v', classes: 'continuous'}), 'ur');
    expect(html).toContain('<th scope="row">لاہور</th>');
    expect(html).toContain('<th scope="row"><bdi lang="en">Kashgar</bdi></th>');
    expect(html).toContain('<th scope="row">بغیر نام</th>');
    expect(html).toContain('<caption><bdi lang="en">Layer</bdi></caption>');
    expect(html).toContain('<th scope="col">نام</th>');
  });

  test.each([
    ['ur', 'جدول کی صورت میں: Layer'],
    ['zh', '表格：Layer'],
  ])('has the words of %s', (lang, summary) => {
    expect(tableOf([1], {}, lang)).toContain(`<summary>${summary}</summary>`);
  });

  test('marks English texts where there are none of ours', () => {
    const html = tableOf([1, undefined], {}, 'fa');
    expect(html).toContain('<summary><bdi lang="en">As a table: Layer</bdi></summary>');
    expect(html).toContain('<td><bdi lang="en">No data</bdi></td>');
  });
});
