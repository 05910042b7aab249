// Marks the middle of the map: what the keyboard asks about, and where Enter sets a point.
import {html, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import type {ExploreStore} from './explore-store.ts';

export class Crosshair {
  readonly #store: ExploreStore;
  readonly #cross = createRef<HTMLElement>();
  /** Whether the map has the focus by the keyboard. */
  #keys = false;

  constructor(store: ExploreStore) {
    this.#store = store;
  }

  /** Follows the focus of the map. */
  watch(canvas: HTMLElement, signal: AbortSignal): void {
    const follow = () => {
      const keys = !signal.aborted && canvas.matches(':focus-visible');
      if (keys === this.#keys) return;
      this.#keys = keys;
      this.#store.context.element.requestUpdate();
    };
    for (const type of ['focus', 'blur', 'keydown', 'pointerdown'])
      canvas.addEventListener(type, follow, {signal});
    signal.addEventListener('abort', follow);
    follow();
  }

  /** Follows the camera. While the story's cards lie beside it, the middle is not that of the box. */
  aim(): void {
    const {map} = this.#store.view;
    const {x, y} = map.project(map.getCenter());
    const cross = this.#cross.value;
    if (cross) cross.style.transform = `translate(${x}px, ${y}px)`;
  }

  render(): TemplateResult {
    const hidden = this.#store.state.panel !== 'measure' && !this.#keys;
    return html`<div class="crosshair" ${ref(this.#cross)} ?hidden=${hidden}></div>`;
  }
}
