// Opens and closes the live map of a story, and tells whether the live map or the still maps are on screen.
import type {Camera} from '../geometry/camera.ts';
import type {MapView} from '../map/index.ts';
import type {Story, StoryFeature} from '../story/types.ts';
import type {PlayerHost} from './player-host.ts';
import type {Stage} from './stage.ts';
import {initialLive, isPending, type Live, type LiveEvent, liveOf, nextLive} from './live-state.ts';

/** How long the reader waits for a first picture, and for a lost graphics context; ms. */
const PATIENCE_MS = 20_000;
const LOST_MS = 5_000;

export type LiveMapCallbacks = Readonly<{
  story: () => Story;
  /** The camera that the map opens with. Rejects if nothing can be planned. */
  camera: () => Promise<Camera>;
  /** Resolves when the data of the first step are there, or will not come. */
  firstData: () => Promise<void>;
  onGesture: () => void;
  onPointed: (features: readonly StoryFeature[]) => void;
  /** Asks for a frame. */
  wake: () => void;
  onState: (state: Live) => void;
  /** The map has opened or failed, or still maps are shown for now. */
  onReady: () => void;
}>;

export class LiveMap {
  #state = initialLive;
  #host: PlayerHost;
  #events: LiveMapCallbacks;
  #signal: AbortSignal;
  /** Ends what is being opened. */
  #opening = new AbortController();
  #stage: Stage | undefined;
  /** Resolves to whether the files that the map requests first have been prefetched. */
  #ahead: Promise<boolean> | undefined;
  #asked = false;
  /** Runs from the loss of the graphics context until it is back; kept when it has run out. */
  #lost: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PlayerHost, signal: AbortSignal, events: LiveMapCallbacks) {
    [this.#host, this.#signal, this.#events] = [host, signal, events];
    signal.addEventListener('abort', () => this.#dispose());
  }

  /** Opens the map when the story comes near the window. If it is near now, loads its files at once. */
  start(): void {
    const near = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        near.disconnect();
        this.#near();
      },
      {rootMargin: '100%'},
    );
    near.observe(this.#host.element);
    this.#signal.addEventListener('abort', () => near.disconnect());
    const {element, flows, saving, hasStills} = this.#host;
    const {top, bottom} = element.getBoundingClientRect();
    // the observer answers in the next frame only, and MapLibre takes longest to load
    if (top < 2 * innerHeight && bottom > -innerHeight && !flows() && !(saving() && hasStills()))
      this.#load().catch(() => {});
  }

  #near(): void {
    const {flows, saving, hasStills} = this.#host;
    // a layout without a place for the map is no fault
    if (flows()) this.#send('fail');
    else if (saving() && hasStills()) this.markIncomplete();
    else return void this.#request();
    this.#events.onReady();
  }

  /** Loads the code of the map, and prefetches what the map will request first. */
  #load(): Promise<typeof import('./open-stage.ts')> {
    const {element, look} = this.#host;
    this.#ahead ??= import('../map/prefetch.ts')
      .then(({prefetch}) =>
        prefetch(look().theme, (name) => element.hasAttribute(name), this.#signal),
      )
      .catch(() => false);
    return import('./open-stage.ts');
  }

  /**
   * Requests one of the graphics contexts of the page. The map opens when this story is among the
   * nearest, and again when it is so once more; meanwhile still maps are shown.
   */
  async #request(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      const {request} = await this.#load();
      if (this.#signal.aborted) return;
      this.#signal.addEventListener(
        'abort',
        request(this.#host.element, {
          onGrant: () => void this.#open(),
          onRevoke: () => this.#release(),
          onQueue: this.#events.onReady,
        }),
      );
    } catch {
      // open() reports the same error
      await this.#open();
    }
  }

  #release(): void {
    this.#dispose();
    this.#lost = undefined;
    this.#send('release');
  }

  get state(): Live {
    return liveOf(this.#state);
  }

  get view(): MapView | undefined {
    return this.#stage?.view;
  }

  /** The live map and what stands around it, while it is open. */
  get stage(): Stage | undefined {
    return this.#stage;
  }

  /** Writes scale and notes again, in the language that the story has now. */
  translate(): void {
    this.#stage?.scale.write(this.#host.look().lang);
    this.#note();
  }

  /** Writes the notes under the map, once it is certain whether there will be a live map. */
  #note(): void {
    if (isPending(this.state)) return;
    import('../map/map-notes.ts')
      .then(({writeNotes}) => writeNotes(this.#host, this.view?.basemap))
      .catch(() => {});
  }

  /**
   * Offers the live map, and shows the still maps, if there are any: data are missing, or the
   * reader saves data.
   */
  markIncomplete(): void {
    if (this.#host.hasStills()) this.#send('offer');
  }

  /** Opens the live map where still maps are offered: the reader asks for it. */
  loadAnyway(): void {
    this.#send('accept');
    void this.#request();
  }

  /** Never rejects. */
  async #open(): Promise<void> {
    await this.#tryOpen();
    this.#events.onReady();
  }

  /** Resolves when the map is on screen, or it is certain that it will not be. */
  async #tryOpen(): Promise<void> {
    const {story, camera, firstData, wake} = this.#events;
    const opening = new AbortController();
    this.#opening = opening;
    const {signal} = opening;
    this.#send('open');
    try {
      const [{openStage}, from] = await Promise.all([this.#load(), camera()]);
      const stage = await openStage(this.#host, story, from, signal, this.#ahead, {
        onGesture: this.#events.onGesture,
        onPointed: this.#events.onPointed,
        onForgotten: this.#onForgotten,
        onLost: () => signal.aborted || this.#onLost(),
        onMissing: () => this.markIncomplete(),
        onFail: (message) => this.#fail(message),
        wake,
      });
      if (!stage) return;
      this.#stage = stage;
      stage.view.update(story());
      await Promise.race([Promise.all([stage.view.drawn, firstData()]), this.#late(signal)]);
      if (!signal.aborted) this.#send('draw');
    } catch (error) {
      if (signal.aborted || this.state === 'unavailable') return;
      this.#fail(`Could not draw the map here: ${String(error)}. Still pictures are shown.`);
      // a picture that is late is shown all the same
      void this.#stage?.view.drawn.then(() => signal.aborted || this.#send('draw-late'));
    }
  }

  #late(signal: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`no first picture within ${PATIENCE_MS / 1000} s`)),
        PATIENCE_MS,
      );
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    });
  }

  #fail(message: string): void {
    if (this.state === 'unavailable') return;
    this.#host.report({code: 'map-unavailable', path: 'map', message, severity: 'error'});
    this.#send('fail');
  }

  readonly #onLost = (): void => {
    clearTimeout(this.#lost);
    this.#lost = setTimeout(() => {
      this.#fail(
        'The browser took the graphics context away and did not give it back. Reload to try again.',
      );
    }, LOST_MS);
    this.#send('lose');
  };

  readonly #onForgotten = (): void => {
    const lost = this.#lost !== undefined;
    clearTimeout(this.#lost);
    this.#lost = undefined;
    this.#stage?.again();
    if (lost) this.#send('restore');
  };

  #send(event: LiveEvent): void {
    if (this.#signal.aborted) return;
    const before = this.state;
    this.#state = nextLive(this.#state, event);
    if (this.state === before) return;
    this.#note();
    this.#stage?.notes.onState(this.state);
    this.#events.onState(this.state);
  }

  #dispose(): void {
    clearTimeout(this.#lost);
    this.#opening.abort();
    this.#stage?.dispose();
    this.#stage = undefined;
  }
}
