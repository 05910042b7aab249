// Adds style sheets to shadow trees, for what the live map brings with it.

/** By their text: all stories of a page share them. */
const sheets = new Map<string, CSSStyleSheet>();

/** Adds a style sheet to a shadow tree, once. Engines without such sheets get an element. */
export function adoptCss(root: ShadowRoot, css: string): void {
  if (!root.adoptedStyleSheets) {
    if ([...root.querySelectorAll('style')].some(({textContent}) => textContent === css)) return;
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
    return;
  }
  const sheet = sheets.get(css) ?? new CSSStyleSheet();
  if (!sheets.has(css)) sheet.replaceSync(css);
  sheets.set(css, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
