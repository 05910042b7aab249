// Renders the card that tells what is known of a thing.
import {html, nothing, type TemplateResult} from 'lit';
import type {Entry} from '../places/gazetteer.ts';
import type {Card} from '../places/place-card.ts';
import {fill} from '../i18n/language.ts';
import {numberText} from '../i18n/number-text.ts';
import {textLanguage} from '../i18n/text-language.ts';
import {filledView, listView, nameView} from '../ui/name-view.ts';
import type {ExploreStore} from './explore-store.ts';
import {kindName} from './kind-name.ts';
import {entryName} from './entry-view.ts';

export type CardEvents = Readonly<{
  /** The reader follows a link back into the story. */
  onStep: (id: string) => void;
  /** The reader chooses one of several things. */
  onChoose: (entry: Entry) => void;
}>;

/** So many of a circle's points are listed. */
const LISTED = 12;

export function cardView(store: ExploreStore, entry: Entry, events: CardEvents): TemplateResult {
  if (entry.inside) return insideView(store, entry, events);
  const {onStep} = events;
  const {words, lang} = store;
  const {otherNames, kind, country, notes, disputed, measure, numbers, steps, licence} =
    store.card(entry);
  const {administeredBy: held, claimedBy: claimed} = disputed ?? {};
  return html`<article>
    <h2>${entryName(entry, lang)}</h2>
    <p class="what">${kindName(kind, words, lang)}${
      country ? html` · ${nameView(country, lang)}` : nothing
    }${measure ? html` · ${fill(words[measure.what], {value: measure.value})}` : nothing}</p>
    ${numbers.map(
      ({label, value, range, rank}) =>
        html`<p class="number">${nameView(label, lang)}: <strong>${value}</strong>${[
          range,
          rank,
        ].map((one) => (one ? html` · ${one}` : nothing))}</p>`,
    )}
    ${
      otherNames.length > 0
        ? html`<p class="others">${filledView(words.alsoCalled, {
            names: listView(
              otherNames.map((other) => nameView(other.name, lang, other.lang)),
              words.listed,
            ),
          })}</p>`
        : nothing
    }
    ${
      held && claimed
        ? html`<p>${filledView(words.heldAndClaimed, {
            held: nameView(held, lang),
            claimed: nameView(claimed, lang),
          })}</p>`
        : nothing
    }
    ${notes.map((note) => noteView(store, note, licence))}
    ${
      steps.length > 0
        ? html`<h3>${words.stepsAbout}</h3><ul>${steps.map(
            ({id, label}) =>
              html`<li><a href="#${id}" @click=${(event: Event) => {
                event.preventDefault();
                onStep(id);
              }}>${nameView(label, lang)}</a></li>`,
          )}</ul>`
        : nothing
    }
  </article>`;
}

/** What a circle on the map stands for. */
function insideView(
  {words, lang}: ExploreStore,
  entry: Entry,
  {onChoose}: CardEvents,
): TemplateResult {
  const {features, inside = []} = entry;
  const first = inside.slice(0, LISTED);
  const more = features.length - first.length;
  return html`<article>
    <h2>${entryName(entry, lang)}</h2>
    <p class="what">${fill(words.thingsHere, {count: numberText(features.length, lang)})}</p>
    <ul class="inside">${first.map(
      (one) =>
        html`<li><button type="button" class="plain" @click=${() => onChoose(one)}
        >${entryName(one, lang)}</button></li>`,
    )}</ul>
    ${
      first.length > 0 && more > 0
        ? html`<p>${fill(words.more, {count: numberText(more, lang)})}</p>`
        : nothing
    }
  </article>`;
}

function noteView(
  {words, lang}: ExploreStore,
  {text, lang: known, source}: Card['notes'][number],
  licence: string | undefined,
): TemplateResult {
  const written = source && licence ? fill(words.licensed, {source, licence}) : source;
  return html`${text ? html`<p lang=${known ?? textLanguage(text, lang)} dir="auto">${text}</p>` : nothing}
    ${
      written
        ? html`<p class="source">${filledView(words.source, {source: nameView(written, lang)})}</p>`
        : nothing
    }`;
}
