// Writes what the scales of a layer mean as HTML, for the live map, for stills and for paper.
import {aboutWordsOf} from '../../i18n/about-words.ts';
import {rangeText, ticksText} from '../../i18n/number-text.ts';
import {unitText} from '../../i18n/unit-text.ts';
import {numberIn} from '../../story/encoded-values.ts';
import type {ColorScale, SizeScale} from '../../story/encoding.ts';
import type {Story, StoryLayer} from '../../story/types.ts';
import {encodedIn} from '../../scene/encoded-layers.ts';
import type {Scene} from '../../scene/scene.ts';
import {swatchColors} from '../layer-color.ts';
import {colorOf, plainColor} from '../themed-color.ts';
import {LEAST_WIDTH, NO_SIZE} from './encoded-paint.ts';
import {escaped, filled, type LegendLook, NEUTRAL} from './legend-parts.ts';
import {readingOf} from './reading.ts';
import {circleLegend, widthLegend} from './size-legend.ts';

/** Writes the legend of all that a scene encodes; nothing where it encodes nothing. */
export const legendHtml = (story: Story, scene: Scene, look: LegendLook): string =>
  encodedIn(story, scene, look.lang)
    .map((layer) => layerHtml(layer, story, look))
    .join('');

/** Height of a swatch, CSS px. */
const HEIGHT = 10;

function layerHtml(layer: StoryLayer, {palette}: Story, look: LegendLook): string {
  const {label, encoding = {}, opacity} = layer;
  const {color, size, width} = encoding;
  const own = color ? undefined : plainColor(swatchColors(layer)[0], palette);
  const what = unitText(encoding, look.lang);
  const written = what && ` <span class="map-legend-unit">${escaped(what)}</span>`;
  const scales = [
    color && colorHtml(color, look, opacity, lacksColor(layer, color)),
    size && circleLegend(size, leastOf(layer, size), own, look),
    width && widthLegend(width, leastOf(layer, width), own, look),
    size && size.without > 0 && list([noSize(plainColor('muted', palette), look)]),
    width && width.without > 0 && list([noWidth(own, look)]),
  ];
  return `<div class="map-legend-layer"><p class="map-legend-title">${escaped(label)}${written}</p>${scales.filter(Boolean).join('')}</div>`;
}

/** The lowest number above 0: what is 0 has no size. */
const leastOf = ({data}: StoryLayer, {property, max}: SizeScale): number =>
  (data?.features ?? []).reduce((least, {properties}) => {
    const value = numberIn(properties, property) ?? 0;
    return value > 0 ? Math.min(least, value) : least;
  }, max);

/**
 * Whether some feature is drawn in the colour of a missing value: one without a size is drawn in
 * another.
 */
const lacksColor = ({data, encoding}: StoryLayer, color: ColorScale): boolean =>
  (data?.features ?? []).some(
    ({properties}) =>
      readingOf(color, properties).value === undefined &&
      (!encoding?.size || (numberIn(properties, encoding.size.property) ?? -1) >= 0),
  );

/** The dot of what has no size. */
const noSize = (color: string, {lang}: LegendLook) =>
  row(color, aboutWordsOf(lang).noData, `<circle cx="9" cy="${HEIGHT / 2}" r="${NO_SIZE}"/>`);

/** The line of what has no width. `color`: without one, it may be any of the scale. */
const noWidth = (color: string | undefined, {lang}: LegendLook) => {
  const line = `<rect width="100%" y="${(HEIGHT - LEAST_WIDTH) / 2}" height="${LEAST_WIDTH}"/>`;
  return row(color ?? NEUTRAL, aboutWordsOf(lang).noData, line);
};

const list = (rows: readonly string[]) => `<ul class="map-legend-list">${rows.join('')}</ul>`;

