// Defines <story-layer>, which holds attributes for its story to read and shows nothing itself.

/** On a server there are no elements: what is made there names this one and never makes it. */
export const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {};

/**
 * One thing that can be shown on the map.
 *
 * @tagname story-layer
 */
export class StoryLayerElement extends Base {}

declare global {
  interface HTMLElementTagNameMap {
    'story-layer': StoryLayerElement;
  }
}
