import {describe, expect, test} from 'vitest';
import * as colors from '../../src/layers/check-color.ts';
import {checkPalette, hasOwnColors} from '../../src/layers/check-palette.ts';
import {palettes} from '../../src/layers/palette.ts';
import {colorOf, inkOf} from '../../src/layers/themed-color.ts';

const {light, dark} = palettes;
const page = (values: Readonly<Record<string, string>>) => (name: string) => values[name];

describe('the colours that a page gives to our names', () => {
  test('are none where it sets none, or our own', () => {
    for (const values of [
      {},
      {'--map-story-amber': `light-dark(${light.amber}, ${dark.amber})`},
      {'--map-story-amber': ` ${light.amber}`},
      {'--map-story-land': 'red'},
    ]) {
      expect(hasOwnColors(page(values))).toBe(false);
      expect(checkPalette(page(values), undefined)).toEqual({problems: []});
    }
  });

  test('are what it sets; digits need no code that resolves them', () => {
    const digits = page({'--map-story-ink': '#123456'});
    expect(hasOwnColors(digits)).toBe(false);
    expect(checkPalette(digits, undefined).palette).toEqual({ink: '#123456'});
    expect(checkPalette(page({'--map-story-ink': 'teal'}), colors).palette).toEqual({
      ink: '#008080',
    });
    const others = page({'--map-story-teal': 'var(--sea)', '--sea': 'light-dark(red, blue)'});
    expect(hasOwnColors(others)).toBe(true);
    expect(checkPalette(others, colors).palette).toEqual({teal: 'light-dark(#ff0000, #0000ff)'});
  });

  test('in one theme leave ours in the other', () => {
    const inDark = (name: string, theme: string) =>
      name === '--map-story-amber' && theme === 'dark' ? 'white' : undefined;
    const {palette} = checkPalette(inDark, colors);
    expect(colorOf('amber', 'light', palette)).toBe(light.amber);
    expect(colorOf('amber', 'dark', palette)).toBe('#ffffff');
    // words are in the page's colour, too, and no longer in our darker one
    expect(inkOf('amber', 'dark', palette)).toBe('#ffffff');
    expect(inkOf('teal', 'light', palette)).toBe(light.tealInk);
  });

  test('that are none are one problem each, and ours stay', () => {
    const faulty = page({'--map-story-amber': 'dark red', '--map-story-muted': 'var(--none)'});
    expect(checkPalette(faulty, colors)).toEqual({
      problems: [
        {
          code: 'invalid-color',
          path: 'map-story',
          message:
            'In --map-story-amber, “dark red” is not a colour. Did you mean “darkred”? Layers keep our amber.',
          severity: 'error',
        },
        {
          code: 'unresolved-color',
          path: 'map-story',
          message:
            'In --map-story-muted, “var(--none)” has no value: no style sheet of the page sets --none. Layers keep our muted.',
          severity: 'warning',
        },
      ],
    });
  });
});
