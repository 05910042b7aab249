// Puts what is pasted into a card: words at the caret, and blocks of their own after it.
import {splitBlock} from './block-keys.ts';
import {placeCaret, select, selectionIn} from './caret.ts';
import {cleanPaste, plainBlocks} from './clean-paste.ts';
import {isEmpty, makeHost, markEmpty} from './editable-prose.ts';

const PLAIN = 'p, h1, h2, h3, h4, h5, h6';

export function pasteInto(host: HTMLElement, html: string, plain: string): void {
  const {ownerDocument: document} = host;
  const range = selectionIn(document);
  if (!range) return;
  range.deleteContents();
  const cleaned = html ? cleanPaste(html) : [];
  const blocks = cleaned.length > 0 ? cleaned : plainBlocks(plain);
  const [first] = blocks;
  if (!first) return;
  if (!host.matches(PLAIN) || (blocks.length === 1 && first.matches(PLAIN))) {
    insertWords(range, host, blocks);
    return;
  }
  const made = blocks.map((block) => document.importNode(block, true));
  const rest = splitBlock(host, range);
  (rest === host ? host.previousElementSibling! : host).after(...made);
  for (const block of made) makeHost(block);
  for (const edge of [host, rest]) {
    if (isEmpty(edge)) edge.remove();
    else markEmpty(edge);
  }
  if (rest === host) made[0]?.previousElementSibling?.remove();
  placeCaret(made.at(-1)!, 'end');
}

/** In a line: the words of all blocks, one after another. */
function insertWords(range: Range, host: HTMLElement, blocks: readonly HTMLElement[]): void {
  const {ownerDocument: document} = host;
  const words = document.createDocumentFragment();
  blocks.forEach((block, index) => {
    if (index > 0) words.append(' ');
    const copy = document.importNode(block, true);
    words.append(
      ...(copy.matches('ul, ol, blockquote') ? [copy.textContent ?? ''] : copy.childNodes),
    );
  });
  const last = words.lastChild;
  if (isEmpty(host) && host.matches(PLAIN)) host.replaceChildren();
  if (range.startContainer === host && host.childNodes.length === 0) range.setStart(host, 0);
  range.insertNode(words);
  makeHost(host);
  if (!last) return;
  range.setStartAfter(last);
  range.collapse(true);
  select(range);
}
