// Gives the colours of classes from a ColorBrewer scheme or from an author's list, for light and for dark.
import {lab} from 'd3-color';
import {interpolateLab, piecewise} from 'd3-interpolate';
import * as chromatic from 'd3-scale-chromatic';
import {bothThemes, colorOf} from '../themed-color.ts';

/** Colours as in `LayerStyle`. `list`: one colour, or more, that an author wrote. */
export type Scheme =
  | Readonly<{type: 'sequential' | 'diverging'; name: string; reversed: boolean}>
  | Readonly<{type: 'categorical'; name: string; colors: readonly string[]}>
  | Readonly<{type: 'list'; colors: readonly string[]}>;

const diverging = ['BrBG', 'PRGn', 'PiYG', 'PuOr', 'RdBu', 'RdGy', 'RdYlBu', 'RdYlGn', 'Spectral'];

type Members = Readonly<Record<string, unknown>>;

/** By their names in small letters: schemes of colours, and functions from 0…1 to a colour. */
const members = (prefix: string): Members =>
  Object.fromEntries(
    Object.entries(chromatic)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length).toLowerCase(), value]),
  );
const [schemes, interpolators] = [members('scheme'), members('interpolate')];

/** Light is little in ColorBrewer; in these it is much. */
const BRIGHT = /^(viridis|magma|inferno|plasma|cividis|turbo|warm|cool|cubehelixdefault)$/;
/** Without a beginning or an end. */
const CYCLIC = /^(rainbow|sinebow)$/;

const isColors = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

export const isCategorical = (name: string): boolean => isColors(schemes[name]);

/** The names of schemes for numbers, and of those for categories. */
export const schemeNames = (categories: boolean): string[] =>
  Object.keys(categories ? schemes : interpolators).filter(
    (name) => isCategorical(name) === categories && !CYCLIC.test(name),
  );

/** Finds the scheme that a name means, in any case; `reversed` after it turns it round. */
export function schemeNamed(written: string): Scheme | undefined {
  const [, name = '', end] = /^([a-z]+\d*)(\s+reversed)?$/.exec(written.trim().toLowerCase()) ?? [];
  if (isCategorical(name) && !end)
    return {type: 'categorical', name, colors: schemes[name] as readonly string[]};
  if (typeof interpolators[name] !== 'function' || CYCLIC.test(name)) return undefined;
  const isDiverging = diverging.some((one) => one.toLowerCase() === name);
  return {type: isDiverging ? 'diverging' : 'sequential', name, reversed: end !== undefined};
}

/** How many colours a scheme tells apart; in between, colours are mixed. */
export function mostColors(scheme: Scheme): number {
  if ('colors' in scheme) return scheme.colors.length;
  const all = schemes[scheme.name];
  return Array.isArray(all) ? all.length - 1 : 12;
}

/** As many colours as there are classes, from that of the lowest on. */
export function classColors(scheme: Scheme, count: number): string[] {
  if ('colors' in scheme) {
    const {colors} = scheme;
    return count <= colors.length
      ? spread(colors, count)
      : shares(count).map((share) => mixed(colors, share));
  }
  const {name, type, reversed} = scheme;
  const list: unknown = schemes[name];
  const own: unknown = Array.isArray(list) ? list[Math.max(3, count)] : undefined;
  if (!isColors(own)) return shares(count).map((share) => colorAt(scheme, 0.05 + 0.95 * share));
  const light = spread(reversed ? own.toReversed() : own, count);
  return light.map((color, index) =>
    bothThemes(color, type === 'diverging' ? inverted(color) : light.at(-1 - index)!),
  );
}

/**
 * The colours of classes on both sides of a midpoint, the neutral ones beside it; `straddles`: one
 * class lies on it.
 */
export function divergingColors(
  scheme: Scheme,
  {below, above, straddles}: Readonly<{below: number; above: number; straddles: boolean}>,
): string[] {
  const most = Math.max(below, above, 1);
  const step = 0.5 / (most + (straddles ? 0.5 : 0));
  const first = straddles ? 1 : 0.5;
  const at = (index: number) => 0.5 + (index + first) * step * 0.92;
  const all = [
    ...Array.from({length: below}, (_, index) => 1 - at(below - 1 - index)),
    ...(straddles ? [0.5] : []),
    ...Array.from({length: above}, (_, index) => at(index)),
  ];
  return all.map((share) => colorAt(scheme, share));
}

/**
 * The colour at a share, 0…1, of a scheme. In the dark, the middle of a diverging scheme is as dark
 * as the map, and another begins with its darkest colour: what is little is near the colour of the
 * land.
 */
export function colorAt(scheme: Scheme, share: number): string {
  if ('colors' in scheme) return mixed(scheme.colors, share);
  const {name, type, reversed} = scheme;
  const interpolate = interpolators[name] as (share: number) => string;
  const turned = reversed !== BRIGHT.test(name);
  const at = (one: number) => hex(interpolate(turned ? 1 - one : one));
  return bothThemes(at(share), type === 'diverging' ? inverted(at(share)) : at(1 - share));
}

/** With its alpha value where it has one. */
function hex(color: string): string {
  const found = lab(color);
  return found.opacity < 1 ? found.formatHex8() : found.formatHex();
}

/** The same hue, as light as it was dark. */
function inverted(color: string): string {
  const {l, a, b} = lab(color);
  return lab(20 + (100 - l) * 0.75, a, b).formatHex();
}

const shares = (count: number) =>
  Array.from({length: count}, (_, index) => (count === 1 ? 0.5 : index / (count - 1)));

/** Some of a list, its first and its last among them. */
const spread = (colors: readonly string[], count: number): string[] =>
  shares(count).map((share) => colors[Math.round(share * (colors.length - 1))]!);

/** Mixed as they are seen, in light and in dark. */
function mixed(colors: readonly string[], share: number): string {
  if (colors.length === 1) return colors[0]!;
  const at = (theme: 'light' | 'dark') =>
    hex(
      piecewise(
        interpolateLab,
        colors.map((one) => colorOf(one, theme)),
      )(share),
    );
  return bothThemes(at('light'), at('dark'));
}
