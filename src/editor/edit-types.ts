// Declares what the editing bar and its server say to each other.
import type {Problem} from '../story/problem.ts';

/** A `<map-story>` in the text of the page. Offsets are UTF-16 units of the text. */
export type SourceStory = Readonly<{
  start: number;
  /** Where the open tag ends, and where the close tag begins. */
  openEnd: number;
  closeStart: number;
  end: number;
  attributes: Readonly<Record<string, string>>;
}>;

/** The page as it is in its file. `undo`, `redo`: what would be undone or done again. */
export type Outline = Readonly<{
  /** SHA-256 of the bytes. */
  version: string;
  text: string;
  /** Nothing for one that the browser does not read where it is written. */
  stories: readonly (SourceStory | null)[];
  undo: string | null;
  redo: string | null;
  problems: readonly Problem[];
}>;

/** Element-child indexes from the story down; `[]` is the story. */
export type SourcePath = readonly number[];

type EditOf<Type extends string, More> = Readonly<
  {type: Type; path: SourcePath; story?: number} & More
>;

/** One change of the page's text. `story`: which story of the page, from 0; default 0. */
export type Edit =
  /** `null` removes the attribute. */
  | EditOf<'set-attribute', {name: string; value: string | null}>
  | EditOf<'replace-content', {html: string}>
  /** Element children from `from` up to `to`, which stays: equal numbers insert, no HTML deletes. */
  | EditOf<'replace-range', {from: number; to: number; html: string}>
  /** `to`: the index among its siblings that the element has afterwards. */
  | EditOf<'move', {to: number}>
  | EditOf<'duplicate', {id: string}>;

/** The same place of the page as this editor has it, as its file has it, and as both had it. */
export type Conflict = Readonly<{mine: string; theirs: string; base: string}>;

/** What both changed on the screen, where it is the author's until the other side is taken. */
export type Clash = Conflict & Readonly<{takeTheirs: () => void}>;

/** Which side of a conflict stays. */
export type Kept = 'mine' | 'theirs';

/** What became of the edit that was sent last; of one that met a conflict, which side stays. */
export type Fate = 'saved' | 'refused' | Kept;

/** An earlier state of the page. `time`: ISO 8601. */
export type Version = Readonly<{id: string; time: string; label: string}>;

/** What became of a file of data. */
export type DataReport = Readonly<{
  /** What was written, with its size in bytes. */
  files: readonly Readonly<{name: string; bytes: number}>[];
  /** The HTML of the layers that it may become. */
  layers: string;
  /** A table without coordinates: where it is, and what it says. A layer may take its columns. */
  table?: Readonly<{src: string; text: string}>;
  /** What was done to it. */
  report: readonly string[];
  problems: readonly Problem[];
}>;

/** A built site. `files`: how many. */
export type Published = Readonly<{folder: string; files: number; bytes: number}>;

/** What the server says unasked. */
export type ServerEvent =
  | Readonly<{type: 'changed'; version: string}>
  | Readonly<{type: 'problems'; problems: readonly Problem[]}>;

/** What the bar asks of the server. Methods reject with `EditRefused` or `EditConflict`. */
export type EditServer = Readonly<{
  outline: () => Promise<Outline>;
  apply: (version: string, label: string, edits: readonly Edit[]) => Promise<Outline>;
  undo: () => Promise<Outline>;
  redo: () => Promise<Outline>;
  versions: () => Promise<readonly Version[]>;
  restore: (id: string) => Promise<Outline>;
  data: (file: File) => Promise<DataReport>;
  /** Writes a picture beside the page. */
  file: (file: File) => Promise<Readonly<{src: string}>>;
  publish: () => Promise<Published>;
  /** @returns stops listening */
  events: (listen: (event: ServerEvent) => void) => () => void;
}>;

/** The server did not do what was asked. */
export class EditRefused extends Error {}

/** The server did not answer: what was asked may be asked again. */
export class EditLost extends EditRefused {}

/** The file says something else where an edit was to be made. */
export class EditConflict extends Error {
  readonly conflict: Conflict;
  constructor(conflict: Conflict) {
    super('The file has changed in the same place.');
    this.conflict = conflict;
  }
}
