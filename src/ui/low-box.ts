// Rewrites rules for low windows so that they apply to low boxes.
import {SHORT} from '../layout/free-box.ts';

const done = new WeakSet<ShadowRoot>();

/** The box is the container that its parts ask for its size. Where cards pass beside the map it may be as low as it is. */
export function layLowBox(root: ShadowRoot): void {
  if (done.has(root)) return;
  done.add(root);
  const rules = root.adoptedStyleSheets.flatMap(({cssRules}) =>
    [...cssRules].flatMap((rule) =>
      rule instanceof CSSMediaRule && rule.media.mediaText === SHORT ? [...rule.cssRules] : [],
    ),
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@container ${SHORT} and (max-width: 899.98px) { ${rules.map(({cssText}) => cssText).join('\n')} }`,
  );
  root.adoptedStyleSheets.push(sheet);
}
