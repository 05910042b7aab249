// Loads the panel of numbers when it is first opened.
import {html, type TemplateResult} from 'lit';
import type {Entry} from '../places/gazetteer.ts';
import {adoptStyles} from '../ui/adopt-styles.ts';
import type {Copying} from './copying.ts';
import type {ExploreStore} from './explore-store.ts';

export class NumbersLoader {
  readonly #given: readonly [ExploreStore, Copying, (entry: Entry) => void];
  #loaded: typeof import('./numbers-panel.ts') | undefined;
  #asked = false;

  constructor(store: ExploreStore, copying: Copying, onChoose: (entry: Entry) => void) {
    this.#given = [store, copying, onChoose];
  }

  render(): TemplateResult {
    if (this.#loaded) return this.#loaded.numbersPanel(...this.#given);
    if (!this.#asked) void this.#load();
    return html``;
  }

  async #load(): Promise<void> {
    const [store] = this.#given;
    this.#asked = true;
    try {
      this.#loaded = await import('./numbers-panel.ts');
      adoptStyles(store.context.element.renderRoot as ShadowRoot, [this.#loaded.styles]);
      store.update();
    } catch (error) {
      this.#asked = false;
      store.context.report({
        code: 'explore-unavailable',
        path: 'map',
        message: `Could not load the table of numbers (${String(error)}). Close the panel and open it again.`,
        severity: 'warning',
      });
    }
  }
}
