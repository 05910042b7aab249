import {readdirSync, readFileSync, statSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {palettes, type Theme} from '../../src/layers/palette.ts';

type Image = Readonly<{
  file: string;
  name: 'far' | 'near' | 'close';
  theme: Theme;
  coordinates: readonly [number, number][];
  width: number;
  height: number;
  paint: Readonly<Record<string, number>>;
  measured: Readonly<{
    land: string;
    muted: string;
    darkest: string;
    brightest: string;
    contrastWithMuted: number;
    readable: number;
    alphaAtEdges: number;
    alphaAtSea: number;
    alphaOnGround: number;
  }>;
}>;

const folder = new URL('../../geo/relief/', import.meta.url);
const {images} = JSON.parse(readFileSync(new URL('relief.json', folder), 'utf8')) as {
  images: readonly Image[];
};
const bytesOf = (file: string) => statSync(new URL(file, folder)).size;
const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Width and height out of the extended header that a WebP with alpha begins with, and whether there is alpha. */
function header(file: string): {width: number; height: number; alpha: boolean} {
  const bytes = readFileSync(new URL(file, folder));
  expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 16)).toBe('RIFFWEBPVP8X');
  return {
    width: bytes.readUIntLE(24, 3) + 1,
    height: bytes.readUIntLE(27, 3) + 1,
    alpha: (bytes[20]! & 0x10) !== 0,
  };
}

test('there is one image for far, one for near and one for close in each theme, and nothing else', () => {
  expect(images.map(({name, theme}) => `${name}-${theme}`)).toEqual([
    'far-light',
    'far-dark',
    'near-light',
    'near-dark',
    'close-light',
    'close-dark',
  ]);
  expect(readdirSync(folder).sort()).toEqual(
    [...images.map(({file}) => file), 'relief.json'].sort(),
  );
});

test('all together they weigh no more than 430 kB, and a reader, who sees one theme, loads half', () => {
  expect(images.reduce((sum, {file}) => sum + bytesOf(file), 0)).toBeLessThanOrEqual(430_000);
  for (const theme of ['light', 'dark']) {
    expect(
      images
        .filter((image) => image.theme === theme)
        .reduce((sum, {file}) => sum + bytesOf(file), 0),
    ).toBeLessThanOrEqual(240_000);
  }
});

describe.each(images)(
  '$file',
  ({file, name, theme, coordinates, width, height, paint, measured}) => {
    const [[west, north], [east], [, south]] = coordinates as [
      [number, number],
      [number, number],
      [number, number],
    ];

    test('has the size relief.json says, alpha, and fits the textures of every phone', () => {
      expect(header(file)).toEqual({width, height, alpha: true});
      expect(Math.max(width, height)).toBeLessThanOrEqual(2048);
    });

    test('is an upright rectangle with square pixels in Web Mercator', () => {
      expect(coordinates).toEqual([
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ]);
      const risen = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
      const aspect = ((east - west) * Math.PI) / 180 / (risen(north) - risen(south));
      expect(width / height / aspect).toBeCloseTo(1, 2);
    });

    test('reaches around what the story flies over', () => {
      const [w, s, e, n] = {
        far: [45, -5, 130, 54],
        near: [60, 22, 120, 51],
        close: [72, 34.5, 80, 39.6],
      }[name];
      expect(west < w! && south < s! && east > e! && north > n!).toBe(true);
    });

    test('was measured, when it was made, to fade to nothing at its edges, leave the sea alone and cover the mountains', () => {
      expect(measured).toMatchObject({alphaAtEdges: 0, alphaAtSea: 0, alphaOnGround: 255});
    });

    test('was made for the land and labels of the palette', () => {
      const {land, muted} = palettes[theme];
      expect(measured).toMatchObject({land, muted});
    });

    test('was measured, when it was made, to stay within a narrow band around the land, on which labels can be read', () => {
      const limits = {
        light: {darkest: '#D5CDBD', brightest: '#FFFDF8'},
        dark: {darkest: '#0E1114', brightest: '#3A4046'},
      }[theme];
      channels(measured.darkest).forEach((value, i) =>
        expect(value).toBeGreaterThanOrEqual(channels(limits.darkest)[i]!),
      );
      channels(measured.brightest).forEach((value, i) =>
        expect(value).toBeLessThanOrEqual(channels(limits.brightest)[i]!),
      );
      expect(measured.contrastWithMuted).toBeGreaterThanOrEqual(4.5);
      expect(measured.readable).toBe(1);
    });

    test('says how to draw it', () => {
      expect(Object.keys(paint)).toEqual([
        'raster-saturation',
        'raster-brightness-min',
        'raster-brightness-max',
      ]);
    });
  },
);
