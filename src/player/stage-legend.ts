// Loads the legend of numbers where a layer shows some, and keeps it in step with the scene.
import type {Scene} from '../scene/scene.ts';
import type {Story} from '../story/types.ts';
import type {MapLegend} from './map-legend.ts';

export class StageLegend {
  readonly #window: Element;
  readonly #story: () => Story;
  #legend: MapLegend | undefined;
  #asked = false;
  #gone = false;
  /** What is shown as soon as the code is there. */
  #last: Readonly<{scene: Scene; lang: string; width: number}> | undefined;

  /** @param window the part of the map that no address bar covers */
  constructor(window: Element, story: () => Story) {
    [this.#window, this.#story] = [window, story];
  }

  /**
   * Shows what the scene encodes, in the language of the page.
   *
   * @param width of the story, CSS px
   */
  show(scene: Scene, lang: string, width: number): void {
    const story = this.#story();
    this.#last = {scene, lang, width};
    this.#legend?.show(story, scene, lang, width);
    if (this.#asked || !story.layers.some(({encoding}) => encoding)) return;
    this.#asked = true;
    void import('./map-legend.ts').then(
      ({MapLegend}) => {
        if (this.#gone) return;
        this.#legend = new MapLegend(this.#window);
        const {scene, lang, width} = this.#last!;
        this.#legend.show(this.#story(), scene, lang, width);
      },
      // the story goes on; what else does not load is reported
      () => {},
    );
  }

  dispose(): void {
    this.#gone = true;
    this.#legend?.remove();
  }
}
