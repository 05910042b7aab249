// Points that a reader sets to what they measure: distances, bearings, an area.
import {html, nothing, type TemplateResult} from 'lit';
import type {Feature} from 'geojson';
import {coordinateText} from '../places/coordinates.ts';
import type {Entry} from '../places/gazetteer.ts';
import {
  areaText,
  bearingText,
  distanceText,
  type Measurement,
  measure,
  measurementGeoJson,
  measurementLine,
  measurementText,
} from '../places/measuring.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {fill} from '../i18n/language.ts';
import type {Role} from '../layers/overlay-layers.ts';
import type {Copying} from './copying.ts';
import type {ExploreStore} from './explore-store.ts';
import {placesOf} from './places-panel.ts';

export class Measuring {
  #store: ExploreStore;
  #copying: Copying;
  #points: readonly LngLat[] = [];

  constructor(store: ExploreStore, copying: Copying) {
    [this.#store, this.#copying] = [store, copying];
  }

  add(place: LngLat): void {
    this.#set([...this.#points, place]);
  }

  clear(): void {
    this.#set([]);
  }

  #set(points: readonly LngLat[]): void {
    this.#points = points;
    this.#store.measured = drawing(measure(points));
    this.#store.update();
  }

  render(): TemplateResult {
    const {words, lang} = this.#store;
    const measured = measure(this.#points);
    const {points, legs, totalKm, areaKm2} = measured;
    const none = points.length === 0;
    const when = (able: boolean, onClick: () => void, label: string) =>
      html`<button type="button" aria-disabled=${able ? 'false' : 'true'} @click=${() => able && onClick()}>${label}</button>`;
    return html`
      <p>${words.measureHint}</p>
      <div class="row">${this.#choice(words.measureFrom, 0)}${this.#choice(words.measureTo, 1)}</div>
      <ol class="legs">${points.map((place, index) => html`<li><bdi>${coordinateText(place)}</bdi>${legs[index - 1] ? html` · ${distanceText(legs[index - 1]!.km, lang)} · ${bearingText(legs[index - 1]!.bearing, lang)}` : nothing}</li>`)}</ol>
      <div role="status" class="result">${
        legs.length > 0
          ? html`
        <p><strong>${fill(words.measured, {value: distanceText(totalKm, lang)})}</strong></p>
        ${legs.length === 1 ? html`<p>${fill(words.bearing, {value: bearingText(legs[0]!.bearing, lang)})}</p>` : nothing}
        ${areaKm2 === undefined ? nothing : html`<p>${fill(words.measuredArea, {area: areaText(areaKm2, lang)})}</p>`}`
          : nothing
      }</div>
      <div class="row">
        ${when(!none, () => this.#set(points.slice(0, -1)), words.undo)}
        ${when(!none, () => this.clear(), words.clear)}
        ${when(!none, () => void this.#copying.copy(measurementText(measured, lang, words)), words.copyText)}
        ${when(!none, () => void this.#copying.copy(JSON.stringify(measurementGeoJson(measured), undefined, 2)), words.copyGeoJson)}
      </div>`;
  }

  /** One of two places; the other one, where it is chosen already, stays. */
  #choice(label: string, which: 0 | 1): TemplateResult {
    const places = placesOf(this.#store);
    const at = this.#points[which];
    const chosen = places.findIndex((entry) => entry.at === at);
    const onChange = ({target}: Event) => {
      const entry: Entry | undefined = places[Number((target as HTMLSelectElement).value)];
      const other = this.#points[1 - which];
      if (!entry) return;
      if (which === 0) this.#set(other ? [entry.at, other] : [entry.at]);
      else this.#set([this.#points[0] ?? entry.at, ...(this.#points[0] ? [entry.at] : [])]);
    };
    return html`<label>${label}<select @change=${onChange}>
      <option value="" ?selected=${chosen < 0}>${this.#store.words.choosePlace}</option>
      ${places.map((entry, index) => html`<option value=${index} ?selected=${index === chosen}>${this.#store.nameOf(entry)}</option>`)}
    </select></label>`;
  }
}

const as = (role: Role, feature: Feature): Feature => ({...feature, properties: {role}});

/** The area under its outline, the line, and the points that were set. */
function drawing(measured: Measurement): Feature[] {
  const {points, areaKm2} = measured;
  if (points.length === 0) return [];
  const areas =
    areaKm2 === undefined
      ? []
      : measurementGeoJson(measured).features.filter(({geometry}) =>
          geometry.type.endsWith('Polygon'),
        );
  return [
    ...areas.map((feature) => as('area', feature)),
    ...(points.length > 1 ? [as('line', measurementLine(points))] : []),
    ...points.map((place) =>
      as('point', {
        type: 'Feature',
        properties: {},
        geometry: {type: 'Point', coordinates: [...place]},
      }),
    ),
  ];
}
