// Renders the editor: the bar, and the page in its frame beside it.
import {html, nothing, type TemplateResult} from 'lit';
import {conflictView} from './conflict-view.ts';
import type {EditorStore, Tab} from './editor-store.ts';
import {iconButton} from './icons.ts';
import {messages} from './messages.ts';

export type EditorParts = Readonly<{
  /** What the chosen tab shows. */
  panel: TemplateResult;
  /** Tools for the text that is edited, above the page. */
  textTools: TemplateResult;
  /** A form that they have opened. */
  textForm: TemplateResult | typeof nothing;
  phone: boolean;
  /** Address of the built page, where it is shown without its scripts. */
  plain: string | undefined;
  onPhone: (phone: boolean) => void;
}>;

const tabs = Object.keys(messages.tabs) as Tab[];

export function editorView(store: EditorStore, parts: EditorParts) {
  const {outline, status} = store;
  const undo = outline?.undo ? messages.undoOf(outline.undo) : messages.undo;
  const redo = outline?.redo ? messages.redoOf(outline.redo) : messages.redo;
  return html`<section class="bar" aria-label=${messages.bar}>
      <header>
        <h1>${document.title}</h1>
        <div class="history" role="group">
          ${iconButton('undo', undo, () => void store.undo(), {off: !outline?.undo})}
          ${iconButton('redo', redo, () => void store.redo(), {off: !outline?.redo})}
        </div>
        <p class="status ${status.kind}" role="status">${status.text}</p>
      </header>
      ${conflictView(store)}
      ${parts.textForm}
      ${tabList(store)}
      <div class="panel" id="panel" role="tabpanel" aria-labelledby="tab-${store.tab}"
        tabindex="-1">${parts.panel}</div>
    </section>
    <section class="page ${parts.phone ? 'phone' : ''}" aria-label=${messages.page}>
      <div class="strip">
        ${parts.textTools}
        <span class="gap"></span>
        <div class="sizes" role="group" aria-label=${messages.reader}>
          ${sizeButton('wide', messages.wide, !parts.phone, () => parts.onPhone(false))}
          ${sizeButton('phone', messages.phone, parts.phone, () => parts.onPhone(true))}
        </div>
      </div>
      <div class="frame"><iframe title=${messages.page} ?hidden=${parts.plain !== undefined}></iframe>
        ${parts.plain ? plainFrame(parts.plain) : nothing}</div>
    </section>`;
}

const plainFrame = (src: string) =>
  html`<iframe title=${messages.publish.plain} sandbox="allow-same-origin" src=${src}></iframe>`;

const sizeButton = (name: 'wide' | 'phone', label: string, on: boolean, onClick: () => void) =>
  html`<button type="button" class="size" aria-pressed=${on ? 'true' : 'false'}
    data-size=${name} @click=${onClick}>${label}</button>`;

function tabList(store: EditorStore) {
  const count = store.outline?.problems.length ?? 0;
  const label = (tab: Tab) =>
    tab === 'problems' && count > 0 ? messages.problemCount(count) : messages.tabs[tab];
  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabs.indexOf(store.tab);
    const to = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const tab = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!tab) return;
    event.preventDefault();
    store.show(tab);
    queueMicrotask(() => document.querySelector<HTMLElement>(`#tab-${tab}`)?.focus());
  };
  return html`<div class="tabs" role="tablist" aria-label=${messages.bar} @keydown=${onKeyDown}>
    ${tabs.map(
      (tab) =>
        html`<button type="button" role="tab" id="tab-${tab}" aria-controls="panel"
          aria-selected=${tab === store.tab ? 'true' : 'false'}
          tabindex=${tab === store.tab ? 0 : -1}
          @click=${() => store.show(tab)}>${label(tab)}</button>`,
    )}
  </div>`;
}
