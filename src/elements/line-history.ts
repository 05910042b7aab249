// Keeps the line that is read with its entry of the browser's history, and returns to it by Back and Forward.
import type {ReactiveController} from 'lit';
import type {Player} from '../player/player.ts';
import {scrollContainerOf} from '../player/scroll-container.ts';
import {stepElements} from '../player/step-elements.ts';

type Host = HTMLElement & Readonly<{hash: boolean; root: Element}>;

/** A step, and how far below the top of the window it begins, CSS px. */
type Line = readonly [step: string, top: number];

/** Name of the lines in the storage of the session, by the key of the entry. */
const LINES = 'map-story:lines';

/**
 * Browsers keep the scroll position of an entry, but go to its fragment instead where the page has
 * written the entry itself. Where a browser has no `navigation`, the address leads to the step.
 */
export class LineHistory implements ReactiveController {
  readonly #host: Host;
  readonly #player: () => Player | undefined;

  constructor(host: Host, player: () => Player | undefined) {
    [this.#host, this.#player] = [host, player];
  }

  hostConnected(): void {
    window.navigation?.addEventListener('currententrychange', this.#onEntry);
    // after the history of exploring, which keeps to itself what is its own
    addEventListener('popstate', this.#onReturn);
    addEventListener('hashchange', this.#onReturn);
  }

  hostDisconnected(): void {
    window.navigation?.removeEventListener('currententrychange', this.#onEntry);
    removeEventListener('popstate', this.#onReturn);
    removeEventListener('hashchange', this.#onReturn);
  }

  /** The line of this entry, if the reader has come back to it. */
  #line: Line | undefined;
  /** This entry is that of exploring, which has a history of its own. */
  #explored = isExplored();

  readonly #onEntry = ({from, navigationType}: NavigationCurrentEntryChangeEvent): void => {
    const own = !this.#explored && !isExplored();
    this.#explored = isExplored();
    if (navigationType === 'replace' || !this.#host.hash) return;
    const lines = linesOfSession();
    const key = window.navigation.currentEntry?.key ?? '';
    this.#line = own && navigationType === 'traverse' ? lines[key] : undefined;
    const line = this.#now();
    const kept = new Set(window.navigation.entries().map((entry) => entry.key));
    const next = Object.entries({...lines, ...(line && {[from.key]: line})});
    try {
      const text = JSON.stringify(Object.fromEntries(next.filter(([one]) => kept.has(one))));
      sessionStorage.setItem(LINES, text);
    } catch {
      // without storage, the address leads to the step
    }
  };

  #now(): Line | undefined {
    const player = this.#player();
    const step = player?.story.steps[player.position.index]?.id;
    const element = step === undefined ? undefined : this.#step(step);
    // what scrolls in a box of its own goes to the step
    if (step === undefined || !element || scrollContainerOf(this.#host)) return undefined;
    return [step, element.getBoundingClientRect().top];
  }

  #step(id: string): Element | undefined {
    const story = this.#player()?.story;
    return (
      story && stepElements(this.#host.root, story)[story.steps.findIndex((one) => one.id === id)]
    );
  }

  /** After the browser has scrolled, and the story has gone to the step of the address. */
  readonly #onReturn = (): void => {
    const line = this.#line;
    if (!line) return;
    requestAnimationFrame(() => {
      const [step, top] = line;
      const element = this.#line === line ? this.#step(step) : undefined;
      if (element) scrollBy({top: element.getBoundingClientRect().top - top, behavior: 'instant'});
    });
  };
}

const isExplored = (): boolean => Boolean(history.state?.mapStory);

function linesOfSession(): Readonly<Record<string, Line>> {
  try {
    return JSON.parse(sessionStorage.getItem(LINES) ?? '{}') as Record<string, Line>;
  } catch {
    return {};
  }
}
