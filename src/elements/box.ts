// Computes the window that a story scrolls in, from `height` and from where it stands, and its
// width where the page gives it none.
import {expected, type Problem} from '../story/problem.ts';
import {type ScrollContainer, scrollContainerOf} from '../player/scroll-container.ts';
import {givenHeight, scaleOf} from '../player/story-box.ts';
import {transformsOf} from '../player/transforms.ts';
import {shrunkIn} from './shrunk-width.ts';

/** A number alone is CSS px, as in HTML. No percentage: the content may decide the height around. */
const length =
  /^(\d*\.?\d+(px|r?em|[sld]?v[hbw]|[sld]?vmin|[sld]?vmax)|(calc|min|max|clamp)\([^%{}]+\))$/;

/**
 * The window's height, in a story that the page scales. Asked when a story is there: on a server
 * this module is read, too.
 */
const all = (scale: number, unit = 's') =>
  `100${CSS.supports('height', '1svh') ? unit : ''}vh / ${scale}`;

export class Box {
  #host: HTMLElement;
  #report: (problem: Problem) => void;
  #sheet: CSSStyleSheet | undefined;
  #holder: ScrollContainer | undefined;
  #unframe: () => void = () => {};
  #flow: () => boolean;
  /** The rules for its height, and for its width. */
  #rules = {height: '', width: ''};
  /** What gives a story without a width the one that it has. */
  #around: Element | undefined;
  readonly #widened = new ResizeObserver(() =>
    requestAnimationFrame(() => this.#around && this.widen()),
  );
  /** A scroll container that is hidden has no height; the story keeps the one that it had. */
  readonly #resized = new ResizeObserver(
    () =>
      this.#holder?.element.clientHeight &&
      this.#write({height: within(this.#host, this.#holder.element)}),
  );

  /**
   * `flow`: the page around its frame scrolls the story, in which nothing can stick. Returns
   * whether the story can do without.
   */
  constructor(host: HTMLElement, report: (problem: Problem) => void, flow: () => boolean) {
    [this.#host, this.#report, this.#flow] = [host, report, flow];
  }

  /** Called when the story has something to lay out, before its layout is read. */
  fit(height: string | null): void {
    this.#unfit();
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
    const given = givenHeight(this.#host);
    if (given) {
      this.#enclose(`${given}px`);
      return;
    }
    const holder = scrollContainerOf(this.#host);
    const scale = scaleOf(this.#host);
    const {by, moving} = transformsOf(this.#host, holder?.element);
    if (moving.length > 0) this.#fitAfter(moving, height);
    else if (by) {
      const message =
        `The map cannot stick: <${by.localName}> is transformed (scale or rotate). ` +
        'The story scrolls in its own box; remove the transform, or use zoom.';
      this.#report({code: 'transformed-story', path: 'map', message, severity: 'warning'});
      this.#enclose(`calc(${all(scale)})`);
      return;
    }
    if (this.#host.getClientRects().length > 1) {
      const message =
        'The map cannot stick in a column. ' +
        'The story scrolls in its own box; move it out of the columns.';
      this.#report({code: 'broken-story', path: 'map', message, severity: 'warning'});
      this.#enclose(`calc(${all(scale)})`);
    } else if (holder?.scrolls) {
      this.#holder = holder;
      this.#resized.observe(holder.element);
    } else if (holder) {
      const {element} = holder;
      const message =
        `The map cannot stick: <${element.localName}> around the story clips it (overflow). ` +
        'The story scrolls in its own box; remove overflow, or use overflow: clip.';
      this.#report({code: 'clipped-story', path: 'map', message, severity: 'warning'});
      // one that is as high as it is whatever it holds
      const most =
        element.clientHeight > 0 && element.scrollHeight > element.clientHeight + 1
          ? `${element.clientHeight}px, `
          : '';
      this.#enclose(`min(${most}${all(scale)} - var(--map-story-top, 0px))`);
    } else {
      if (scale !== 1) this.#write({height: zoomed(scale)});
      if (self !== parent) void this.#frame();
    }
  }

  /** Gives a story the width of what is around it, if the page gives it none. Says so once. */
  widen(): void {
    this.#write({width: ''});
    const shrunk = shrunkIn(this.#host);
    if (!shrunk) return;
    const {parent, around, width} = shrunk;
    const take = (px: number) => this.#write({width: `:host { inline-size: ${px}px; }`});
    take(width);
    // one that does not grow with what is in it has been closed
    if (parent.clientWidth === 0) {
      this.#write({width: ''});
      return;
    }
    // what else is in there needs its room
    const over = around.scrollWidth - around.clientWidth;
    if (over > 0 && over < width) take(width - over);
    if (this.#around === around) return;
    this.#around = around;
    this.#widened.observe(around);
    this.#report(
      getComputedStyle(parent).writingMode === 'horizontal-tb'
        ? {
            code: 'shrunk-story',
            path: 'map',
            message:
              `<${parent.localName}> around the story is as wide as what is in it (flex, grid, ` +
              `float, inline-block). The story takes the width of <${around.localName}>; ` +
              `give <${parent.localName}> width: 100%.`,
            severity: 'warning',
          }
        : {
            code: 'vertical-story',
            path: 'map',
            message:
              `<${parent.localName}> around the story sets lines vertically (writing-mode). The ` +
              `story sets its own horizontally, and takes the width of <${around.localName}>; ` +
              `give <${parent.localName}> writing-mode: horizontal-tb.`,
            severity: 'warning',
          },
    );
  }

  /** What is on its way in, and larger or smaller until it is there, is looked at when it has come. */
  #fitAfter(moving: readonly Animation[], height: string | null): void {
    let left = false;
    this.#unframe = () => (left = true);
    void Promise.allSettled(moving.map(({finished}) => finished)).then(
      () => left || this.fit(height),
    );
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
    this.#widened.disconnect();
    this.#around = undefined;
    this.#write({width: ''});
    this.#unfit();
  }

  #unfit(): void {
    this.#unframe();
    this.#resized.disconnect();
    this.#holder = undefined;
    this.#write({height: ''});
  }

  /** `100cqb` is the height of the box, less its border, in each of its parts. */
  #enclose(size: string): void {
    this.#write({
      height:
        `:host { block-size: ${size}; overflow: hidden auto; container-type: size; ` +
        '--map-story-inset: 0px; --map-story-window: 100cqb; --map-story-reach: 100cqb; }',
    });
  }

  #write(rules: Readonly<{height?: string; width?: string}>): void {
    this.#rules = {...this.#rules, ...rules};
    const css = this.#rules.height + this.#rules.width;
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
function within(host: HTMLElement, holder: Element): string {
  const own = scaleOf(host) / scaleOf(holder as HTMLElement);
  const window = `calc(${holder.clientHeight / own}px - var(--map-story-inset))`;
  return `:host { --map-story-window: ${window}; --map-story-reach: ${window}; }`;
}

/** As high as the window, whose units `zoom` enlarges as it does all others. */
function zoomed(zoom: number): string {
  const high = (unit: string) =>
    `min(${all(zoom, unit)} - var(--map-story-inset), var(--map-story-most, 100vh) / ${zoom})`;
  return `:host { --map-story-window: ${high('s')}; --map-story-reach: ${high('l')}; }`;
}
