// Watches a file, which other programs replace or change, and says when it may have changed.
import {watch} from 'node:fs';
import {basename, dirname} from 'node:path';

/** Programs write a file in several steps: the last of so many milliseconds counts. */
const SETTLED = 60;

/** @returns stops watching. Where the system cannot watch, each request looks for itself. */
export function watchPage(file: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(dirname(file), {persistent: false}, (_, name) => {
      if (name !== null && name !== basename(file)) return;
      clearTimeout(timer);
      timer = setTimeout(onChange, SETTLED);
    });
    watcher.on('error', () => watcher.close());
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch {
    return () => undefined;
  }
}
