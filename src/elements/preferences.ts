// Reads the reader’s system settings, and tells when they change.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Theme} from '../layers/palette.ts';
import type {Motion} from '../scene/plan-scenes.ts';

/** What some browsers tell about the reader's connection and device. */
type Hints = Readonly<{connection?: Readonly<{saveData?: boolean}>; deviceMemory?: number}>;

/** Key of the reader's own choice in the storage of their browser. */
const KEPT = 'map-story:motion';

type PreferencesHost = ReactiveControllerHost &
  HTMLElement &
  Readonly<{renderRoot: HTMLElement | DocumentFragment}>;

export class Preferences implements ReactiveController {
  #reduced = matchMedia('(prefers-reduced-motion: reduce)');
  #contrast = matchMedia('(prefers-contrast: more), (forced-colors: active)');
  static readonly #all = new Set<Preferences>();
  #chosen = kept();
  #host: PreferencesHost;
  #onChange: () => void;

  constructor(host: PreferencesHost, onChange: () => void) {
    [this.#host, this.#onChange] = [host, onChange];
    host.addController(this);
  }

  hostConnected(): void {
    Preferences.#all.add(this);
    this.#reduced.addEventListener('change', this.#onChange);
    this.#contrast.addEventListener('change', this.#onContrast);
    this.#onContrast();
    this.#host.renderRoot.addEventListener('transitionrun', this.#onTransition);
  }

  hostDisconnected(): void {
    Preferences.#all.delete(this);
    this.#reduced.removeEventListener('change', this.#onChange);
    this.#contrast.removeEventListener('change', this.#onContrast);
    this.#host.renderRoot.removeEventListener('transitionrun', this.#onTransition);
  }

  readonly #onTransition = (event: Event): void => {
    if ((event as TransitionEvent).propertyName === 'flood-color') this.#onChange();
  };

  /**
   * How long every transition of the story lasts, in its shadow trees and on stills: the reader's
   * choice goes before the system's.
   */
  hostUpdated(): void {
    this.#host.style.setProperty('--map-story-fade', this.motion === 'full' ? '0.3s' : '0s');
  }

  /** What controls look like with more contrast is loaded for those who ask for it. */
  readonly #onContrast = (): void => {
    if (this.#contrast.matches)
      import('./contrast.css.ts').then(
        ({strengthen}) => strengthen(this.#host.renderRoot as ShadowRoot),
        () => {},
      );
  };

  /** What the reader chose here, or else the system's setting. */
  get motion(): Motion {
    return this.#chosen ?? (this.#reduced.matches ? 'reduced' : 'full');
  }

  /** The choice is the reader's, for every story of the page. */
  choose(motion: Motion): void {
    try {
      localStorage.setItem(KEPT, motion);
    } catch {
      // storage is blocked: the choice holds while the page is open
    }
    for (const one of Preferences.#all) {
      one.#chosen = motion;
      one.#onChange();
    }
  }

  /** The reader saves data, or the device has next to no memory. */
  get saving(): boolean {
    const {connection, deviceMemory = Infinity} = navigator as Hints;
    return connection?.saveData === true || deviceMemory <= 1;
  }

  /** The theme that the style sheet has, from the attribute or inherited from the page. */
  get theme(): Theme {
    const free = this.#host.renderRoot.querySelector('.free');
    return free && getComputedStyle(free).stopColor === 'rgb(0, 0, 0)' ? 'dark' : 'light';
  }
}

function kept(): Motion | undefined {
  try {
    const found = localStorage.getItem(KEPT);
    return found === 'reduced' || found === 'full' ? found : undefined;
  } catch {
    return undefined;
  }
}
