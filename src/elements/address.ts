// Reads a step from the address of the page, and writes the step being read to it.
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Reads the fragment when the page opens and on `hashchange`, never after writing it. */
export class Address implements ReactiveController {
  #goTo: (id: string) => void;
  #look: (view: string) => void;

  /** `look`: the address names a view of the explored map (`explore=…`), not a step. */
  constructor(
    host: ReactiveControllerHost,
    goTo: (id: string) => void,
    look: (view: string) => void,
  ) {
    [this.#goTo, this.#look] = [goTo, look];
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#read);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#read);
  }

  /**
   * Reads the fragment, unless the page was reloaded or gone back to: then the browser restores the
   * scroll position.
   */
  open(): void {
    const [navigation] = performance.getEntriesByType(
      'navigation',
    ) as PerformanceNavigationTiming[];
    if (navigation?.type !== 'reload' && navigation?.type !== 'back_forward') this.#read();
  }

  /**
   * Writes without an entry in the history; `push` is for a link that the reader follows, from which
   * Back returns. In a frame, it would be an entry of the page around it. Call it when a step has
   * settled: browsers limit how often.
   */
  write(id: string | undefined, push = false): void {
    this.put(id === undefined ? '' : encodeURIComponent(id), push && self === parent);
  }

  /** Writes a fragment as it is. */
  put(fragment: string, push = false): void {
    const hash = fragment && `#${fragment}`;
    if (hash !== location.hash)
      history[push ? 'pushState' : 'replaceState'](
        history.state,
        '',
        `${location.pathname}${location.search}${hash}`,
      );
  }

  readonly #read = (): void => {
    try {
      const fragment = location.hash.slice(1);
      if (fragment.startsWith('explore=')) this.#look(fragment);
      else if (fragment) this.#goTo(decodeURIComponent(fragment));
    } catch {
      // a malformed escape is the id of no step
    }
  };
}
