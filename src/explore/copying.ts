// A text to the reader's clipboard; where that is not allowed, to a field from which she copies it herself.
import {html, nothing, type TemplateResult} from 'lit';
import type {ExploreStore} from './explore-store.ts';

export class Copying {
  #store: ExploreStore;
  /** What was copied last, and whether it arrived. */
  #last: Readonly<{text: string; done: boolean}> | undefined;

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
    this.#last = {text, done};
    const {element} = this.#store.context;
    element.requestUpdate();
    if (done) return;
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLTextAreaElement>('.copy-this textarea')?.select();
  };

  forget(): void {
    this.#last = undefined;
  }

  render(): TemplateResult {
    const {words} = this.#store;
    return html`<div class="copy-this"><span role="status">${this.#last?.done ? words.copied : ''}</span>${
      this.#last && !this.#last.done
        ? html`<label>${words.copyThis}<textarea readonly rows="3" .value=${this.#last.text}></textarea></label>`
        : nothing
    }</div>`;
  }
}
