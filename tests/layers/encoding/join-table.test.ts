// Tests that tables are joined to features, however they are written.
import {dsvFormat} from 'd3-dsv';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {joinTable} from '../../../src/layers/encoding/join-table.ts';
import {readTable} from '../../../src/layers/encoding/read-table.ts';
import {fc} from './values.ts';
import {featuresWith, layerWith} from './encoded-story.ts';

const layer = layerWith({table: 'census.csv', value: 'x'});
const joined = (text: string, lang = 'en') =>
  joinTable(layer, featuresWith([1, 2, 3]), text, lang).data.features.map(
    ({properties}) => (properties as Readonly<Record<string, unknown>>)['x'],
  );

afterEach(() => void vi.unstubAllGlobals());

describe('a table', () => {
  test('gives every feature the value of its row, whatever separates columns and quotes values', () => {
    const value = fc.oneof(
      fc.string({minLength: 1, maxLength: 8}).filter((one) => /^[a-z][^\0\r]*[a-z]$/.test(one)),
      fc.constantFrom('a;b', 'say "so"', 'one,\ntwo', 'tab\tstop'),
    );
    fc.assert(
      fc.property(
        fc.tuple(value, value, value),
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        (values, separator, mark) => {
          const rows = values.map((x, index) => ({id: `f${index}`, x}));
          const text = dsvFormat(separator).format(rows, ['id', 'x']);
          expect(joined(mark ? `\ufeff${text}` : text)).toEqual(values);
        },
      ),
    );
  });

  test('has numbers where all values of a column are numbers in the language of the page', () => {
    expect(joined('id;x\nf0;1.204,5\nf1;12,5 %\nf2;–', 'de')).toEqual([1204.5, 12.5, undefined]);
    expect(joined('id,x\nf0,"1,204.5"\nf1,12\nf2,')).toEqual([1204.5, 12, undefined]);
  });

  test('reads a number that is either grouped or has decimals as its column is written', () => {
    expect(joined('id;x\nf0;1.234\nf1;2.5\nf2;0.125', 'de')).toEqual([1.234, 2.5, 0.125]);
  });

  test('fills what is null in a feature, and no value that it has', () => {
    const data = featuresWith([null, 2, 3]);
    const of = (text: string) =>
      joinTable(layer, data, text, 'en').data.features.map(
        ({properties}) => (properties as Readonly<Record<string, unknown>>)['v'],
      );
    expect(of('id,v\nf0,7\nf1,8')).toEqual([7, 2, 3]);
    expect(of('id,v\nf0,\nf1,8')).toEqual([null, 2, 3]);
  });

  test('is read where the page forbids code that is made from text', () => {
    vi.stubGlobal('Function', function forbidden(): never {
      throw new EvalError('unsafe-eval');
    });
    expect(joined('id,x\nf0,1\nf1,2\nf2,3')).toEqual([1, 2, 3]);
  });

  test('keeps codes that begin with a zero, and words, as they are', () => {
    expect(joined('id,x\nf0,0123\nf1,12\nf2,7')).toEqual(['0123', '12', '7']);
    expect(joined('id,x\nf0,12\nf1,about 3\nf2,7')).toEqual(['12', 'about 3', '7']);
  });

  test('never replaces a property that a feature has', () => {
    const {data} = joinTable(layer, featuresWith([1]), 'id,name,v\nf0,Other,9', 'en');
    expect(data.features[0]!.properties).toMatchObject({name: 'F0', v: 1});
  });

  test.each([
    ['', 'The file is empty.'],
    ['{"a": 1}', 'The file is JSON, not a table.'],
    ['a\n1\n', 'The file has one column, “a”. Separate columns by commas, semicolons or tabs.'],
    ['a,b\n,\n', 'The table has no rows.'],
  ])('that is %j says what is wrong', (text, fault) => {
    expect(readTable(text).fault).toBe(fault);
  });
});
