// Sets attributes of a step or a layer in the text of the page.
import type {Edit} from './edit-types.ts';
import type {EditorStore} from './editor-store.ts';
import type {StepEntry} from './source-story.ts';

/** Sets what differs. `null` removes an attribute. */
export function setAttributes(
  store: EditorStore,
  {id, path}: Pick<StepEntry, 'id' | 'path'>,
  label: string,
  values: Readonly<Record<string, string | null>>,
): Promise<boolean> {
  return store.change(label, (tree): Edit[] => {
    const all = [...tree.steps, ...tree.layers];
    const found =
      all.find((one) => one.id === id && id !== '') ??
      all.find((one) => one.path.join() === path.join());
    if (!found) return [];
    return Object.entries(values).flatMap(([name, value]) =>
      found.element.getAttribute(name) === value
        ? []
        : [{type: 'set-attribute', path: found.path, name, value}],
    );
  });
}
