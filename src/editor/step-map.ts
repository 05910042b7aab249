// Renders what the map shows in the chosen step: its view, and the places that it frames and shows.
import {html, nothing} from 'lit';
import {namesOf} from '../author/step-attributes.ts';
import type {MapStoryElement} from '../elements/map-story.ts';
import {ofBasemap} from '../story/claimed-layers.ts';
import {schema} from '../story/schema.ts';
import type {EditorStore} from './editor-store.ts';
import {textField} from './form-fields.ts';
import {icon} from './icons.ts';
import type {MapPicker} from './map-picker.ts';
import {messages} from './messages.ts';
import {placePicker, referencesOf, type Role, roles} from './place-picker.ts';
import {pickProperty, propertiesFor, propertyIn} from './shown-properties.ts';
import {stepNotes} from './note-fields.ts';
import {setAttributes} from './set-attributes.ts';
import type {StepEntry} from './source-story.ts';
import {viewOf} from './view-of.ts';

export type StepMapHost = Readonly<{
  store: EditorStore;
  /** The story on the screen, and the chosen step of it. */
  story: MapStoryElement | undefined;
  shown: HTMLElement | undefined;
  picker: MapPicker;
}>;

const words = messages.map;
const attributes = schema.elements['story-step'];

export function stepMap(host: StepMapHost) {
  const {store, story} = host;
  const {step} = store;
  if (!step) return nothing;
  const exploring = story?.mode === 'exploring';
  const fixed = step.element.hasAttribute('camera');
  const places = story?.story ? namesOf(story.story) : [];
  const noted = places.filter(({id}) => !ofBasemap(story?.story, id));
  return html`<section class="step-map" aria-label=${words.title(step.title)}>
    <h2>${words.title(step.title)}</h2>
    ${exploring ? framing(host, step) : view(host, step, fixed)}
    ${slider(host, step, 'pitch', 0, attributes.pitch.max, words.degrees)}
    ${slider(host, step, 'bearing', -180, 180, words.degrees)}
    ${fixed ? nothing : slider(host, step, 'margin', 0, 200, words.pixels)}
    ${fixed ? nothing : nearestZoom(host, step)}
    ${placePicker({
      picker: host.picker,
      places,
      properties: (id) => propertiesFor(store.tree, story?.story, id),
      picked: (id) => propertyIn(store.tree, id),
      pick: (id, property, label) => pickProperty(store, step, {id, property, label}),
      rolesOf: (id) => (ofBasemap(story?.story, id) ? basemapRoles : roles),
      named: (role) => referencesOf(step.element, role),
      set: (role, list, label) =>
        void setAttributes(store, step, label, {
          [role]: list.join(' ') || null,
          // a step that is given its first place looks there, and not where it was copied from
          ...(role === 'focus' && isFirst(step, list) && {camera: null}),
          // and one that has lost its last looks where it did, until it is given another
          ...(role === 'focus' && isLast(step, list) && story?.map && viewOf(story.map)),
        }),
    })}
    ${stepNotes({store, story, places: noted, picker: host.picker}, step)}
  </section>`;
}

/** The map knows no features of the layers of a basemap's style: it can only show them. */
const basemapRoles: readonly Role[] = ['show', 'highlight'];

const isFirst = ({element}: StepEntry, list: readonly string[]): boolean =>
  list.length > 0 && referencesOf(element, 'focus').length === 0;

const isLast = ({element}: StepEntry, list: readonly string[]): boolean =>
  list.length === 0 && !['frame', 'camera'].some((name) => element.getAttribute(name));

function view({story, store}: StepMapHost, step: StepEntry, fixed: boolean) {
  const ready = story?.map !== undefined;
  const fits = roles.some(
    (role: Role) => role === 'focus' && referencesOf(step.element, role).length > 0,
  );
  const onMove = ({currentTarget}: Event) =>
    ready &&
    void story.ready.then(() => changeMode(story, 'explore', currentTarget as HTMLElement));
  const onFit = () => void setAttributes(store, step, words.fit, {camera: null});
  return html`<p class="row view">
    <button type="button" aria-disabled=${ready ? 'false' : 'true'}
      title=${ready ? words.moveHelp : words.notThere} @click=${onMove}>${words.move}</button>
    <span class="note">${fixed ? words.fixed : words.fitted}</span>
    ${
      fixed && fits
        ? html`<button type="button" class="plain" @click=${onFit}>${words.fit}</button>`
        : nothing
    }
  </p>`;
}

function framing({store, story}: StepMapHost, step: StepEntry) {
  const onFrame = async ({target}: Event) => {
    const map = story?.map;
    if (!map) return;
    await setAttributes(store, step, words.framed, {pitch: null, bearing: null, ...viewOf(map)});
    changeMode(story, 'resume', target as HTMLElement);
  };
  const onCancel = ({target}: Event) => story && changeMode(story, 'resume', target as HTMLElement);
  return html`<p class="note">${words.moveHelp}</p>
    <p class="row view">
      <button type="button" class="main" @click=${onFrame}>${icon('frame')}${words.frame}</button>
      <button type="button" @click=${onCancel}>${words.cancel}</button>
    </p>`;
}

/** The focus stays in the bar, at what takes the place of the button that was pressed. */
function changeMode(story: MapStoryElement, to: 'explore' | 'resume', pressed: HTMLElement): void {
  const panel = pressed.closest('.step-map');
  story[to]();
  const focus = () => panel?.querySelector<HTMLElement>('.view button')?.focus();
  requestAnimationFrame(() => requestAnimationFrame(focus));
}

/** What the map frames may be so small that it would come too near. */
const nearestZoom = ({store}: StepMapHost, step: StepEntry) =>
  textField(
    words.maxZoom,
    step.element.getAttribute('max-zoom') ?? '',
    (value) => void setAttributes(store, step, words.changed(words.maxZoom), {'max-zoom': value}),
    {zoom: true, placeholder: words.anyZoom},
  );

function slider(
  {store, shown}: StepMapHost,
  step: StepEntry,
  name: 'pitch' | 'bearing' | 'margin',
  min: number,
  max: number,
  said: (value: string) => string,
) {
  const value = step.element.getAttribute(name) ?? String(attributes[name].default);
  // the page shows it while it is dragged, the file has it when it is let go
  const onInput = ({target}: Event) => {
    const input = target as HTMLInputElement;
    shown?.setAttribute(name, input.value);
    const output = input.parentElement?.querySelector('output');
    if (output) output.value = said(input.value);
  };
  const onChange = ({target}: Event) => {
    const set = (target as HTMLInputElement).value;
    const isDefault = Number(set) === attributes[name].default;
    void setAttributes(store, step, words.changed(words[name]), {[name]: isDefault ? null : set});
  };
  return html`<label class="slider"><span>${words[name]}</span>
    <input type="range" min=${min} max=${max} step="1" .value=${value}
      aria-valuetext=${said(value)} @input=${onInput} @change=${onChange}>
    <output .value=${said(value)}></output></label>`;
}
