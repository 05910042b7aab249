// Knows the keys that work everywhere in the editor: in the bar and on the page.
import type {EditorStore} from './editor-store.ts';

export type EditorKeys = Readonly<{
  store: EditorStore;
  /** What a key does to the text of a card; it is in one. */
  format: (what: 'strong' | 'em' | 'link') => void;
  /** Whether a place of the page is edited as text. */
  isText: (target: EventTarget | null) => boolean;
}>;

/** Does what a key says, and keeps the browser from doing something else. */
export function editorKey(event: KeyboardEvent, {store, format, isText}: EditorKeys): void {
  const {key, ctrlKey, metaKey, shiftKey, altKey, target} = event;
  if (altKey || !(ctrlKey || metaKey)) return;
  const letter = key.toLowerCase();
  const what = ({b: 'strong', i: 'em', k: 'link'} as const)[letter];
  if (what && !shiftKey && isText(target)) {
    event.preventDefault();
    format(what);
    return;
  }
  const way =
    letter === 'y' || (letter === 'z' && shiftKey) ? 'redo' : letter === 'z' ? 'undo' : undefined;
  // what is being typed into a field of the bar is the browser's to undo
  const field = (target as Partial<Element> | null)?.matches?.(
    'input:not([type=range], [type=checkbox], [type=radio]), textarea',
  );
  if (!way || field) return;
  event.preventDefault();
  void store[way]();
}
