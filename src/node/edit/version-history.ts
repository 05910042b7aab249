// Keeps the versions of a page in a folder beside it, as files that a person can open.
import {createHash} from 'node:crypto';
import {appendFile, mkdir, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {extname, join, relative} from 'node:path';
import type {Version} from '../../editor/edit-types.ts';
import {insideFolder} from './inside-folder.ts';
import {writeAtomically} from './write-atomically.ts';

/** Where everything lies that the editor keeps. */
export const KEPT = '.map-story';
/** So many of the last versions are kept, and of those before them the last of each day. */
const MOST_RECENT = 200;
const MOST_DAYS = 100;
/** In all, bytes. The last one is always kept. */
const MOST_BYTES = 100_000_000;

const LABELS = 'labels.jsonl';
/** A time to the millisecond, a count, and the beginning of the SHA-256 of the bytes. */
const name = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})\.(\d{3})Z-[\da-f]{12}$/;

export class VersionHistory {
  readonly #root: string;
  readonly #folder: string;
  readonly #ending: string;
  readonly #now: () => Date;
  #last = 0;

  /**
   * @param root the folder in which `.map-story` lies
   * @param page a file in it
   */
  constructor(root: string, page: string, now = () => new Date()) {
    this.#root = root;
    this.#folder = join(root, KEPT, 'versions', encodeURIComponent(relative(root, page)));
    this.#ending = extname(page);
    this.#now = now;
  }

  get folder(): string {
    return this.#folder;
  }

  /** Throws what the file system says. The same bytes as before are no new version. */
  async add(bytes: Uint8Array, label: string): Promise<void> {
    await this.#open();
    const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const ids = await this.#ids();
    if (ids.at(-1)?.endsWith(sum)) return;
    // two within a millisecond keep their order
    this.#last = Math.max(this.#now().getTime(), this.#last + 1);
    const id = `${new Date(this.#last).toISOString().replaceAll(':', '-')}-${sum}`;
    await writeAtomically(this.#file(id), bytes);
    await appendFile(join(this.#folder, LABELS), `${JSON.stringify({id, label})}\n`);
    await this.#prune([...ids, id]);
  }

  /** The newest first. */
  async list(): Promise<Version[]> {
    const labels = await this.#labels();
    return (await this.#ids())
      .toReversed()
      .map((id) => ({id, time: timeOf(id), label: labels.get(id) ?? ''}));
  }

  /** The bytes of a version; nothing if there is none of this id. */
  async read(id: string): Promise<Uint8Array | undefined> {
    if (!name.test(id)) return undefined;
    return readFile(this.#file(id)).catch(() => undefined);
  }

  /** The bytes that have this SHA-256. */
  async find(version: string): Promise<Uint8Array | undefined> {
    const id = (await this.#ids()).findLast((one) => one.endsWith(version.slice(0, 12)));
    const bytes = id === undefined ? undefined : await this.read(id);
    return bytes && createHash('sha256').update(bytes).digest('hex') === version
      ? bytes
      : undefined;
  }

  #file = (id: string) => join(this.#folder, `${id}${this.#ending}`);

  async #open(): Promise<void> {
    if (insideFolder(this.#root, this.#folder) === undefined)
      throw new Error(`${this.#folder} is a link out of the folder.`);
    await mkdir(this.#folder, {recursive: true});
    // versions are no part of the site, and of no repository
    await writeFile(join(this.#root, KEPT, '.gitignore'), '*\n', {flag: 'wx'}).catch(
      () => undefined,
    );
  }

  async #ids(): Promise<string[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names
      .filter((one) => one.endsWith(this.#ending))
      .map((one) => one.slice(0, one.length - this.#ending.length))
      .filter((one) => name.test(one))
      .sort();
  }

  /** A line that a crash cut is left out. */
  async #labels(): Promise<ReadonlyMap<string, string>> {
    const text = await readFile(join(this.#folder, LABELS), 'utf8').catch(() => '');
    return new Map(
      text.split('\n').flatMap((line) => {
        try {
          const {id, label} = JSON.parse(line) as Readonly<Record<string, unknown>>;
          return [[String(id), String(label)] as const];
        } catch {
          return [];
        }
      }),
    );
  }

  async #prune(ids: readonly string[]): Promise<void> {
    const old = ids.slice(0, -MOST_RECENT);
    const daily = old.filter((id, index) => id.slice(0, 10) !== old[index + 1]?.slice(0, 10));
    const kept = new Set([...daily.slice(-MOST_DAYS), ...ids.slice(-MOST_RECENT)]);
    let bytes = 0;
    for (const id of ids.toReversed()) {
      const {size} = await stat(this.#file(id)).catch(() => ({size: 0}));
      bytes += size;
      if (id !== ids.at(-1) && (!kept.has(id) || bytes > MOST_BYTES))
        await rm(this.#file(id), {force: true});
    }
  }
}

function timeOf(id: string): string {
  const [, day, hours, minutes, seconds, milliseconds] = name.exec(id) ?? [];
  return `${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`;
}
