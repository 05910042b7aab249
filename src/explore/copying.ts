// Copies a text to the clipboard, or, where that is not allowed, offers it in a field to copy it from.
import {html, nothing, type TemplateResult} from 'lit';
import type {ExploreStore} from './explore-store.ts';

export class Copying {
  #store: ExploreStore;

  constructor(store: ExploreStore) {
    this.#store = store;
  }

  readonly copy = async (text: string): Promise<void> => {
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      done = false;
    }
    this.#store.send({type: 'copied', text, done});
    if (done) return this.#store.say(this.#store.words.copied);
    const {element} = this.#store.context;
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLTextAreaElement>('.copy-this textarea')?.select();
  };

  render(): TemplateResult {
    const {words, state} = this.#store;
    const {copied} = state;
    return html`<div class="copy-this"><span>${copied?.done ? words.copied : ''}</span>${
      copied && !copied.done
        ? html`<label>${words.copyThis}<textarea readonly rows="3" .value=${copied.text}></textarea></label>`
        : nothing
    }</div>`;
  }
}
