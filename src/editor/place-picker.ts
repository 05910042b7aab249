// Renders the places of a step by what the map does with them, and a field that finds others by name.
import {html, nothing} from 'lit';
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
  named: (role: Role) => readonly string[];
  set: (role: Role, list: readonly string[], label: string) => void;
  picker: MapPicker;
}>;

const words = messages.map;

export function placePicker({places, named, set, picker}: PlacePickerHost) {
  const calledOf = (id: string) => places.find((place) => place.id === id)?.called || id;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const [written, role] = [String(data.get('place')).trim(), String(data.get('role')) as Role];
    const place = placeNamed(places, written);
    const input = form.querySelector<HTMLInputElement>('[name=place]')!;
    if (!place) {
      input.setCustomValidity(words.unknown);
      input.reportValidity();
      return;
    }
    input.value = '';
    const list = named(role);
    if (!list.includes(place.id))
      set(role, [...list, place.id], words.added(place.called || place.id, words.roles[role]));
  };
  const chips = (role: Role) => {
    const list = named(role);
    return list.length === 0
      ? nothing
      : html`<div class="role"><h4 id="role-${role}">${words.roles[role]}</h4>
        <ul aria-labelledby="role-${role}">${list.map(
          (id) =>
            html`<li><span title=${id}>${calledOf(id)}</span><button type="button" aria-label=${words.remove(calledOf(id), words.roles[role])} @click=${() =>
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
        @input=${({target}: Event) => (target as HTMLInputElement).setCustomValidity('')}>
      ${pickButton(picker, 'place', (form) => form.requestSubmit())}
      <datalist id="places">${places.map(({id, called}) => html`<option value=${id}>${called}</option>`)}</datalist>
      <select name="role" aria-label=${words.as}>${roles.map((role) => html`<option value=${role}>${words.roles[role]}</option>`)}</select>
      <button type="submit" aria-label=${words.add} title=${words.add}>${icon('plus')}</button>
    </form>`;
}

/** By id, or by name where only one thing is called so. */
export function placeNamed(places: PlacePickerHost['places'], written: string) {
  const byId = places.find(({id}) => id === written);
  const same = places.filter(({called}) => called.toLowerCase() === written.toLowerCase());
  return byId ?? (same.length === 1 ? same[0] : undefined);
}
