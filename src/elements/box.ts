// Computes the height of the window that a story scrolls in, from `height` and from where it stands.
import {expected, type Problem} from '../story/problem.ts';
import {type ScrollContainer, scrollContainerOf} from '../player/scroll-container.ts';

/** A number alone is CSS px, as in HTML. A percentage of a height that the content decides is no height. */
const length =
  /^(\d*\.?\d+(px|r?em|[sld]?v[hbw]|[sld]?vmin|[sld]?vmax)|(calc|min|max|clamp)\([^%{}]+\))$/;

/** Asked when a story is there: on a server this module is read, too. */
const all = () => (CSS.supports('height', '1svh') ? '100svh' : '100vh');

export class Box {
  #host: HTMLElement;
  #report: (problem: Problem) => void;
  #sheet: CSSStyleSheet | undefined;
  #holder: ScrollContainer | undefined;
  #unframe: () => void = () => {};
  #flow: () => boolean;
  readonly #resized = new ResizeObserver(
    () => this.#holder && this.#write(within(this.#holder.element)),
  );

  /** `flow`: the page around its frame scrolls the story, in which nothing can stick. Returns whether the story can do without. */
  constructor(host: HTMLElement, report: (problem: Problem) => void, flow: () => boolean) {
    [this.#host, this.#report, this.#flow] = [host, report, flow];
  }

  /** Called when the story has something to lay out, before its layout is read. */
  fit(height: string | null): void {
    this.leave();
    const written = height?.trim() || 'auto';
    const size = /^\d+$/.test(written) ? `${written}px` : written;
    if (length.test(size) && CSS.supports('block-size', size)) {
      this.#enclose(size);
      return;
    }
    if (size !== 'auto')
      this.#report({
        code: 'invalid-length',
        path: 'map-story[height]',
        message: expected('auto or a length (600px, 80svh)', written),
        severity: 'error',
      });
    const holder = scrollContainerOf(this.#host);
    if (holder?.scrolls) {
      this.#holder = holder;
      this.#resized.observe(holder.element);
    } else if (holder) {
      const {element} = holder;
      const message = `The map cannot stick: <${element.localName}> around the story clips it (overflow). The story scrolls in its own box; remove overflow, or use overflow: clip.`;
      this.#report({code: 'clipped-story', path: 'map', message, severity: 'warning'});
      // one that is as high as it is whatever it holds
      const most =
        element.scrollHeight > element.clientHeight + 1 ? `${element.clientHeight}px, ` : '';
      this.#enclose(`min(${most}${all()} - var(--map-story-top, 0px))`);
    } else if (self !== parent) {
      void this.#frame();
    }
  }

  /** In a frame that follows its content the story does without a map, or has a box. */
  async #frame(): Promise<void> {
    let left = false;
    this.#unframe = () => (left = true);
    const {onAutoHeightFrame} = await import('../player/auto-height-frame.ts');
    if (!left)
      this.#unframe = onAutoHeightFrame(
        () => this.#flow() || this.#enclose('calc(0.8 * var(--map-story-most))'),
      );
  }

  leave(): void {
    this.#unframe();
    this.#resized.disconnect();
    this.#holder = undefined;
    this.#write('');
  }

  /** `100cqb` is the height of the box, less its border, in each of its parts. */
  #enclose(size: string): void {
    this.#write(
      `:host { block-size: ${size}; overflow: hidden auto; container-type: size; --map-story-inset: 0px; --map-story-window: 100cqb; --map-story-reach: 100cqb; }`,
    );
    if (this.#sheet)
      void import('../ui/low-box.ts').then(({layLowBox}) => layLowBox(this.#host.shadowRoot!));
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

/** As high as the part of the ancestor that one sees. */
function within({clientHeight}: Element): string {
  const window = `calc(${clientHeight}px - var(--map-story-inset))`;
  return `:host { --map-story-window: ${window}; --map-story-reach: ${window}; }`;
}
