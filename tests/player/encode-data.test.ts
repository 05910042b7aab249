// Tests how the data of a layer are encoded when its table is missing.
import {expect, test} from 'vitest';
import {encodeIn, encodeNow} from '../../src/player/encode-data.ts';
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
