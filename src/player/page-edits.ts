// Tells when the part of a page that a story is read from was edited, once a frame.
import {authored} from './read-tree.ts';

/** Attributes of the story's element that make another map. */
const MAP_ATTRIBUTES = ['basemap', 'terrain', 'terrain-encoding'];

export class PageEdits {
  #element: Element | undefined;
  #frame = 0;
  #mapAttributes = '';
  #onEdit: () => void;
  #onOtherMap: () => void;
  readonly #observer = new MutationObserver(() => this.#schedule());

  /**
   * @param onEdit something was edited; the story may be the same
   * @param onOtherMap the element asks for another basemap or terrain
   */
  constructor(onEdit: () => void, onOtherMap: () => void) {
    [this.#onEdit, this.#onOtherMap] = [onEdit, onOtherMap];
  }

  observe(element: Element): void {
    this.#element = element;
    this.#mapAttributes = mapAttributesOf(element);
    this.#observer.observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: authored,
    });
  }

  disconnect(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    [this.#element, this.#frame] = [undefined, 0];
  }

  #schedule(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#tell());
  }

  #tell(): void {
    this.#frame = 0;
    if (!this.#element) return;
    if (mapAttributesOf(this.#element) === this.#mapAttributes) this.#onEdit();
    else this.#onOtherMap();
  }
}

const mapAttributesOf = (element: Element): string =>
  JSON.stringify(MAP_ATTRIBUTES.map((name) => element.getAttribute(name)));
