// Exports the numbers of a layer as text in columns.
import {exploreWordsOf} from '../i18n/explore-words.ts';
import {fill} from '../i18n/language.ts';
import type {NumberTable} from '../layers/encoding/number-table.ts';
import {attributionOf} from './export-geojson.ts';

/**
 * @param headings of the columns, beginning with that of the names
 * @param separator a comma, as in CSV (RFC 4180), or a tab, as spreadsheets take it
 * @returns numbers as JSON writes them; ids where the features have some; whose data these are, and
 * on what terms, in a last row
 */
export function tableText(
  {columns, rows}: NumberTable,
  headings: readonly string[],
  lang: string,
  separator: ',' | '\t' = ',',
): string {
  const hasIds = rows.some(({feature}) => feature.properties.id !== undefined);
  const kept = columns.flatMap(({shows}, index) => (shows === 'class' ? [] : [index]));
  const [name, ...others] = headings;
  const lines = [
    [...(hasIds ? ['id'] : []), name, ...kept.map((index) => others[index])],
    ...rows.map(({feature, name, values}) => [
      ...(hasIds ? [feature.properties.id] : []),
      name,
      ...kept.map((index) => values[index]),
    ]),
  ];
  const terms = attributionOf(rows.map(({feature}) => feature));
  const source = terms === '' ? [] : [[fill(exploreWordsOf(lang).source, {source: terms})]];
  return [...lines, ...source]
    .map((cells) => `${cells.map((cell) => written(cell, separator)).join(separator)}\r\n`)
    .join('');
}

/** A text with a separator, a quote or a line break stands in quotes. */
function written(cell: string | number | undefined, separator: ',' | '\t'): string {
  const text = String(cell ?? '');
  if (separator === '\t') return text.replace(/[\t\r\n]+/g, ' ');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
