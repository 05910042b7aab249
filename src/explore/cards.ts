// Things that a reader asked about, or points at, to their cards.
import {html, type TemplateResult} from 'lit';
import type {Entry} from '../places/gazetteer.ts';
import {fill} from '../i18n/language.ts';
import type {ExploreStore} from './explore-store.ts';
import {cardView} from './card-view.ts';

export class Cards {
  #store: ExploreStore;
  #onStep: (id: string) => void;
  #open: readonly Entry[] = [];
  /** Where the focus was when the card opened. */
  #before: Element | null = null;

  constructor(store: ExploreStore, onStep: (id: string) => void) {
    [this.#store, this.#onStep] = [store, onStep];
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** Opens the cards of all things at one place, and takes the focus there; nothing closes them. */
  async open(entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return void this.close();
    const {element} = this.#store.context;
    const root = element.renderRoot as ShadowRoot;
    if (!this.isOpen) this.#before = root.activeElement;
    this.#open = entries;
    this.#store.chosen = entries[0];
    this.#store.update();
    await element.updateComplete;
    root.querySelector<HTMLElement>('.cards')?.focus({preventScroll: true});
  }

  /** Returns whether there was one. */
  close(): boolean {
    if (!this.isOpen) return false;
    const inside = (this.#store.context.element.renderRoot as ShadowRoot).activeElement?.closest(
      '.cards',
    );
    this.#open = [];
    this.#store.chosen = undefined;
    this.#store.update();
    if (inside && this.#before instanceof HTMLElement) this.#before.focus({preventScroll: true});
    return true;
  }

  /** `peeking`: what is only pointed at has a card too; where a list is open, that would move under the pointer. */
  render(close: string, peeking: boolean): TemplateResult | undefined {
    const {peeked, words} = this.#store;
    if (!this.isOpen)
      return peeked && peeking
        ? html`<div class="cards peek" aria-hidden="true">${cardView(this.#store, peeked, this.#onStep)}</div>`
        : undefined;
    const [first] = this.#open;
    return html`<section class="cards panel" tabindex="-1" aria-label=${this.#store.nameOf(first!)}>
      <button type="button" class="close" @click=${() => this.close()}>${close}</button>
      ${this.#open.length > 1 ? html`<p class="count">${fill(words.thingsHere, {count: String(this.#open.length)})}</p>` : ''}
      ${this.#open.map((entry) => cardView(this.#store, entry, this.#onStep))}
    </section>`;
  }
}
