// Tells how much room the legend of a story needs below the map's subject.
import {unitText} from '../i18n/unit-text.ts';
import type {Encoding} from '../story/encoding.ts';
import type {Story} from '../story/types.ts';
import {textWidth} from './text-width.ts';
import {wrap} from './wrap.ts';

/** A title of two, three, or four lines and more on a phone. */
export const longTitles = ['lines-2', 'lines-3', 'lines-4'] as const;

/**
 * What of a legend needs more room than a strip under one line. `tall`: some layer shows sizes, or
 * many classes.
 */
export type LegendLook = 'tall' | (typeof longTitles)[number];

/** Nothing where no layer is encoded. */
export function legendLooks({layers}: Story, lang: string): readonly LegendLook[] | undefined {
  const encoded = layers.flatMap(({label, encoding}) => (encoding ? [{label, encoding}] : []));
  if (encoded.length === 0) return undefined;
  const isTall = encoded.some(
    ({encoding: {color, size, width}}) =>
      size ||
      width ||
      (color?.type === 'categories' && color.categories.length > FEW) ||
      (color?.type === 'classes' && color.classes.length > FEW),
  );
  const lines = Math.max(...encoded.map(({label, encoding}) => linesOf(label, encoding, lang)));
  const long = longTitles[Math.min(lines, longTitles.length + 1) - 2];
  return [...(isTall ? (['tall'] as const) : []), ...(long ? [long] : [])];
}

/** So many classes or categories stand beside the scale bar. */
const FEW = 6;

/** A line of a title on a phone 360 px wide, em. */
const PHONE_EM = 19.5;

/** How many lines a title has on a phone, with its unit and the longest name of a property. */
function linesOf(label: string, encoding: Encoding, lang: string): number {
  const {name, others = {}} = encoding;
  const names = [name ?? '', ...Object.values(others).map((one) => one.name ?? '')];
  const longest = names.reduce((a, b) => (b.length > a.length ? b : a));
  const title = [longest ? `${label}, ${longest}` : label, unitText(encoding, lang)].join(' ');
  return wrap(title.trim(), PHONE_EM, (text) => textWidth(text, 600)).length;
}

/** The classes of the legend of a still map. */
export const legendClass = (story: Story, lang: string): string =>
  ['map-legend', ...(legendLooks(story, lang) ?? []).map((look) => `map-legend-${look}`)].join(' ');
