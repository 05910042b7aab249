// Lets one write of a page happen at a time, in this process and among several.
import {mkdir, open, rm, stat} from 'node:fs/promises';
import {dirname} from 'node:path';

/** A lock that is older was left by a crash, ms. */
const STALE = 10_000;
/** After so long another process is not waited for, ms. */
const LONGEST = 5_000;
const AGAIN = 15;

export class Turns {
  readonly #lock: string | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param lock a file that is there while a process writes */
  constructor(lock?: string) {
    this.#lock = lock;
  }

  /** @param reads that the work writes nothing: other processes need not wait for it */
  take<Result>(work: () => Promise<Result>, reads = false): Promise<Result> {
    const turn = this.#last.then(() => (reads ? work() : this.#alone(work)));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#lock === undefined) return work();
    const held = await hold(this.#lock);
    try {
      return await work();
    } finally {
      if (held) await rm(this.#lock, {force: true}).catch(() => undefined);
    }
  }
}

/** Without a lock the work is done as well: that it cannot be written, the work will say. */
async function hold(lock: string): Promise<boolean> {
  for (const begun = Date.now(); Date.now() - begun < LONGEST; ) {
    try {
      await mkdir(dirname(lock), {recursive: true});
      await (await open(lock, 'wx')).close();
      return true;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return false;
    }
    const {mtimeMs} = await stat(lock).catch(() => ({mtimeMs: Date.now()}));
    if (Date.now() - mtimeMs > STALE) await rm(lock, {force: true}).catch(() => undefined);
    else await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
  return false;
}
