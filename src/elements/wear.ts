// Style sheets of what comes later to a shadow tree, beside those that it has.
import {adoptStyles, type CSSResult} from 'lit';

/** What is done to the sheets of a shadow tree before it has them. */
export const tailors = new WeakMap<ShadowRoot, (sheet: CSSStyleSheet) => CSSStyleSheet>();

export function wear(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const sheets = styles.flatMap(({styleSheet}) => styleSheet ?? []).map(tailors.get(root) ?? ((sheet) => sheet));
  // where there are none, the engine has styles in elements, to which others are added
  if (sheets.length === 0) adoptStyles(root, [...styles]);
  else root.adoptedStyleSheets.push(...sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet)));
}
