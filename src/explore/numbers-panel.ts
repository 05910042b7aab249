// Renders the panel that shows the numbers of a layer as a table, to sort, copy and download.
import {css, html, nothing, type TemplateResult} from 'lit';
import {aboutWordsOf} from '../i18n/about-words.ts';
import {fill} from '../i18n/language.ts';
import {numberText} from '../i18n/number-text.ts';
import {
  type NumberTable,
  numberTable,
  sortedRows,
  type TableRow,
} from '../layers/encoding/number-table.ts';
import {exportHeadings, tableHeadings} from '../layers/encoding/table-headings.ts';
import {fileName} from '../places/export-geojson.ts';
import {tableText} from '../places/export-table.ts';
import type {Entry} from '../places/gazetteer.ts';
import type {LayerId, StoryLayer} from '../story/types.ts';
import {nameView} from '../ui/name-view.ts';
import type {Copying} from './copying.ts';
import {save, titleOf} from './downloads.ts';
import type {ExploreStore} from './explore-store.ts';

/** Tables of layers, as long as the layer and the language are the same. */
const known = new WeakMap<StoryLayer, Readonly<{lang: string; table: NumberTable | undefined}>>();

function tableOf(layer: StoryLayer, lang: string): NumberTable | undefined {
  const found = known.get(layer);
  if (found?.lang === lang) return found.table;
  const table = layer.encoding && numberTable(layer, lang);
  known.set(layer, {lang, table});
  return table;
}

/** @param onChoose opens the card of what a row is about */
export function numbersPanel(
  store: ExploreStore,
  copying: Copying,
  onChoose: (entry: Entry) => void,
): TemplateResult {
  const {words, lang, story, state} = store;
  const all = story.layers.flatMap((layer) => {
    const table = tableOf(layer, lang);
    return table ? [{layer, table}] : [];
  });
  const chosen = all.find(({layer}) => layer.id === state.table.layer) ?? all[0];
  if (!chosen) return html``;
  const {layer, table} = chosen;
  const rows = sortedRows(table, state.table, lang);
  const text = (separator: ',' | '\t') =>
    tableText(
      {...table, rows},
      [words.tableName, ...exportHeadings(layer.label, table, words)],
      lang,
      separator,
    );
  // spreadsheets take a text for UTF-8 if it begins with this mark
  const take = () =>
    save(
      new Blob(['\ufeff', text(',')], {type: 'text/csv'}),
      fileName(`${titleOf(store)} ${layer.label}`, 'csv'),
    );
  return html`${all.length > 1 ? layerChoice(store, all, layer) : nothing}
    ${tableView(store, layer, {...table, rows}, onChoose)}
    <div class="row">
      <button type="button" @click=${() => void copying.copy(text('\t'))}>${words.copyTable}</button>
      <button type="button" @click=${take}>${words.downloadTable}</button>
    </div>`;
}

function layerChoice(
  store: ExploreStore,
  all: readonly Readonly<{layer: StoryLayer}>[],
  chosen: StoryLayer,
): TemplateResult {
  const onChange = ({target}: Event) =>
    store.send({type: 'show-table', layer: (target as HTMLSelectElement).value as LayerId});
  return html`<div class="row"><label>${store.words.tableLayer}<select @change=${onChange}>${all.map(
    ({layer: {id, label}}) =>
      html`<option value=${id} ?selected=${id === chosen.id}>${label}</option>`,
  )}</select></label></div>`;
}

function tableView(
  store: ExploreStore,
  layer: StoryLayer,
  table: NumberTable,
  onChoose: (entry: Entry) => void,
): TemplateResult {
  const {words, lang, state} = store;
  const {column: sorted, up, rows: most} = state.table;
  const {title, headings} = tableHeadings(layer.label, table, words);
  const head = (index: number, label: TemplateResult | string, isWord: boolean) => {
    const order = index === sorted ? (up ? 'ascending' : 'descending') : nothing;
    const arrow = index === sorted ? (up ? '▲' : '▼') : '↕';
    return html`<th scope="col" class=${isWord ? 'word' : nothing} aria-sort=${order}
    ><button type="button" @click=${() => store.send({type: 'sort-table', column: index})}
    >${label}<span class="order" aria-hidden="true">${arrow}</span></button></th>`;
  };
  const count = (value: number) => numberText(value, lang);
  return html`<div class="number-table" role="region" tabindex="0" aria-label=${title}><table>
      <caption>${nameView(title, lang)}</caption>
      <thead><tr>${head(-1, words.tableName, true)}${headings.map(({text, word, shows}, index) =>
        head(index, word ? text : nameView(text, lang), shows === 'category'),
      )}</tr></thead>
      <tbody>${table.rows.slice(0, most).map((row) => rowView(store, table, row, onChoose))}</tbody>
    </table></div>
    ${
      table.rows.length > most
        ? html`<p class="row"><span>${fill(words.tableFirst, {
            shown: count(most),
            count: count(table.rows.length),
          })}</span> <button type="button" @click=${() => store.send({type: 'more-rows'})}
          >${words.tableMore}</button></p>`
        : nothing
    }`;
}

function rowView(
  store: ExploreStore,
  {columns}: NumberTable,
  {feature, name, cells}: TableRow,
  onChoose: (entry: Entry) => void,
): TemplateResult {
  const {words, lang} = store;
  const show = () => {
    const entry = store.index.entries.find(({features}) => features.includes(feature));
    if (entry) onChoose(entry);
  };
  const noData = aboutWordsOf(lang).noData;
  return html`<tr><th scope="row">${
    name === undefined
      ? words.tableUnnamed
      : html`<button type="button" class="plain" @click=${show}>${nameView(name, lang)}</button>`
  }</th>${columns.map(({shows}, index) => {
    const cell = cells[index];
    const text = cell === undefined ? noData : shows === 'category' ? nameView(cell, lang) : cell;
    return html`<td class=${shows === 'category' ? 'word' : nothing}>${text}</td>`;
  })}</tr>`;
}

export const styles = css`
  .number-table {
    max-block-size: max(12rem, 45cqb);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .number-table table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .number-table caption {
    padding-block: 0.25rem;
    text-align: start;
    font-weight: 600;
  }
  .number-table :is(th, td) {
    padding: 0.125rem 0.375rem;
    text-align: end;
    vertical-align: top;
    border-block-end: 1px solid color-mix(in srgb, var(--map-story-ink) 15%, transparent);
  }
  .number-table :is(.word, tr > :first-child) {
    text-align: start;
  }
  .number-table thead th {
    position: sticky;
    inset-block-start: 0;
    padding-inline: 0;
    background: var(--map-story-paper);
  }
  .explore .number-table button {
    min-block-size: 24px;
    padding: 0.125rem 0.375rem;
    border: 0;
    background: none;
    font: inherit;
    font-weight: 600;
    color: inherit;
    text-align: inherit;
  }
  .explore .number-table .plain {
    inline-size: auto;
    padding-inline: 0;
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .number-table .order {
    margin-inline-start: 0.25em;
    font-size: 0.75em;
  }
`;
