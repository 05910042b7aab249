// A page's own size of `rem` to the reader's: a story from elsewhere is as large as she has set her browser to.
import type {CSSResult, LitElement} from 'lit';
import {type StyleTransform, styleTransforms} from '../ui/adopt-styles.ts';
import {remote} from './remote.css.ts';

const cut = new WeakMap<object, CSSStyleSheet>();

/** From the text as it is written: what browsers say of their rules is not all that is in them. Conditions have the reader's size already. */
const tailorTo =
  (px: number): StyleTransform =>
  (style) => {
    const known = cut.get(style);
    if (known) return known;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      style.cssText.replace(
        /(@(?:media|container)[^{]*)|([\d.]+)rem\b/g,
        (_, condition: string | undefined, rem: string) => condition ?? `${Number(rem) * px}px`,
      ),
    );
    cut.set(style, sheet);
    return sheet;
  };

/** Of a shadow tree and of those in it, as many of them as have come. Most pages leave `rem` alone: nothing is done for them. */
export function toReadersSize(root: ShadowRoot): void {
  const tailor = styleTransforms.get(root) ?? needed(root);
  if (!tailor) return;
  styleTransforms.set(root, tailor);
  for (const element of [
    root.host,
    ...root.querySelectorAll('story-step, story-link, story-measure'),
  ]) {
    const {elementStyles = []} = element.constructor as Partial<typeof LitElement>;
    const styles = [...elementStyles, ...remote] as CSSResult[];
    const sheets = element.shadowRoot?.adoptedStyleSheets.map((sheet) => {
      const written = styles.find(({styleSheet}) => styleSheet === sheet);
      return (written && tailor(written)) ?? sheet;
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
  return reader === page ? undefined : tailorTo(reader!);
}
