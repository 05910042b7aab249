// Reads how large the reader's text is and whether they ask for more contrast, and tells when that changes.

import type {ComposedStyle} from '../basemap/compose-style.ts';
import type {Theme} from '../layers/palette.ts';
import {forReader} from './reader-style.ts';

const STRONG = '(prefers-contrast: more), (forced-colors: active)';

export class ReaderNeeds {
  #container: Element;
  #strong = matchMedia(STRONG);
  readonly #left = new AbortController();

  /**
   * @param container its style sheet gives it the size of the page's text, and a transition of it
   * that tells of a change
   */
  constructor(container: Element, onChange: () => void) {
    this.#container = container;
    const {signal} = this.#left;
    this.#strong.addEventListener('change', onChange, {signal});
    container.addEventListener(
      'transitionend',
      (event) => (event as TransitionEvent).propertyName === 'font-size' && onChange(),
      {signal},
    );
  }

  /** `textScale`: no less than 1, on pages whose own text is smaller, too. */
  get needs(): Readonly<{strong: boolean; textScale: number}> {
    const size = Number.parseFloat(getComputedStyle(this.#container).fontSize);
    return {strong: this.#strong.matches, textScale: Math.max(1, size / 16 || 1)};
  }

  /** Fits a style to them. */
  fit(composed: ComposedStyle, theme: Theme): ComposedStyle {
    return forReader(composed, {theme, ...this.needs});
  }

  dispose(): void {
    this.#left.abort();
  }
}
