// Mounts the editor into a document: the bar, the frame, and what they tell each other.
import {html, nothing, render} from 'lit';
import type {EditServer} from './edit-types.ts';
import {EditorStore} from './editor-store.ts';
import {editorStyles} from './editor.css.ts';
import {editorView} from './editor-view.ts';
import {FramedPage} from './framed-page.ts';
import {panelStyles} from './panels.css.ts';
import {problemList} from './problem-list.ts';
import {stepList} from './step-list.ts';

export type EditorOptions = Readonly<{
  server: EditServer;
  /** Where the page is, as the frame loads it. */
  page: Readonly<{src: string}> | Readonly<{srcdoc: string}>;
}>;

export type MountedEditor = Readonly<{
  store: EditorStore;
  page: FramedPage;
  dispose: () => void;
}>;

/** @param root an element of the document, which the editor fills */
export function mountEditor(
  root: HTMLElement,
  {server, page: shown}: EditorOptions,
): MountedEditor {
  const {ownerDocument: document} = root;
  const sheets = [editorStyles.styleSheet!, panelStyles.styleSheet!];
  document.adoptedStyleSheets.push(...sheets);
  root.classList.add('editor');
  let [waiting, phone] = [false, false];
  const update = (): void => {
    if (waiting) return;
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      draw();
    });
  };
  const store = new EditorStore(server, update);
  const onKeyDown = (event: KeyboardEvent) => historyKey(event, store);
  const draw = (): void => {
    render(
      editorView(store, {
        panel: panelOf(),
        textTools: nothing,
        phone,
        onPhone: (on) => {
          phone = on;
          update();
        },
      }),
      root,
    );
  };
  const panelOf = () => {
    if (store.tab === 'steps') return html`${stepList(store, () => {})}`;
    if (store.tab === 'problems') return html`${problemList(store, page?.story)}`;
    return html``;
  };
  let page: FramedPage | undefined;
  draw();
  const frame = root.querySelector('iframe')!;
  page = new FramedPage(frame, {
    tree: () => store.tree,
    edited: () => new Set(),
    onStep: (index) => store.arrive(index),
    onStory: update,
    onKeyDown,
    onLoad: update,
    onSync: update,
  });
  store.page = page;
  Object.assign(frame, shown);
  root.addEventListener('keydown', onKeyDown);
  const close = store.open();
  return {
    store,
    page,
    dispose: () => {
      close();
      root.removeEventListener('keydown', onKeyDown);
      render(nothing, root);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
        (sheet) => !sheets.includes(sheet),
      );
    },
  };
}

/** Undo and redo by keys, but for what is being typed into a field of the bar. */
function historyKey(event: KeyboardEvent, store: EditorStore): void {
  const {key, ctrlKey, metaKey, shiftKey, altKey, target} = event;
  if (altKey || !(ctrlKey || metaKey)) return;
  const letter = key.toLowerCase();
  const way =
    letter === 'y' || (letter === 'z' && shiftKey) ? 'redo' : letter === 'z' ? 'undo' : '';
  if (!way || (target instanceof Element && target.matches('input:not([type=range]), textarea')))
    return;
  event.preventDefault();
  void store[way]();
}
