// Renders the search box: a combobox over all that story and basemap name.
import {html, nothing, type TemplateResult} from 'lit';
import type {Entry} from '../places/gazetteer.ts';
import {fill} from '../i18n/language.ts';
import type {ExploreStore} from './explore-store.ts';
import {nameOfEntry} from '../places/tell-apart.ts';
import {kindName} from './kind-name.ts';
import {listView, nameView} from '../ui/name-view.ts';
import {detailsOf, detailView, entryName} from './entry-view.ts';

const LIST = 'found';

export class Finder {
  #store: ExploreStore;
  #onChoose: (entry: Entry) => void;

  constructor(store: ExploreStore, onChoose: (entry: Entry) => void) {
    [this.#store, this.#onChoose] = [store, onChoose];
  }

  /** Closes the list. @returns whether it was open */
  close(): boolean {
    const {open} = this.#store.state.search;
    this.#store.send({type: 'close-search'});
    return open;
  }

  render(): TemplateResult {
    const {words, state} = this.#store;
    const {query, found, active} = state.search;
    const open = state.search.open && query.trim() !== '';
    const details = detailsOf(this.#store, open ? found : []);
    const said = !open
      ? ''
      : found.length === 0
        ? words.foundNothing
        : fill(words.foundSome, {count: String(found.length)});
    const listed = open && found.length > 0;
    return html`<div class="finder" role="search" @focusout=${this.#onLeave}>
      <input type="text" role="combobox" aria-label=${words.search} placeholder=${words.search}
        aria-autocomplete="list" aria-haspopup="listbox" aria-expanded=${listed ? 'true' : 'false'}
        aria-controls=${listed ? LIST : nothing}
        aria-activedescendant=${open && active >= 0 ? `${LIST}-${active}` : nothing}
        autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
        dir="auto" .value=${query}
        @input=${this.#onInput} @keydown=${this.#onKey} @focus=${this.#onFocus} />
      ${
        listed
          ? html`<ul id=${LIST} role="listbox" aria-label=${words.places}>${found.map(
              (entry, index) => this.#option(entry, index, details),
            )}</ul>`
          : nothing
      }
      ${open && found.length === 0 ? html`<p class="nothing">${words.foundNothing}</p>` : nothing}
      <div class="spoken" role="status">${said}</div>
    </div>`;
  }

  #option(entry: Entry, index: number, details: ReadonlyMap<string, string>): TemplateResult {
    const {words, lang, state} = this.#store;
    const title = nameOfEntry(entry, lang);
    const others = Object.entries({'': entry.name, ...entry.names}).filter(
      ([, name], index, all) =>
        name !== title && all.findIndex(([, other]) => other === name) === index,
    );
    // pressing keeps the focus where it is typed
    return html`<li id="${LIST}-${index}" role="option"
      aria-selected=${index === state.search.active ? 'true' : 'false'}
      @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => this.#choose(entry)}>
      <span class="name">${entryName(entry, lang)}</span>
      <span class="what">${kindName(entry.kind, words, lang)}${detailView(details.get(entry.key), lang)}${
        others.length > 0
          ? html` · ${listView(
              others.map(([known, name]) => nameView(name, lang, known)),
              words.listed,
            )}`
          : nothing
      }${this.#store
        .numbers(entry)
        .map(({label, value}) => html` · ${nameView(label, lang)}: ${value}`)}</span>
    </li>`;
  }

  #choose(entry: Entry): void {
    this.#store.send({type: 'close-search', query: this.#store.nameOf(entry)});
    this.#onChoose(entry);
  }

  #search(query: string): void {
    this.#store.send({type: 'search', query, found: this.#store.index.find(query)});
  }

  readonly #onInput = ({target}: Event): void => {
    this.#search((target as HTMLInputElement).value);
  };

  readonly #onFocus = ({target}: Event): void => (target as HTMLInputElement).select();

  readonly #onLeave = ({relatedTarget, currentTarget}: FocusEvent): void => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.close();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const {key, isComposing} = event;
    if (isComposing) return;
    const {query, found, open, active} = this.#store.state.search;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (open) this.#store.send({type: 'move-active', by: key === 'ArrowDown' ? 1 : -1});
      else this.#search(query);
      this.#reveal();
    } else if (key === 'Enter' && open) {
      event.preventDefault();
      const entry = found[Math.max(0, active)];
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
