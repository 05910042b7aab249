// Opens and closes the live map of a story, and says whether it is on screen or the still maps are.
import type {Camera, Viewport} from '../geometry/camera.ts';
import type {MapView} from '../map/index.ts';
import type {Story, StoryFeature} from '../story/types.ts';
import type {PlayerHost} from './player-host.ts';
import type {LabelUpdater} from './label-updater.ts';
import type {Stage} from './open-stage.ts';
import {initialLive, type Live, type LiveEvent, liveOf, nextLive} from './live-state.ts';

/** Nobody waits longer for a first picture, or for a context that was lost; ms. */
const PATIENCE_MS = 20_000;
const LOST_MS = 5_000;

export type LiveMapCallbacks = Readonly<{
  onGesture: () => void;
  onPointed: (features: readonly StoryFeature[]) => void;
  onForgotten: () => void;
  onState: (state: Live) => void;
}>;

export class LiveMap {
  #state = initialLive;
  #host: PlayerHost;
  #events: LiveMapCallbacks;
  #signal: AbortSignal;
  /** Ends what is being opened. */
  #opening = new AbortController();
  #stage: Stage | undefined;
  /** Whether what it will ask for first is there. */
  #ahead: Promise<boolean> | undefined;
  #approached = false;
  #asked = false;
  /** Runs from the loss of the graphics context until it is back; kept when it has run out. */
  #lost: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PlayerHost, signal: AbortSignal, events: LiveMapCallbacks) {
    [this.#host, this.#signal, this.#events] = [host, signal, events];
    signal.addEventListener('abort', () => this.#dispose());
  }

  /** The story has come near the window. `wait`: the map does not come now, and may never. */
  near(open: () => Promise<void>, wait: () => void): void {
    if (this.#approached) return;
    this.#approached = true;
    const {flows, saving, hasStills} = this.#host;
    // the layout has no place for it, which is no fault
    if (flows()) this.#send('fail');
    else if (saving() && hasStills()) this.markIncomplete();
    else return void this.ask(open, wait);
    wait();
  }

  /** Near the window it will be asked for, once the browser has looked: MapLibre takes longest to come, and sets out now. */
  prefetch(): void {
    const {element, flows, saving, hasStills} = this.#host;
    const {top, bottom} = element.getBoundingClientRect();
    const near = top < 2 * innerHeight && bottom > -innerHeight;
    if (!near || flows() || (saving() && hasStills())) return;
    this.#setOut().catch(() => {});
  }

  /** What it is made of, and beside it what it will ask for first. */
  #setOut(): Promise<typeof import('./open-stage.ts')> {
    const {element, look} = this.#host;
    this.#ahead ??= import('../map/prefetch.ts')
      .then(({prefetch}) =>
        prefetch(look().theme, (name) => element.hasAttribute(name), this.#signal),
      )
      .catch(() => false);
    return import('./open-stage.ts');
  }

  /**
   * A page bears only so many live maps: `open` is called when this one is among the nearest, and again when it comes
   * back after it has had to go. `wait`: it is near, and stills are shown for now.
   */
  async ask(open: () => Promise<void>, wait: () => void): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      const {request} = await this.#setOut();
      if (this.#signal.aborted) return;
      this.#signal.addEventListener(
        'abort',
        request(this.#host.element, {
          onGrant: () => void open(),
          onRevoke: () => this.#release(),
          onQueue: wait,
        }),
      );
    } catch {
      // opening it finds the same, and says so
      await open();
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

  get labels(): LabelUpdater | undefined {
    return this.#stage?.labels;
  }

  /** Scale and locator follow the camera. */
  furnish(camera: Camera, viewport: Viewport): void {
    this.#stage?.scale.update(camera);
    this.#stage?.locator.update(camera, viewport);
  }

  translate(lang: string): void {
    this.#stage?.scale.write(lang);
  }

  /** Something that the story shows could not be read, or the reader saves data. Stills, if there are any, do until they ask. */
  markIncomplete(): void {
    if (this.#host.hasStills()) this.#send('offer');
  }

  /** The reader wants the live map, whatever it lacks. */
  loadAnyway(): void {
    this.#send('accept');
  }

  /** Opens the map; resolves when it is on screen or it is certain that it will not be. Never rejects. */
  async open(story: () => Story, camera: Camera, firstData: () => Promise<void>): Promise<void> {
    const opening = new AbortController();
    this.#opening = opening;
    const {signal} = opening;
    this.#send('open');
    try {
      const {openStage} = await this.#setOut();
      const stage = await openStage(this.#host, story(), camera, signal, this.#ahead, {
        onGesture: this.#events.onGesture,
        onPointed: this.#events.onPointed,
        onForgotten: this.#onForgotten,
        onLost: () => signal.aborted || this.#onLost(),
        onLack: () => this.markIncomplete(),
        onFail: (message) => this.#fail(message),
      });
      if (!stage) return;
      this.#stage = stage;
      stage.view.update(story());
      await Promise.race([Promise.all([stage.view.drawn, firstData()]), this.#late(signal)]);
      if (!signal.aborted) this.#send('draw');
    } catch (error) {
      if (signal.aborted || this.state === 'unavailable') return;
      this.#fail(`Could not draw the map here: ${String(error)}. Still pictures are shown.`);
      // a picture that comes late is shown all the same
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
    this.#events.onForgotten();
    if (lost) this.#send('restore');
  };

  #send(event: LiveEvent): void {
    if (this.#signal.aborted) return;
    const before = this.state;
    this.#state = nextLive(this.#state, event);
    if (this.state !== before) this.#events.onState(this.state);
  }

  #dispose(): void {
    clearTimeout(this.#lost);
    this.#opening.abort();
    this.#stage?.view.dispose();
    this.#stage = undefined;
  }
}
