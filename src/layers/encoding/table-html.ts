// Writes the numbers of a layer as a table that opens, for readers who have no scripts.
import {exploreWordsOf} from '../../i18n/explore-words.ts';
import {aboutWordsOf} from '../../i18n/about-words.ts';
import {fill, languageOfWord, subtag} from '../../i18n/language.ts';
import type {ExploreWords} from '../../i18n/messages/en-explore.ts';
import {numberText} from '../../i18n/number-text.ts';
import {textLanguage} from '../../i18n/text-language.ts';
import type {StoryLayer} from '../../story/types.ts';
import {escaped} from './legend-parts.ts';
import {type TableHeading, tableHeadings} from './table-headings.ts';
import {numberTable, type NumberTable, type TableColumn, type TableRow} from './number-table.ts';

/** A table has so many rows at most: the rest would weigh more than the page. */
export const MOST_ROWS = 200;

/** @returns nothing for a layer that shows no numbers and no categories */
export function tableHtml(layer: StoryLayer, lang: string): string {
  const table = numberTable(layer, lang);
  if (!table || table.rows.length === 0) return '';
  const words = exploreWordsOf(lang);
  const {columns} = table;
  const {title, headings} = tableHeadings(layer.label, table, words);
  const summary = marked(
    fill(words.asTable, {label: layer.label}),
    languageOfWord(lang, 'asTable'),
    lang,
  );
  const {parts, left} = partsOf(table, lang);
  const head = [
    `<th scope="col">${word('tableName', words, lang)}</th>`,
    ...headings.map((heading) => headCell(heading, lang)),
  ];
  const bodies = parts.map(
    (rows) => `<tbody>${rows.map((row) => rowHtml(row, columns, lang)).join('')}</tbody>`,
  );
  return `<details class="map-data"><summary>${summary}</summary>${left}<div class="map-data-scroll" role="group" tabindex="0" aria-label="${escaped(title)}"><table><caption>${named(title, lang)}</caption><thead><tr>${head.join('')}</tr></thead>${bodies.join('')}</table></div></details>`;
}

/** A text of ours, marked where the language of the page has none. */
const word = (key: 'tableName' | 'tableUnnamed', words: ExploreWords, lang: string) =>
  marked(words[key], languageOfWord(lang, key), lang);

/** A text of the author's or of the data, marked where it is in another script than the page. */
const named = (text: string, lang: string, known?: string) =>
  marked(text, known ?? textLanguage(text, lang), lang);

const marked = (text: string, own: string, lang: string) =>
  own === lang ? escaped(text) : `<bdi lang="${escaped(own)}">${escaped(text)}</bdi>`;

function headCell({shows, text, word}: TableHeading, lang: string): string {
  const inner =
    word === undefined ? named(text, lang) : marked(text, languageOfWord(lang, word), lang);
  return `<th scope="col"${cellClass(shows)}>${inner}</th>`;
}

/** Words stand at the start of their cells, numbers at the end. */
const cellClass = (shows: TableColumn['shows']) =>
  shows === 'category' ? ' class="map-data-word"' : '';

function rowHtml(
  {feature, name, cells}: TableRow,
  columns: readonly TableColumn[],
  lang: string,
): string {
  const translated = feature.properties[`name:${subtag(lang)}`] !== undefined;
  const head =
    name === undefined
      ? word('tableUnnamed', exploreWordsOf(lang), lang)
      : named(name, lang, translated ? lang : undefined);
  const noData = marked(aboutWordsOf(lang).noData, languageOfWord(lang, 'noData'), lang);
  const texts = columns.map(({shows}, index) => {
    const cell = cells[index];
    const text =
      cell === undefined ? noData : shows === 'category' ? named(cell, lang) : escaped(cell);
    return `<td${cellClass(shows)}>${text}</td>`;
  });
  return `<tr><th scope="row">${head}</th>${texts.join('')}</tr>`;
}

/** Of many rows those at both ends, and the sentences that say what is left out. */
function partsOf(
  {rows, known, sortedBy}: NumberTable,
  lang: string,
): Readonly<{parts: readonly (readonly TableRow[])[]; left: string}> {
  if (rows.length <= MOST_ROWS) return {parts: [rows], left: ''};
  const words = exploreWordsOf(lang);
  const count = (value: number) => numberText(value, lang);
  const half = MOST_ROWS / 2;
  const told = rows.slice(0, known);
  const cut = known > MOST_ROWS;
  const byNumber = sortedBy === 'number';
  const sentence = (
    key: 'tableEnds' | 'tableFirst' | 'tableMissing',
    values: Record<string, number>,
  ) => {
    const texts = Object.entries(values).map(([name, value]) => [name, count(value)]);
    const text = fill(words[key], Object.fromEntries(texts) as Record<string, string>);
    return marked(text, languageOfWord(lang, key), lang);
  };
  const sentences = [
    ...(cut && byNumber ? [sentence('tableEnds', {first: half, last: half, count: known})] : []),
    ...(cut && !byNumber ? [sentence('tableFirst', {shown: MOST_ROWS, count: known})] : []),
    ...(known < rows.length ? [sentence('tableMissing', {count: rows.length - known})] : []),
  ];
  const ends = [told.slice(0, half), told.slice(-half)];
  const parts = !cut ? [told] : byNumber ? ends : [told.slice(0, MOST_ROWS)];
  return {parts, left: `<p>${sentences.join(' ')}</p>`};
}
