// Renders what two programs made of one place of the page, side by side, for the author to choose.
import {html, nothing} from 'lit';
import type {Kept} from './edit-types.ts';
import type {EditorStore} from './editor-store.ts';
import {messages} from './messages.ts';

export function conflictView(store: EditorStore) {
  const {conflict} = store;
  if (!conflict) return nothing;
  const side = (title: string, text: string, keep: Kept, button: string) =>
    html`<div class="side">
      <h3>${title}</h3>
      <pre tabindex="0" role="group" aria-label=${title}>${text}</pre>
      <button type="button" class="main" @click=${() => store.choose(keep)}>${button}</button>
    </div>`;
  return html`<section class="conflict" aria-label=${messages.conflict}>
    <h2>${messages.conflict}</h2>
    <p>${messages.conflictHelp}</p>
    <div class="sides">
      ${side(messages.mine, conflict.mine, 'mine', messages.keepMine)}
      ${side(messages.theirs, conflict.theirs, 'theirs', messages.keepTheirs)}
    </div>
  </section>`;
}
