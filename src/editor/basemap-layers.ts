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

/** How long a style that could not be read is left alone, ms. */
const RETRY_MS = 10_000;

/** `until`: when the style is asked for again, by the clock of `performance`. */
type Known = Readonly<{ids: readonly string[]; until: number}>;

/** Reads the ids of the layers of styles, each style once for each time that the page is loaded. */
export class BasemapLayers {
  readonly #pages = new WeakMap<Document, Map<string, Known>>();
  readonly #update: () => void;

  constructor(update: () => void) {
    this.#update = update;
  }

  /** Empty until the style has been read, and where there is none. */
  of(page: Document | undefined, address: string | undefined): readonly string[] {
    const url = page && address ? fullAddress(address, page.baseURI) : undefined;
    // the page may ask for what the editor's own may not
    const {defaultView: view} = page ?? {};
    if (!page || !view || url === undefined) return [];
    const styles = this.#pages.get(page) ?? new Map<string, Known>();
    this.#pages.set(page, styles);
    const known = styles.get(url);
    if (known && performance.now() < known.until) return known.ids;
    styles.set(url, {ids: [], until: Infinity});
    view
      .fetch(url)
      .then((response) => idsIn(response, url))
      .then((ids) => {
        styles.set(url, {ids, until: Infinity});
        this.#update();
      })
      // the story says what is wrong with it
      .catch(() => styles.set(url, {ids: [], until: performance.now() + RETRY_MS}));
    return [];
  }
}

async function idsIn(response: Response, url: string): Promise<readonly string[]> {
  const style = response.ok ? readStyle(await response.json(), url) : undefined;
  if (!style) throw new TypeError('This is no style.');
  return layerIds(style);
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
