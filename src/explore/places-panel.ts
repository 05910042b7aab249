// The things that the story itself names to a list of them: what the search does, without typing.
import {html, type TemplateResult} from 'lit';
import type {Entry} from '../places/gazetteer.ts';
import type {ExploreStore} from './explore-store.ts';
import {kindName} from './kind-name.ts';

/** More are found by typing; a list of thousands is no list. */
const MOST = 300;

/** The story's own, by importance and then by name. */
export function placesOf(store: ExploreStore): readonly Entry[] {
  const order = new Intl.Collator(store.lang);
  return store.entries
    .filter(({references}) => references.length > 0)
    .toSorted((a, b) => a.rank - b.rank || order.compare(store.nameOf(a), store.nameOf(b)))
    .slice(0, MOST);
}

export function placesPanel(store: ExploreStore, onChoose: (entry: Entry) => void): TemplateResult {
  const peek = (entry: Entry | undefined) => () => {
    store.peeked = entry;
    store.update();
  };
  return html`<ul class="places">${placesOf(store).map(
    (
      entry,
    ) => html`<li><button type="button" class="plain" aria-current=${entry === store.chosen ? 'true' : 'false'}
      @click=${() => onChoose(entry)} @focus=${peek(entry)} @blur=${peek(undefined)} @pointerenter=${peek(entry)} @pointerleave=${peek(undefined)}
      ><span class="name">${store.nameOf(entry)}</span> <span class="what">${kindName(entry.kind, store.words, store.lang)}</span></button></li>`,
  )}</ul>`;
}
