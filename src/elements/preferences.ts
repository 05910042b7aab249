// The reader's system settings to what the story does about them, now and when they change.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {palettes, type Theme} from '../scene/palette.ts';
import type {Motion} from '../scene/planScenes.ts';

export class Preferences implements ReactiveController {
  #reduced = matchMedia('(prefers-reduced-motion: reduce)');
  #dark = matchMedia('(prefers-color-scheme: dark)');
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

  get motion(): Motion {
    return this.#reduced.matches ? 'reduced' : 'full';
  }

  /** What the author forces, or else the system's. */
  theme(forced: string | null): Theme {
    if (forced !== null && Object.hasOwn(palettes, forced)) return forced as Theme;
    return this.#dark.matches ? 'dark' : 'light';
  }
}
