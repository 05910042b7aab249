// Keeps what can be undone and redone, as patches; they find the page as another program left it.
import {type LineConflict, mergeEdits} from './merge.ts';
import {applyPatches, invertPatches, type Patches} from './patch.ts';

type Entry = Readonly<{label: string; before: string; after: string; patches: Patches}>;

/** An edit as a file keeps it: `back` undoes what `patches` do. */
export type KeptEdit = Readonly<{label: string; patches: Patches; back: Patches}>;
export type KeptUndo = Readonly<{done: readonly KeptEdit[]; undone: readonly KeptEdit[]}>;

export type Step =
  | Readonly<{text: string; label: string}>
  | Readonly<{conflict: LineConflict; label: string}>;

/** So many letters of pages are kept, in each of which most is shared with the one before. */
const MOST_LETTERS = 60_000_000;
const MOST_ENTRIES = 1000;
/** So many of each way are kept for the next time. */
const MOST_KEPT = 200;

export class UndoStack {
  readonly #done: Entry[] = [];
  #undone: Entry[] = [];

  /** What would be undone and redone next. */
  get labels(): Readonly<{undo: string | null; redo: string | null}> {
    return {undo: this.#done.at(-1)?.label ?? null, redo: this.#undone.at(-1)?.label ?? null};
  }

  /** What leads from a page without a gap: another program may have changed it between two edits. */
  kept(now: string): KeptUndo {
    return {
      done: leading(this.#done, now, ({before, after}) => [after, before]),
      undone: leading(this.#undone, now, ({before, after}) => [before, after]),
    };
  }

  /** Takes over what was kept of a page that is the same now. */
  take(now: string, {done, undone}: KeptUndo): void {
    let at = now;
    for (const {label, patches, back} of done.toReversed()) {
      const entry = {label, patches, after: at, before: applyPatches(at, back)};
      if (applyPatches(entry.before, patches) !== at) break;
      this.#done.unshift(entry);
      at = entry.before;
    }
    at = now;
    for (const {label, patches, back} of undone.toReversed()) {
      const entry = {label, patches, before: at, after: applyPatches(at, patches)};
      if (applyPatches(entry.after, back) !== at) break;
      this.#undone.unshift(entry);
      at = entry.after;
    }
  }

  record(label: string, before: string, patches: Patches): void {
    this.#undone = [];
    this.#done.push({label, before, after: applyPatches(before, patches), patches});
    let letters = this.#done.reduce((sum, {before}) => sum + before.length, 0);
    while (this.#done.length > 1 && (letters > MOST_LETTERS || this.#done.length > MOST_ENTRIES))
      letters -= this.#done.shift()?.before.length ?? 0;
  }

  /**
   * @param now the page as it is
   * @returns the page without the last edit; nothing if there is none. `confirm` says that it is written.
   */
  undo(now: string): (Step & Readonly<{confirm: () => void}>) | undefined {
    const entry = this.#done.at(-1);
    if (!entry) return undefined;
    const {label, before, after, patches} = entry;
    const made = remade(after, invertPatches(before, patches), now);
    const confirm = () => {
      this.#done.pop();
      this.#undone.push(entry);
    };
    return {...made, label, confirm};
  }

  redo(now: string): (Step & Readonly<{confirm: () => void}>) | undefined {
    const entry = this.#undone.at(-1);
    if (!entry) return undefined;
    const {label, before, patches} = entry;
    const confirm = () => {
      this.#undone.pop();
      this.#done.push(entry);
    };
    return {...remade(before, patches, now), label, confirm};
  }
}

/** The last entries, from a page on, each of which begins where the one after it ended. */
function leading(
  entries: readonly Entry[],
  now: string,
  way: (entry: Entry) => readonly [from: string, to: string],
): KeptEdit[] {
  const kept: KeptEdit[] = [];
  let at = now;
  for (const entry of entries.slice(-MOST_KEPT).toReversed()) {
    const [from, to] = way(entry);
    if (from !== at) break;
    const {label, patches, before} = entry;
    kept.unshift({label, patches, back: invertPatches(before, patches)});
    at = to;
  }
  return kept;
}

function remade(base: string, patches: Patches, now: string) {
  if (now === base) return {text: applyPatches(base, patches)};
  const merged = mergeEdits(base, patches, now);
  return 'conflict' in merged ? merged : {text: applyPatches(now, merged.patches)};
}
