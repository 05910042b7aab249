// Renders the cards of the things that the reader chose or points at, and moves the focus to them and back.
import {html, type TemplateResult} from 'lit';
import type {Entry} from '../places/gazetteer.ts';
import {fill} from '../i18n/language.ts';
import type {ExploreStore} from './explore-store.ts';
import {frameEntry} from './explore-camera.ts';
import {type CardEvents, cardView} from './card-view.ts';

export class Cards {
  #store: ExploreStore;
  #events: CardEvents;
  /** Where the focus was when the card opened. */
  #before: Element | null = null;

  constructor(store: ExploreStore, events: CardEvents) {
    [this.#store, this.#events] = [store, events];
  }

  get #isOpen(): boolean {
    return this.#store.state.cards.length > 0;
  }

  /**
   * Opens the cards of all things at one place, and moves the focus there. Without things, closes
   * the cards.
   */
  async open(entries: readonly Entry[]): Promise<void> {
    const [first] = entries;
    if (!first) return void this.close();
    // from nearer, the map shows the points that a circle stands for
    if (first.inside) frameEntry(this.#store, first);
    const {element} = this.#store.context;
    const root = element.renderRoot as ShadowRoot;
    if (!this.#isOpen) this.#before = root.activeElement;
    this.#store.send({type: 'open-cards', entries});
    await element.updateComplete;
    root.querySelector<HTMLElement>('.cards')?.focus({preventScroll: true});
  }

  /** @returns whether a card was open */
  close(): boolean {
    if (!this.#isOpen) return false;
    const inside = (this.#store.context.element.renderRoot as ShadowRoot).activeElement?.closest(
      '.cards',
    );
    this.#store.send({type: 'close-cards'});
    const before = this.#before;
    // the list that it was chosen from may be hidden until then
    if (inside && before instanceof HTMLElement)
      void this.#store.context.element.updateComplete.then(() =>
        before.focus({preventScroll: true}),
      );
    return true;
  }

  /** Closes the card of what the reader only points at. @returns whether it was open */
  dismiss(): boolean {
    const {pointed, panel} = this.#store.state;
    if (this.#isOpen || !pointed || panel) return false;
    this.#store.send({type: 'dismiss'});
    return true;
  }

  /**
   * A thing that is only pointed at has a card while no panel is open: the card would move a list
   * under the pointer.
   */
  render(close: string): TemplateResult | undefined {
    const {words, state} = this.#store;
    const {cards, pointed, panel} = state;
    if (!this.#isOpen)
      return pointed && !panel
        ? html`<div class="cards peek" aria-hidden="true"
            @pointerleave=${() => this.#store.send({type: 'point', entry: undefined})}
          >${cardView(this.#store, pointed, this.#events)}</div>`
        : undefined;
    const [first] = cards;
    return html`<section class="cards panel" tabindex="-1" aria-label=${this.#store.nameOf(first!)}>
      <button type="button" class="close" @click=${() => this.close()}>${close}</button>
      ${
        cards.length > 1
          ? html`<p class="count">${fill(words.thingsHere, {count: String(cards.length)})}</p>`
          : ''
      }
      ${cards.map((entry) => cardView(this.#store, entry, this.#events))}
    </section>`;
  }
}
