// Edits the words of cards in place, and sends what has changed when the author pauses or leaves.
import {blockKey, fillEmpty} from './block-keys.ts';
import {placeCaret, selectionIn, selectLine} from './caret.ts';
import {changedBlocks, proseBlocks} from './changed-blocks.ts';
import {
  atomOf,
  hostOf,
  hostsIn,
  isEmpty,
  isNew,
  makeEditable,
  markEmpty,
} from './editable-prose.ts';
import type {EditorStore} from './editor-store.ts';
import type {FramedPage} from './framed-page.ts';
import {mergeBlocks} from './merge-blocks.ts';
import {messages} from './messages.ts';
import {pasteInto} from './paste.ts';
import {foundIn} from './source-story.ts';
import type {EditedSteps} from './sync-story.ts';

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
  /** Steps whose words differ from the page's text. */
  #dirty = new Set<HTMLElement>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Steps that are being sent, and the HTML of their blocks as it was then. */
  #sent = new Map<Element, readonly string[]>();
  /** The HTML of the blocks that a step has in the page, as the screen was brought to it last. */
  #known = new WeakMap<Element, readonly string[]>();
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
  synced(story: Element, focused: boolean, refused = false): void {
    this.prepare(story);
    const {store, page} = this.#host;
    for (const step of store.steps) {
      const live = page()?.stepElement(step);
      if (live) this.#known.set(live, htmlOf(step.element.children));
    }
    if (refused) for (const step of this.#sent.keys()) this.#dirty.add(step as HTMLElement);
    this.#sent.clear();
    if (!this.range || this.block) return;
    const [step, index] = this.#place;
    this.range = undefined;
    const host = step && hostsIn(step);
    const next = focused && step?.isConnected && (host?.[index] ?? host?.at(-1));
    if (next) placeCaret(next, 'end');
  }

  /** Whether there are words that are not in the page yet. */
  get unsaved(): boolean {
    return this.#dirty.size > 0 || this.#sent.size > 0;
  }

  /** Steps that the screen shows newer than the page's text, and how that text comes into them. */
  edited(refused: boolean): EditedSteps {
    return {
      has: (step) =>
        this.#dirty.has(step as HTMLElement) ||
        this.#sent.has(step) ||
        (step.localName === 'story-step' && [...step.children].some(isNew)),
      merge: (step, source) => {
        const had = refused ? undefined : (this.#sent.get(step) ?? this.#known.get(step));
        if (had) mergeBlocks(step, source, had);
      },
    };
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
    await Promise.all([...this.#dirty].map((step) => this.#save(step)));
  }

  /** Sends a step as it is when its turn comes; as it is now if it is gone by then. */
  async #save(live: HTMLElement): Promise<void> {
    const {store, page} = this.#host;
    const step = store.steps.find((one) => page()?.stepElement(one) === live);
    const copyOf = () => document.implementation.createHTMLDocument().importNode(live, true);
    const before = copyOf();
    if (!step) {
      this.#dirty.delete(live);
      return;
    }
    let sent: readonly string[] | undefined;
    const saved = await store.change(messages.textOf(step.title), (tree) => {
      const copy = live.isConnected ? copyOf() : before;
      this.#dirty.delete(live);
      const now = foundIn(tree.steps, step);
      if (!now) return [];
      sent = proseBlocks(copy, now.element).map(({html}) => html);
      this.#sent.set(live, sent);
      return changedBlocks(copy, now.element, now.path);
    });
    if (this.#sent.get(live) === sent) this.#sent.delete(live);
    if (saved || !live.isConnected) return;
    // what was refused is sent again with the next change, what was lost when the server may be back
    this.#dirty.add(live);
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
    this.#dirty.add(step);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  #key(event: KeyboardEvent, story: Element): void {
    const host = hostOf(event.target as Node);
    if (!host) return;
    if (event.key === 'Escape') {
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

  /** What prose has no markup for is not made. */
  #beforeInput(event: InputEvent): void {
    if (/^(format|history|insertFromDrop|deleteByDrag)/.test(event.inputType))
      event.preventDefault();
  }

  #paste(event: ClipboardEvent): void {
    const host = hostOf(event.target as Node);
    const {clipboardData} = event;
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

const htmlOf = (elements: Iterable<Element>) => Array.from(elements, ({outerHTML}) => outerHTML);

const isOfFiles = ({dataTransfer}: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
