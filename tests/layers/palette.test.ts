import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {basemapLayers} from '../../src/basemap/builtin-layers.ts';
import {hatchColor} from '../../src/basemap/hatch.ts';
import {palettes} from '../../src/layers/palette.ts';
import {colorOf, inkOf} from '../../src/layers/themed-color.ts';

/** WCAG 2.2 relative luminance and contrast. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
function contrast(a: string, b: string): number {
  const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright! + 0.05) / (dark! + 0.05);
}

/** A colour that covers a share of another one. */
const mixed = (top: string, under: string, share: number) =>
  `#${[1, 3, 5]
    .map((at) =>
      Math.round(
        share * Number.parseInt(top.slice(at, at + 2), 16) +
          (1 - share) * Number.parseInt(under.slice(at, at + 2), 16),
      )
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

type Rgb = readonly [number, number, number];
const each = <T>([a, b, c]: readonly [T, T, T], of: (one: T) => number): Rgb => [
  of(a),
  of(b),
  of(c),
];
const linear = (hex: string): Rgb =>
  each([1, 3, 5], (at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });

/** Machado, Oliveira & Fernandes (2009), full severity, on linear RGB. */
const simulations = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;
const simulate = (hex: string, blindness: keyof typeof simulations): Rgb => {
  const color = linear(hex);
  return each<Rgb>(simulations[blindness], (row) =>
    Math.max(0, Math.min(1, row[0] * color[0] + row[1] * color[1] + row[2] * color[2])),
  );
};

/** CIE 1976 colour difference, D65. */
function difference(a: Rgb, b: Rgb): number {
  const lab = ([r, g, b]: Rgb) => {
    const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
    const [x, y, z] = [
      f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047),
      f(0.2126 * r + 0.7152 * g + 0.0722 * b),
      f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883),
    ];
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const [one, other] = [lab(a), lab(b)];
  return Math.hypot(...one.map((value, index) => value - other[index]!));
}

/** The darkest and the brightest tone of the terrain in each theme, as measured when its pictures were made. */
const {images} = JSON.parse(
  readFileSync(new URL('../../geo/relief/relief.json', import.meta.url), 'utf8'),
) as {images: {theme: string; measured: {darkest: string; brightest: string}}[]};

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const palette = palettes[theme];
  test('has names that can be read on the darkest and on the brightest terrain, even without their halo', () => {
    for (const {measured} of images.filter((image) => image.theme === theme)) {
      for (const text of [
        palette.ink,
        palette.muted,
        palette.riverInk,
        palette.amberInk,
        palette.tealInk,
      ]) {
        for (const ground of [measured.darkest, measured.brightest])
          expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('has colours of borders, routes and region outlines that stand out from any terrain', () => {
    for (const {measured} of images.filter((image) => image.theme === theme)) {
      for (const line of [palette.crimson, palette.indigo, palette.amber, palette.teal]) {
        for (const ground of [measured.darkest, measured.brightest])
          expect(contrast(line, ground), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('has text that can be read on cards, land and water', () => {
    for (const text of [palette.ink, palette.muted]) {
      for (const ground of [palette.paper, palette.land, palette.water])
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('has names of highlighted regions that can be read on their halo, on land and on their own fill', () => {
    for (const [color, fill] of [
      ['amber', 0.22],
      ['teal', 0.14],
    ] as const) {
      const ink = inkOf(color, theme);
      for (const ground of [palette.paper, palette.land, mixed(palette[color], palette.land, fill)])
        expect(contrast(ink, ground), `${color} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('has hatching of disputed tracts that stands out from land, water and ice, under highlighted regions, too', () => {
    const layers = basemapLayers(palette, 'en').map(({layer}) => layer);
    const {paint} = layers.find(({id}) => id === 'disputed')!;
    const opacity = (paint as Record<string, readonly unknown[]>)['fill-opacity']!.at(-1) as number;
    for (const ground of [palette.land, palette.water, palette.ice])
      for (const fill of [ground, palette.amber, palette.teal, palette.crimson, palette.indigo]) {
        const under = mixed(fill, ground, 0.22);
        const seen = contrast(mixed(palette[hatchColor], under, opacity), under);
        expect(seen, `on ${fill} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
  });

  test('has highlights that stand out from paper, land and water', () => {
    for (const color of [palette.amber, palette.teal, palette.crimson, palette.indigo]) {
      for (const ground of [palette.paper, palette.land])
        expect(contrast(color, ground)).toBeGreaterThanOrEqual(3.6);
      expect(contrast(color, palette.water)).toBeGreaterThanOrEqual(3);
    }
  });

  test('has highlights that colour-blind readers tell apart', () => {
    const colors = [palette.amber, palette.teal, palette.crimson, palette.indigo, palette.ink];
    for (const blindness of Object.keys(simulations) as (keyof typeof simulations)[]) {
      for (const [index, one] of colors.entries()) {
        for (const other of colors.slice(index + 1))
          expect(
            difference(simulate(one, blindness), simulate(other, blindness)),
            `${one} ${other} ${blindness}`,
          ).toBeGreaterThanOrEqual(15);
      }
    }
  });

  test('has names of water that can be read on water and on land', () => {
    for (const ground of [palette.water, palette.land])
      expect(contrast(palette.riverInk, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('has boundary lines that can be seen on land', () => {
    expect(contrast(palette.boundary, palette.land)).toBeGreaterThanOrEqual(3);
  });
});

test('a colour that is not one of the palette’s names is taken as it is', () => {
  expect(colorOf('teal', 'dark')).toBe('#4FD1C5');
  expect(colorOf('#123456', 'dark')).toBe('#123456');
  expect(colorOf('constructor', 'dark')).toBe('constructor');
});
