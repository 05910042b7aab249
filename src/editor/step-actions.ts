// Makes the edits of the list of steps: add, duplicate, delete, move.
import {isOfBasemap} from '../story/schema.ts';
import type {Kind} from '../story/types.ts';
import type {Edit} from './edit-types.ts';
import type {EditorStore} from './editor-store.ts';
import {messages} from './messages.ts';
import {foundIn, freeId, type LayerEntry, type SourceTree, type StepEntry} from './source-story.ts';
import {VIEWS, viewAfter} from './step-view.ts';

const indexIn = ({path}: StepEntry) => path.at(-1)!;
const parentOf = ({path}: StepEntry) => path.slice(0, -1);

const isOpening = ({element}: StepEntry) => element.hasAttribute('opening');

/** The step that is chosen, as the page has it when the edit is made. */
const now = ({steps}: SourceTree, step: StepEntry) => foundIn(steps, step);

/** @param about what its heading says, and how it differs from the step before */
export async function addStep(
  store: EditorStore,
  about?: Readonly<{title: string; shown: Readonly<Record<string, string | null>>}>,
): Promise<void> {
  const after = store.step;
  let id = 'step-2';
  const added = await store.change(messages.added, (tree) => {
    id = freeId(tree, 'step');
    const step = after && now(tree, after);
    const element = document.createElement('story-step');
    element.id = id;
    for (const [name, value] of Object.entries({...viewAfter(store, tree, step), ...about?.shown}))
      if (value) element.setAttribute(name, value);
    element.innerHTML = `<h2></h2>\n<p>${messages.newText}</p>`;
    element.querySelector('h2')!.textContent = about?.title ?? messages.newStep;
    const at = step ? indexIn(step) + 1 : tree.content.children.length;
    return [
      {
        type: 'replace-range',
        path: step ? parentOf(step) : [],
        from: at,
        to: at,
        html: element.outerHTML,
      },
    ];
  });
  if (added) selectId(store, id);
}

/** A step that shows a layer, after the chosen one. */
export async function addStepAbout(store: EditorStore, {id, label, element}: LayerEntry) {
  // of the layers of a basemap nobody knows where they are
  const isStyle = isOfBasemap((element.getAttribute('kind') ?? '') as Kind);
  const nowhere = Object.fromEntries(VIEWS.map((name) => [name, null]));
  store.show('steps');
  await addStep(store, {title: label, shown: isStyle ? {show: id} : {...nowhere, focus: id}});
}

export async function duplicateStep(store: EditorStore): Promise<void> {
  const {step} = store;
  if (!step) return;
  let id = '';
  const added = await store.change(messages.duplicated(step.title), (tree) => {
    const found = now(tree, step);
    id = freeId(tree, step.id || 'step');
    if (!found) return [];
    const copy = [...parentOf(found), indexIn(found) + 1];
    return [
      {type: 'duplicate', path: found.path, id},
      // a story has one
      ...(isOpening(found)
        ? [{type: 'set-attribute', path: copy, name: 'opening', value: null} as const]
        : []),
    ];
  });
  if (added) selectId(store, id);
}

export async function removeStep(store: EditorStore): Promise<void> {
  const {step} = store;
  if (!step) return;
  const removed = await store.change(messages.removed(step.title), (tree) => {
    const found = now(tree, step);
    if (!found) return [];
    const from = indexIn(found);
    return [{type: 'replace-range', path: parentOf(found), from, to: from + 1, html: ''}];
  });
  if (removed) store.select(store.selected);
}

/** @param to index that the step has afterwards among the steps */
export async function moveStep(store: EditorStore, from: number, to: number): Promise<void> {
  const step = store.steps[from];
  const [first] = store.steps;
  if (!step || !first || !store.steps[to] || from === to) return;
  // readers begin with it: it has the title of the story, and the place for it
  if (isOpening(first) && Math.min(from, to) === 0) {
    store.say(messages.openingFirst(first.title), 'failed');
    return;
  }
  const label =
    to === from - 1
      ? messages.movedUp(step.title)
      : to === from + 1
        ? messages.movedDown(step.title)
        : messages.moved(step.title, to + 1);
  const moved = await store.change(label, (tree): Edit[] => {
    const [found, other] = [now(tree, step), tree.steps[to]];
    if (!found || !other || parentOf(found).join() !== parentOf(other).join()) return [];
    return [{type: 'move', path: found.path, to: indexIn(other)}];
  });
  if (moved) selectId(store, step.id, to);
}

function selectId(store: EditorStore, id: string, otherwise = store.selected): void {
  const index = store.steps.findIndex((step) => step.id === id && id !== '');
  store.select(index >= 0 ? index : otherwise);
}
