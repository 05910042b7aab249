// Tests how the data of a layer are encoded, with and without its table, and again after an edit.
import {expect, test} from 'vitest';
import {encodeIn, encodeNow, readOf} from '../../src/player/encode-data.ts';
import {featuresWith, layerWith} from '../layers/encoding/encoded-story.ts';

test('a layer whose table did not come is not told off for its columns, at first or after an edit', async () => {
  const layer = layerWith({table: 'gone.csv', 'table-key': 'id', key: 'id', value: 'density'});
  const first = await encodeIn(layer, featuresWith([1, 2, 3]), 'en', {problems: []});
  const codes = ({problems}: typeof first) => problems.map(({code}) => code);
  expect(codes(first)).not.toContain('unknown-property');
  expect(codes(encodeNow(layer, first.data, 'en'))).not.toContain('unknown-property');
  const whole = layerWith({value: 'density'});
  expect(codes(await encodeIn(whole, featuresWith([1, 2, 3]), 'en', undefined))).toContain(
    'unknown-property',
  );
});

test('an edit that leaves the attributes encodes nothing again', async () => {
  const layer = layerWith({value: 'v'});
  const first = await encodeIn(layer, featuresWith(['1', '2', '3']), 'en', undefined);
  const again = encodeNow({...layer, label: 'Another'}, first.data, 'en');
  expect(again.data).toBe(first.data);
  expect(again.encoding).toBe(first.encoding);
  expect(encodeNow(layerWith({value: 'v', classes: '1 2 3'}), first.data, 'en').encoding).not.toBe(
    first.encoding,
  );
});

test('other attributes encode what was read, not what was made of it', async () => {
  const [codes, layer] = [featuresWith(['007', '042', '1.500']), layerWith({value: 'v'})];
  const numbers = await encodeIn(layer, codes, 'de', undefined);
  const names = encodeNow(layerWith({category: 'v'}), numbers.data, 'de');
  expect(names.encoding?.color).toMatchObject({
    categories: [{name: '007'}, {name: '042'}, {name: '1.500'}],
  });
  expect(readOf(names.data)).toBe(codes);
  expect(encodeNow(layerWith({}), names.data, 'de').data).toBe(codes);
});

test('a table that is named no more leaves no columns', async () => {
  const layer = layerWith({table: 'a.csv', key: 'id', value: 'v'});
  const bytes = new TextEncoder().encode('id,v\nf0,7\nf1,8');
  const bare = featuresWith([undefined, undefined]);
  const joined = await encodeIn(layer, bare, 'en', {bytes, problems: []});
  expect(joined.data.features[0]?.properties).toMatchObject({v: 7});
  expect(encodeNow(layerWith({}), joined.data, 'en').data).toBe(bare);
});
