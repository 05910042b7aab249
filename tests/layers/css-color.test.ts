import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {checkColor} from '../../src/layers/check-color.ts';
import {resolveColor} from '../../src/layers/css-color.ts';
import {palettes} from '../../src/layers/palette.ts';
import {colorOf} from '../../src/layers/themed-color.ts';
import {seeded} from '../fixtures/arbitraries.ts';

const properties: Readonly<Record<string, string>> = {
  '--brand': ' #c00 ',
  '--nested': 'var(--brand)',
  '--loop': 'var(--pool)',
  '--pool': 'var(--loop)',
  '--wide': 'oklch(0.6 0.2 30)',
  '--empty': ' ',
};
const onPage = (name: string) => properties[name];
const resolve = (written: string) => resolveColor(written, onPage);

describe('a CSS colour is resolved to sRGB', () => {
  test.each([
    ['RebeccaPurple', '#663399'],
    ['#c00f', '#cc0000'],
    ['rgb(200 0 0 / 50%)', '#c8000080'],
    ['hsl(0.5turn 50% 50%)', '#40bfbf'],
    ['hwb(194 0% 0% / .5)', '#00c4ff80'],
    ['oklch(0.6 0.2 30)', '#de3e2d'],
    ['lab(50% 60 40)', '#d63c37'],
    ['color(srgb 1 1 0.125)', '#ffff20'],
    ['color-mix(in srgb, red, blue)', '#800080'],
    ['rgb(from var(--brand) g r b)', '#00cc00'],
    ['rgb(calc(10 * 2) 0 0)', '#140000'],
    ['transparent', '#00000000'],
    ['light-dark(#c00, #f66)', 'light-dark(#cc0000, #ff6666)'],
    ['light-dark(red, RED)', '#ff0000'],
    ['currentColor', 'light-dark(#15181c, #f4f1ea)'],
    ['color-mix(in srgb, light-dark(red, blue), white)', 'light-dark(#ff8080, #8080ff)'],
    ['var(--brand)', '#cc0000'],
    ['VAR( --nested )', '#cc0000'],
    ['var(--wide)', '#de3e2d'],
    ['var(--none, var(--none, red))', '#ff0000'],
    ['var(--empty, red)', '#ff0000'],
    ['var(--loop, red)', '#ff0000'],
  ])('%s', (written, color) => {
    expect(resolve(written)).toEqual({color});
  });

  test.each([
    ['var(--none)', '--none'],
    ['color-mix(in srgb, var(--none), red)', '--none'],
    ['var(--loop)', '--loop'],
    ['var(--empty)', '--empty'],
  ])('%s needs %s, which the page does not set', (written, unset) => {
    expect(resolve(written)).toEqual({unset});
  });

  test.each(['dark red', 'red;', 'ff0000', '', 'url(x)', 'var(brand)', 'CanvasText', 'rgb(1, 2'])(
    '“%s” is none',
    (written) => {
      expect(resolve(written).color).toBeUndefined();
    },
  );

  test('in each theme by the custom properties of that theme', () => {
    const themed = (_: string, theme: string) => (theme === 'dark' ? 'white' : 'black');
    expect(resolveColor('var(--x)', themed)).toEqual({color: 'light-dark(#000000, #ffffff)'});
  });

  test('never throws, and gives digits that a map takes', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(
        /^(rgb|hsl|lab|oklch|color|color-mix|light-dark|var)\([-a-z0-9%.,/ #()]*\)$/,
      ),
    );
    fc.assert(
      fc.property(text, (written) => {
        const {color} = resolve(written);
        if (color !== undefined)
          for (const theme of ['light', 'dark'] as const)
            expect(colorOf(color, theme)).toMatch(/^#([\da-f]{6}|[\da-f]{8})$/);
      }),
      seeded,
    );
  });
});

describe('a colour that is none', () => {
  const faultOf = (written: string) => {
    const checked = checkColor(written, onPage);
    return 'fault' in checked ? `${checked.fault.code}: ${checked.fault.message}` : checked.color;
  };

  test.each([
    ['Amber', 'amber'],
    ['RIVERINK', 'riverInk'],
    ['dark red', 'invalid-color: “dark red” is not a colour. Did you mean “darkred”?'],
    ['crimsn', 'invalid-color: “crimsn” is not a colour. Did you mean “crimson”?'],
    ['ff0000', 'invalid-color: “ff0000” is not a colour. Did you mean “#ff0000”?'],
    [
      'the blue of the flag',
      'invalid-color: “the blue of the flag” is not a colour. Write one of amber, teal, crimson, indigo, ink, muted, or a CSS colour.',
    ],
    [
      'AccentColor',
      'invalid-color: “AccentColor” has no fixed value that a map could have. Name a colour.',
    ],
    [
      'var(--brnd)',
      'unresolved-color: “var(--brnd)” has no value: no style sheet of the page sets --brnd.',
    ],
  ])('is said to be one, or taken for what was meant: %s', (written, said) => {
    expect(faultOf(written)).toBe(said);
  });

  test('is none of the palette’s names', () => {
    for (const name of Object.keys(palettes.light)) expect(faultOf(name)).toBe(name);
  });
});
