// Stands in for the editor's server: it edits a page in memory, and keeps what it was asked.
import {
  type Conflict,
  type DataReport,
  type Edit,
  EditConflict,
  EditLost,
  EditRefused,
  type EditServer,
  type Outline,
  type ServerEvent,
  type Version,
} from '../../src/editor/edit-types.ts';
import {elementAt} from '../../src/editor/source-story.ts';
import type {Problem} from '../../src/story/problem.ts';

type State = Readonly<{text: string; label: string}>;

export class FakeServer implements EditServer {
  readonly asked: {label: string; edits: readonly Edit[]}[] = [];
  /** What the next edit meets in the file. */
  nextConflict: Conflict | undefined;
  /** What another program makes of the page before the next edit, which is merged with it. */
  meanwhile: ((text: string) => string) | undefined;
  /** Why the next edit is refused. */
  nextRefusal: string | undefined;
  /** Whether it does not answer. */
  gone = false;
  /** What each answer to an edit waits for. */
  wait: (() => Promise<void>) | undefined;
  problems: Problem[] = [];
  dataReport: DataReport = {files: [], layers: '', report: [], problems: []};
  /** Earlier versions, and which of them were asked for. */
  history: Version[] = [];
  readonly restored: string[] = [];
  #past: State[] = [];
  #future: State[] = [];
  #now: State;
  #listen: ((event: ServerEvent) => void)[] = [];

  /** @param page the text of a page that has one `<map-story>` */
  constructor(page: string) {
    this.#now = {text: page, label: ''};
  }

  get text(): string {
    return this.#now.text;
  }

  outline = async (): Promise<Outline> => {
    const {text} = this;
    const openEnd = text.indexOf('>', text.indexOf('<map-story')) + 1;
    const closeStart = text.lastIndexOf('</map-story>');
    const page = new DOMParser().parseFromString(text, 'text/html');
    const attributes = Object.fromEntries(
      Array.from(page.querySelector('map-story')!.attributes, ({name, value}) => [name, value]),
    );
    const start = text.indexOf('<map-story');
    return {
      version: `${text.length}:${this.#past.length}:${this.#future.length}`,
      text,
      stories: [{start, openEnd, closeStart, end: closeStart + '</map-story>'.length, attributes}],
      undo: this.#past.length > 0 ? this.#now.label : null,
      redo: this.#future.at(-1)?.label ?? null,
      problems: this.problems,
    };
  };

  apply = async (version: string, label: string, edits: readonly Edit[]): Promise<Outline> => {
    this.asked.push({label, edits});
    const {nextConflict, nextRefusal, meanwhile} = this;
    [this.nextConflict, this.nextRefusal, this.meanwhile] = [undefined, undefined, undefined];
    const isOld = version !== (await this.outline()).version;
    if (meanwhile) this.#now = {text: meanwhile(this.text), label: ''};
    if (nextConflict) throw new EditConflict(nextConflict);
    if (nextRefusal) throw new EditRefused(nextRefusal);
    if (this.gone) throw new EditLost('gone');
    if (isOld) throw new EditRefused('an old version');
    this.#past.push(this.#now);
    this.#future = [];
    this.#now = {text: edits.reduce(edited, this.text), label};
    const answer = await this.outline();
    await this.wait?.();
    return answer;
  };

  undo = (): Promise<Outline> => this.#go(this.#past, this.#future);
  redo = (): Promise<Outline> => this.#go(this.#future, this.#past);

  #go(from: State[], to: State[]): Promise<Outline> {
    to.push(this.#now);
    this.#now = from.pop()!;
    return this.outline();
  }

  versions = async () => this.history;
  restore = (id: string) => {
    this.restored.push(id);
    return this.outline();
  };
  data = async () => this.dataReport;
  file = async ({name}: File) => ({src: `media/${name}`});
  publish = async () => ({folder: 'dist', files: 3, bytes: 1000});
  events = (listen: (event: ServerEvent) => void) => {
    this.#listen.push(listen);
    return () => {};
  };

  /** Another program writes the page. */
  write(text: string): void {
    this.#now = {text, label: ''};
    for (const listen of this.#listen) listen({type: 'changed', version: 'another'});
  }
}

function edited(text: string, edit: Edit): string {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const story = page.querySelector('map-story')!;
  const element = edit.path.length === 0 ? story : elementAt(story, edit.path)!;
  perform(element, edit);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

function perform(element: Element, edit: Edit): void {
  const siblings = () => [...element.parentElement!.children];
  if (edit.type === 'set-attribute')
    if (edit.value === null) element.removeAttribute(edit.name);
    else element.setAttribute(edit.name, edit.value);
  if (edit.type === 'replace-content') element.innerHTML = edit.html;
  if (edit.type === 'replace-range') {
    const children = [...element.children];
    const before = children[edit.to] ?? null;
    for (const child of children.slice(edit.from, edit.to)) child.remove();
    const template = document.createElement('template');
    template.innerHTML = edit.html;
    element.insertBefore(element.ownerDocument.adoptNode(template.content), before);
  }
  if (edit.type === 'move') {
    const others = siblings().filter((one) => one !== element);
    element.parentElement!.insertBefore(element, others[edit.to] ?? null);
  }
  if (edit.type === 'duplicate') {
    const copy = element.cloneNode(true) as Element;
    copy.id = edit.id;
    element.after(copy);
  }
}
