import {describe, expect, test} from 'vitest';
import {colorOf, palettes} from '../../../src/scene/palette.ts';

/** WCAG 2.2 relative luminance and contrast. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
function contrast(a: string, b: string): number {
  const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright! + 0.05) / (dark! + 0.05);
}

describe.each(Object.entries(palettes))('the %s palette', (_, palette) => {
  test('has text that can be read on cards, land and water', () => {
    for (const text of [palette.ink, palette.muted]) {
      for (const ground of [palette.paper, palette.land, palette.water]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('has highlights that stand out from paper, land and water', () => {
    for (const color of [palette.amber, palette.teal, palette.crimson, palette.indigo]) {
      for (const ground of [palette.paper, palette.land]) expect(contrast(color, ground)).toBeGreaterThanOrEqual(3.6);
      expect(contrast(color, palette.water)).toBeGreaterThanOrEqual(3);
    }
  });

  test('has boundary lines that can be seen on land', () => {
    expect(contrast(palette.boundary, palette.land)).toBeGreaterThanOrEqual(3);
  });
});

test('a colour that is not one of the palette’s names is taken as it is', () => {
  expect(colorOf('teal', palettes.dark)).toBe('#4FD1C5');
  expect(colorOf('#123456', palettes.dark)).toBe('#123456');
  expect(colorOf('constructor', palettes.dark)).toBe('constructor');
});
