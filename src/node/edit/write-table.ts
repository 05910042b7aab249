// Writes a table without coordinates beside the page, for a layer that takes its columns.
import {readdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {csvFormatRows} from 'd3-dsv';
import type {DataReport} from '../../editor/edit-types.ts';
import {readTable} from '../../layers/encoding/read-table.ts';
import {schema, isOfBasemap} from '../../story/schema.ts';
import type {Kind} from '../../story/types.ts';
import {slugOf, takeFileNames} from '../import/take-ids.ts';
import {baseOf, stemOf} from '../page/file-name.ts';
import {insideFolder} from './inside-folder.ts';
import {attributesOf, type EditedPage, elementChildren, storiesOf} from './page-tree.ts';

/** Whether some layer of the page has features that may take columns. */
export const takesTables = (page: EditedPage): boolean =>
  storiesOf(page)
    .flatMap(elementChildren)
    .some((element) => {
      if (element.tagName !== 'story-layer') return false;
      const {kind = ''} = attributesOf(element);
      return !Object.hasOwn(schema.kinds, kind) || !isOfBasemap(kind as Kind);
    });

/**
 * @param text the table
 * @returns nothing where it is none that a layer can take
 */
export async function writeTable(
  text: string,
  name: string,
  {root, file}: Readonly<{root: string; file: string}>,
): Promise<DataReport | undefined> {
  const {columns, rows, fault} = readTable(text);
  if (fault !== undefined) return undefined;
  const folder = dirname(file);
  const stems = (await readdir(folder)).map((one) => one.replace(/\.csv$/i, ''));
  const stem = slugOf(stemOf(baseOf(name))).toLowerCase();
  const own = `${takeFileNames(stems)(stem, 'table')}.csv`;
  const path = insideFolder(root, join(folder, own));
  if (path === undefined) throw new Error(`${own} would lie outside of the folder.`);
  const written = csvFormatRows([
    [...columns],
    ...rows.map((row) => columns.map((column) => row[column] ?? '')),
  ]);
  await writeFile(path, `${written}\n`, {flag: 'wx'});
  return {
    files: [{name: own, bytes: Buffer.byteLength(written) + 1}],
    layers: '',
    table: {src: encodeURI(own), text: written},
    report: [
      `${own} was written beside the page: ${rows.length === 1 ? 'one row' : `${rows.length} rows`} without coordinates.`,
    ],
    problems: [],
  };
}
