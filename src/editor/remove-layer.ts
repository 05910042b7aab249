// Makes the edits that take a layer out of a story: the layer, and what names it.
import {toReference} from '../story/parts.ts';
import type {Edit} from './edit-types.ts';
import type {EditorStore} from './editor-store.ts';
import {messages} from './messages.ts';
import {referencesOf} from './place-picker.ts';
import type {LayerEntry, SourceTree, StepEntry} from './source-story.ts';
import {VIEWS} from './step-view.ts';

const NAMING = ['focus', 'frame', 'show', 'highlight', 'draw'] as const;
/** Elements in the text, with the attribute that names a place. */
const inText = [
  ['story-link', 'to'],
  ['story-measure', 'of'],
] as const;

export async function removeLayer(store: EditorStore, {id, label, path}: LayerEntry) {
  const from = path.at(-1)!;
  const view = store.page?.view?.['camera'];
  await store.change(messages.layers.removed(label), (tree) =>
    tree.layers.some((layer) => layer.id === id && layer.path.join() === path.join())
      ? [
          ...tree.steps.flatMap((step) => [
            ...withoutReferences(tree, step, id, view),
            ...withoutLinks(tree, step, id),
          ]),
          {type: 'replace-range', path: path.slice(0, -1), from, to: from + 1, html: ''},
        ]
      : [],
  );
  store.openLayer(undefined);
}

const isOf = ({layers}: SourceTree, word: string, id: string): boolean =>
  toReference(word, (layer) => layers.some((one) => one.id === layer)).layer === id;

/** A step that has looked at nothing else gets a view: the map's, until its author says which. */
function withoutReferences(
  tree: SourceTree,
  {element, path}: StepEntry,
  id: string,
  view: string | undefined,
): Edit[] {
  const left = new Map(
    NAMING.flatMap((name) => {
      const words = referencesOf(element, name);
      const others = words.filter((word) => !isOf(tree, word, id));
      return others.length === words.length ? [] : [[name, others.join(' ') || null] as const];
    }),
  );
  const viewOf = (name: (typeof VIEWS)[number]) =>
    name !== 'camera' && left.has(name) ? left.get(name) : element.getAttribute(name);
  const lost = left.size > 0 && !VIEWS.some(viewOf) && view !== undefined;
  return [...left, ...(lost ? [['camera', view] as const] : [])].map(([name, value]) => ({
    type: 'set-attribute',
    path,
    name,
    value,
  }));
}

/** The words of links and measured figures stay. */
function withoutLinks(tree: SourceTree, {element, path}: StepEntry, id: string): Edit[] {
  return [...element.children].flatMap((block, index): Edit[] => {
    const copy = block.cloneNode(true) as Element;
    const named = inText.flatMap(([tag, attribute]) =>
      [...copy.querySelectorAll(tag)].filter((one) =>
        referencesOf(one, attribute).some((word) => isOf(tree, word, id)),
      ),
    );
    for (const one of named) one.replaceWith(...one.childNodes);
    return named.length === 0
      ? []
      : [{type: 'replace-content', path: [...path, index], html: copy.innerHTML}];
  });
}
