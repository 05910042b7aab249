// Cleans what is pasted into a card: to the words, and to the markup that prose may have.

/** What stays, and under which name. */
const INLINE: Readonly<Record<string, string>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  a: 'a',
  code: 'code',
  kbd: 'kbd',
  sub: 'sub',
  sup: 'sup',
  mark: 'mark',
  cite: 'cite',
  q: 'q',
  s: 's',
  abbr: 'abbr',
  br: 'br',
  'story-link': 'story-link',
  'story-measure': 'story-measure',
};
const BLOCKS: Readonly<Record<string, string>> = {
  p: 'p',
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
  blockquote: 'blockquote',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
};
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  'story-link': ['to'],
  'story-measure': ['of', 'unit'],
  ol: ['start'],
};
/** What stands in these is no text. */
const DROPPED =
  /^(script|style|head|title|meta|link|template|iframe|object|embed|svg|math|noscript|xml)$/;

/** An address that a link may lead to: nothing that runs. */
export const isSafeAddress = (address: string): boolean =>
  /^(?:https?:|mailto:|tel:)/i.test(address.trim()) ||
  (address.trim() !== '' && !/^[\p{Cc}\s]*[a-z][a-z0-9+.-]*:/iu.test(address));

/** @returns blocks of prose; words alone are one `<p>` */
export function cleanPaste(html: string): HTMLElement[] {
  const {body} = new DOMParser().parseFromString(html, 'text/html');
  const root = document.implementation.createHTMLDocument().body;
  add(root, body);
  return gathered(root);
}

/** Each paragraph of a plain text is a block. */
export function plainBlocks(text: string): HTMLElement[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((part) => {
      const block = document.createElement('p');
      block.textContent = part;
      return block;
    });
}

function add(target: Element, from: Element): void {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE)
      target.append((node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' '));
    else if (node instanceof Element || node.nodeType === Node.ELEMENT_NODE)
      addElement(target, node as HTMLElement);
  }
}

function addElement(target: Element, element: HTMLElement): void {
  const tag = element.localName;
  if (DROPPED.test(tag)) return;
  const wanted = BLOCKS[tag] ?? inlineOf(element);
  if (!wanted || (wanted === 'a' && !isSafeAddress(element.getAttribute('href') ?? ''))) {
    // what was a block of its own stays one
    const split = /^(div|section|article|tr|td|th|figure|figcaption|dt|dd|pre|address)$/.test(tag);
    if (split) target.append(target.ownerDocument.createElement('wbr'));
    add(target, element);
    if (split) target.append(target.ownerDocument.createElement('wbr'));
    return;
  }
  const made = target.ownerDocument.createElement(wanted);
  for (const name of ATTRIBUTES[wanted] ?? []) {
    const value = element.getAttribute(name);
    if (value !== null) made.setAttribute(name, value);
  }
  add(made, element);
  target.append(made);
}

/** Word processors say by styles what is strong, and wrap texts in elements that mean nothing. */
function inlineOf({localName, style}: HTMLElement): string | undefined {
  const {fontWeight, fontStyle} = style;
  if (localName === 'b' && /^(normal|400)$/.test(fontWeight)) return undefined;
  if (localName === 'i' && fontStyle === 'normal') return undefined;
  if (localName === 'span' && /^(bold|[6-9]00)$/.test(fontWeight)) return 'strong';
  if (localName === 'span' && fontStyle === 'italic') return 'em';
  return INLINE[localName];
}

/** Words between blocks become blocks, and blocks in inline elements or paragraphs are taken out of them. */
function gathered(root: Element): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  let open: HTMLElement | undefined;
  const close = () => {
    if (open?.textContent?.trim()) blocks.push(open);
    open = undefined;
  };
  const take = (node: ChildNode): void => {
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as HTMLElement) : undefined;
    if (element?.localName === 'wbr') {
      close();
      return;
    }
    if (element && element.localName in BLOCKS) {
      close();
      if (element.localName === 'li') {
        const list = root.ownerDocument.createElement('ul');
        list.append(element);
        blocks.push(list);
      } else if (/^(ul|ol|blockquote)$/.test(element.localName)) blocks.push(tidy(element));
      else {
        for (const child of [...element.childNodes]) {
          if (child.nodeType === Node.ELEMENT_NODE && (child as Element).localName in BLOCKS)
            take(child);
          else {
            open ??= root.ownerDocument.createElement(element.localName);
            open.append(child);
          }
        }
        close();
      }
      return;
    }
    if (element?.querySelector(Object.keys(BLOCKS).join())) {
      for (const child of [...element.childNodes]) take(child);
      return;
    }
    open ??= root.ownerDocument.createElement('p');
    open.append(node);
  };
  for (const node of [...root.childNodes]) take(node);
  close();
  return blocks.map(trimmed).filter((block) => block.textContent?.trim());
}

function tidy(element: HTMLElement): HTMLElement {
  for (const mark of element.querySelectorAll('wbr')) mark.remove();
  return element;
}

/** No white space at the edges, as the text of a page would have none. */
function trimmed(block: HTMLElement): HTMLElement {
  const [first, last] = [block.firstChild, block.lastChild];
  if (first?.nodeType === Node.TEXT_NODE) first.nodeValue = first.nodeValue!.trimStart();
  if (last?.nodeType === Node.TEXT_NODE) last.nodeValue = last.nodeValue!.trimEnd();
  return block;
}
