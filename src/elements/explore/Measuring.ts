// Points that a reader sets to what they measure: distances, bearings, an area.
import {html, nothing, type TemplateResult} from 'lit';
import type {Feature} from 'geojson';
import {coordinateText} from '../../explore/coordinates.ts';
import type {Entry} from '../../explore/gazetteer.ts';
import {type Measurement, measure, measurementGeoJson, measurementLine, measurementText} from '../../explore/measuring.ts';
import type {LngLat} from '../../geometry/lngLat.ts';
import {fill} from '../../scene/language.ts';
import type {Role} from '../../scene/overlay.ts';
import {printed} from '../../story/measure.ts';
import type {Copying} from './copying.ts';
import type {Desk} from './Desk.ts';
import {placesOf} from './placesPanel.ts';

/** Steps closer than this are said in metres' worth: three digits. */
const NEAR_KM = 10;

export class Measuring {
  #desk: Desk;
  #copying: Copying;
  #points: readonly LngLat[] = [];

  constructor(desk: Desk, copying: Copying) {
    [this.#desk, this.#copying] = [desk, copying];
  }

  add(place: LngLat): void {
    this.#set([...this.#points, place]);
  }

  clear(): void {
    this.#set([]);
  }

  #set(points: readonly LngLat[]): void {
    this.#points = points;
    this.#desk.measured = drawing(measure(points));
    this.#desk.update();
  }

  render(): TemplateResult {
    const {words, lang} = this.#desk;
    const measured = measure(this.#points);
    const {points, legs, totalKm, areaKm2} = measured;
    const none = points.length === 0;
    const when = (able: boolean, onClick: () => void, label: string) => html`<button type="button" aria-disabled=${able ? 'false' : 'true'} @click=${() => able && onClick()}>${label}</button>`;
    return html`
      <p>${words.measureHint}</p>
      <div class="row">${this.#choice(words.measureFrom, 0)}${this.#choice(words.measureTo, 1)}</div>
      <ol class="legs">${points.map((place, index) => html`<li><bdi>${coordinateText(place)}</bdi>${legs[index - 1] ? html` · ${km(legs[index - 1]!.km, lang)} · ${degrees(legs[index - 1]!.bearing, lang)}` : nothing}</li>`)}</ol>
      <div role="status" class="result">${legs.length > 0 ? html`
        <p><strong>${fill(words.measured, {value: km(totalKm, lang)})}</strong></p>
        ${legs.length === 1 ? html`<p>${fill(words.bearing, {value: degrees(legs[0]!.bearing, lang)})}</p>` : nothing}
        ${areaKm2 === undefined ? nothing : html`<p>${fill(words.measuredArea, {value: printed(areaKm2, 'km²', lang)})}</p>`}` : nothing}</div>
      <div class="row">
        ${when(!none, () => this.#set(points.slice(0, -1)), words.undo)}
        ${when(!none, () => this.clear(), words.clear)}
        ${when(!none, () => void this.#copying.copy(measurementText(measured, lang, words)), words.copyText)}
        ${when(!none, () => void this.#copying.copy(JSON.stringify(measurementGeoJson(measured), undefined, 2)), words.copyGeoJson)}
      </div>`;
  }

  /** One of two places; the other one, where it is chosen already, stays. */
  #choice(label: string, which: 0 | 1): TemplateResult {
    const places = placesOf(this.#desk);
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
      <option value="" ?selected=${chosen < 0}>${this.#desk.words.choosePlace}</option>
      ${places.map((entry, index) => html`<option value=${index} ?selected=${index === chosen}>${this.#desk.nameOf(entry)}</option>`)}
    </select></label>`;
  }
}

const km = (value: number, lang: string) =>
  value < NEAR_KM ? new Intl.NumberFormat(lang, {style: 'unit', unit: 'kilometer', maximumSignificantDigits: 3}).format(value) : printed(value, 'km', lang);
const degrees = (value: number, lang: string) => new Intl.NumberFormat(lang, {style: 'unit', unit: 'degree', unitDisplay: 'narrow', maximumFractionDigits: 0}).format(value);

const as = (role: Role, feature: Feature): Feature => ({...feature, properties: {role}});

/** The area under its outline, the line, and the points that were set. */
function drawing(measured: Measurement): Feature[] {
  const {points, areaKm2} = measured;
  if (points.length === 0) return [];
  const areas = areaKm2 === undefined ? [] : measurementGeoJson(measured).features.filter(({geometry}) => geometry.type.endsWith('Polygon'));
  return [
    ...areas.map((feature) => as('area', feature)),
    ...(points.length > 1 ? [as('line', measurementLine(points))] : []),
    ...points.map((place) => as('point', {type: 'Feature', properties: {}, geometry: {type: 'Point', coordinates: [...place]}})),
  ];
}
