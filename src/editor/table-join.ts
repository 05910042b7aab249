// Renders the choice of the layer that takes a table, and of the columns that match.
import {html, nothing} from 'lit';
import {matchTable, type TableKeys, type TableMatch} from '../layers/encoding/match-table.ts';
import {propertiesOf} from '../layers/encoding/column.ts';
import type {Table} from '../layers/encoding/read-table.ts';
import type {Story} from '../story/types.ts';
import type {EditorStore} from './editor-store.ts';
import {select} from './form-fields.ts';
import {messages} from './messages.ts';
import {type Join, type JoinLayer, joinOf, proposedJoin, tableOf} from './propose-join.ts';
import {setAttributes} from './set-attributes.ts';

export type TableJoinHost = Readonly<{
  store: EditorStore;
  /** With its data; nothing before they are there. */
  story: Story | undefined;
  /** Beside the page: its address, and its text. */
  table: Readonly<{src: string; text: string}>;
  /** What the author has chosen; before that, what matches best. */
  join: Join | undefined;
  onChoose: (join: Join) => void;
  onDone: (label: string) => void;
}>;

const words = messages.data.join;
/** So many names without a counterpart are listed. */
const LISTED = 5;

/** A form that proposes what matches best, and says what does not match. */
export function tableJoin(host: TableJoinHost) {
  const {table, onChoose} = host;
  const layers = (host.story?.layers ?? []).flatMap(({id, label, data}): JoinLayer[] =>
    data && data.features.length > 0 ? [{id, label: label ?? id, features: data.features}] : [],
  );
  const read = tableOf(table);
  const join = host.join ?? proposedJoin(layers, read);
  const layer = layers.find(({id}) => id === join?.layer);
  if (!join || !layer) return html`<p>${words.noLayer}</p>`;
  const match = matchTable(layer.features, read, join);
  const menu = (label: string, value: string, names: readonly string[], name: keyof TableKeys) =>
    html`<label class="field"><span>${label}</span>${select(
      value,
      names.map((one) => [one, one] as const),
      (chosen) => onChoose({...join, [name]: chosen}),
    )}</label>`;
  return html`<form class="layer-form" @submit=${(event: Event) => {
    event.preventDefault();
    void takeTable(host, join, read);
  }}>
    <label class="field"><span>${words.layer}</span>${select(
      join.layer,
      layers.map(({id, label}) => [id, label] as const),
      (id) => onChoose(joinOf(layers.find((one) => one.id === id)!, read)),
    )}</label>
    ${menu(words.column, join.column, read.columns, 'column')}
    ${menu(words.property, join.property, propertiesOf(layer.features), 'property')}
    <div aria-live="polite">${matchView(match, layer)}</div>
    <button type="submit" class="main"
      aria-disabled=${match.matched === 0 ? 'true' : 'false'}>${words.done}</button>
  </form>`;
}

function matchView({matched, bare, left}: TableMatch, {features}: JoinLayer) {
  const none = matched === 0;
  const note = (text: string) => html`<p class="note">${text}</p>`;
  return html`<p class=${none ? 'bad' : ''}>${words.matched(matched, features.length)}</p>
    ${bare.length > 0 && !none ? note(words.bare(bare.length, listed(bare))) : nothing}
    ${left.length > 0 && !none ? note(words.left(left.length, listed(left))) : nothing}`;
}

const listed = (names: readonly string[]) =>
  `${names.slice(0, LISTED).join(', ')}${names.length > LISTED ? ' …' : ''}`;

async function takeTable({store, story, table, onDone}: TableJoinHost, join: Join, read: Table) {
  const entry = store.tree?.layers.find(({id}) => id === join.layer);
  const features = story?.layers.find(({id}) => id === join.layer)?.data?.features ?? [];
  if (!entry || matchTable(features, read, join).matched === 0) return;
  const {column, property} = join;
  // what is so anyway is not written
  const usual = read.columns.includes(property) ? property : read.columns[0];
  const done = await setAttributes(store, entry, words.label(entry.label), {
    table: table.src,
    'table-key': column === usual ? null : column,
    key: property === 'id' ? null : property,
  });
  if (!done) return;
  onDone(entry.label);
  store.openLayer(entry.id);
}
