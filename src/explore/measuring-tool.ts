// Renders the panel in which the reader measures distances, bearings and an area between points.
import {html, nothing, type TemplateResult} from 'lit';
import {coordinateText} from '../places/coordinates.ts';
import {
  areaText,
  bearingText,
  distanceText,
  measure,
  measurementGeoJson,
  measurementText,
} from '../places/measuring.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import type {Entry} from '../places/gazetteer.ts';
import {fill} from '../i18n/language.ts';
import type {Copying} from './copying.ts';
import type {ExploreStore} from './explore-store.ts';
import {detailsOf, languageOf} from './entry-view.ts';
import {placesOf} from './places-panel.ts';

export function measurePanel(store: ExploreStore, copying: Copying): TemplateResult {
  const {words, lang} = store;
  const measured = measure(store.state.points);
  const {points, legs, totalKm, areaKm2} = measured;
  const set = (points: readonly LngLat[]) => store.send({type: 'measure', points});
  const none = points.length === 0;
  const places = placesOf(store);
  const when = (able: boolean, onClick: () => void, label: string) =>
    html`<button type="button" aria-disabled=${able ? 'false' : 'true'}
      @click=${() => able && onClick()}>${label}</button>`;
  const legTo = (index: number) => {
    const leg = legs[index - 1];
    return leg && html` · ${distanceText(leg.km, lang)} · ${bearingText(leg.bearing, lang)}`;
  };
  const copy = (text: () => string) => () => void copying.copy(text());
  const geoJson = () => JSON.stringify(measurementGeoJson(measured), undefined, 2);
  return html`
      <p>${words.measureHint}</p>
      <div class="row">${choice(store, places, words.measureFrom, 0)}${choice(store, places, words.measureTo, 1)}</div>
      <ol class="legs">${points.map(
        (place, index) =>
          html`<li><bdi>${coordinateText(place, lang)}</bdi>${legTo(index) ?? nothing}</li>`,
      )}</ol>
      <div role="status" class="result">${
        legs.length > 0
          ? html`
        <p><strong>${fill(words.measured, {value: distanceText(totalKm, lang)})}</strong></p>
        ${
          legs.length === 1
            ? html`<p>${fill(words.bearing, {value: bearingText(legs[0]!.bearing, lang)})}</p>`
            : nothing
        }
        ${
          areaKm2 === undefined
            ? nothing
            : html`<p>${fill(words.measuredArea, {area: areaText(areaKm2, lang)})}</p>`
        }`
          : points.map(
              // it stands in the list above
              (place) =>
                html`<p class="unseen">${fill(words.measuredPoint, {
                  number: '1',
                  place: coordinateText(place, lang),
                })}</p>`,
            )
      }</div>
      <div class="row">
        ${when(!none, () => set(points.slice(0, -1)), words.undo)}
        ${when(!none, () => set([]), words.clear)}
        ${when(
          !none,
          copy(() => measurementText(measured, lang, words)),
          words.copyText,
        )}
        ${when(!none, copy(geoJson), words.copyGeoJson)}
      </div>`;
}

/** One of the two places to measure between. The other one stays. */
function choice(
  store: ExploreStore,
  places: readonly Entry[],
  label: string,
  which: 0 | 1,
): TemplateResult {
  const {lang} = store;
  const details = detailsOf(store, places);
  const {points} = store.state;
  const chosen = places.findIndex((entry) => entry.at === points[which]);
  const onChange = ({target}: Event) => {
    const at = places[Number((target as HTMLSelectElement).value)]?.at;
    if (!at) return;
    const [from, to] = which === 0 ? [at, points[1]] : [points[0], at];
    const both = [from, to].filter((place) => place !== undefined);
    store.send({type: 'measure', points: both});
  };
  return html`<label>${label}<select @change=${onChange}>
      <option value="" ?selected=${chosen < 0}>${store.words.choosePlace}</option>
      ${places.map((entry, index) => {
        const name = [store.nameOf(entry), details.get(entry.key)].filter(Boolean).join(' · ');
        return html`<option value=${index} lang=${languageOf(entry, lang)}
          ?selected=${index === chosen}>${name}</option>`;
      })}
    </select></label>`;
}
