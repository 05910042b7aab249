// Holds the basemap of a map with those of its layers that the story shows and hides.
import type {Basemap} from '../basemap/basemap.ts';
import {claimsIn} from '../story/claimed-layers.ts';
import type {Story} from '../story/types.ts';

export class StoryBasemap {
  /** What lies under the story, with what the story claims of it. */
  value: Basemap;
  readonly #plain: Basemap;
  #claims: string;

  constructor(basemap: Basemap, story: Story) {
    this.#plain = basemap;
    this.#claims = claimsIn(story);
    this.value = basemap.forStory?.(story) ?? basemap;
  }

  /**
   * Follows an edit. @returns whether the map needs a new style: what the basemap gives or takes back
   * lies between its other layers
   */
  update(story: Story): boolean {
    const before = this.#claims;
    this.#claims = claimsIn(story);
    this.value = this.#plain.forStory?.(story) ?? this.#plain;
    return this.#claims !== before && this.#plain.forStory !== undefined;
  }
}
