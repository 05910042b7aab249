// Lets a selection reach from one block of a card into others, and types, deletes and pastes there.
// Each block is a place of its own to edit, out of which the browser lets no selection. While one
// reaches across blocks, their step is such a place as a whole.
import {isAtEdge, select, selectionIn} from './caret.ts';
import {fillEmpty, joinBlocks, PLAIN} from './block-keys.ts';
import {hostOf, hostsIn, isEmpty, markEmpty} from './editable-prose.ts';

export class SelectAcross {
  /** The step whose blocks are selected together. */
  #step: HTMLElement | undefined;
  /** In which block the pointer was pressed. */
  #pressed: HTMLElement | undefined;

  attach(document: Document): void {
    this.#step = this.#pressed = undefined;
    const on = <Type extends keyof DocumentEventMap>(
      type: Type,
      listen: (event: DocumentEventMap[Type]) => void,
    ) => document.addEventListener(type, listen, {capture: true});
    on('pointerdown', ({target, button}) => {
      this.end();
      this.#pressed = button === 0 ? hostOf(target as Node) : undefined;
    });
    on('pointermove', (event) => this.#drag(event, document));
    on('pointerup', () => {
      this.#pressed = undefined;
      this.#settle(document);
    });
    on('selectionchange', () => this.#settle(document));
  }

  /** Whether blocks are selected together. */
  get active(): boolean {
    return this.#step !== undefined;
  }

  /** Makes a selection by keys reach on: with Shift at the edge of a block, or by a second Ctrl+A. */
  key({key, shiftKey, ctrlKey, metaKey}: KeyboardEvent, host: HTMLElement): boolean {
    const range = selectionIn(host.ownerDocument);
    const step = host.closest<HTMLElement>('story-step');
    if (!range || !step || this.active) return false;
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') {
      if (!isWhole(range, host)) return false;
      const hosts = hostsIn(step);
      this.#begin(step);
      const all = range.cloneRange();
      all.setStart(hosts[0]!, 0);
      all.setEnd(hosts.at(-1)!, hosts.at(-1)!.childNodes.length);
      select(all);
      return true;
    }
    // the browser moves the end of the selection by itself
    const edge = {ArrowUp: 'start', ArrowLeft: 'start', ArrowDown: 'end', ArrowRight: 'end'}[key];
    if (shiftKey && edge && focusIsAt(host, edge as 'start' | 'end')) this.#begin(step);
    return false;
  }

  /** Deletes what is selected. @returns the block in which the caret stands now */
  remove(): HTMLElement | undefined {
    const step = this.#step;
    const range = step && selectionIn(step.ownerDocument);
    const [first, last] = [hostOf(range?.startContainer), hostOf(range?.endContainer)];
    if (!step || !range || !first || !last || first === step || last === step) return undefined;
    this.end();
    if (first === last) {
      range.deleteContents();
      fillEmpty(first);
      place(range, first);
      return first;
    }
    const [head, tail] = [range.cloneRange(), range.cloneRange()];
    head.setEnd(first, first.childNodes.length);
    tail.setStart(last, 0);
    for (const block of between(first, last)) block.remove();
    head.deleteContents();
    tail.deleteContents();
    place(head, first);
    if (isEmpty(last)) last.remove();
    else if (last.matches(PLAIN)) joinBlocks(first, last);
    fillEmpty(first);
    markEmpty(first);
    return first;
  }

  /** Each block is a place of its own again. */
  end(): void {
    const step = this.#step;
    this.#step = undefined;
    step?.removeAttribute('contenteditable');
  }

  #begin(step: HTMLElement): void {
    this.#step = step;
    step.setAttribute('contenteditable', 'true');
  }

  #drag({buttons, clientX, clientY}: PointerEvent, document: Document): void {
    if (buttons !== 1 || !this.#pressed || this.active) return;
    const to = hostOf(document.elementFromPoint(clientX, clientY));
    const step = this.#pressed.closest<HTMLElement>('story-step');
    if (to && to !== this.#pressed && step?.contains(to)) this.#begin(step);
  }

  /** A selection that is within one block again is that block's. */
  #settle(document: Document): void {
    const step = this.#step;
    const range = selectionIn(document);
    if (!step || this.#pressed) return;
    const [start, end] = [hostOf(range?.startContainer), hostOf(range?.endContainer)];
    if (range && start !== end && start && end && step.contains(start) && step.contains(end))
      return;
    this.end();
    if (range && start && start !== step) place(range, start);
  }
}

/** The focus of a block, and a selection in it. */
function place(range: Range, host: HTMLElement): void {
  const kept = range.cloneRange();
  host.focus({preventScroll: true});
  select(kept);
}

const isWhole = (range: Range, host: HTMLElement): boolean => {
  const [before, after] = [range.cloneRange(), range.cloneRange()];
  before.collapse(true);
  after.collapse(false);
  return isAtEdge(before, host, 'start') && isAtEdge(after, host, 'end');
};

/** Whether the end of the selection that keys move stands at an edge of a block. */
function focusIsAt(host: HTMLElement, edge: 'start' | 'end'): boolean {
  const selection = host.ownerDocument.getSelection();
  if (!selection?.focusNode || !host.contains(selection.focusNode)) return false;
  const caret = host.ownerDocument.createRange();
  caret.setStart(selection.focusNode, selection.focusOffset);
  return isAtEdge(caret, host, edge);
}

/** What stands whole between two blocks, pictures too. */
function between(first: Element, last: Element): Element[] {
  const range = first.ownerDocument.createRange();
  range.setStartAfter(first);
  range.setEndBefore(last);
  const step = first.closest('story-step');
  const all = [...(step?.querySelectorAll('*') ?? [])].filter(
    (element) =>
      range.comparePoint(element, 0) === 0 &&
      range.comparePoint(element, element.childNodes.length) === 0,
  );
  return all.filter(
    (element) => !all.some((other) => other !== element && other.contains(element)),
  );
}
