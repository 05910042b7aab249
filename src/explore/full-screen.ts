// Shows the story's element on the whole screen, and comes back to the same line of the page.
import type {ExploreStore} from './explore-store.ts';

export class FullScreen {
  #store: ExploreStore;
  #on = false;

  constructor(store: ExploreStore) {
    this.#store = store;
  }

  get possible(): boolean {
    return document.fullscreenEnabled;
  }

  get on(): boolean {
    return this.#on;
  }

  /** Leaves it. Returns whether it was on. */
  leave(): boolean {
    if (!this.on) return false;
    void document.exitFullscreen().catch(() => {});
    return true;
  }

  async toggle(): Promise<void> {
    if (this.leave()) return;
    const {element, report} = this.#store.context;
    const [left, top] = [scrollX, scrollY];
    const end = () => {
      if (document.fullscreenElement) return;
      document.removeEventListener('fullscreenchange', end);
      this.#on = false;
      // without the element in it the page was shorter, and could not stay where it was
      scrollTo({left, top, behavior: 'instant'});
      element.requestUpdate();
    };
    try {
      await element.requestFullscreen();
      this.#on = true;
      document.addEventListener('fullscreenchange', end);
      element.requestUpdate();
    } catch (error) {
      report({
        code: 'fullscreen-refused',
        path: 'map',
        message: `The browser refused full screen (${String(error)}). In a frame, add allow="fullscreen" to the <iframe>.`,
        severity: 'warning',
      });
    }
  }
}
