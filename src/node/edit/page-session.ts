// Edits one page in its file: reads it anew before each edit, merges, keeps versions, undoes.
import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import type {Problem, ProblemCode} from '../../story/problem.ts';
import {diffText} from './diff-text.ts';
import {readEdits} from './read-edits.ts';
import {editPage} from './edit-page.ts';
import type {Edit, Outline, Version} from '../../editor/edit-types.ts';
import {messageOf} from '../../story/message-of.ts';
import {editProblem} from './edit-problem.ts';
import {type LineConflict, mergeEdits} from './merge.ts';
import {type PageBytes, pageBytes} from './page-bytes.ts';
import {outlineOf, versionOf} from './page-outline.ts';
import {type EditedPage, editedPage, placeOf, storiesOf} from './page-tree.ts';
import {applyPatches, composePatches, type Patches} from './patch.ts';
import {openingHeading, titlePatches} from './title-patches.ts';
import {Turns} from './turns.ts';
import {keepUndo, readUndo} from './undo-file.ts';
import {UndoStack} from './undo-stack.ts';
import type {VersionHistory} from './version-history.ts';
import {writeAtomically} from './write-atomically.ts';

export type Failure =
  | Readonly<{problem: Problem}>
  | Readonly<{conflict: LineConflict; version: string; problem: Problem}>;

export type Answer = Outline | Failure;

type Current = PageBytes & Readonly<{page: EditedPage; version: string}>;

export type SessionOptions = Readonly<{
  file: string;
  history: VersionHistory;
  /** What is wrong with the stories of the page, as `check` finds it. */
  check: () => readonly Problem[];
  /** Another program has changed the page, or the editor did: its new version. */
  onChange?: (version: string) => void;
  onProblems?: (problems: readonly Problem[]) => void;
  write?: (file: string, bytes: Uint8Array) => Promise<void>;
  turns?: Turns;
}>;

