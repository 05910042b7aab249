// The attribute `height`, and where a story stands, to the height of the window that it scrolls in.
import {expected, type Problem} from '../story/problem.ts';
import {type Holder, holderOf} from './sticking.ts';

/** A number alone is CSS px, as in HTML. A share of a height that nobody gave would grow with what is in it: it is none. */
const length = /^(\d*\.?\d+(px|r?em|[sld]?v[hbw]|[sld]?vmin|[sld]?vmax)|(calc|min|max|clamp)\([^%{}]+\))$/;

/** What sizes the story's own parts: `100cqb` is the height of the box, less its border, wherever it is used. */
const own = '--map-story-inset: 0px; --map-story-window: 100cqb; --map-story-reach: 100cqb;';

export class Box {
  #host: HTMLElement;
  #report: (problem: Problem) => void;
  #sheet: CSSStyleSheet | undefined;
  #holder: Holder | undefined;
  readonly #resized = new ResizeObserver(() => this.#holder && this.#write(within(this.#holder.element)));

  constructor(host: HTMLElement, report: (problem: Problem) => void) {
    [this.#host, this.#report] = [host, report];
  }

  /** Called when the story has something to lay out, before its layout is read. */
  fit(height: string | null): void {
    this.leave();
    const written = height?.trim() || 'auto';
    const size = /^\d+$/.test(written) ? `${written}px` : written;
    if (length.test(size) && CSS.supports('block-size', size)) {
      this.#write(boxed(size));
      return;
    }
    if (size !== 'auto') this.#report({path: 'map-story[height]', message: expected('auto or a length (600px, 80svh)', written), severity: 'error'});
    const holder = holderOf(this.#host);
    if (holder?.scrolls) {
      this.#holder = holder;
      this.#resized.observe(holder.element);
    } else if (holder) {
      const {element} = holder;
      const message = `expected a place where a map can stick, found that <${element.localName}> around it clips (overflow) and does not scroll; the story scrolls in a box of its own`;
      this.#report({path: 'map', message, severity: 'warning'});
      // one that is as high as it is whatever it holds
      const most = element.scrollHeight > element.clientHeight + 1 ? `${element.clientHeight}px, ` : '';
      this.#write(boxed(`min(${most}100${CSS.supports('height', '1svh') ? 'svh' : 'vh'} - var(--map-story-top, 0px))`));
    }
  }

  leave(): void {
    this.#resized.disconnect();
    this.#holder = undefined;
    this.#write('');
  }

  #write(css: string): void {
    if (!this.#sheet && css === '') return;
    const {adoptedStyleSheets} = this.#host.shadowRoot!;
    // engines without such sheets have the story in the page's own scroll
    if (!adoptedStyleSheets) return;
    this.#sheet ??= new CSSStyleSheet();
    if (!adoptedStyleSheets.includes(this.#sheet)) adoptedStyleSheets.push(this.#sheet);
    this.#sheet.replaceSync(css);
  }
}

const boxed = (size: string) => `:host { block-size: ${size}; overflow: hidden auto; container-type: size; ${own} }`;

/** As high as the part of the ancestor that one sees. */
function within({clientHeight}: Element): string {
  const window = `calc(${clientHeight}px - var(--map-story-inset))`;
  return `:host { --map-story-window: ${window}; --map-story-reach: ${window}; }`;
}
