// Makes Enter, Backspace, Delete and the arrow keys work across the blocks of a card.
import {isAtEdge, isInLine, placeCaret, select, selectionIn} from './caret.ts';
import {hostsIn, isEmpty, makeHost, markEmpty} from './editable-prose.ts';

/** Blocks that are split and joined here; lists and quotations have lines of their own. */
export const PLAIN = 'p, h1, h2, h3, h4, h5, h6';

/** @returns whether the key has done its work; else the browser does it */
export function blockKey(event: KeyboardEvent, host: HTMLElement, story: Element): boolean {
  const {key, altKey, ctrlKey, metaKey, shiftKey} = event;
  const range = selectionIn(host.ownerDocument);
  if (!range || ctrlKey || metaKey || altKey || event.isComposing) return false;
  if (key === 'Enter') return !shiftKey && enter(host, range);
  if (key === 'Backspace') return joinBackward(host, range);
  if (key === 'Delete') return joinForward(host, range);
  if (shiftKey) return false;
  const by = {ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1}[key];
  if (by === undefined) return false;
  const edge = by < 0 ? 'start' : 'end';
  const leaves = /Up|Down/.test(key) ? isInLine(range, host, edge) : isAtEdge(range, host, edge);
  const hosts = hostsIn(story);
  const next = leaves && range.collapsed ? hosts[hosts.indexOf(host) + by] : undefined;
  if (next) placeCaret(next, by < 0 ? 'end' : 'start');
  return next !== undefined;
}

function enter(host: HTMLElement, range: Range): boolean {
  if (host.matches(PLAIN)) {
    splitBlock(host, range);
    return true;
  }
  // an empty last line of a list or a quotation leads out of it
  const line = lineOf(range, host);
  if (!line || line !== host.lastElementChild || !isEmpty(line)) return false;
  line.remove();
  const after = newBlock(host);
  host.after(after);
  placeCaret(after, 'start');
  return true;
}

function lineOf(range: Range, host: Element): Element | undefined {
  let at: Node | null = range.startContainer;
  while (at && at.parentNode !== host) at = at.parentNode;
  return at?.nodeType === Node.ELEMENT_NODE ? (at as Element) : undefined;
}

/** An empty paragraph beside another block. The page has it once it has words. */
function newBlock(beside: Element, tag = 'p'): HTMLElement {
  const block = beside.ownerDocument.createElement(tag);
  block.append(beside.ownerDocument.createElement('br'));
  makeHost(block);
  markEmpty(block);
  return block;
}

/** Splits a block at the caret; what follows is a paragraph. @returns it */
export function splitBlock(host: HTMLElement, range: Range): HTMLElement {
  range.deleteContents();
  if (isAtEdge(range, host, 'start') && !isEmpty(host)) {
    host.before(newBlock(host, host.localName));
    return host;
  }
  const rest = range.cloneRange();
  rest.selectNodeContents(host);
  rest.setStart(range.startContainer, range.startOffset);
  const after = newBlock(host);
  const content = rest.extractContents();
  if (content.textContent?.trim() || content.querySelector('[contenteditable=false]'))
    after.replaceChildren(content);
  host.after(after);
  fillEmpty(host);
  markEmpty(host);
  markEmpty(after);
  placeCaret(after, 'start');
  return after;
}

/** A block without words needs something that the caret can stand in. */
export function fillEmpty(host: Element): void {
  if (isEmpty(host) && !host.querySelector('br, li, p'))
    host.replaceChildren(host.ownerDocument.createElement('br'));
}

function joinBackward(host: HTMLElement, range: Range): boolean {
  if (!isAtEdge(range, host, 'start')) return false;
  const before = host.previousElementSibling;
  if (!(before && isHost(before))) return false;
  if (!host.matches(PLAIN)) return false;
  joinBlocks(before, host);
  return true;
}

function joinForward(host: HTMLElement, range: Range): boolean {
  if (!isAtEdge(range, host, 'end')) return false;
  const after = host.nextElementSibling;
  if (!(after && isHost(after) && after.matches(PLAIN))) return false;
  joinBlocks(host, after);
  return true;
}

const isHost = (element: Element): element is HTMLElement =>
  element.getAttribute('contenteditable') === 'true';

/** Puts the words of a block at the end of the one before it, and the caret between them. */
export function joinBlocks(first: HTMLElement, second: HTMLElement): void {
  if (isEmpty(first) && first.matches(PLAIN)) {
    first.remove();
    placeCaret(second, 'start');
    return;
  }
  const line = first.matches(PLAIN) ? first : (first.lastElementChild ?? first);
  placeCaret(first, 'end');
  const range = first.ownerDocument.createRange();
  range.selectNodeContents(line);
  range.collapse(false);
  if (!isEmpty(second)) line.append(...second.childNodes);
  second.remove();
  select(range);
}
