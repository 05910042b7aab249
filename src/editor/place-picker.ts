// Renders the places of a step by what the map does with them, and a field that finds others by name.
import {html, nothing} from 'lit';
import {select} from './form-fields.ts';
import {icon} from './icons.ts';
import {type MapPicker, pickButton} from './map-picker.ts';
import {messages} from './messages.ts';

export const roles = ['focus', 'highlight', 'show', 'draw'] as const;
export type Role = (typeof roles)[number];

export const referencesOf = (step: Element, role: string): string[] =>
  (step.getAttribute(role) ?? '').split(/\s+/).filter(Boolean);

export type PlacePickerHost = Readonly<{
  /** Layers and features, with what they are called. */
  places: readonly Readonly<{id: string; called: string}>[];
  /** What the map can do with a place. */
  rolesOf: (id: string) => readonly Role[];
  named: (role: Role) => readonly string[];
  set: (role: Role, list: readonly string[], label: string) => void;
  picker: MapPicker;
  /** The properties that a step may have the layer of a reference show, and which it shows. */
  properties: (id: string) => readonly string[];
  picked: (id: string) => string;
  /** Has the step show another property of that layer; an empty one is the layer's own. */
  pick: (id: string, property: string, label: string) => void;
}>;

const words = messages.map;

export function placePicker(host: PlacePickerHost) {
  const {places, named, set, picker} = host;
  const calledOf = (id: string) => {
    const property = host.picked(id);
    const place = property ? id.replace(`:${property}`, '') : id;
    return places.find((one) => one.id === place)?.called || id;
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const written = String(data.get('place')).trim();
    const place = placeNamed(places, written);
    const input = form.querySelector<HTMLInputElement>('[name=place]')!;
    if (!place) {
      input.setCustomValidity(words.unknown);
      input.reportValidity();
      return;
    }
    input.value = '';
    const role = roleFor(place.id, String(data.get('role')) as Role);
    const list = named(role);
    if (!list.includes(place.id))
      set(role, [...list, place.id], words.added(place.called || place.id, words.roles[role]));
  };
  const roleFor = (id: string, role: Role): Role => {
    const fit = host.rolesOf(id);
    return fit.includes(role) ? role : (fit[0] ?? 'show');
  };
  /** Offers what the map can do with the place that is written. */
  const onPlace = (input: HTMLInputElement) => {
    input.setCustomValidity('');
    const id = placeNamed(places, input.value.trim())?.id;
    const fit = id === undefined ? roles : host.rolesOf(id);
    const menu = input.form?.querySelector<HTMLSelectElement>('[name=role]');
    if (!menu) return;
    for (const option of menu.options)
      option.hidden = option.disabled = !fit.includes(option.value as Role);
    if (id !== undefined) menu.value = roleFor(id, menu.value as Role);
  };
  const chips = (role: Role) => {
    const list = named(role);
    return list.length === 0
      ? nothing
      : html`<div class="role"><h4 id="role-${role}">${words.roles[role]}</h4>
        <ul aria-labelledby="role-${role}">${list.map(
          (id) =>
            html`<li><span title=${id}>${calledOf(id)}</span>${propertyMenu(host, id, calledOf(id))}<button type="button" aria-label=${words.remove(calledOf(id), words.roles[role])} @click=${() =>
              set(
                role,
                list.filter((one) => one !== id),
                words.removed(calledOf(id)),
              )}>${icon('close')}</button></li>`,
        )}</ul></div>`;
  };
  return html`<h3>${words.places}</h3>
    ${roles.map(chips)}
    <form class="pick" @submit=${onSubmit}>
      <input name="place" list="places" required autocomplete="off" aria-label=${words.find} placeholder=${words.find}
        @input=${({target}: Event) => onPlace(target as HTMLInputElement)}>
      ${pickButton(picker, 'place', (form) => form.requestSubmit())}
      <datalist id="places">${places.map(({id, called}) => html`<option value=${id}>${called}</option>`)}</datalist>
      <select name="role" aria-label=${words.as}>${roles.map((role) => html`<option value=${role}>${words.roles[role]}</option>`)}</select>
      <button type="submit" aria-label=${words.add} title=${words.add}>${icon('plus')}</button>
    </form>`;
}

/** Which property of its layer a place shows at this step, where there is a choice. */
function propertyMenu({properties, picked, pick}: PlacePickerHost, id: string, called: string) {
  const names = properties(id);
  if (names.length === 0) return nothing;
  const options = [['', words.usual], ...names.map((name) => [name, name] as const)] as const;
  const label = words.property(called);
  return select(picked(id), options, (name) => pick(id, name, words.changed(label)), label);
}

/** By id, or by name where only one thing is called so. */
export function placeNamed(places: PlacePickerHost['places'], written: string) {
  const byId = places.find(({id}) => id === written);
  const same = places.filter(({called}) => called.toLowerCase() === written.toLowerCase());
  return byId ?? (same.length === 1 ? same[0] : undefined);
}
