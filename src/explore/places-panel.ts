// Renders a list of the things that the story names, for readers who do not type in the search.
import {html, type TemplateResult} from 'lit';
import type {Entry} from '../places/gazetteer.ts';
import type {ExploreStore} from './explore-store.ts';
import {kindName} from './kind-name.ts';
import {detailsOf, detailView, entryName} from './entry-view.ts';

/** More are found by typing; a list of thousands is no list. */
const MOST = 300;

/** The story's own, by importance and then by name. */
export function placesOf(store: ExploreStore): readonly Entry[] {
  const order = new Intl.Collator(store.lang);
  return store.index.entries
    .filter(({references}) => references.length > 0)
    .toSorted((a, b) => a.rank - b.rank || order.compare(store.nameOf(a), store.nameOf(b)))
    .slice(0, MOST);
}

export function placesPanel(store: ExploreStore, onChoose: (entry: Entry) => void): TemplateResult {
  const point = (entry: Entry | undefined) => () => store.send({type: 'point', entry});
  const {words, lang, state} = store;
  const places = placesOf(store);
  const details = detailsOf(store, places);
  return html`<ul class="places">${places.map(
    (entry) =>
      html`<li><button type="button" class="plain"
        aria-current=${entry === state.cards[0] ? 'true' : 'false'}
        @click=${() => onChoose(entry)} @focus=${point(entry)} @blur=${point(undefined)}
        @pointerenter=${point(entry)} @pointerleave=${point(undefined)}
      ><span class="name">${entryName(entry, lang)}</span>
      <span class="what">${kindName(entry.kind, words, lang)}${detailView(
        details.get(entry.key),
        lang,
      )}</span></button></li>`,
  )}</ul>`;
}
