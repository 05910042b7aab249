// Writes what the sizes of circles and the widths of lines mean, as HTML.
import {numberText, tickText} from '../../i18n/number-text.ts';
import type {SizeScale} from '../../story/encoding.ts';
import {circleShare} from './fit-sizes.ts';
import {escaped, filled, type LegendLook, NEUTRAL} from './legend-parts.ts';

/** The largest value that a legend shows is a round one below that of the data. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const round = [5, 2, 1].find((one) => one * power <= value) ?? 1;
  return Number((round * power).toPrecision(1));
}

/** Round values whose circles or lines can be told apart; none is far below the least of the data. */
function examples(max: number, least: number): number[] {
  const first = roundBelow(max);
  const lowest = Math.min(first, roundBelow(least));
  const others = [first / 4, first / 20].map((value) => Math.max(lowest, roundBelow(value)));
  return [...new Set([first, ...others])];
}

/** Distance of the lines of the numbers, and the height of their digits, CSS px. */
const [LINE, CAPITALS] = [13, 9];

/**
 * Circles that stand in each other, each with its number to the right, on every page. `color`:
 * without one, they are outlines. `least`: the lowest value above 0 of the data.
 */
export function circleLegend(
  size: SizeScale,
  least: number,
  color: string | undefined,
  look: LegendLook,
): string {
  const {max, unit} = size;
  const {lang, width = Number.POSITIVE_INFINITY} = look;
  const px = size.px * circleShare(width);
  const circles = examples(max, least)
    .map((value) => ({value, radius: (px / 2) * Math.sqrt(value / max)}))
    .filter(({radius}) => radius >= 1.5);
  const widest = circles[0]?.radius ?? 0;
  const room = Math.ceil(2 * widest) + 2;
  // each number beside the top of its circle, and a line above that of the smaller one
  const heights: number[] = [];
  for (const {radius} of circles.toReversed())
    heights.unshift(Math.max(2 * radius - 4, (heights[0] ?? -LINE) + LINE));
  const height = Math.ceil(Math.max(room, (heights[0] ?? 0) + CAPITALS + 1));
  const bottom = height - 1;
  const drawn = circles.map(({value, radius}, index) => {
    const at = bottom - heights[index]!;
    const circle = `<circle cx="${(widest + 1).toFixed(1)}" cy="${(bottom - radius).toFixed(1)}" r="${radius.toFixed(1)}"/>`;
    const shape = color
      ? filled(color, circle, 0.85 / circles.length)
      : `<g fill="none">${circle}</g>`;
    return `<g stroke="currentColor" stroke-width="0.75">${shape}</g><text x="${room + 6}" y="${at.toFixed(1)}" fill="currentColor">${escaped(tickText(value, lang, unit))}</text>`;
  });
  const longest = Math.max(...circles.map(({value}) => tickText(value, lang, unit).length), 1);
  const sentence = circles.map(({value}) => numberText(value, lang, unit)).join(', ');
  return `<svg class="map-legend-circles" direction="ltr" width="${room + 10 + longest * 7}" height="${height}" role="img" aria-label="${escaped(sentence)}">${drawn.join('')}</svg>${lineLegend(size, color, look)}`;
}

/** Circles that stand in a line of text are as wide as this, or half of it, CSS px. */
const LINE_PX = 16;

/** Two small circles for one line on a phone, as large as the map draws them. */
function lineLegend(
  {max, px: most, unit}: SizeScale,
  color: string | undefined,
  {lang, width = 0}: LegendLook,
): string {
  const px = most * circleShare(width);
  const share = Math.min(1, (LINE_PX / px) ** 2);
  const values = [...new Set([roundBelow(max * share), roundBelow((max * share) / 4)])];
  const rows = values.map((value) => {
    const radius = (px / 2) * Math.sqrt(value / max);
    const size = Math.ceil(2 * radius);
    const circle = `<circle cx="50%" cy="50%" r="${radius.toFixed(1)}"/>`;
    const shape = filled(color ?? NEUTRAL, circle);
    return `<li><svg width="${size}" height="${size}" aria-hidden="true">${shape}</svg><span>${escaped(tickText(value, lang, unit))}</span></li>`;
  });
  return `<ul class="map-legend-list map-legend-line">${rows.join('')}</ul>`;
}

/** Lines of different widths, each with its number. `least`: as above. */
export function widthLegend(
  {max, px, unit}: SizeScale,
  least: number,
  color: string | undefined,
  {lang}: LegendLook,
): string {
  const rows = examples(max, least).map((value) => {
    const height = Math.max(0.75, (px * value) / max);
    const line = filled(
      color ?? NEUTRAL,
      `<rect width="24" y="${((16 - height) / 2).toFixed(1)}" height="${height.toFixed(1)}"/>`,
    );
    return `<li><svg width="24" height="16" aria-hidden="true">${line}</svg><span>${escaped(numberText(value, lang, unit === '%' ? unit : undefined))}</span></li>`;
  });
  return `<ul class="map-legend-list">${rows.join('')}</ul>`;
}
