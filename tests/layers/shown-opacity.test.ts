// Tests that a layer is as opaque as its author says, and that muting leaves the colours of numbers alone.
import {describe, expect, test} from 'vitest';
import {kinds} from '../../src/layers/kinds/index.ts';
import type {Drawing} from '../../src/layers/drawing.ts';
import {palettes} from '../../src/layers/palette.ts';
import {schema, isOfBasemap} from '../../src/story/schema.ts';
import type {Encoding} from '../../src/story/encoding.ts';
import {fc} from './encoding/values.ts';

const color = {
  type: 'classes',
  property: 'v',
  missing: 0,
  missingColor: '#111111',
  classes: [{from: 0, to: 9, color: '#abcdef', count: 1}],
} as const;

const drawn = (kind: keyof typeof kinds, encoding?: Encoding, opacity?: number) =>
  kinds[kind].draw({
    color: '#abcdef',
    ink: '#000000',
    palette: palettes.light,
    lang: 'en',
    drawn: false,
    single: true,
    encoding,
    opacity,
  });

/** The drawings that fill or stroke in the colour of the layer or of its numbers, halos and outlines aside. */
const colored = (drawings: readonly Drawing[]) =>
  drawings.filter(({name}) => /^(fill|line|dashed|dot)$/.test(name));

const opacitiesOf = ({varies}: Drawing, appearance: {shown: number; emphasis: number}) =>
  Object.entries(varies)
    .filter(([property]) => /^(fill|line|circle)-opacity$/.test(property))
    .map(([, value]) => value({...appearance, reveal: 1}));

const share = fc.double({min: 0, max: 1, noNaN: true});
/** All but words, which are neither filled nor stroked, and what a basemap draws. */
const names = (Object.keys(kinds) as (keyof typeof kinds)[]).filter(
  (kind) => kind !== 'name' && !isOfBasemap(kind),
);

describe.each(names)('a layer of kind %s', (kind) => {
  test('is as opaque as its author says whenever it is shown, highlighted or not', () => {
    fc.assert(
      fc.property(share, share, share, (opacity, shown, emphasis) => {
        const found = colored(drawn(kind, undefined, opacity));
        expect(found).not.toEqual([]);
        for (const one of found)
          expect(opacitiesOf(one, {shown, emphasis})).toEqual([shown * opacity]);
      }),
    );
  });

  test('has the colours of its numbers whatever is highlighted', () => {
    const size = {property: 'v', without: 0, max: 9, px: 20};
    const line = {width: size};
    for (const encoding of [
      {color},
      {color, size},
      ...(schema.kinds[kind] === 'line' ? [line] : []),
    ])
      for (const one of colored(drawn(kind, encoding)))
        expect(opacitiesOf(one, {shown: 1, emphasis: 0})).toEqual(
          opacitiesOf(one, {shown: 1, emphasis: 1}),
        );
  });

  test('has nothing else in the colours of its numbers', () => {
    for (const {name, paint} of drawn(kind, {color}))
      if (!/^(fill|line|dashed|dot)$/.test(name))
        expect(JSON.stringify(paint), name).not.toContain('"v"');
  });
});
