// A page's own size of `rem` to the reader's: a story from elsewhere is as large as she has set her browser to.
import {tailors} from '../wear.ts';

const cut = new WeakMap<CSSStyleSheet, CSSStyleSheet>();

/** Conditions of media and containers have the reader's size already. */
function tailor(px: number): (sheet: CSSStyleSheet) => CSSStyleSheet {
  return (sheet) => {
    const known = cut.get(sheet);
    if (known) return known;
    const text = [...sheet.cssRules].map(({cssText}) => cssText).join('\n');
    const copy = new CSSStyleSheet();
    copy.replaceSync(text.replace(/(@(?:media|container)[^{]*)|([\d.]+)rem\b/g, (_, condition: string | undefined, rem: string) => condition ?? `${Number(rem) * px}px`));
    cut.set(sheet, copy).set(copy, copy);
    return copy;
  };
}

/** Of a shadow tree and of those in it, as many of them as have come. Most pages leave `rem` alone: nothing is done for them. */
export function toReadersSize(root: ShadowRoot): void {
  const sheets = tailors.get(root) ?? needed(root);
  if (!sheets) return;
  tailors.set(root, sheets);
  for (const {shadowRoot} of [root.host, ...root.querySelectorAll('story-step, story-link, story-measure')]) {
    if (shadowRoot?.adoptedStyleSheets.some((sheet) => sheets(sheet) !== sheet)) shadowRoot.adoptedStyleSheets = shadowRoot.adoptedStyleSheets.map(sheets);
  }
}

function needed(root: ShadowRoot): ReturnType<typeof tailor> | undefined {
  const probe = document.createElement('span');
  probe.style.all = 'initial';
  root.append(probe);
  const [reader, page] = [probe, document.documentElement].map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  probe.remove();
  return reader === page ? undefined : tailor(reader!);
}
