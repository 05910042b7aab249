// Finds the story in another page's document, and the page's language, direction and base address.

/** `base`: what the page's addresses are relative to. */
export type RemotePage = Readonly<{
  story: Element;
  base: string;
  lang: string | undefined;
  dir: 'ltr' | 'rtl';
}>;

/**
 * Nothing where the page has no `<map-story>`. Nothing of the document is used by a name that an
 * element in it could take.
 */
export function readPage(page: Document, url: string): RemotePage | undefined {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_ELEMENT);
  const forms: HTMLFormElement[] = [];
  let [story, base]: (Element | undefined)[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLFormElement) forms.push(node);
    else if (node instanceof HTMLBaseElement) base ??= node;
    else if ((node as Element).localName === 'map-story') story ??= node as Element;
  }
  for (const form of forms.reverse()) unwrap(form);
  if (!story) return undefined;
  const inherited = (name: string) =>
    story.closest(`[${name}]`)?.getAttribute(name)?.trim() || undefined;
  return {
    story,
    base: resolved(base?.getAttribute('href') ?? '', url) ?? url,
    lang: inherited('lang'),
    dir: inherited('dir')?.toLowerCase() === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** A form answers to its fields' names instead of its own: `form.firstChild` may be one of them. */
function unwrap(form: HTMLFormElement): void {
  const inside = new Range();
  inside.selectNodeContents(form);
  Element.prototype.replaceWith.call(form, inside.extractContents());
}

/** An address of the web, in full; nothing for any other, scripts among them. */
export function resolved(written: string, base: string): string | undefined {
  try {
    const {protocol, href} = new URL(written, base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
