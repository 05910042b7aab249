// What a reader types to the things with such a name: a combobox over all that the map names.
import {html, nothing, type TemplateResult} from 'lit';
import type {Entry} from '../places/gazetteer.ts';
import {fill} from '../i18n/language.ts';
import type {ExploreStore} from './explore-store.ts';
import {kindName} from './kind-name.ts';

const LIST = 'found';

export class Finder {
  #store: ExploreStore;
  #onChoose: (entry: Entry) => void;
  #query = '';
  #results: readonly Entry[] = [];
  #active = -1;
  #open = false;

  constructor(store: ExploreStore, onChoose: (entry: Entry) => void) {
    [this.#store, this.#onChoose] = [store, onChoose];
  }

  /** Closes the list. Returns whether it was open. */
  close(): boolean {
    const was = this.#open;
    [this.#open, this.#active] = [false, -1];
    if (was) this.#store.context.element.requestUpdate();
    return was;
  }

  render(): TemplateResult {
    const {words} = this.#store;
    const open = this.#open && this.#query.trim() !== '';
    const said = !open
      ? ''
      : this.#results.length === 0
        ? words.foundNothing
        : fill(words.foundSome, {count: String(this.#results.length)});
    return html`<div class="finder" role="search" @focusout=${this.#onLeave}>
      <input type="text" role="combobox" aria-label=${words.search} placeholder=${words.searchHint}
        aria-autocomplete="list" aria-haspopup="listbox" aria-expanded=${open && this.#results.length > 0 ? 'true' : 'false'}
        aria-controls=${open && this.#results.length > 0 ? LIST : nothing} aria-activedescendant=${open && this.#active >= 0 ? `${LIST}-${this.#active}` : nothing}
        autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" dir="auto" .value=${this.#query}
        @input=${this.#onInput} @keydown=${this.#onKey} @focus=${this.#onFocus} />
      ${open && this.#results.length > 0 ? html`<ul id=${LIST} role="listbox" aria-label=${words.places}>${this.#results.map((entry, index) => this.#option(entry, index))}</ul>` : nothing}
      ${open && this.#results.length === 0 ? html`<p class="nothing">${words.foundNothing}</p>` : nothing}
      <div class="spoken" role="status">${said}</div>
    </div>`;
  }

  #option(entry: Entry, index: number): TemplateResult {
    const name = this.#store.nameOf(entry);
    const others = [...new Set([entry.name, ...Object.values(entry.names)])].filter(
      (other) => other !== name,
    );
    // pressing keeps the focus where it is typed
    return html`<li id="${LIST}-${index}" role="option" aria-selected=${index === this.#active ? 'true' : 'false'}
      @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => this.#choose(entry)}>
      <span class="name"><bdi>${name}</bdi></span> <span class="what">${kindName(entry.kind, this.#store.words, this.#store.lang)}${others.length > 0 ? html` · <bdi>${others.join(', ')}</bdi>` : nothing}</span>
    </li>`;
  }

  #choose(entry: Entry): void {
    this.#query = this.#store.nameOf(entry);
    this.close();
    this.#onChoose(entry);
  }

  #search(): void {
    this.#results = this.#store.find(this.#query);
    [this.#open, this.#active] = [true, -1];
    this.#store.context.element.requestUpdate();
  }

  readonly #onInput = ({target}: Event): void => {
    this.#query = (target as HTMLInputElement).value;
    this.#search();
  };

  readonly #onFocus = ({target}: Event): void => (target as HTMLInputElement).select();

  readonly #onLeave = ({relatedTarget, currentTarget}: FocusEvent): void => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.close();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const {key, isComposing} = event;
    if (isComposing) return;
    const count = this.#results.length;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (!this.#open) this.#search();
      else if (count > 0)
        this.#active =
          (this.#active + (key === 'ArrowDown' ? 1 : this.#active < 0 ? 0 : -1) + count) % count;
      this.#store.context.element.requestUpdate();
      this.#reveal();
    } else if (key === 'Enter' && this.#open) {
      event.preventDefault();
      const entry = this.#results[Math.max(0, this.#active)];
      if (entry) this.#choose(entry);
    }
  };

  #reveal(): void {
    const {element} = this.#store.context;
    void element.updateComplete.then(() =>
      element.renderRoot
        .querySelector(`#${LIST} [aria-selected='true']`)
        ?.scrollIntoView({block: 'nearest'}),
    );
  }
}
