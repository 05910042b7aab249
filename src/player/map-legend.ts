// Shows on the live map what colours and sizes of the scene mean. Loaded where a layer shows numbers.
import {encodedIn, legendHtml} from '../layers/encoding/legend-html.ts';
import {legendCss, legendProperties} from '../layout/legend-css.ts';
import {legendHeight} from '../layout/legend-room.ts';
import type {Scene} from '../scene/scene.ts';
import type {Story} from '../story/types.ts';

/** All stories of a page share it. */
let sheet: CSSStyleSheet | undefined;

function sheetOf(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${legendCss('.legend', '.legend.tall', (width, rules) => `@container (min-width: ${width}px) {${rules}}`)}
    .window { ${legendProperties('strip')} }
    .window:has(> .legend.tall) { ${legendProperties('tall')} }
    @media print { .legend { display: none; } }`,
  );
  return sheet;
}

export class MapLegend {
  readonly #box: HTMLElement;
  /** What the box shows. */
  #shown = '';
  #story: Story | undefined;

  /** @param beside the scale bar, in the box of what stands on the map */
  constructor(beside: Element) {
    const root = beside.getRootNode() as ShadowRoot;
    const sheet = sheetOf();
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    this.#box = root.ownerDocument.createElement('div');
    this.#box.className = 'legend';
    beside.after(this.#box);
  }

  /** Writes only what another scene, story or language changes. */
  show(story: Story, scene: Scene, lang: string): void {
    const shown = `${lang} ${encodedIn(story, scene).map(({id}) => id)}`;
    if (shown === this.#shown && story === this.#story) return;
    [this.#shown, this.#story] = [shown, story];
    this.#box.classList.toggle('tall', legendHeight(story) === 'tall');
    this.#box.innerHTML = legendHtml(story, scene, {lang});
  }

  remove(): void {
    this.#box.remove();
  }
}
