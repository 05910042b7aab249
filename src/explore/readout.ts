// Writes where the pointer or the middle of the map is: coordinates, region, who administers and
// who claims it.
import {html, nothing, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import {coordinateText} from '../places/coordinates.ts';
import type {Whereabouts} from '../places/whereabouts.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {listed} from '../i18n/explore-words.ts';
import {fill} from '../i18n/language.ts';
import {textLanguage} from '../i18n/text-language.ts';
import type {ExploreWords} from '../i18n/messages/en-explore.ts';
import type {Copying} from './copying.ts';
import type {ExploreStore} from './explore-store.ts';

/** Writes to the DOM itself, and keeps the pointer out of the store: both change with every frame. */
export class Readout {
  #store: ExploreStore;
  #copying: Copying;
  #pointer: LngLat | undefined;
  /** Kept, so that no move looks for them. */
  readonly #which = createRef();
  readonly #coordinates = createRef();
  readonly #whereabouts = createRef();

  constructor(store: ExploreStore, copying: Copying) {
    [this.#store, this.#copying] = [store, copying];
  }

  render(): TemplateResult {
    const {words} = this.#store;
    const copy = () =>
      void this.#copying.copy(
        this.#store.index.whereabouts?.(this.#place).decimal ??
          coordinateText(this.#place, this.#store.lang),
      );
    const {panel, copied} = this.#store.state;
    // an open panel says so, and offers the text where copying is not allowed
    const done = !panel && copied?.done;
    const refused = !panel && copied && !copied.done;
    return html`<div class="readout"><p><span class="which" ${ref(this.#which)}></span>
        <bdi class="coordinates" ${ref(this.#coordinates)}></bdi>
        <bdi class="whereabouts" ${ref(this.#whereabouts)}></bdi></p>
      <button type="button" class="small" @click=${copy}
      >${done ? words.copied : words.copyPlace}</button>${
        refused ? this.#copying.render() : nothing
      }</div>`;
  }

  /** @param place where the pointer is; nothing when it has left the map */
  point(place: LngLat | undefined): void {
    this.#pointer = place;
    this.write(true);
  }

  /** @param still whether nothing moves, so that there is time to look up where this is */
  write(still: boolean): void {
    const [which, coordinates, whereabouts] = [
      this.#which.value,
      this.#coordinates.value,
      this.#whereabouts.value,
    ];
    if (!which || !coordinates || !whereabouts) return;
    const {words} = this.#store;
    set(which, this.#pointer ? words.pointer : words.middle);
    set(coordinates, coordinateText(this.#place, this.#store.lang));
    if (!still) return;
    const said = this.said();
    set(whereabouts, said);
    whereabouts.setAttribute('lang', textLanguage(said, this.#store.lang));
  }

  /** The region or country; what is disputed is said to be. */
  said(): string {
    const at = this.#store.index.whereabouts?.(this.#place);
    return at ? whereaboutsText(at, this.#store.words) : '';
  }

  get #place(): LngLat {
    return this.#pointer ?? this.#store.view.camera.center;
  }
}

const set = (element: Element, text: string) => {
  if (element.textContent !== text) element.textContent = text;
};

/** Names of the region and the country, and the dispute about them. */
export function whereaboutsText(
  {country, region, administeredBy, disputed}: Whereabouts,
  words: ExploreWords,
): string {
  const names = [
    ...new Set(
      [disputed?.name, region, country ?? administeredBy].filter((name) => name !== undefined),
    ),
  ];
  const claim =
    disputed?.administeredBy && disputed.claimedBy
      ? fill(words.heldAndClaimed, {held: disputed.administeredBy, claimed: disputed.claimedBy})
      : undefined;
  const place = listed(names.slice(0, disputed ? 2 : 3), words);
  return claim && place ? fill(words.disputedPlace, {place, dispute: claim}) : (claim ?? place);
}
