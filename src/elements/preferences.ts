// The reader's system settings to what the story does about them, now and when they change.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {palettes, type Theme} from '../scene/palette.ts';
import type {Motion} from '../scene/planScenes.ts';

/** What some browsers tell of the reader's connection and device. */
type Hints = Readonly<{connection?: Readonly<{saveData?: boolean}>; deviceMemory?: number}>;

/** Under this name the reader's own choice is kept, in her browser alone. */
const KEPT = 'map-story:motion';

export class Preferences implements ReactiveController {
  #reduced = matchMedia('(prefers-reduced-motion: reduce)');
  #dark = matchMedia('(prefers-color-scheme: dark)');
  #chosen = kept();
  #onChange: () => void;

  constructor(host: ReactiveControllerHost, onChange: () => void) {
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    for (const media of [this.#reduced, this.#dark]) media.addEventListener('change', this.#onChange);
  }

  hostDisconnected(): void {
    for (const media of [this.#reduced, this.#dark]) media.removeEventListener('change', this.#onChange);
  }

  /** What the reader chose here, or else the system's setting. */
  get motion(): Motion {
    return this.#chosen ?? (this.#reduced.matches ? 'reduced' : 'full');
  }

  choose(motion: Motion): void {
    this.#chosen = motion;
    try {
      localStorage.setItem(KEPT, motion);
    } catch {
      // not allowed to keep anything: it holds as long as the page is open
    }
    this.#onChange();
  }

  /** The reader saves data, or the device has next to no memory. */
  get saving(): boolean {
    const {connection, deviceMemory = Infinity} = navigator as Hints;
    return connection?.saveData === true || deviceMemory <= 1;
  }

  /** What the author forces, or else the system's. */
  theme(forced: string | null): Theme {
    if (forced !== null && Object.hasOwn(palettes, forced)) return forced as Theme;
    return this.#dark.matches ? 'dark' : 'light';
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
