// Writes a file so that a crash at any moment leaves the old file or the new one, whole.
import {randomBytes} from 'node:crypto';
import * as files from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';

/** What writing needs of the file system; tests let it fail. */
export type FileSystem = Pick<typeof files, 'access' | 'open' | 'rename' | 'stat' | 'unlink'>;

/** How files that are being written end; one that a crash left is not the author's. */
export const UNFINISHED = '.map-story-unfinished';

/** What is younger may be another program's that is still writing, ms. */
const ABANDONED = 60_000;

/** Removes what a crash has left of writing a file. */
export async function removeUnfinished(file: string): Promise<void> {
  const folder = dirname(file);
  for (const name of await files.readdir(folder)) {
    if (!name.startsWith(`.${basename(file)}.`) || !name.endsWith(UNFINISHED)) continue;
    const {mtimeMs} = await files.stat(join(folder, name));
    if (Date.now() - mtimeMs > ABANDONED) await files.rm(join(folder, name), {force: true});
  }
}

/** The mode of the file stays. Throws what the file system says; the file is then as it was. */
export async function writeAtomically(
  file: string,
  bytes: Uint8Array,
  system: FileSystem = files,
): Promise<void> {
  const before = await system.stat(file).catch(() => undefined);
  // renaming would replace a file that may not be written
  if (before) await system.access(file, files.constants.W_OK);
  const folder = dirname(file);
  const name = `.${basename(file)}.${randomBytes(4).toString('hex')}${UNFINISHED}`;
  const unfinished = join(folder, name);
  try {
    const handle = await system.open(unfinished, 'wx', before?.mode ?? 0o666);
    try {
      await handle.writeFile(bytes);
      if (before) await handle.chmod(before.mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await system.rename(unfinished, file);
  } catch (error) {
    await system.unlink(unfinished).catch(() => undefined);
    throw error;
  }
}
