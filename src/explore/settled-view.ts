// Writes the explored view to the address and the history, and says where the map is, once the map
// stands still.
import {centreText} from './centre-text.ts';
import type {HistoryStory} from './explore-history.ts';
import {panels} from './explore-state.ts';
import {exploreHistory, keyOf} from './page-history.ts';
import type {ExploreStore} from './explore-store.ts';
import {fragmentOf} from './share-panel.ts';

/** So long the map has to stand still: browsers limit how often an address may be written, ms. */
const SETTLED_MS = 500;

export class SettledView {
  readonly #store: ExploreStore;
  readonly #story: HistoryStory;
  readonly #history = exploreHistory();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /**
   * Whether keys or buttons have moved the map: who moves it without a pointer may not see where it
   * is then.
   */
  #untold = false;

  /** @param open opens the view that the history keeps */
  constructor(store: ExploreStore, open: () => void) {
    const {element, leave, player} = store.context;
    this.#store = store;
    this.#story = {
      key: keyOf(element),
      explore: () => {
        element.explore();
        if (element.mode === 'exploring') open();
      },
      resume: () => leave(),
      readOn: () => player.send('scroll-out'),
      onReturn: () => this.onReturn(),
    };
    store.onSwitch = () => this.wait();
  }

  /** The reader has begun to explore. */
  enter(): void {
    this.#history?.enter(this.#story);
  }

  /**
   * The reader came by an address, or with an empty one to a view that is kept.
   *
   * @returns the address of the view
   */
  open(fragment: string): string {
    if (fragment) {
      this.#history?.came();
      return fragment;
    }
    const {view = '', panel: open} = this.#history?.kept(this.#story.key) ?? {};
    const panel = panels.find((name) => name === open);
    if (panel) this.#store.send({type: 'open-panel', panel});
    return view;
  }

  /** The reader follows the story again. */
  leave(): Promise<void> | undefined {
    this.stop();
    return this.#history?.leave(this.#story.key);
  }

  /** The address is that of the entry below: it names the step that is read now. */
  onReturn(): void {
    const {story, context} = this.#store;
    if (context.element.mode !== 'following') return;
    const {index} = context.player.position;
    const id = index > 0 ? story.steps[index]?.id : undefined;
    context.address(id === undefined ? '' : encodeURIComponent(id));
  }

  /** The page has removed the story. */
  dispose(): void {
    this.#history?.forget(this.#story.key);
  }

  /** The reader moves the map by keys or buttons. */
  readonly steer = (): void => {
    this.#untold = true;
  };

  /** The map has moved: waits until it stands still. */
  wait(): void {
    this.stop();
    this.#waiting = setTimeout(() => {
      const {context, state} = this.#store;
      const view = fragmentOf(this.#store);
      context.address(view);
      this.#history?.keep(this.#story.key, {view, ...(state.panel && {panel: state.panel})});
      if (this.#untold) this.#store.say(centreText(this.#store));
      this.#untold = false;
    }, SETTLED_MS);
  }

  stop(): void {
    clearTimeout(this.#waiting);
  }
}
