// Offers the layers of the style that a story names as its basemap, for layers that steps show.
import {html, nothing} from 'lit';
import {layerIds, readStyle} from '../basemap/custom-style.ts';
import {claimsOf} from '../story/claimed-layers.ts';
import {schema} from '../story/schema.ts';
import type {Kind, Story} from '../story/types.ts';
import {select} from './form-fields.ts';
import type {EditorStore} from './editor-store.ts';
import {insertLayers} from './insert-layers.ts';
import {messages} from './messages.ts';
import {freeId} from './source-story.ts';

const words = messages.basemap;

/** Reads the ids of the layers of styles, each style once. */
export class BasemapLayers {
  #known = new Map<string, readonly string[]>();
  readonly #update: () => void;

  constructor(update: () => void) {
    this.#update = update;
  }

  /** Empty until the style has been read, and where there is none. */
  of(page: Document | undefined, address: string | undefined): readonly string[] {
    const url = page && address ? fullAddress(address, page.baseURI) : undefined;
    if (url === undefined) return [];
    const known = this.#known.get(url);
    if (known) return known;
    this.#known.set(url, []);
    // the page may ask for what the editor's own may not
    void page?.defaultView
      ?.fetch(url)
      .then(async (response) => {
        const style = readStyle(await response.json(), url);
        this.#known.set(url, style ? layerIds(style) : []);
        this.#update();
      })
      // the story says what is wrong with it; the next style, or this one mended, is asked anew
      .catch(() => this.#known.delete(url));
    return [];
  }
}

function fullAddress(address: string, base: string): string | undefined {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}

/** Ids of the style's layers that no layer of the story shows. */
export function freeLayers(ids: readonly string[], story: Story | undefined): string[] {
  const claims = story && claimsOf(story, ids).claims;
  // a word of `layers` ends at a space
  return ids.filter((id) => !claims?.has(id) && !/\s/.test(id));
}

/** A menu of such layers, and a button that takes the chosen one. */
export const basemapLayerMenu = (
  ids: readonly string[],
  label: string,
  button: string,
  onTake: (id: string) => void,
) =>
  ids.length === 0
    ? nothing
    : html`<form class="pick-layer" @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const menu = (event.target as HTMLFormElement).querySelector('select')!;
        if (menu.value) onTake(menu.value);
      }}>
        <label class="field"><span>${label}</span>${select(
          ids[0]!,
          ids.map((id) => [id, id] as const),
          () => {},
        )}</label>
        <button type="submit">${button}</button>
      </form>`;

const styleKind = (Object.keys(schema.kinds) as Kind[]).find(
  (kind) => schema.kinds[kind] === 'basemap',
)!;

/** Adds a layer of the story that shows one of the style, called as that is. */
export const addBasemapLayer = (store: EditorStore, id: string): Promise<boolean> =>
  insertLayers(store, words.added(id), (tree) => {
    const layer = document.createElement('story-layer');
    const slug = id.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '') || 'layer';
    const isFree = !tree.content.querySelector(`[id="${CSS.escape(slug)}"]`);
    layer.id = isFree ? slug : freeId(tree, slug);
    layer.setAttribute('kind', styleKind);
    layer.setAttribute('layers', id);
    layer.setAttribute('label', nameOf(id));
    return layer.outerHTML;
  });

/** `flood-fill` → “Flood fill” */
function nameOf(id: string): string {
  const said = id.replace(/[-_]+/g, ' ').trim() || id;
  return said.charAt(0).toUpperCase() + said.slice(1);
}
