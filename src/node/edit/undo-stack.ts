// Keeps what can be undone and redone, as patches; they find the page as another program left it.
import {type LineConflict, mergeEdits} from './merge.ts';
import {applyPatches, invertPatches, type Patches} from './patch.ts';

type Entry = Readonly<{label: string; before: string; after: string; patches: Patches}>;

export type Step =
  | Readonly<{text: string; label: string}>
  | Readonly<{conflict: LineConflict; label: string}>;

/** So many letters of pages are kept, in each of which most is shared with the one before. */
const MOST_LETTERS = 60_000_000;
const MOST_ENTRIES = 1000;

export class UndoStack {
  readonly #done: Entry[] = [];
  #undone: Entry[] = [];

  /** What would be undone and redone next. */
  get labels(): Readonly<{undo: string | null; redo: string | null}> {
    return {undo: this.#done.at(-1)?.label ?? null, redo: this.#undone.at(-1)?.label ?? null};
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

function remade(base: string, patches: Patches, now: string) {
  if (now === base) return {text: applyPatches(base, patches)};
  const merged = mergeEdits(base, patches, now);
  return 'conflict' in merged ? merged : {text: applyPatches(now, merged.patches)};
}
