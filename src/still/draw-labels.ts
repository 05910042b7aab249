// Draws placed labels, those of one look in one group, names along lines on paths of their own.
import type {Label} from './labels.ts';
import type {TextPlace} from './label-places.ts';
import type {LinePlace} from './line-places.ts';
import {linePath} from './path.ts';
import type {Placed} from './place-labels.ts';
import type {Attributes} from './xml.ts';
import {element, escaped, short} from './xml.ts';

export type PlacedLabel = Placed<TextPlace | LinePlace, Label>;

/** `name` makes names for paths that no other path in the picture has. */
export function drawLabels(labels: readonly PlacedLabel[], name: () => string): string {
  const groups = new Map<string, {look: Attributes; texts: string[]}>();
  for (const {label, place} of labels) {
    if (!label.look) continue;
    const key = JSON.stringify(label.look);
    const group = groups.get(key) ?? {look: label.look, texts: []};
    group.texts.push('path' in place ? along(label, place, name()) : around(place));
    groups.set(key, group);
  }
  return [...groups.values()].map(({look, texts}) => element('g', look, texts.join(''))).join('');
}

/** Aligned to the side that is turned to the point, so that in a narrower font, too, it stands beside it. */
function around({align, rows}: TextPlace): string {
  const [first, ...others] = rows;
  if (!first) return '';
  const more = others.map(({text, x, y}, index) =>
    element('tspan', {x: short(x, 1), dy: short(y - rows[index]!.y, 1)}, escaped(text)),
  );
  return element(
    'text',
    {
      x: short(first.x, 1),
      y: short(first.y, 1),
      'text-anchor': align === 'middle' ? undefined : align,
      ...bidi(rows.map(({text}) => text).join(' ')),
    },
    escaped(first.text) + more.join(''),
  );
}

function along({text, below}: Label, {path}: LinePlace, id: string): string {
  const d = linePath([path], {isSharp: () => true});
  const textPath = element('textPath', {href: `#${id}`, startOffset: '50%'}, escaped(text));
  return (
    element('path', {id, d, fill: 'none', stroke: 'none'}) +
    element('text', {dy: short(below, 1), ...bidi(text)}, textPath)
  );
}

/** Names that are written from the right are ordered by what they are, not by the page. */
export const bidi = (text: string) =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? {'unicode-bidi': 'plaintext'} : {};
