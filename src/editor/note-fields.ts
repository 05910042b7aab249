// Renders the notes of a step: their words, and the place that each points at.
import {html} from 'lit';
import type {MapStoryElement} from '../elements/map-story.ts';
import {escapeHtml} from '../story/escape-html.ts';
import {partId, toReference} from '../story/parts.ts';
import type {Edit, SourcePath} from './edit-types.ts';
import type {EditorStore} from './editor-store.ts';
import {iconButton} from './icons.ts';
import {type MapPicker, pickButton, positionOn} from './map-picker.ts';
import {messages} from './messages.ts';
import {type PlacePickerHost, placeNamed, referencesOf, roles} from './place-picker.ts';
import {foundIn, pathIn, type SourceTree, type StepEntry} from './source-story.ts';

export type StepNotesHost = Readonly<{
  store: EditorStore;
  story: MapStoryElement | undefined;
  places: PlacePickerHost['places'];
  picker: MapPicker;
}>;

type Note = Readonly<{element: Element; path: SourcePath}>;

const words = messages.notes;

const notesOf = ({element, path}: StepEntry): Note[] =>
  [...element.querySelectorAll('story-note')].map((note) => ({
    element: note,
    path: [...path, ...pathIn(element, note)],
  }));

const textOf = ({element}: Note) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The datalist `places` of the picker of places stands beside it. */
export function stepNotes(host: StepNotesHost, step: StepEntry) {
  return html`<div class="notes">
    <h3>${words.title}</h3>
    ${notesOf(step).map((note, index) => noteForm(host, step, note, index))}
    <button type="button" @click=${({currentTarget}: Event) => void addNote(host, step, currentTarget as HTMLElement)}>${words.add}</button>
  </div>`;
}

function noteForm(host: StepNotesHost, step: StepEntry, note: Note, index: number) {
  const {store, picker, places} = host;
  const said = textOf(note);
  const change = (label: string, make: (now: Note) => readonly Edit[]) =>
    void store.change(label, (tree) => {
      const found = foundIn(tree.steps, step);
      const now = found && notesOf(found)[index];
      return now ? make(now) : [];
    });
  const onWords = ({target}: Event) => {
    const written = (target as HTMLTextAreaElement).value.replace(/\s+/g, ' ').trim();
    change(words.changed(written), (now) =>
      textOf(now) === written
        ? []
        : [{type: 'replace-content', path: now.path, html: escapeHtml(written)}],
    );
  };
  const onTarget = (input: HTMLInputElement) => {
    const target = targetOf(places, input.value.trim());
    input.setCustomValidity(target ? '' : words.unknown);
    if (!target || !input.reportValidity()) return;
    change(words.changed(said), ({element, path}) =>
      Object.entries(target).flatMap(([name, value]) =>
        element.getAttribute(name) === value ? [] : [{type: 'set-attribute', path, name, value}],
      ),
    );
  };
  const name = `note-${index}`;
  const marked = note.element.children.length > 0;
  return html`<form class="note-form" aria-label=${words.note(said)} @submit=${(event: Event) => event.preventDefault()}>
    <label class="field"><span>${words.words}</span>
      <textarea rows="2" .value=${said} ?readonly=${marked} @change=${onWords}></textarea></label>
    ${marked ? html`<p class="note">${words.marked}</p>` : ''}
    <div class="row">
      <label class="field"><span>${words.of}</span><input name=${name} list="places" autocomplete="off"
        .value=${note.element.getAttribute('of') ?? note.element.getAttribute('at') ?? ''}
        @input=${({target}: Event) => (target as HTMLInputElement).setCustomValidity('')}
        @change=${({target}: Event) => onTarget(target as HTMLInputElement)}></label>
      ${pickButton(picker, name, (form) => onTarget(form.querySelector('input')!), {anywhere: true, label: words.pick(said)})}
      ${iconButton('bin', words.remove(said), () =>
        change(words.removed(said), ({path}) => {
          const from = path.at(-1)!;
          return [{type: 'replace-range', path: path.slice(0, -1), from, to: from + 1, html: ''}];
        }),
      )}
    </div>
  </form>`;
}

/** What the author names: a place by its id or name, or a position. Any id while no story is read. */
function targetOf(places: PlacePickerHost['places'], written: string) {
  const [, lng, lat] = /^(-?\d+(?:\.\d+)?)[\s,]+(-?\d+(?:\.\d+)?)$/.exec(written) ?? [];
  if (lng !== undefined && Math.abs(Number(lat)) <= 90) return {of: null, at: `${lng} ${lat}`};
  const id =
    placeNamed(places, written)?.id ?? (places.length === 0 && /^\S+$/.test(written) && written);
  return id ? {of: id, at: null} : undefined;
}

async function addNote(host: StepNotesHost, step: StepEntry, button: HTMLElement): Promise<void> {
  const panel = button.closest('.notes');
  const added = await host.store.change(words.added, (tree) => {
    const found = foundIn(tree.steps, step);
    if (!found) return [];
    const {element, path} = found;
    const at = element.children.length;
    const note = document.createElement('story-note');
    note.setAttribute(...firstTarget(element, host, tree));
    note.textContent = words.fresh;
    return [{type: 'replace-range', path, from: at, to: at, html: note.outerHTML}];
  });
  if (!added) return;
  const field = [...(panel?.querySelectorAll('textarea') ?? [])].at(-1);
  field?.focus();
  field?.select();
}

/** What the step is about, or else the middle of the map. */
function firstTarget(
  step: Element,
  {story}: StepNotesHost,
  {layers}: SourceTree,
): ['of' | 'at', string] {
  const [reference] = roles.flatMap((role) => referencesOf(step, role));
  if (reference !== undefined) {
    const {property: _, ...place} = toReference(reference, (id) =>
      layers.some((one) => one.id === id),
    );
    return ['of', partId(place)];
  }
  const camera = step
    .getAttribute('camera')
    ?.trim()
    .split(/[\s,]+/) ?? ['0', '0'];
  return [
    'at',
    story?.map ? positionOn(story.map, story.map.getCenter()) : camera.slice(0, 2).join(' '),
  ];
}
