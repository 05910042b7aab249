// Adds a file of data to a page: converts it, writes GeoJSON beside the page, proposes layers.
import {readdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Problem} from '../../story/problem.ts';
import {readFeatures} from '../../story/read-features.ts';
import type {DataReport} from '../../editor/edit-types.ts';
import {messageOf} from '../../story/message-of.ts';
import {editProblem} from './edit-problem.ts';
import {geoJsonText} from './geojson-text.ts';
import {insideFolder} from './inside-folder.ts';
import type {EditedPage} from './page-tree.ts';
import {proposeLayers} from './propose-layers.ts';
import type {DataSet} from './data-set.ts';
import {readData} from './read-data-file.ts';
import {takesTables, writeTable} from './write-table.ts';
import {simplifyFeatures} from './simplify-features.ts';
import {tidyFeatures} from './tidy-features.ts';

/** What makes the whole file useless. */
const fatal = new Set(['data-projected', 'data-swapped', 'data-empty', 'invalid-geojson']);

/**
 * @param root nothing is written outside of it
 * @param file the page
 */
export async function addData(
  bytes: Uint8Array,
  name: string,
  {root, file, page}: Readonly<{root: string; file: string; page: EditedPage}>,
): Promise<DataReport | Readonly<{problem: Problem}>> {
  const read = readData(bytes, name);
  if ('fault' in read) {
    const table = read.table !== undefined && takesTables(page) ? read.table : undefined;
    const written =
      table === undefined
        ? undefined
        : await writeTable(table, name, {root, file}).catch((error: unknown) =>
            notWritten(name, error),
          );
    return written ?? {problem: editProblem(read.code ?? 'data-not-converted', name, read.fault)};
  }
  const notes = [...read.notes];
  const problems: Problem[] = [];
  const sets: DataSet[] = [];
  for (const set of read.sets) {
    const tidied = tidyFeatures(set.features);
    const found = readFeatures(geoJsonText(tidied.features), name).problems;
    const wrong = found.find(({code}) => fatal.has(code));
    if (wrong && read.sets.length === 1) return {problem: wrong};
    problems.push(...found);
    if (wrong) continue;
    notes.push(...tidied.notes);
    sets.push({...set, features: tidied.features});
  }
  if (sets.length === 0)
    return {
      problem: problems[0] ?? editProblem('data-not-converted', name, 'The file has no features.'),
    };
  try {
    const folder = dirname(file);
    const layers = proposeLayers(sets, page, await readdir(folder));
    const files: {name: string; bytes: number}[] = [];
    for (const layer of layers) {
      const whole = geoJsonText(layer.features, layer.facts);
      const text = geoJsonText(simplifyFeatures(layer.features), layer.facts);
      const path = insideFolder(root, join(folder, layer.file));
      if (path === undefined) throw new Error(`${layer.file} would lie outside of the folder.`);
      await writeFile(path, text, {flag: 'wx'});
      files.push({name: layer.file, bytes: Buffer.byteLength(text)});
      notes.push(sizes(layer.file, Buffer.byteLength(whole), Buffer.byteLength(text)));
    }
    return {files, layers: layers.map(({html}) => html).join('\n'), report: notes, problems};
  } catch (error) {
    return notWritten(name, error);
  }
}

const notWritten = (name: string, error: unknown) => ({
  problem: editProblem('edit-not-saved', name, `Could not write the data: ${messageOf(error)}`),
});

const kilobytes = (bytes: number) => (bytes < 1000 ? '1 kB' : `${Math.round(bytes / 1000)} kB`);

function sizes(file: string, before: number, after: number): string {
  if (after === before) return `${file} has ${kilobytes(after)}.`;
  const large = after > 1_000_000 ? ' It is still large: leave out features or properties.' : '';
  return `${file} was simplified from ${kilobytes(before)} to ${kilobytes(after)}.${large}`;
}
