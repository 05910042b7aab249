// Adds style sheets to a shadow root beside those that it has.
import {type CSSResult, adoptStyles as setStyles} from 'lit';

/** What is made of a sheet before a shadow tree has it. */
export type StyleTransform = (style: CSSResult) => CSSStyleSheet | undefined;
export const styleTransforms = new WeakMap<ShadowRoot, StyleTransform>();

export function adoptStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const transform = styleTransforms.get(root) ?? (({styleSheet}) => styleSheet);
  const sheets = styles.flatMap((style) => transform(style) ?? []);
  // where there are none, the engine has styles in elements, to which others are added
  if (sheets.length === 0) setStyles(root, [...styles]);
  else
    root.adoptedStyleSheets.push(
      ...sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet)),
    );
}
