// Shows on the live map what colours and sizes of the scene mean. Loaded where a layer shows numbers.
import {circleShare} from '../layers/encoding/fit-sizes.ts';
import {legendHtml} from '../layers/encoding/legend-html.ts';
import {legendCss, legendRooms} from '../layout/legend-css.ts';
import {legendLooks} from '../layout/legend-room.ts';
import {adoptCss} from '../map/index.ts';
import {encodedIn} from '../scene/encoded-layers.ts';
import type {Scene} from '../scene/scene.ts';
import type {Story} from '../story/types.ts';

const css = `
${legendCss('.legend', '.legend.tall', (condition, rules) => `@container ${condition} {${rules}}`)}
.legend[hidden] { display: none; }
${legendRooms((look) => `.window:has(> .legend${look ? `.${look}` : ''}:not([hidden]))`)}
@media print { .legend { display: none; } }`;

export class MapLegend {
  readonly #box: HTMLElement;
  /** What the box shows. */
  #shown = '';
  #story: Story | undefined;

  /** @param window the part of the map that no address bar covers; its rules place the legend */
  constructor(window: Element) {
    adoptCss(window.getRootNode() as ShadowRoot, css);
    this.#box = window.ownerDocument.createElement('div');
    this.#box.className = 'legend';
    window.append(this.#box);
  }

  /**
   * Writes only what another scene, story, language or size of circles changes.
   *
   * @param width of the story, CSS px
   */
  show(story: Story, scene: Scene, lang: string, width: number): void {
    const shown = `${lang} ${circleShare(width)} ${encodedIn(story, scene, lang).map(({id, label}) => `${id} ${label}`)}`;
    if (shown === this.#shown && story === this.#story) return;
    [this.#shown, this.#story] = [shown, story];
    // all steps keep the room of a legend, so that the map does not move for it
    const looks = legendLooks(story, lang);
    this.#box.hidden = looks === undefined;
    this.#box.className = ['legend', ...(looks ?? [])].join(' ');
    this.#box.innerHTML = legendHtml(story, scene, {lang, width});
  }

  remove(): void {
    this.#box.remove();
  }
}
