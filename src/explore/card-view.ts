// Renders the card that tells what is known of a thing.
import {html, nothing, type TemplateResult} from 'lit';
import type {Entry} from '../places/gazetteer.ts';
import {fill} from '../i18n/language.ts';
import type {ExploreStore} from './explore-store.ts';
import {kindName} from './kind-name.ts';

/** `onStep`: the reader follows a link back into the story. */
export function cardView(
  store: ExploreStore,
  entry: Entry,
  onStep: (id: string) => void,
): TemplateResult {
  const {words} = store;
  const {title, otherNames, kind, notes, disputed, measure, steps, licence} = store.card(entry);
  const {administeredBy: held, claimedBy: claimed} = disputed ?? {};
  return html`<article>
    <h3><bdi>${title}</bdi></h3>
    <p class="what">${kindName(kind, words, store.lang)}${measure ? html` · ${fill(words[measure.what], {value: measure.value})}` : nothing}</p>
    ${otherNames.length > 0 ? html`<p class="others">${alsoCalled(words.alsoCalled, otherNames)}</p>` : nothing}
    ${held && claimed ? html`<p>${fill(words.heldAndClaimed, {held, claimed})}</p>` : nothing}
    ${notes.map(({text, source}) => html`${text ? html`<p lang="en">${text}</p>` : nothing}${source ? html`<p class="source">${fill(words.source, {source: [source, licence].filter(Boolean).join(', ')})}</p>` : nothing}`)}
    ${
      steps.length > 0
        ? html`<h4>${words.stepsAbout}</h4><ul>${steps.map(
            ({id, label}) =>
              html`<li><a href="#${id}" @click=${(event: Event) => {
                event.preventDefault();
                onStep(id);
              }}>${label}</a></li>`,
          )}</ul>`
        : nothing
    }
  </article>`;
}

/** Each in its own language, for those who hear it, and in its own direction. */
function alsoCalled(
  text: string,
  names: readonly {lang: string; name: string}[],
): (TemplateResult | string)[] {
  const [before = '', after = ''] = text.split('{names}');
  return [
    before,
    ...names.map(
      ({lang, name}, index) =>
        html`${index > 0 ? ', ' : ''}<bdi lang=${lang || nothing}>${name}</bdi>`,
    ),
    after,
  ];
}
