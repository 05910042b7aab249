// Edits the words of cards in place, and sends what has changed when the author pauses or leaves.
import {blockKey, fillEmpty, PLAIN, splitBlock} from './block-keys.ts';
import {placeCaret, selectionIn, selectLine} from './caret.ts';
import {changedBlocks, proseBlocks} from './changed-blocks.ts';
import {atomOf, hostOf, hostsIn, isEmpty, makeEditable, markEmpty} from './editable-prose.ts';
import type {Fate} from './edit-types.ts';
import type {EditorStore} from './editor-store.ts';
import type {FramedPage} from './framed-page.ts';
import {messages} from './messages.ts';
import {pasteInto} from './paste.ts';
import {SelectAcross} from './select-across.ts';
import {foundIn} from './source-story.ts';
import {UnsavedSteps} from './unsaved-steps.ts';

/** So long a pause saves what was typed, in ms. */
const PAUSE = 700;
/** When a server that did not answer is asked again, in ms. */
const AGAIN = 3000;

export type TextEditorHost = Readonly<{
  store: EditorStore;
  page: () => FramedPage | undefined;
  /** The caret stands elsewhere, or the text around it has changed its form. */
  onCaret: () => void;
  /** A story link, a figure or a picture was pressed. */
  onAtom: (atom: HTMLElement) => void;
  /** Files were dropped on the page, or pasted into a card. */
  onFiles: (files: readonly File[]) => void;
  /** The author leaves the text by a key. */
  onLeave: (to: 'steps' | 'tools') => void;
}>;

export class TextEditor {
  #host: TextEditorHost;
  readonly unsaved = new UnsavedSteps();
  readonly #across = new SelectAcross();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The step of the caret's block, and which of its blocks that is. */
  #place: readonly [step: HTMLElement | undefined, index: number] = [undefined, 0];
  /** Where the caret stands last: the tools act on it while the focus is on them. */
  range: Range | undefined;

  constructor(host: TextEditorHost) {
    this.#host = host;
  }

  /** The block in which the caret stands. */
  get block(): HTMLElement | undefined {
    const {range} = this;
    const host = hostOf(range?.startContainer);
    return host?.isConnected ? host : undefined;
  }

