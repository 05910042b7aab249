import {expect, test} from 'vitest';
import {categoricalSchemes, sequentialSchemes} from '../../src/editor/scale-fields.ts';
import {isCategorical, schemeNamed} from '../../src/layers/encoding/color-scheme.ts';

test('the schemes that the bar offers are known, for what they are offered for', () => {
  const all = [...sequentialSchemes, ...categoricalSchemes];
  expect(all.filter((name) => !schemeNamed(name))).toEqual([]);
  expect(all.filter(isCategorical)).toEqual(categoricalSchemes);
});