export class PageSession {
  readonly #options: SessionOptions;
  readonly #undo = new UndoStack();
  readonly #turns: Turns;
  #now: Current | undefined;
  #problems: readonly Problem[] = [];
  /** The last words of the opening's heading: it may be empty while its author writes. */
  #heading = '';

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#turns = options.turns ?? new Turns();
  }

  outline(): Promise<Answer> {
    return this.#turn(async (now) => this.#outline(now), true);
  }

  apply(version: string, label: string, edits: unknown): Promise<Answer> {
    return this.#turn(async (now) => {
      const read = readEdits(edits);
      if ('fault' in read) return this.#failed('edit-refused', read.fault);
      if (version === now.version) return this.#applyTo(now, now, label, read);
      const bytes = await this.#options.history.find(version);
      const base = bytes && pageBytes(bytes, this.#name);
      if (!base || 'problem' in base)
        return this.#failed(
          'edit-refused',
          'The page has changed since, and what it was is no longer known. Load it anew.',
        );
      return this.#applyTo(now, {...base, page: editedPage(base.text)}, label, read);
    });
  }

  undo(): Promise<Answer> {
    return this.#turn((now) => this.#step(now, this.#undo.undo(now.text), 'Undo'));
  }

  redo(): Promise<Answer> {
    return this.#turn((now) => this.#step(now, this.#undo.redo(now.text), 'Redo'));
  }

  versions(): Promise<readonly Version[]> {
    return this.#options.history.list();
  }

  restore(id: string): Promise<Answer> {
    return this.#turn(async (now) => {
      const bytes = await this.#options.history.read(id);
      const page = bytes && pageBytes(bytes, this.#name);
      if (!bytes || !page || 'problem' in page)
        return this.#failed('edit-refused', 'There is no such version.');
      const label = 'Restore a version';
      return this.#save(now, bytes, label, () =>
        this.#undo.record(label, now.text, diffText(now.text, page.text)),
      );
    });
  }

  /** Looks whether another program has changed the page. */
  async refresh(): Promise<void> {
    await this.outline();
  }

  /** Checks the stories anew. */
  recheck(): readonly Problem[] {
    const found = this.#options.check();
    const isSame = JSON.stringify(found) === JSON.stringify(this.#problems);
    this.#problems = found;
    if (!isSame) this.#options.onProblems?.(found);
    return found;
  }

  get #name(): string {
    return basename(this.#options.file);
  }

  /** One at a time, each with the page as it is in its file then. */
  #turn(work: (now: Current) => Promise<Answer>, reads = false): Promise<Answer> {
    return this.#turns.take(async () => {
      const now = await this.#read();
      return 'problem' in now ? now : work(now);
    }, reads);
  }

  async #read(): Promise<Current | Failure> {
    const {file, history, onChange} = this.#options;
    try {
      const bytes = await readFile(file);
      const version = versionOf(bytes);
      if (this.#now?.version === version) return this.#now;
      const read = pageBytes(bytes, this.#name);
      if ('problem' in read) return read;
      const known = this.#now !== undefined;
      await history.add(bytes, known ? 'Changed by another program' : 'Opened');
      const kept = known ? undefined : await readUndo(history.folder, version);
      if (kept) this.#undo.take(read.text, kept);
      this.#now = {...read, version, page: editedPage(read.text)};
      if (known) onChange?.(version);
      return this.#now;
    } catch (error) {
      return this.#failed(
        'edit-not-saved',
        `The page cannot be read, or its versions cannot be kept: ${messageOf(error)}`,
      );
    }
  }

  async #applyTo(
    now: Current,
    base: Pick<Current, 'page' | 'text'>,
    label: string,
    edits: readonly Edit[],
  ): Promise<Answer> {
    const made = editPage(base.page, edits);
    if ('fault' in made) return this.#failed('edit-refused', made.fault);
    if (base.text === now.text) return this.#change(now, made.patches, label);
    const merged = mergeEdits(base.text, made.patches, now.text);
    if ('conflict' in merged) {
      await this.#options.history.add(now.encode(made.page.text), `Not saved: ${label}`);
      await this.#options.history.add(now.encode(now.text), 'As another program left it');
      return this.#conflict(now, merged.conflict);
    }
    if (!insideStories(applyPatches(now.text, merged.patches), merged.patches))
      return this.#failed('edit-refused', 'Another program took the story away from this place.');
    return this.#change(now, merged.patches, label);
  }

  /** What the edit says, and the title of the page where it was the heading that is edited. */
  #change(now: Current, edit: Patches, label: string): Promise<Answer> {
    this.#heading = openingHeading(now.page) || this.#heading;
    const edited = editedPage(applyPatches(now.text, edit));
    const title = titlePatches(now.page, edited, this.#heading);
    const patches = composePatches(now.text, edit, title);
    const bytes = now.encode(applyPatches(now.text, patches));
    return this.#save(now, bytes, label, (text) =>
      // letters that the encoding lacks have become references
      this.#undo.record(label, now.text, now.text === text ? [] : exact(now.text, patches, text)),
    );
  }

  async #step(
    now: Current,
    step: ReturnType<UndoStack['undo']>,
    what: 'Undo' | 'Redo',
  ): Promise<Answer> {
    if (!step) return this.#outline(now);
    if ('conflict' in step) return this.#conflict(now, step.conflict);
    return this.#save(now, now.encode(step.text), `${what}: ${step.label}`, step.confirm);
  }

  /** The version is kept before the page is written: whatever fails, nothing is lost. */
  async #save(
    now: Current,
    bytes: Uint8Array,
    label: string,
    record: (text: string) => void,
  ): Promise<Answer> {
    const {file, history, onChange, write = writeAtomically} = this.#options;
    const version = versionOf(bytes);
    const read = pageBytes(bytes, this.#name);
    if ('problem' in read) return read;
    if (version === now.version) return this.#outline(now);
    try {
      await history.add(bytes, label);
      await write(file, bytes);
    } catch (error) {
      return this.#failed('edit-not-saved', `Could not save the page: ${messageOf(error)}`);
    }
    record(read.text);
    await keepUndo(history.folder, version, this.#undo.kept(read.text));
    const saved = {...read, version, page: editedPage(read.text)};
    this.#now = saved;
    onChange?.(version);
    return this.#outline(saved);
  }

  #outline = (now: Current): Outline => ({
    ...outlineOf(now.page, now.version),
    ...this.#undo.labels,
    problems: this.#problems,
  });

  #failed = (code: ProblemCode, message: string): Failure => ({
    problem: editProblem(code, this.#name, message),
  });

  #conflict = (now: Current, conflict: LineConflict): Failure => ({
    conflict,
    version: now.version,
    ...this.#failed(
      'edit-conflict',
      `Another program changed the same place, in line ${conflict.line}.`,
    ),
  });
}

const exact = (before: string, patches: Patches, after: string): Patches =>
  applyPatches(before, patches) === after ? patches : diffText(before, after);

/** Whether what was merged into a page is within its stories still, and in no comment, say. */
function insideStories(text: string, patches: Patches): boolean {
  const stories = storiesOf(editedPage(text)).map(placeOf);
  let shift = 0;
  return patches.every(({start, end, text}) => {
    const at = start + shift;
    shift += text.length - (end - start);
    return stories.some((place) => place && at >= place.start && at + text.length <= place.end);
  });
}
