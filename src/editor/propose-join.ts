// Proposes which layer takes a table, and which columns match: once for each table and layer.
import {proposeKeys, type TableKeys} from '../layers/encoding/match-table.ts';
import {readTable, type Table} from '../layers/encoding/read-table.ts';
import type {StoryFeature} from '../story/types.ts';

/** The layer that is to take the columns of a table, and by what. */
export type Join = Readonly<{layer: string}> & TableKeys;

/** A layer with features, of which a table may say more. */
export type JoinLayer = Readonly<{
  id: string;
  label: string;
  features: readonly StoryFeature[];
}>;

const tables = new WeakMap<Readonly<{text: string}>, Table>();

/** Reads the text of a dropped table when it is first asked for. */
export function tableOf(dropped: Readonly<{text: string}>): Table {
  const table = tables.get(dropped) ?? readTable(dropped.text);
  tables.set(dropped, table);
  return table;
}

type Keys = ReturnType<typeof proposeKeys>;
const proposals = new WeakMap<Table, WeakMap<readonly StoryFeature[], Readonly<{keys: Keys}>>>();

/** By what a table and features match best; compared when it is first asked for. */
export function keysFor(features: readonly StoryFeature[], table: Table): Keys {
  const known = proposals.get(table) ?? new WeakMap<readonly StoryFeature[], {keys: Keys}>();
  proposals.set(table, known);
  const found = known.get(features) ?? {keys: proposeKeys(features, table)};
  known.set(features, found);
  return found.keys;
}

/** How a layer that the author chooses takes a table. */
export function joinOf({id, features}: JoinLayer, table: Table): Join {
  const {column = table.columns[0] ?? '', property = 'id'} = keysFor(features, table) ?? {};
  return {layer: id, column, property};
}

/** Of several layers, the one of whose features the largest part has a row. */
export function proposedJoin(layers: readonly JoinLayer[], table: Table): Join | undefined {
  const shares = layers.map(
    ({features}) => (keysFor(features, table)?.matched ?? 0) / features.length,
  );
  const best = layers[shares.indexOf(Math.max(...shares))];
  return best && joinOf(best, table);
}
