// Rewrites `rem` units so that an embedded story follows the reader's font size, not the host
// page's.
import type {CSSResult, LitElement} from 'lit';
import {type StyleTransform, styleTransforms} from '../ui/adopt-styles.ts';
import {remote} from './remote.css.ts';

const cut = new WeakMap<object, CSSStyleSheet>();

/**
 * Rewrites the text of a style sheet, since the browser's rules do not hold all of it. Media
 * conditions follow the reader's size already.
 */
const inPixels =
  (px: number): StyleTransform =>
  (style) => {
    const known = cut.get(style);
    if (known) return known;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      style.cssText.replace(
        /(@media[^{]*)|([\d.]+)rem\b/g,
        (_, condition: string | undefined, rem: string) => condition ?? `${Number(rem) * px}px`,
      ),
    );
    cut.set(style, sheet);
    return sheet;
  };

/**
 * Does so for a shadow tree and those of the story's elements in it. Nothing happens on pages that
 * leave the root's font size alone.
 */
export function toReadersSize(root: ShadowRoot): void {
  const transform = styleTransforms.get(root) ?? needed(root);
  if (!transform) return;
  styleTransforms.set(root, transform);
  for (const element of [
    root.host,
    ...root.querySelectorAll('story-step, story-link, story-measure'),
  ]) {
    const {elementStyles = []} = element.constructor as Partial<typeof LitElement>;
    const styles = [...elementStyles, ...remote] as CSSResult[];
    const sheets = element.shadowRoot?.adoptedStyleSheets.map((sheet) => {
      const written = styles.find(({styleSheet}) => styleSheet === sheet);
      return (written && transform(written)) ?? sheet;
    });
    if (sheets?.some((sheet, at) => sheet !== element.shadowRoot!.adoptedStyleSheets[at]))
      element.shadowRoot!.adoptedStyleSheets = sheets;
  }
}

function needed(root: ShadowRoot): StyleTransform | undefined {
  const probe = document.createElement('span');
  probe.style.all = 'initial';
  root.append(probe);
  const [reader, page] = [probe, document.documentElement].map((element) =>
    Number.parseFloat(getComputedStyle(element).fontSize),
  );
  probe.remove();
  return reader === page ? undefined : inPixels(reader!);
}
