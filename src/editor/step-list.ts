// Renders the list of steps: choose, add, duplicate, delete, and move by dragging or by keys.
import {html} from 'lit';
import type {EditorStore} from './editor-store.ts';
import {icon, iconButton} from './icons.ts';
import {messages} from './messages.ts';
import {addStep, duplicateStep, moveStep, removeStep} from './step-actions.ts';

/** @param editText moves the focus into the card of the chosen step */
export function stepList(store: EditorStore, editText: () => void) {
  const {steps, selected} = store;
  const last = steps.length - 1;
  const move = (by: number) => withFocus(() => moveStep(store, selected, selected + by));
  return html`<div class="tools" role="toolbar" aria-label=${messages.steps}>
      <button type="button" class="main" title=${messages.addStep} @click=${() => addStep(store)}>${icon('plus')}${messages.add}</button>
      ${iconButton('pen', messages.editText, editText, {off: last < 0})}
      <span class="gap"></span>
      ${iconButton('up', messages.moveUp, () => void moveStep(store, selected, selected - 1), {off: selected <= 0, keys: 'Alt+↑'})}
      ${iconButton('down', messages.moveDown, () => void moveStep(store, selected, selected + 1), {off: selected >= last, keys: 'Alt+↓'})}
      ${iconButton('copy', messages.duplicate, () => void duplicateStep(store), {off: last < 0})}
      ${iconButton('bin', messages.remove, () => void removeStep(store), {off: last < 0})}
    </div>
    <ol class="steps" role="listbox" aria-label=${messages.steps} aria-describedby="step-help"
      @keydown=${(event: KeyboardEvent) => {
        const act = keyAction(event, store, {move, editText});
        if (!act) return;
        event.preventDefault();
        act();
      }}
      @dragend=${unmark}>
      ${steps.map(
        (
          {title},
          index,
        ) => html`<li role="option" draggable="true" aria-selected=${index === selected ? 'true' : 'false'} tabindex=${index === selected ? 0 : -1}
          @click=${() => store.select(index)}
          @dblclick=${editText}
          @dragstart=${(event: DragEvent) => {
            event.dataTransfer?.setData('text/plain', title);
            dragged = index;
          }}
          @dragover=${(event: DragEvent) => mark(event, index)}
          @drop=${(event: DragEvent) => {
            event.preventDefault();
            const to = index;
            unmark(event);
            if (dragged !== undefined) void moveStep(store, dragged, to);
            dragged = undefined;
          }}><span class="number">${index + 1}</span><span class="title">${title}</span></li>`,
      )}
    </ol>
    <p id="step-help" class="help">${messages.stepHelp}</p>`;
}

/** The step that is dragged; one at a time, in the one list. */
let dragged: number | undefined;

/** Marks the edge at which a step would come to stand. */
function mark(event: DragEvent, index: number): void {
  if (dragged === undefined) return;
  event.preventDefault();
  unmark(event);
  if (event.currentTarget instanceof HTMLElement)
    event.currentTarget.dataset['drop'] = index > dragged ? 'after' : 'before';
}

function unmark(event: Event): void {
  const list = (event.currentTarget as HTMLElement).closest('ol');
  for (const item of list?.querySelectorAll<HTMLElement>('[data-drop]') ?? [])
    delete item.dataset['drop'];
}

/** The focus stays on the step that was chosen or moved. */
async function withFocus(act: () => unknown): Promise<void> {
  await act();
  await Promise.resolve();
  document.querySelector<HTMLElement>('.steps [aria-selected=true]')?.focus();
}

type Actions = Readonly<{move: (by: number) => void; editText: () => void}>;

function keyAction(
  {key, altKey, ctrlKey, metaKey, shiftKey}: KeyboardEvent,
  store: EditorStore,
  {move, editText}: Actions,
): (() => void) | undefined {
  if (ctrlKey || metaKey || shiftKey) return undefined;
  const by = {ArrowUp: -1, ArrowDown: 1}[key];
  if (altKey) return by === undefined ? undefined : () => move(by);
  const {selected, steps} = store;
  const to = {Home: 0, End: steps.length - 1}[key] ?? (by === undefined ? by : selected + by);
  if (to !== undefined) return () => void withFocus(() => store.select(to));
  if (key === 'Delete') return () => void withFocus(() => removeStep(store));
  if (key === 'Enter' || key === 'F2') return editText;
  return undefined;
}
