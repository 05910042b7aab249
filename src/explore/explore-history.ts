// Makes exploring an entry of the browser's history: Back follows the story again, Forward explores
// again, a reload keeps the view.
import {
  canBeMarked,
  type KeptView,
  type Mark,
  markIn,
  textOf,
  withMark,
  withoutMark,
} from './history-mark.ts';

/** A story of the page. Its key stays the same after a reload. */
export type HistoryStory = Readonly<{
  key: string;
  /** Explores the view that is kept. */
  explore: () => void;
  /** Follows the story at the line where the reader left it. */
  resume: () => void;
  /** Follows the story where the page is now. */
  readOn: () => void;
  /** The entry of exploring has been left. */
  onReturn: () => void;
}>;

/** So long the browser may take to go back, ms. */
const PATIENCE_MS = 500;

/** What this needs of a window. */
export type HistoryWindow = Readonly<{
  history: Pick<History, 'state' | 'length' | 'pushState' | 'replaceState' | 'back'>;
  location: Pick<Location, 'href' | 'hash'>;
  addEventListener: (
    type: 'popstate' | 'hashchange',
    listener: (event: Event) => void,
    options: {capture: true},
  ) => void;
  setTimeout: (callback: () => void, ms?: number) => unknown;
  requestAnimationFrame: (callback: () => void) => unknown;
  scrollY: number;
  scrollTo: (to: Readonly<{top: number; behavior: 'instant'}>) => void;
  /** Tells what the page itself does to its entry, in browsers that have it. */
  navigation?: Readonly<{
    addEventListener: (
      type: 'currententrychange',
      listener: (event: Readonly<{navigationType?: unknown}>) => void,
    ) => void;
  }>;
}>;

/**
 * There is one entry, whatever number of stories is explored. The page around them hears of no
 * traversal that changes nothing for it, and finds its own state in the entry. Never waits for an
 * event that may not come.
 */
export class ExploreHistory {
  readonly #window: HistoryWindow;
  readonly #stories = new Map<string, HistoryStory>();
  readonly #exploring = new Map<string, KeptView>();
  /** The current entry, as it was last seen. */
  #at: ReturnType<ExploreHistory['look']>;
  /** Whether this has asked the browser to go back. */
  #returning = false;
  /** Resolve when the entry has been left. */
  #waiting: (() => void)[] = [];
  #due = false;
  #byAddress = false;
  /** Address of the entry below, if it has changed since exploring made its own. */
  #below: string | undefined;
  /** Address of a traversal that the page does not hear of. */
  #unheard: string | undefined;

  constructor(window: HistoryWindow) {
    this.#window = window;
    this.#at = this.look();
    // before any listener of the page
    window.addEventListener('popstate', this.#onPop, {capture: true});
    window.addEventListener('hashchange', this.#onHash, {capture: true});
    window.navigation?.addEventListener('currententrychange', ({navigationType}) => {
      if (navigationType !== 'traverse') this.#at = this.look();
    });
  }

  /** The reader explores a story. */
  enter(story: HistoryStory): void {
    this.#stories.set(story.key, story);
    this.#exploring.set(story.key, this.kept(story.key) ?? {view: ''});
    this.#schedule();
  }

  /** The reader came to an explored view by an address, whose entry there is. */
  came(): void {
    this.#byAddress = true;
  }

  /** What is kept of a story's view. */
  kept(key: string): KeptView | undefined {
    return this.#mark?.stories[key];
  }

  keep(key: string, view: KeptView): void {
    if (!this.#exploring.has(key)) return;
    this.#exploring.set(key, view);
    this.#schedule();
  }

  /**
   * The reader follows a story again.
   *
   * @returns resolves when the browser, which scrolls to where the page was before, has gone back
   */
  leave(key: string): Promise<void> {
    if (!this.#exploring.delete(key)) return Promise.resolve();
    this.#schedule();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#window.setTimeout(resolve, PATIENCE_MS);
    });
  }

  /** The page has removed a story. The entry stays, since the page may be using the history now. */
  forget(key: string): void {
    this.#stories.delete(key);
    this.#exploring.delete(key);
  }

  get #mark(): Mark | undefined {
    return markIn(this.#window.history.state);
  }

  look() {
    const {history, location} = this.#window;
    const state = textOf(history.state);
    return {mark: this.#mark, url: location.href, length: history.length, state};
  }

  /** In a task of its own: a page that leaves and goes elsewhere at once is there before. */
  #schedule(): void {
    if (this.#due) return;
    this.#due = true;
    this.#window.setTimeout(() => {
      this.#due = false;
      try {
        this.#sync();
      } catch {
        // browsers limit how often the history may be written; exploring goes on without
      }
      this.#at = this.look();
      if (!this.#returning) this.#resolve();
    });
  }

  #resolve(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Writes what is explored into the history. */
  #sync(): void {
    const {history, location} = this.#window;
    const [mark, stories] = [this.#mark, Object.fromEntries(this.#exploring)];
    const state: unknown = history.state;
    // a state that cannot be added to is the page's own affair
    if (!canBeMarked(state)) return;
    if (this.#exploring.size > 0) {
      const made = !this.#byAddress;
      const below = this.#below ?? mark?.below ?? location.href;
      this.#below = undefined;
      if (mark) history.replaceState(withMark(state, {...mark, below, stories}), '');
      else if (this.#returning) return;
      else {
        const added = withMark(state, {made, below, stories});
        if (made) history.pushState(added, '');
        else history.replaceState(added, '');
      }
      this.#byAddress = this.#returning = false;
    } else if (mark?.made) {
      this.#returning = true;
      history.back();
    } else if (mark) history.replaceState(withoutMark(state), '');
  }

  readonly #onPop = (event: Event): void => {
    const [before, now, returning] = [this.#at, this.look(), this.#returning];
    [this.#at, this.#returning] = [now, false];
    const isBelow = before.mark?.made && !now.mark && (returning || before.mark.below === now.url);
    const isAbove = !before.mark && now.mark?.made && bare(now.mark.below) === bare(before.url);
    if ((isBelow || isAbove) && before.length === now.length && before.state === now.state) {
      event.stopImmediatePropagation();
      this.#unheard = before.url === now.url ? undefined : now.url;
    }
    if (returning) {
      if (this.#exploring.size > 0) this.#schedule();
      for (const story of this.#stories.values()) story.onReturn();
    } else if (now.mark) this.#follow(now.mark.stories);
    // another address of a view opens it
    else if (!this.#window.location.hash.startsWith('#explore='))
      for (const key of [...this.#exploring.keys()])
        this.#stories.get(key)?.[isBelow ? 'resume' : 'readOn']();
    // the entry below may have another address now
    if (isAbove) this.#below = before.url;
    if (isBelow || isAbove) this.#stay();
    else this.#resolve();
  };

  /** Stays at the line that is read now, whatever the browser restores: the window may have another size. */
  #stay(): void {
    const top = this.#window.scrollY;
    this.#window.requestAnimationFrame(() => {
      this.#window.scrollTo({top, behavior: 'instant'});
      this.#resolve();
    });
  }

  /** Explores what an entry says is explored, and nothing else. */
  #follow(kept: Readonly<Record<string, KeptView>>): void {
    for (const [key, story] of this.#stories) {
      const [wanted, is] = [key in kept, this.#exploring.has(key)];
      if (wanted && !is) story.explore();
      if (is && !wanted) story.resume();
    }
  }

  readonly #onHash = (event: Event): void => {
    if (this.#unheard === this.#window.location.href) event.stopImmediatePropagation();
    this.#unheard = undefined;
  };
}

const bare = (url: string) => url.replace(/#.*/s, '');
