// Style sheets of what comes later to a shadow tree, beside those that it has.
import {adoptStyles, type CSSResult} from 'lit';

/** What is made of a sheet before a shadow tree has it. */
export type Tailor = (style: CSSResult) => CSSStyleSheet | undefined;
export const tailors = new WeakMap<ShadowRoot, Tailor>();

export function wear(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const tailor = tailors.get(root) ?? (({styleSheet}) => styleSheet);
  const sheets = styles.flatMap((style) => tailor(style) ?? []);
  // where there are none, the engine has styles in elements, to which others are added
  if (sheets.length === 0) adoptStyles(root, [...styles]);
  else root.adoptedStyleSheets.push(...sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet)));
}