function colorHtml(
  scale: ColorScale,
  {lang}: LegendLook,
  opacity: number | undefined,
  lacks: boolean,
): string {
  const words = aboutWordsOf(lang);
  const {unit, missingColor} = scale;
  const without = lacks ? [row(missingColor, words.noData, RECT, opacity)] : [];
  if (scale.type === 'categories') {
    const {categories, others, otherColor} = scale;
    return list([
      ...categories.map(({color, name}) => row(color, name, RECT, opacity)),
      ...(others > 0 ? [row(otherColor, words.others, RECT, opacity)] : []),
      ...without,
    ]);
  }
  const tick = (text: string, name: string) =>
    `<span class="map-legend-tick map-legend-${name}" aria-hidden="true">${escaped(text)}</span>`;
  const range = (from: number, to: number) =>
    `<span class="map-legend-range">${escaped(rangeText(from, to, lang, unit))}</span>`;
  const strip = (items: readonly string[], dir = '') =>
    `<ol class="map-legend-strip"${dir}>${items.map((item) => `<li>${item}</li>`).join('')}</ol>${without.length > 0 ? list(without) : ''}`;
  if (scale.type === 'continuous') {
    const {stops} = scale;
    const [from, to] = [stops[0]!.at, stops.at(-1)!.at];
    const [first, last] = ticksText([from, to], lang, unit);
    // a picture runs from left to right on every page, and its numbers with it
    return strip(
      [
        `${tick(first!, 'first')}${gradient(stops, opacity)}${range(from, to)}${tick(last!, 'last')}`,
      ],
      ' dir="ltr"',
    );
  }
  const {classes} = scale;
  const ticks = ticksText([...classes.map(({from}) => from), classes.at(-1)!.to], lang, unit);
  const px = cellWidth(ticks);
  return strip(
    classes.map(({from, to, color}, index) => {
      const isLast = index === classes.length - 1 && from !== to;
      const end = isLast ? tick(ticks.at(-1)!, 'last') : '';
      const begin = tick(ticks[index]!, index === 0 ? 'first' : 'inner');
      return `${begin}${swatch(color, px, RECT, opacity)}${range(from, to)}${end}`;
    }),
  );
}

/**
 * So wide that no number touches the next: they stand at the bounds, the first and the last at the
 * ends. CSS px.
 */
function cellWidth(ticks: readonly string[]): number {
  const widths = ticks.map((text) => text.length * 7);
  const last = widths.length - 1;
  const cells = widths.slice(1).map((width, index) => {
    const before = index === 0 ? widths[0]! : widths[index]! / 2;
    return before + (index + 1 === last ? width : width / 2) + 6;
  });
  return Math.ceil(Math.max(32, ...cells));
}

const RECT = `<rect width="100%" height="${HEIGHT}"/>`;

const row = (color: string, text: string, shape = RECT, opacity?: number) =>
  `<li>${swatch(color, 18, shape, opacity)}<span>${escaped(text)}</span></li>`;

/** A colour stands in an attribute: a page may forbid style sheets in its text. */
const swatch = (color: string, px: number, shape: string, opacity = 1) =>
  `<svg width="${px}" height="${HEIGHT}" aria-hidden="true">${filled(color, shape, opacity)}</svg>`;

/** So many steps look like a continuous change. */
const STEPS = 24;
const GRADIENT_PX = 192;

function gradient(stops: readonly Readonly<{color: string}>[], opacity = 1): string {
  const px = GRADIENT_PX / STEPS;
  const rects = Array.from({length: STEPS}, (_, index) => {
    const at = ((index + 0.5) / STEPS) * (stops.length - 1);
    const [low, high] = [stops[Math.floor(at)]!, stops[Math.ceil(at)]!];
    const color = mixed(low.color, high.color, at - Math.floor(at));
    return filled(
      color,
      `<rect x="${index * px}" width="${px + 0.5}" height="${HEIGHT}"/>`,
      opacity,
    );
  });
  return `<svg class="map-legend-gradient" width="${GRADIENT_PX}" height="${HEIGHT}" viewBox="0 0 ${GRADIENT_PX} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${rects.join('')}</svg>`;
}

/** Mixes as MapLibre does, in sRGB; in light and in dark. */
function mixed(one: string, other: string, share: number): string {
  const at = (theme: 'light' | 'dark') => {
    const [a, b] = [bytes(colorOf(one, theme)), bytes(colorOf(other, theme))];
    const parts = a.map((part, index) => Math.round(part + (b[index]! - part) * share));
    const digits = parts.map((part) => part.toString(16).padStart(2, '0')).join('');
    return `#${digits.replace(/(?<=^.{6})ff$/, '')}`;
  };
  const [light, dark] = [at('light'), at('dark')];
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}

/** Of `#rgb` or `#rrggbb`, or of either with an alpha value. */
function bytes(color: string): number[] {
  const digits = color.length < 6 ? color.replace(/[\da-f]/gi, '$&$&') : color;
  return [1, 3, 5, 7].map((at) => Number.parseInt(digits.slice(at, at + 2) || 'ff', 16));
}
