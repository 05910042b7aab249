// Renders the tools for the text of a card, in a strip above the page.
import {html, nothing} from 'lit';
import {namesOf} from '../author/step-attributes.ts';
import {ofBasemap} from '../story/claimed-layers.ts';
import type {Story} from '../story/types.ts';
import {icon} from './icons.ts';
import type {MapPicker} from './map-picker.ts';
import {messages} from './messages.ts';
import type {TextEditor} from './text-editor.ts';
import {type BlockKind, blockKinds, type Format, formatAt, setKind, toggle} from './text-format.ts';
import {type TextForm, textForm} from './text-forms.ts';

export type TextToolsHost = Readonly<{
  editor: TextEditor;
  story: Story | undefined;
  form: TextForm | undefined;
  openForm: (form: TextForm | undefined) => void;
  picker: MapPicker;
  takePicture: (file: File, atom?: HTMLElement) => void;
  putFile: (file: File) => Promise<string | undefined>;
}>;

const words = messages.text;

export function textTools(host: TextToolsHost) {
  const {editor, openForm} = host;
  const format = formatAt(editor);
  const button = (
    label: string,
    content: unknown,
    act: () => void,
    {on, keys = ''}: Readonly<{on?: boolean; keys?: string}> = {},
  ) =>
    html`<button type="button" class="text-tool" aria-label=${label} title=${keys ? `${label} (${keys})` : label} aria-pressed=${on === undefined ? nothing : on ? 'true' : 'false'} aria-disabled=${format ? 'false' : 'true'} @mousedown=${(event: Event) => event.preventDefault()} @click=${() => format && act()}>${content}</button>`;
  const open = (type: 'link' | 'place' | 'measure' | 'picture') => () => openForm({type});
  return html`<div class="text-tools" role="toolbar" aria-label=${words.tools}>
      <select aria-label=${words.kind} aria-disabled=${format?.kind ? 'false' : 'true'} ?disabled=${!format?.kind}
        @change=${({target}: Event) => setKind(editor, (target as HTMLSelectElement).value as BlockKind)}>
        ${kindOptions(format)}
      </select>
      ${button(words.strong, html`<b>B</b>`, () => toggle(editor, 'strong'), {on: format?.strong ?? false, keys: 'Ctrl+B'})}
      ${button(words.emphasis, html`<i>I</i>`, () => toggle(editor, 'em'), {on: format?.emphasis ?? false, keys: 'Ctrl+I'})}
      ${button(words.link, icon('link'), open('link'), {keys: 'Ctrl+K'})}
      ${button(words.place, icon('pin'), open('place'))}
      ${button(words.measure, icon('ruler'), open('measure'))}
      ${button(words.picture, icon('picture'), open('picture'))}
    </div>`;
}

const kindOptions = (format: Format | undefined) =>
  blockKinds.map(
    (kind) =>
      html`<option value=${kind} ?selected=${kind === (format?.kind ?? 'p')} .selected=${kind === (format?.kind ?? 'p')}>${words.kinds[kind]}</option>`,
  );

/** The form that a tool has opened, for the bar: the page beside it keeps its size. */
export function openedForm(host: TextToolsHost) {
  const {editor, form, story} = host;
  if (!form) return nothing;
  const all = story ? namesOf(story) : [];
  const places =
    form.type === 'measure' ? all.filter(({id}) => story && !ofBasemap(story, id)) : all;
  return textForm({...host, form, format: formatAt(editor), places});
}
