// Keeps what can be undone in a file beside the versions, for the next time the editor is started.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Patches} from './patch.ts';
import type {KeptEdit, KeptUndo} from './undo-stack.ts';
import {writeAtomically} from './write-atomically.ts';

const NAME = 'undo.json';

/**
 * An edit is saved whether or not this is.
 *
 * @param folder that of the versions
 * @param version SHA-256 of the page from which the edits lead back
 */
export async function keepUndo(folder: string, version: string, undo: KeptUndo): Promise<void> {
  const bytes = Buffer.from(JSON.stringify({version, ...undo}));
  await writeAtomically(join(folder, NAME), bytes).catch(() => undefined);
}

/** @returns nothing where the page is another one by now, or the file is not what was written */
export async function readUndo(folder: string, version: string): Promise<KeptUndo | undefined> {
  try {
    const kept: unknown = JSON.parse(await readFile(join(folder, NAME), 'utf8'));
    if (!isRecord(kept) || kept['version'] !== version) return undefined;
    const {done, undone} = kept;
    return areEdits(done) && areEdits(undone) ? {done, undone} : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const areEdits = (value: unknown): value is readonly KeptEdit[] =>
  Array.isArray(value) &&
  value.every(
    (one) =>
      isRecord(one) &&
      typeof one['label'] === 'string' &&
      arePatches(one['patches']) &&
      arePatches(one['back']),
  );

const arePatches = (value: unknown): value is Patches =>
  Array.isArray(value) &&
  value.every(
    (one) =>
      isRecord(one) &&
      Number.isSafeInteger(one['start']) &&
      Number.isSafeInteger(one['end']) &&
      typeof one['text'] === 'string',
  );
