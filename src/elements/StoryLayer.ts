// <story-layer>: holds attributes for its story to read, and shows nothing itself.

/** On a server there are no elements: what is made there names this one and never makes it. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {};

/**
 * One thing that can be shown on the map.
 *
 * @tagname story-layer
 * @attr {string} id - what steps name it by; no spaces or slashes
 * @attr {string} src - URL of a GeoJSON file (RFC 7946), resolved against the page; or put the GeoJSON into a
 *   `<script type="application/geo+json">` inside the element
 * @attr {'region'|'border'|'route'|'place'|'arc'|'context'} kind - how it is drawn; default `context`
 * @attr {string} label - its name in the legend and for screen readers
 * @attr {string} color - `amber`, `teal`, `crimson`, `indigo`, `ink` or `muted` (right in light and dark), or a CSS colour
 * @attr {string} paint - JSON, MapLibre paint properties that go before the kind's own
 */
export class StoryLayerElement extends Base {}

declare global {
  interface HTMLElementTagNameMap {
    'story-layer': StoryLayerElement;
  }
}
