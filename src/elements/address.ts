// Reads a step from the address of the page, and writes the step being read to it.
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A fragment is an intention: it is read when the page opens and when it changes, and never read back after being written. */
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

  /** The story is there. After a reload, or on the way back, the browser itself puts the page where it was. */
  open(): void {
    const [navigation] = performance.getEntriesByType(
      'navigation',
    ) as PerformanceNavigationTiming[];
    if (navigation?.type !== 'reload' && navigation?.type !== 'back_forward') this.#read();
  }

  /** By `replaceState`, so that Back leaves the page. Called when a step has settled: browsers limit how often it may be. */
  write(id: string | undefined): void {
    this.put(id === undefined ? '' : encodeURIComponent(id));
  }

  /** A fragment that is written as it is. */
  put(fragment: string): void {
    const hash = fragment && `#${fragment}`;
    if (hash !== location.hash)
      history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  }

  readonly #read = (): void => {
    try {
      const fragment = location.hash.slice(1);
      if (fragment.startsWith('explore=')) this.#look(fragment);
      else if (fragment) this.#goTo(decodeURIComponent(fragment));
    } catch {
      // not an id of ours: a malformed escape is nobody's step
    }
  };
}
