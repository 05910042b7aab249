// Reads and places the caret in prose that is edited.

export const selectionIn = (document: Document): Range | undefined => {
  const selection = document.getSelection();
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
};

/** Whether nothing that readers see stands between the caret and an edge of its block. */
export function isAtEdge(range: Range, host: Element, edge: 'start' | 'end'): boolean {
  if (!range.collapsed) return false;
  const between = range.cloneRange();
  between.selectNodeContents(host);
  if (edge === 'start') between.setEnd(range.startContainer, range.startOffset);
  else between.setStart(range.endContainer, range.endOffset);
  const part = between.cloneContents();
  return part.textContent?.trim() === '' && !part.querySelector('[contenteditable=false], img');
}

/** Whether the caret stands in the first or in the last line of its block. */
export function isInLine(range: Range, host: Element, edge: 'start' | 'end'): boolean {
  if (isAtEdge(range, host, edge)) return true;
  const caret = range.getClientRects()[0];
  const all = host.ownerDocument.createRange();
  all.selectNodeContents(host);
  const lines = [...all.getClientRects()].filter(({height}) => height > 0);
  const line = edge === 'start' ? lines[0] : lines.at(-1);
  if (!caret || !line) return false;
  return edge === 'start' ? caret.top < line.bottom - 1 : caret.bottom > line.top + 1;
}

export function placeCaret(host: HTMLElement, edge: 'start' | 'end'): void {
  host.focus({preventScroll: true});
  const range = host.ownerDocument.createRange();
  range.selectNodeContents(host);
  range.collapse(edge === 'start');
  select(range);
  host.scrollIntoView({block: 'nearest'});
}

export function select(range: Range): void {
  const selection = range.startContainer.ownerDocument?.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Selects the paragraph or the item that was pressed: browsers go on into what cannot be edited. */
export function selectLine(pressed: Element): void {
  const host = pressed.closest('[contenteditable=true]');
  const line = pressed.closest('li, dt, dd, p') ?? host;
  if (!host || !line) return;
  const range = host.ownerDocument.createRange();
  range.selectNodeContents(host.contains(line) ? line : host);
  select(range);
}