  /** Makes the story of a loaded page editable. */
  attach(document: Document, story: HTMLElement): void {
    this.range = undefined;
    document.execCommand('defaultParagraphSeparator', false, 'p');
    document.execCommand('styleWithCSS', false, 'false');
    this.prepare(story);
    this.#across.attach(document);
    const on = <Type extends keyof DocumentEventMap>(
      type: Type,
      listen: (event: DocumentEventMap[Type]) => void,
    ) => document.addEventListener(type, listen, {capture: true});
    on('input', ({target}) => this.#changed(target as Node));
    on('beforeinput', (event) => this.#beforeInput(event as InputEvent));
    on('keydown', (event) => this.#key(event, story));
    on('paste', (event) => this.#paste(event));
    on('dragover', (event) => isOfFiles(event) && event.preventDefault());
    on('drop', (event) => this.#drop(event));
    on('focusout', () => void this.flush());
    on('selectionchange', () => this.#caret(document));
    on('click', (event) => this.#click(event));
    document.addEventListener('visibilitychange', () => void this.flush());
    document.defaultView?.addEventListener('pagehide', () => void this.flush());
  }

  /** Makes what is new in the story editable. */
  prepare(story: Element): void {
    for (const step of story.querySelectorAll('story-step')) makeEditable(step);
  }

  /** The story was brought to another text: what is new is made editable, and the caret goes back. */
  synced(story: Element, focused: boolean, fate: Fate): void {
    this.prepare(story);
    const {store, page} = this.#host;
    this.unsaved.synced(
      store.steps.map((step) => [page()?.stepElement(step), step.element]),
      fate,
    );
    if (!this.range || this.block) return;
    const [step, index] = this.#place;
    this.range = undefined;
    const host = step && hostsIn(step);
    const next = focused && step?.isConnected && (host?.[index] ?? host?.at(-1));
    if (next) placeCaret(next, 'end');
  }

  /** The text around an element was changed by a tool. */
  touched(element: Node): void {
    this.#changed(element);
  }

  focus(step: HTMLElement): void {
    const [first] = hostsIn(step);
    if (first) placeCaret(first, 'end');
  }

  /** Sends what has changed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all(this.unsaved.typed.map((step) => this.#save(step)));
  }

  /** Sends a step as it is when its turn comes; as it is now if it is gone by then. */
  async #save(live: HTMLElement): Promise<void> {
    const {store, page} = this.#host;
    const step = store.steps.find((one) => page()?.stepElement(one) === live);
    const copyOf = () => document.implementation.createHTMLDocument().importNode(live, true);
    const before = copyOf();
    if (!step) {
      this.unsaved.forget(live);
      return;
    }
    let answered: (() => void) | undefined;
    const saved = await store.change(messages.textOf(step.title), (tree) => {
      const copy = live.isConnected ? copyOf() : before;
      this.unsaved.forget(live);
      const now = foundIn(tree.steps, step);
      if (!now) return [];
      const blocks = proseBlocks(copy, now.element).map(({html}) => html);
      answered = this.unsaved.send(live, blocks);
      return changedBlocks(copy, now.element, now.path);
    });
    answered?.();
    if (saved || !live.isConnected) return;
    // what was refused is sent again with the next change, what was lost when the server may be back
    this.unsaved.type(live);
    if (store.lost) this.#timer = setTimeout(() => void this.flush(), AGAIN);
  }

  #changed(target: Node): void {
    const host = hostOf(target);
    const step = (host ?? (target as Element)).closest?.<HTMLElement>('story-step');
    if (!step) return;
    if (host) {
      fillEmpty(host);
      markEmpty(host);
    }
    this.unsaved.type(step);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  #key(event: KeyboardEvent, story: Element): void {
    const host = hostOf(event.target as Node);
    if (!host) return;
    if (this.#across.active ? this.#keyAcross(event) : this.#across.key(event, host)) {
      event.preventDefault();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.#host.onLeave('steps');
    } else if (event.key === 'F10' && event.altKey) {
      event.preventDefault();
      this.#host.onLeave('tools');
    } else if (blockKey(event, host, story)) {
      event.preventDefault();
      this.#changed(hostOf(selectionIn(host.ownerDocument)?.startContainer) ?? host);
      if (host.isConnected) this.#changed(host);
    }
  }

  /** @returns whether the key has done its work on a selection that reaches across blocks */
  #keyAcross({key, shiftKey}: KeyboardEvent): boolean {
    if (key === 'Escape') this.#across.end();
    if (key !== 'Backspace' && key !== 'Delete' && !(key === 'Enter' && !shiftKey)) return false;
    const host = this.#across.remove();
    const range = host && selectionIn(host.ownerDocument);
    if (key === 'Enter' && range && host.matches(PLAIN)) splitBlock(host, range);
    if (host) this.#changed(host);
    return true;
  }

  /** What prose has no markup for is not made. */
  #beforeInput(event: InputEvent): void {
    if (this.#across.active) {
      event.preventDefault();
      const host = this.#across.remove();
      if (host && event.data) host.ownerDocument.execCommand('insertText', false, event.data);
      if (host) this.#changed(host);
      return;
    }
    if (/^(format|history|insertFromDrop|deleteByDrag)/.test(event.inputType))
      event.preventDefault();
  }

  #paste(event: ClipboardEvent): void {
    const {clipboardData} = event;
    const host =
      clipboardData && this.#across.active ? this.#across.remove() : hostOf(event.target as Node);
    if (!host || !clipboardData) return;
    event.preventDefault();
    if (clipboardData.files.length > 0) {
      this.#host.onFiles([...clipboardData.files]);
      return;
    }
    const step = host.closest('story-step');
    pasteInto(host, clipboardData.getData('text/html'), clipboardData.getData('text/plain'));
    // blocks that are pasted into an empty one take its place
    const changed = host.isConnected ? host : step;
    if (changed) this.#changed(changed);
  }

  #drop(event: DragEvent): void {
    const host = hostOf(event.target as Node);
    if (host || isOfFiles(event)) event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    if (host) placeCaret(host, 'end');
    this.#host.onFiles(files);
  }

  #click(event: MouseEvent): void {
    if (event.detail >= 3) selectLine(event.target as Element);
    const atom = atomOf(event.target);
    if (!atom?.closest('story-step')) return;
    event.preventDefault();
    event.stopPropagation();
    this.#host.onAtom(atom);
  }

  #caret(document: Document): void {
    const range = selectionIn(document);
    const host = hostOf(range?.startContainer);
    if (!host || !range) return;
    const before = this.block;
    this.range = range.cloneRange();
    const step = host.closest<HTMLElement>('story-step') ?? undefined;
    if (host !== before) this.#place = [step, step ? hostsIn(step).indexOf(host) : 0];
    if (before && before !== host && isEmpty(before) && before.hasAttribute('data-editing'))
      before.remove();
    this.#host.onCaret();
  }
}

const isOfFiles = ({dataTransfer}: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
