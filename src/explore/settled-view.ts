// Writes the address of the explored view, and says where the map is, once the map stands still.
import {centreText} from './centre-text.ts';
import type {ExploreStore} from './explore-store.ts';
import {fragmentOf} from './share-panel.ts';

/** So long the map has to stand still: browsers limit how often an address may be written, ms. */
const SETTLED_MS = 500;

export class SettledView {
  readonly #store: ExploreStore;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Whether keys or buttons have moved the map: who moves it without a pointer may not see where it is then. */
  #untold = false;

  constructor(store: ExploreStore) {
    this.#store = store;
  }

  /** The reader moves the map by keys or buttons. */
  readonly steer = (): void => {
    this.#untold = true;
  };

  /** The map has moved: waits until it stands still. */
  wait(): void {
    this.stop();
    this.#waiting = setTimeout(() => {
      const {context} = this.#store;
      context.address(fragmentOf(this.#store));
      if (this.#untold) this.#store.say(centreText(this.#store));
      this.#untold = false;
    }, SETTLED_MS);
  }

  stop(): void {
    clearTimeout(this.#waiting);
  }
}
