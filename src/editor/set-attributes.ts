// Sets attributes of a step or a layer in the text of the page.
import type {Edit} from './edit-types.ts';
import type {EditorStore} from './editor-store.ts';
import {foundIn, type StepEntry} from './source-story.ts';

/** Sets what differs. `null` removes an attribute. */
export function setAttributes(
  store: EditorStore,
  entry: Pick<StepEntry, 'id' | 'path'>,
  label: string,
  values: Readonly<Record<string, string | null>>,
): Promise<boolean> {
  return store.change(label, (tree): Edit[] => {
    const found = foundIn([...tree.steps, ...tree.layers], entry);
    if (!found) return [];
    return Object.entries(values).flatMap(([name, value]) =>
      found.element.getAttribute(name) === value
        ? []
        : [{type: 'set-attribute', path: found.path, name, value}],
    );
  });
}

/** Sets what differs of the story itself. */
export const setStoryAttributes = (
  store: EditorStore,
  label: string,
  values: Readonly<Record<string, string | null>>,
): Promise<boolean> =>
  store.change(label, ({attributes}): Edit[] =>
    Object.entries(values).flatMap(([name, value]) =>
      (attributes[name] ?? null) === value ? [] : [{type: 'set-attribute', path: [], name, value}],
    ),
  );
