// Writes beside the map what its basemap wants to be said there: a note, and whom to name.
import type {Basemap} from '../basemap/basemap.ts';
import type {PlayerHost} from './playerHost.ts';

/** The basemap is known when the map is, long after the first rendering; like the scale these texts are written by hand. */
export class MapNotes {
  #host: PlayerHost;
  #live: () => Basemap | undefined;
  #shown: Basemap | undefined;

  /** `live`: the basemap of the live map, once there is one. */
  constructor(host: PlayerHost, live: () => Basemap | undefined) {
    [this.#host, this.#live] = [host, live];
  }

  /** The one on screen: that of the live map, or of the stills, which have the program's own. */
  async basemap(): Promise<Basemap> {
    return this.#live() ?? (await import('../map/builtin-basemap.ts')).builtin(this.#host.report);
  }

  /** Another map is on screen. */
  async update(): Promise<void> {
    try {
      this.#shown = await this.basemap();
      this.write();
    } catch {
      // the program's own files cannot be had: the map says so
    }
  }

  /** In another language. */
  write(): void {
    const {look, boxes} = this.#host;
    const {lang} = look();
    boxes.window.querySelector('.notes .note')!.textContent = this.#shown?.note(lang) ?? '';
    boxes.window.querySelector('.notes .credit')!.textContent = this.#shown?.credit(lang) ?? '';
  }
}
