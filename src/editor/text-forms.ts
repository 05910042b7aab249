// Renders the forms for a link, a story link, a figure and what a card shows, under the text tools.
import {html, nothing} from 'lit';
import {escapeHtml} from '../story/escape-html.ts';
import {isSafeAddress} from './clean-paste.ts';
import {type MapPicker, pickButton} from './map-picker.ts';
import {applyMedia, captionsField, isMedia, removeMedia, saidBy} from './media-form.ts';
import {messages} from './messages.ts';
import {placeNamed} from './place-picker.ts';
import type {TextEditor} from './text-editor.ts';
import {changeAtom, type Format, insertAtom, setLink} from './text-format.ts';

/** Which form is open; `atom`: the element of the text that it changes. */
export type TextForm = Readonly<{
  type: 'link' | 'place' | 'measure' | 'picture';
  atom?: HTMLElement;
  /** Where a picture is that was just written beside the page. */
  src?: string;
}>;

export type TextFormHost = Readonly<{
  editor: TextEditor;
  form: TextForm;
  format: Format | undefined;
  /** What a text can point at. */
  places: readonly Readonly<{id: string; called: string}>[];
  openForm: (form: TextForm | undefined) => void;
  picker: MapPicker;
  /** Writes a picture, a film or a sound beside the page, and opens the form for it. */
  takePicture: (file: File, atom?: HTMLElement) => void;
  /** Writes a file beside the page. @returns its address; nothing if it was refused, which is said */
  putFile: (file: File) => Promise<string | undefined>;
}>;

const words = messages.text;

/** The form for an element of a text; nothing for what no form changes. */
export function formFor(atom: HTMLElement): TextForm | undefined {
  const types: Readonly<Record<string, TextForm['type']>> = {
    'story-link': 'place',
    'story-measure': 'measure',
  };
  const type = isMedia(atom) ? 'picture' : types[atom.localName];
  return type && {type, atom};
}

export function textForm(host: TextFormHost) {
  const {form, openForm} = host;
  const {fields, apply, remove} = formOf[form.type](host);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    apply((name) => String(data.get(name) ?? '').trim());
    openForm(undefined);
  };
  return html`<form class="text-form" aria-label=${words[form.type]} @submit=${onSubmit}
    @keydown=${({key}: KeyboardEvent) => key === 'Escape' && openForm(undefined)}>
    <h2>${words[form.type]}</h2>
    ${fields}
    <p class="row">
    <button type="submit" class="main">${words.apply}</button>
    ${remove ? html`<button type="button" @click=${() => [remove(), openForm(undefined)]}>${words.remove}</button>` : nothing}
    <button type="button" @click=${() => openForm(undefined)}>${words.cancel}</button></p>
  </form>`;
}

type Field = (name: string) => string;
type Form = Readonly<{fields: unknown; apply: (field: Field) => void; remove?: () => void}>;

const field = (
  name: string,
  label: string,
  value: string,
  {
    list,
    required = true,
    test,
    fault = words.unsafe,
  }: {list?: string; required?: boolean; test?: (value: string) => boolean; fault?: string} = {},
) =>
  html`<label class="field"><span>${label}</span><input name=${name} .defaultValue=${value} ?required=${required} list=${list ?? nothing} autocomplete="off" @input=${({
    target,
  }: Event) => {
    const input = target as HTMLInputElement;
    input.setCustomValidity(!test || test(input.value) ? '' : fault);
  }}></label>`;

/** A field for a place, which may be picked on the map. */
const placeField = (
  name: string,
  label: string,
  value: string,
  {picker, places}: Pick<TextFormHost, 'picker' | 'places'>,
  required = true,
) =>
  html`<div class="picked">${field(name, label, value, {
    list: 'text-places',
    required,
    test: (said) => said.trim() === '' || placeIn(places, said) !== undefined,
    fault: messages.map.unknown,
  })}${pickButton(picker, name)}</div>`;

/** The id of a place that is named by id or by name; any while the story has not been read. */
const placeIn = (places: TextFormHost['places'], said: string): string | undefined =>
  places.length === 0 ? said : placeNamed(places, said.trim())?.id;

/** What the field had before stays, however it names its place. */
const idIn = (places: TextFormHost['places'], said: string): string =>
  placeIn(places, said) ?? said;

const placeList = (places: TextFormHost['places']) =>
  html`<datalist id="text-places">${places.map(({id, called}) => html`<option value=${id}>${called}</option>`)}</datalist>`;

const formOf: Readonly<Record<TextForm['type'], (host: TextFormHost) => Form>> = {
  link: ({editor, format}) => ({
    fields: field('address', words.address, format?.link?.getAttribute('href') ?? '', {
      test: isSafeAddress,
    }),
    apply: (get) => setLink(editor, get('address')),
    ...(format?.link && {remove: () => setLink(editor, undefined)}),
  }),
  place: ({editor, form: {atom}, format, places, picker}) => ({
    fields: html`${placeField('to', words.to, atom?.getAttribute('to') ?? '', {picker, places})}
      ${field('words', words.words, atom?.textContent ?? format?.words ?? '', {required: false})}
      ${placeList(places)}`,
    apply: (get) => {
      const [to, said] = [idIn(places, get('to')), get('words')];
      const shown = said || places.find(({id}) => id === to)?.called || to;
      if (atom) changeAtom(editor, atom, {to}, shown);
      else
        insertAtom(editor, `<story-link to="${escapeHtml(to)}">${escapeHtml(shown)}</story-link>`);
    },
    ...(atom && {remove: () => changeAtom(editor, atom, undefined)}),
  }),
  measure: ({editor, form: {atom}, places, picker}) => {
    const [first = '', second = ''] = (atom?.getAttribute('of') ?? '').split(/\s+/);
    const unit = atom?.getAttribute('unit') ?? 'km';
    return {
      fields: html`${placeField('first', words.of, first, {picker, places})}
        ${placeField('second', words.second, second, {picker, places}, false)}
        <label class="field"><span>${words.unit}</span><select name="unit">${Object.entries(words.units).map(([one, said]) => html`<option value=${one} ?selected=${one === unit}>${said}</option>`)}</select></label>
        ${placeList(places)}`,
      apply: (get) => {
        const of = ['first', 'second']
          .map((name) => idIn(places, get(name)))
          .join(' ')
          .trim();
        const chosen = get('unit');
        if (atom) changeAtom(editor, atom, {of, unit: chosen}, '');
        else {
          const written = chosen === 'km' ? '' : ` unit="${escapeHtml(chosen)}"`;
          insertAtom(editor, `<story-measure of="${escapeHtml(of)}"${written}></story-measure>`);
        }
      },
      ...(atom && {remove: () => changeAtom(editor, atom, undefined)}),
    };
  },
  picture: ({editor, form: {atom, src: taken}, takePicture, putFile}) => {
    const said = saidBy(atom);
    return {
      fields: html`${field('src', words.file, taken ?? said.src, {test: isSafeAddress})}
      <label class="field"><span>${words.choose}</span><input type="file" accept="image/*,video/*,audio/*" @change=${({
        target,
      }: Event) => {
        const [file] = (target as HTMLInputElement).files ?? [];
        if (file) takePicture(file, atom);
      }}></label>
      ${field('alt', words.alternative, said.alt)}
      ${captionsField(said.captions, putFile)}`,
      apply: (get) =>
        applyMedia(editor, atom, {
          src: get('src'),
          alt: get('alt'),
          captions: get('captions'),
        }),
      ...(atom && {remove: () => removeMedia(editor, atom)}),
    };
  },
};
