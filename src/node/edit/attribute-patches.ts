// Sets or removes an attribute in the text of a page, quoted and spaced as its neighbours are.
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import {placeOf} from './page-tree.ts';
import {narrowed, type Patches} from './patch.ts';
import {scanTag, type WrittenAttribute} from './scan-tag.ts';
import {writtenValue} from './written-text.ts';

/** @returns nothing for an element that the text does not have */
export function attributePatches(
  text: string,
  element: Tree.Element,
  name: string,
  value: string | null,
  eol: string,
): Patches | undefined {
  const place = placeOf(element);
  if (!place) return undefined;
  const {nameEnd, attributes} = scanTag(text, place.start, place.openEnd);
  const own = attributes.filter((one) => one.name === name.toLowerCase());
  const [first] = own;
  // without the first of two, browsers would read the second
  if (value === null)
    return own.map((one) => {
      const before = attributes[attributes.indexOf(one) - 1]?.end ?? nameEnd;
      return removal(text, before, one.end);
    });
  if (first) {
    const start = first.value?.start ?? first.end;
    const end = first.value?.end ?? first.end;
    return [narrowed(text, written(first, value, {start, end}, eol))];
  }
  const last = attributes.at(-1);
  const at = last?.end ?? nameEnd;
  const gap = last ? text.slice(attributes.at(-2)?.end ?? nameEnd, last.start) : ' ';
  const space = /^[\t\n\f\r ]+$/.test(gap) ? gap : ' ';
  const quote = quoteFor(value, attributes);
  const set = value === '' ? '' : `=${quote}${writtenValue(value, quote, eol)}${quote}`;
  return [{start: at, end: at, text: `${space}${name}${set}`}];
}

/** Takes away an attribute with the space before it; one stays where two things would become one. */
function removal(text: string, start: number, end: number): Patches[number] {
  const needed = !/[\t\n\f\r >]/.test(text[end] ?? '>');
  return {start, end, text: needed ? ' ' : ''};
}

function written(
  {value: old, name}: WrittenAttribute,
  value: string,
  {start, end}: Readonly<{start: number; end: number}>,
  eol: string,
): Patches[number] {
  if (!old) {
    const set = value === '' ? '' : `="${writtenValue(value, '"', eol)}"`;
    return {start, end, text: set};
  }
  if (old.quote !== '') return {start, end, text: writtenValue(value, old.quote, eol)};
  const plain = name !== '' && /^[^\s"'=<>`/]+$/.test(value);
  const quoted = plain ? writtenValue(value, '', eol) : `"${writtenValue(value, '"', eol)}"`;
  return {start, end, text: quoted};
}

/** The quote that the tag has; the other one where that saves references, as in JSON. */
function quoteFor(value: string, attributes: readonly WrittenAttribute[]): '"' | "'" {
  if (value.includes('"') && !value.includes("'")) return "'";
  if (value.includes("'") && !value.includes('"')) return '"';
  return attributes.findLast((one) => one.value?.quote)?.value?.quote || '"';
}
