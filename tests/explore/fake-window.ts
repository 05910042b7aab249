// Stands for a window whose history traverses in tasks of their own, as browsers do.
import type {HistoryWindow} from '../../src/explore/explore-history.ts';
import {fake} from '../fixtures/fake.ts';

export type Entry = {state: unknown; url: string; scrollY: number};
type Listener = (event: Event) => void;

export class FakeWindow implements HistoryWindow {
  readonly entries: Entry[] = [{state: null, url: 'https://a.b/page', scrollY: 0}];
  index = 0;
  /** What the page around the story hears. */
  readonly heard: string[] = [];
  /** Whether the page was left. */
  left = false;
  readonly #tasks: (() => void)[] = [];
  /** Tasks that are due when nothing else is. */
  readonly #later: (() => void)[] = [];
  readonly #listeners: Readonly<Record<'popstate' | 'hashchange', Listener[]>> = {
    popstate: [],
    hashchange: [],
  };
  readonly #changes: ((event: {navigationType: string}) => void)[] = [];
  readonly navigation: NonNullable<HistoryWindow['navigation']> = {
    addEventListener: (_, listener) => this.#changes.push(listener),
  };
  readonly history: HistoryWindow['history'];
  readonly location: HistoryWindow['location'];

  constructor() {
    const entry = () => this.entries[this.index]!;
    const entries = this.entries;
    this.location = {
      get href() {
        return entry().url;
      },
      get hash() {
        return new URL(entry().url).hash;
      },
    };
    this.history = {
      get state(): unknown {
        return structuredClone(entry().state);
      },
      get length() {
        return entries.length;
      },
      pushState: (state, _, url) => this.push(state, url ? String(url) : undefined),
      replaceState: (state, _, url) => {
        Object.assign(entry(), {state, ...(url && {url: new URL(url, entry().url).href})});
        this.#changed('replace');
      },
      back: () => this.go(-1),
    };
  }

  push(state: unknown, url = this.entries[this.index]!.url): void {
    this.entries.length = ++this.index;
    this.entries.push({state, url: new URL(url, 'https://a.b/').href, scrollY: this.scrollY});
    this.#changed('push');
  }

  #changed(navigationType: string): void {
    for (const listener of this.#changes) listener({navigationType});
  }

  go(by: number): void {
    this.#tasks.push(() => {
      const to = this.index + by;
      if (to < 0) this.left = true;
      if (!this.entries[to]) return;
      const from = this.entries[this.index]!;
      from.scrollY = this.scrollY;
      const before = from.url;
      this.index = to;
      this.#dispatch('popstate');
      this.scrollY = this.entries[to].scrollY;
      if (this.entries[to].url !== before) this.#dispatch('hashchange');
    });
  }

  addEventListener(type: 'popstate' | 'hashchange', listener: Listener): void {
    this.#listeners[type].push(listener);
  }

  scrollY = 0;

  scrollTo({top}: Readonly<{top: number}>): void {
    this.scrollY = top;
  }

  requestAnimationFrame(callback: () => void): void {
    this.#tasks.push(callback);
  }

  setTimeout(callback: () => void, ms = 0): void {
    if (ms === 0) this.#tasks.push(callback);
    else this.#later.push(callback);
  }

  /** Runs what is due, and what that leads to. */
  settle(): void {
    for (let tasks = 0; this.#run(); tasks++)
      if (tasks > 100) throw new Error('the history never rests');
  }

  /** The same, with time for promises between the tasks. */
  async rest(): Promise<void> {
    do await Promise.resolve();
    while (this.#run());
  }

  #run(): boolean {
    const task = this.#tasks.shift() ?? this.#later.shift();
    task?.();
    return task !== undefined;
  }

  #dispatch(type: 'popstate' | 'hashchange'): void {
    let stopped = false;
    const event = fake<Event>({stopImmediatePropagation: () => (stopped = true)});
    for (const listener of this.#listeners[type]) listener(event);
    if (!stopped) this.heard.push(`${type} ${this.location.href}`);
  }
}
