// Opens and closes a panel that loads when it is asked for, and moves the focus.
import type {LitElement, TemplateResult} from 'lit';

export class Disclosure {
  /** The open panel; nothing while it is closed. */
  panel: TemplateResult | undefined;
  #host: LitElement;
  #load: () => Promise<TemplateResult | undefined>;

  constructor(host: LitElement, load: () => Promise<TemplateResult | undefined>) {
    this.#host = host;
    this.#load = load;
  }

  /** Moves the focus to the panel when it opens, and back to its button when it closes. */
  readonly toggle = async (): Promise<void> => {
    const opens = this.panel === undefined;
    this.panel = opens ? await this.#load() : undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(opens ? '.about' : '.about-button')?.focus();
  };

  /** Loads the open panel again: what it shows has changed. */
  async refresh(): Promise<void> {
    if (this.panel === undefined) return;
    this.panel = await this.#load();
    this.#host.requestUpdate();
  }
}
