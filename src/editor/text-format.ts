// Formats the prose in which the caret stands: emphasis, links, kinds of blocks, and what is one thing in a text.
import {placeCaret, select} from './caret.ts';
import {hostOf, makeHost} from './editable-prose.ts';
import {parseHtml} from './source-story.ts';
import type {TextEditor} from './text-editor.ts';

export type BlockKind = 'p' | 'h2' | 'h3' | 'ul' | 'ol' | 'blockquote';
export const blockKinds: readonly BlockKind[] = ['p', 'h2', 'h3', 'ul', 'ol', 'blockquote'];

/** What the tools show of the place of the caret. */
export type Format = Readonly<{
  kind: BlockKind | undefined;
  strong: boolean;
  emphasis: boolean;
  link: HTMLAnchorElement | undefined;
  /** Words that are selected. */
  words: string;
}>;

export function formatAt({range, block}: TextEditor): Format | undefined {
  if (!range || !block) return undefined;
  const within = (selector: string) => {
    const node = range.startContainer;
    const from = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
    const found = from?.closest(selector);
    return found && block.contains(found) && found !== block ? found : undefined;
  };
  return {
    kind: blockKinds.find((kind) => kind === block.localName),
    strong: within('strong, b') !== undefined,
    emphasis: within('em, i') !== undefined,
    link: within('a') as HTMLAnchorElement | undefined,
    words: range.toString().replace(/\s+/g, ' ').trim(),
  };
}

/** Gives the focus and the selection back to the text, and runs an action there. */
function inText(
  editor: TextEditor,
  act: (range: Range, block: HTMLElement, document: Document) => Element | undefined,
): void {
  const {range, block} = editor;
  if (!range || !block) return;
  block.focus({preventScroll: true});
  select(range);
  const changed = act(range, block, block.ownerDocument) ?? block;
  editor.touched(changed);
}

/** The browser's own command knows how to split and to join; it makes `<b>` and `<i>`. */
export function toggle(editor: TextEditor, what: 'strong' | 'em'): void {
  inText(editor, (_range, block, document) => {
    const [command, made] = what === 'strong' ? ['bold', 'b'] : ['italic', 'i'];
    // the selection may reach across the blocks of a step
    const all = block.closest('story-step') ?? block;
    const before = new Set(all.querySelectorAll(made!));
    document.execCommand(command!);
    for (const element of all.querySelectorAll(made!))
      if (!before.has(element)) rename(element, what);
    return block;
  });
}

/** Another element with the same content; the selection stays. */
function rename(element: Element, tag: string): HTMLElement {
  const selection = element.ownerDocument.getSelection();
  const ends = selection && [
    selection.anchorNode,
    selection.anchorOffset,
    selection.focusNode,
    selection.focusOffset,
  ];
  const made = element.ownerDocument.createElement(tag);
  for (const {name, value} of element.attributes) made.setAttribute(name, value);
  made.append(...element.childNodes);
  element.replaceWith(made);
  const [anchor, from, focus, to] = ends ?? [];
  const at = (node: unknown) => (node === element ? made : (node as Node));
  if (anchor && focus) selection?.setBaseAndExtent(at(anchor), Number(from), at(focus), Number(to));
  return made;
}

/** @param address nothing takes the link away */
export function setLink(editor: TextEditor, address: string | undefined): void {
  const link = formatAt(editor)?.link;
  inText(editor, (range, block, document) => {
    if (link && address === undefined) link.replaceWith(...link.childNodes);
    else if (link) link.setAttribute('href', address!);
    else if (address !== undefined) {
      const made = document.createElement('a');
      made.setAttribute('href', address);
      made.append(range.collapsed ? address : range.extractContents());
      range.insertNode(made);
    }
    return block;
  });
}

export function setKind(editor: TextEditor, kind: BlockKind): void {
  inText(editor, (_range, block) => {
    if (block.localName === kind) return block;
    const lines = block.matches('ul, ol, blockquote') ? [...block.children] : [block];
    const made = block.ownerDocument.createElement(kind);
    for (const {name, value} of block.attributes)
      if (name !== 'data-editing') made.setAttribute(name, value);
    if (kind === 'ul' || kind === 'ol' || kind === 'blockquote')
      for (const line of lines) {
        const item = block.ownerDocument.createElement(kind === 'blockquote' ? 'p' : 'li');
        item.append(...line.childNodes);
        made.append(item);
      }
    else
      lines.forEach((line, index) => {
        if (index > 0) made.append(' ');
        made.append(...line.childNodes);
      });
    block.replaceWith(made);
    makeHost(made);
    placeCaret(made, 'end');
    return made;
  });
}

/** Puts an element that is one thing in place of the selection. `html` is ours. */
export function insertAtom(editor: TextEditor, html: string): void {
  inText(editor, (range, block, document) => {
    const atom = document.importNode(parseHtml(html).firstElementChild!, true);
    range.deleteContents();
    range.insertNode(atom);
    makeHost(block);
    range.setStartAfter(atom);
    range.collapse(true);
    select(range);
    return block;
  });
}

/** Puts a block after that of the caret; a text is not torn apart by a picture. */
export function insertBlock(editor: TextEditor, html: string): void {
  inText(editor, (_range, block, document) => {
    const made = document.importNode(parseHtml(html).firstElementChild!, true);
    let top: Element = block;
    while (top.parentElement && top.parentElement.localName !== 'story-step')
      top = top.parentElement;
    top.after(made);
    return block;
  });
}

/** Changes an element of a text that is one thing, or puts its words in its place. */
export function changeAtom(
  editor: TextEditor,
  atom: HTMLElement,
  attributes: Readonly<Record<string, string>> | undefined,
  words?: string,
): void {
  const parent = atom.parentElement!;
  if (attributes) {
    for (const [name, value] of Object.entries(attributes)) atom.setAttribute(name, value);
    if (words !== undefined && words !== atom.textContent) atom.textContent = words;
  } else if (atom.localName === 'story-link') atom.replaceWith(...atom.childNodes);
  else atom.remove();
  editor.touched(hostOf(parent) ?? parent);
}
