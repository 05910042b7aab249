// Loads the author’s panel when the attribute `author` is there.
import type {ReactiveController} from 'lit';
import type {Story} from '../story/types.ts';
import type {AuthorPanel} from '../author/author-panel.ts';
import type {AuthorHost} from '../author/author-host.ts';

export class Authoring implements ReactiveController {
  #host: AuthorHost;
  #story: () => Story | undefined;
  #panel: Promise<AuthorPanel | undefined> | undefined;

  constructor(host: AuthorHost, story: () => Story | undefined) {
    [this.#host, this.#story] = [host, story];
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.author) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#host.author) this.hostDisconnected();
    // an update may come after the story has left the page
    else if (this.#host.isConnected) this.#panel ??= this.#open();
  }

  hostDisconnected(): void {
    void this.#panel?.then((panel) => panel?.dispose());
    this.#panel = undefined;
  }

  async #open(): Promise<AuthorPanel | undefined> {
    const {AuthorPanel} = await import('../author/author-panel.ts');
    return this.#host.isConnected ? new AuthorPanel(this.#host, this.#story) : undefined;
  }
}
