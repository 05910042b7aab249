// Finds texts that lie over each other, or under a button, where both can be seen.
import type {Page} from 'playwright';

/**
 * Compares the lines of all texts in the window, in shadow trees too, with each other and with the boxes of buttons and
 * fields. What is hidden, clipped, or behind an opaque box does not count.
 *
 * @returns one line for each pair, empty where there is none
 */
export const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Box = Readonly<{left: number; top: number; right: number; bottom: number}>;
    type Seen = Readonly<{what: string; owner: Element; box: Box; button: boolean}>;
    const parentOf = (node: Node): Element | null =>
      node instanceof Element && node.assignedSlot
        ? node.assignedSlot
        : (node.parentElement ??
          ((node.getRootNode() as Partial<ShadowRoot>).host as Element) ??
          null);
    const within = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    });
    const chain = (element: Element): Element[] => {
      const all: Element[] = [];
      for (let at: Element | null = element; at; at = parentOf(at)) all.push(at);
      return all;
    };
    /** The part of a box that its ancestors leave to be seen. */
    const shown = (box: Box, element: Element): Box | undefined => {
      let rest = within(box, {left: 0, top: 0, right: innerWidth, bottom: innerHeight});
      for (const at of chain(element)) {
        const style = getComputedStyle(at);
        if (style.visibility === 'hidden' || Number(style.opacity) < 0.1) return undefined;
        if (style.clipPath !== 'none' || at.closest('[inert]')) return undefined;
        if (style.overflow !== 'visible' && at !== document.documentElement && at !== document.body)
          rest = within(rest, at.getBoundingClientRect());
      }
      return rest.right - rest.left > 2 && rest.bottom - rest.top > 2 ? rest : undefined;
    };
    const seen: Seen[] = [];
    const look = (root: Node) => {
      for (const node of root.childNodes) {
        if (node instanceof Text && node.data.trim() && node.parentElement?.checkVisibility()) {
          if (node.parentElement.closest('script, style, option, figure.map-still')) continue;
          // where an element of the story renders it, if it does
          const owner = node.assignedSlot ?? node.parentElement;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const {left, top, right, bottom} of range.getClientRects()) {
            // what letters take of a line
            const inset = (bottom - top) * 0.2;
            const box = shown({left, right, top: top + inset, bottom: bottom - inset}, owner);
            if (box) seen.push({what: node.data.trim().slice(0, 30), owner, box, button: false});
          }
        } else if (node instanceof Element && node.localName !== 'svg') {
          if (node.matches('button, input, select') && node.checkVisibility()) {
            const box = shown(node.getBoundingClientRect(), node);
            const name = node.getAttribute('aria-label') ?? node.getAttribute('title');
            if (box)
              seen.push({
                what: `[${name || node.textContent?.trim()}]`,
                owner: node,
                box,
                button: true,
              });
          }
          if (node.shadowRoot) look(node.shadowRoot);
          look(node);
        }
      }
    };
    look(document.body);
    const block = (element: Element): Element | undefined =>
      chain(element).find((at) => !/^(inline|contents)$/.test(getComputedStyle(at).display));
    const opaque = (element: Element) => {
      const [, alpha = '1'] =
        /[,/]\s*([\d.]+)\)$/.exec(getComputedStyle(element).backgroundColor) ?? [];
      return getComputedStyle(element).backgroundColor.startsWith('rgb(') || Number(alpha) > 0.9;
    };
    /** How high above the page it lies: map, cards, controls; among these, what is opened lies above the others. */
    const layers = ['.stage', '.steps', '.chrome', '.tools', '.sidebar', '.about'];
    const height = (element: Element) =>
      Math.max(...chain(element).map((at) => layers.findIndex((layer) => at.matches(layer))));
    /** Whether a box that only the upper one is in hides what is behind it. */
    const hides = (upper: Element, lower: Element) => {
      if (height(upper) < height(lower)) return false;
      const under = new Set(chain(lower));
      return chain(upper).some(
        (at) => !under.has(at) && opaque(at) && !at.matches('button, input, select'),
      );
    };
    const found: string[] = [];
    for (const [at, one] of seen.entries())
      for (const other of seen.slice(at + 1)) {
        const {left, top, right, bottom} = within(one.box, other.box);
        if (right - left < 2 || bottom - top < 2) continue;
        if (chain(one.owner).includes(other.owner) || chain(other.owner).includes(one.owner))
          continue;
        if (!one.button && !other.button && block(one.owner) === block(other.owner)) continue;
        if (hides(one.owner, other.owner) || hides(other.owner, one.owner)) continue;
        found.push(`${one.what} × ${other.what}`);
      }
    return [...new Set(found)];
  });
