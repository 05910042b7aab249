// Mounts the editor into a document: the bar, the frame, and what they tell each other.
import {html, nothing, render} from 'lit';
import type {MapStoryElement} from '../elements/map-story.ts';
import {hostOf} from './editable-prose.ts';
import type {EditServer} from './edit-types.ts';
import {editorKey} from './editor-keys.ts';
import {EditorStore} from './editor-store.ts';
import {controlStyles} from './controls.css.ts';
import {editorStyles} from './editor.css.ts';
import {editorView} from './editor-view.ts';
import {formStyles} from './forms.css.ts';
import {FramedPage} from './framed-page.ts';
import {MapPicker} from './map-picker.ts';
import {messages} from './messages.ts';
import {OtherPanels} from './other-panels.ts';
import {panelStyles} from './panels.css.ts';
import {problemList} from './problem-list.ts';
import {stepList} from './step-list.ts';
import {stepMap} from './step-map.ts';
import {stepMapStyles} from './step-map.css.ts';
import {TextEditor} from './text-editor.ts';
import {formFor, type TextForm} from './text-forms.ts';
import {toggle} from './text-format.ts';
import {openedForm, textTools} from './text-tools.ts';
import {textToolStyles} from './text-tools.css.ts';

export type EditorOptions = Readonly<{
  server: EditServer;
  /** Where the page is, as the frame loads it. */
  page: Readonly<{src: string}> | Readonly<{srcdoc: string}>;
  /** Where readers of the development server find the page. */
  preview?: string | undefined;
  /** Where an archive of the site is, once it has been published. */
  zip?: string | undefined;
}>;

export type MountedEditor = Readonly<{
  store: EditorStore;
  page: FramedPage;
  dispose: () => void;
}>;

/** How often the story is asked whether its data, its map or its mode is another, in ms. */
const WATCH = 250;

const sheets = [
  editorStyles,
  controlStyles,
  panelStyles,
  textToolStyles,
  stepMapStyles,
  formStyles,
].map(({styleSheet}) => styleSheet!);

/** @param root an element of the document, which the editor fills */
export function mountEditor(
  root: HTMLElement,
  {server, page: shown, preview, zip}: EditorOptions,
): MountedEditor {
  const {ownerDocument: document} = root;
  document.adoptedStyleSheets.push(...sheets);
  root.classList.add('editor');
  const state: {waiting: boolean; phone: boolean; form: TextForm | undefined} = {
    waiting: false,
    phone: false,
    form: undefined,
  };
  /** Draws once, however much changes at once. */
  const update = (): void => {
    if (state.waiting) return;
    state.waiting = true;
    queueMicrotask(() => {
      state.waiting = false;
      draw();
    });
  };
  const store = new EditorStore(server, update);
  let page: FramedPage | undefined;

  const openForm = (form: TextForm | undefined): void => {
    const closes = state.form && !form;
    picker.end();
    state.form = form;
    draw();
    if (form) root.querySelector<HTMLElement>('.text-form input')?.focus();
    else if (closes) text.block?.focus({preventScroll: true});
  };
  const putFile = (file: File): Promise<string | undefined> =>
    server.file(file).then(
      ({src}) => src,
      ({message}: Error) => {
        store.say(messages.text.notTaken(file.name, message), 'failed');
        return undefined;
      },
    );
  const takePicture = (file: File, atom?: HTMLElement): void =>
    void putFile(file).then(
      (src) => src !== undefined && openForm({type: 'picture', src, ...(atom && {atom})}),
    );
  const text = new TextEditor({
    store,
    page: () => page,
    onCaret: update,
    onFiles: (files) => {
      for (const file of files)
        if (/^(?:image|video|audio)\//.test(file.type)) takePicture(file);
        else others.takeData(file);
    },
    onAtom: (atom) => openForm(formFor(atom)),
    onLeave: (to) => {
      const place = to === 'tools' ? '.text-tools select' : '.steps [aria-selected=true]';
      if (to === 'steps') store.show('steps');
      draw();
      root.querySelector<HTMLElement>(place)?.focus();
    },
  });
  const onKeyDown = (event: KeyboardEvent): void =>
    editorKey(event, {
      store,
      isText: (target) => hostOf(target as Node) !== undefined,
      format: (what) => (what === 'link' ? openForm({type: 'link'}) : toggle(text, what)),
    });

  const picker = new MapPicker(() => page?.story, update);
  const others = new OtherPanels({store, update, page: () => page, preview, zip});
  const editText = (): void => {
    const step = store.step && page?.stepElement(store.step);
    if (step) text.focus(step);
  };
  const panelOf = () => {
    if (store.tab === 'steps') {
      const shown = store.step && page?.stepElement(store.step);
      return html`${stepList(store, editText)}${stepMap({store, story: page?.story, shown, picker})}`;
    }
    if (store.tab === 'problems') return html`${problemList(store, page?.story)}`;
    return store.tab === 'layers' ? others.layers() : others.publish();
  };
  const draw = (): void => {
    const {form} = state;
    const tools = {
      editor: text,
      story: page?.story?.story,
      form,
      openForm,
      picker,
      takePicture,
      putFile,
    };
    render(
      editorView(store, {
        panel: panelOf(),
        textTools: textTools(tools),
        textForm: openedForm(tools),
        phone: state.phone,
        plain: others.plainPage,
        onPhone: (phone) => {
          state.phone = phone;
          update();
        },
      }),
      root,
    );
  };

  draw();
  const frame = root.querySelector('iframe')!;
  page = new FramedPage(frame, {
    tree: () => store.tree,
    edited: (fate) => text.unsaved.edited(fate),
    unsaved: () => text.unsaved.any,
    flush: () => void text.flush(),
    onStep: (index) => store.arrive(index),
    onStory: update,
    onKeyDown,
    onLoad: (loaded, story) => {
      text.attach(loaded, story);
      update();
    },
    onSync: (story, fate) => {
      text.synced(story, page?.hasFocus ?? false, fate);
      update();
    },
  });
  store.page = page;
  Object.assign(frame, shown);
  root.addEventListener('keydown', onKeyDown);
  const onLeave = (event: BeforeUnloadEvent): void => {
    void text.flush();
    if (store.lost && text.unsaved.any) event.preventDefault();
  };
  window.addEventListener('beforeunload', onLeave);
  const watching = setInterval(
    watchStory(() => page?.story, update),
    WATCH,
  );
  const close = store.open();
  return {
    store,
    page,
    dispose: () => {
      close();
      clearInterval(watching);
      window.removeEventListener('beforeunload', onLeave);
      root.removeEventListener('keydown', onKeyDown);
      render(nothing, root);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
        (sheet) => !sheets.includes(sheet),
      );
    },
  };
}

/** Tells when the story on the screen has become another: no event says that its data have come. */
function watchStory(storyOf: () => MapStoryElement | undefined, tell: () => void) {
  let known: readonly unknown[] = [];
  return (): void => {
    const story = storyOf();
    const now = [story?.story, story?.map, story?.mode];
    if (now.every((one, index) => one === known[index])) return;
    known = now;
    tell();
  };
}
