// Renders what can be chosen of a layer: its name, kind and colour, and how it shows values.
import {html, nothing} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import {kinds} from '../layers/kinds/index.ts';
import {legendHtml} from '../layers/encoding/legend-html.ts';
import {offered} from '../layers/themed-color.ts';
import type {Scene} from '../scene/scene.ts';
import {schema, isOfBasemap} from '../story/schema.ts';
import {isCounted} from '../story/shapes.ts';
import type {Kind, Story, StoryLayer} from '../story/types.ts';
import type {EditorStore} from './editor-store.ts';
import {basemapLayerMenu, freeLayers} from './basemap-layers.ts';
import {columnsOf} from './layer-columns.ts';
import {select, textField} from './form-fields.ts';
import {messages} from './messages.ts';
import {removeLayer} from './remove-layer.ts';
import {scaleFields} from './scale-fields.ts';
import type {LayerEntry} from './source-story.ts';
import {referencesOf} from './place-picker.ts';
import {referenceIn} from './shown-properties.ts';
import {addStepAbout} from './step-actions.ts';
import {setAttributes} from './set-attributes.ts';

export type LayerFormHost = Readonly<{
  store: EditorStore;
  /** The story as it is read, with its data, and the scene on the screen. */
  story: Story | undefined;
  scene: Scene | undefined;
  lang: string;
  /** Ids of the layers of the basemap's style; none without such a style. */
  basemapLayers: readonly string[];
}>;

const words = messages.layers;

export function layerForm(host: LayerFormHost, entry: LayerEntry) {
  const {store, story} = host;
  const layer = story?.layers.find(({id}) => id === entry.id);
  const get = (name: string) => entry.element.getAttribute(name) ?? '';
  const set = (label: string, values: Readonly<Record<string, string | null>>) =>
    void setAttributes(store, entry, words.changed(label, entry.label), values);
  const kind = get('kind') || schema.elements['story-layer'].kind.default;
  return html`${isShown(store, entry.id) ? nothing : unshown(store, entry)}
  <form class="layer-form" @submit=${(event: Event) => event.preventDefault()}>
    <label class="field"><span>${words.label}</span>
      <input .value=${get('label')} autocomplete="off" @change=${({target}: Event) =>
        set(words.label, {label: (target as HTMLInputElement).value.trim() || null})}></label>
    ${
      isOfBasemap(kind as Kind)
        ? html`<p class="note">${plainText(kinds[kind as Kind].description)}</p>
          ${textField(words.layers, get('layers'), (layers) => set(words.layers, {layers}))}`
        : dataFields(host, {get, set, kind: kind as Kind, layer})
    }
    <button type="button" class="plain"
      @click=${() => void removeLayer(store, entry, story)}>${words.remove}</button>
  </form>
  ${
    isOfBasemap(kind as Kind)
      ? moreOfBasemap(host, get('layers'), (layers) => set(words.layers, {layers}))
      : nothing
  }`;
}

/** Whether some step names a layer or a feature of it. */
const isShown = ({steps, tree}: EditorStore, id: string): boolean =>
  steps.some(({element}) =>
    ['focus', 'frame', 'show', 'highlight', 'draw'].some((name) =>
      referencesOf(element, name).some((word) => referenceIn(tree, word).layer === id),
    ),
  );

/** An author who has just dropped data expects to see them on the map. */
const unshown = (store: EditorStore, entry: LayerEntry) =>
  html`<p class="note">${words.unshown}</p>
    <p class="row"><button type="button"
      @click=${() => void addStepAbout(store, entry)}>${words.addStep}</button></p>`;

/** A layer of the story may show several of the style. */
const moreOfBasemap = (
  {basemapLayers, story}: LayerFormHost,
  written: string,
  set: (layers: string) => void,
) =>
  basemapLayerMenu(
    freeLayers(basemapLayers, story),
    messages.basemap.another,
    messages.basemap.takeToo,
    (id) => set(`${written} ${id}`.trim()),
  );

/** What a layer with data of its own has. */
function dataFields(
  host: LayerFormHost,
  {get, set, kind, layer}: Omit<Parameters<typeof scaleFields>[0], 'columns'>,
) {
  const drawn = (Object.keys(kinds) as Kind[]).filter((name) => !isOfBasemap(name));
  return html`<label class="field"><span>${words.kind}</span>
      ${select(
        kind,
        drawn.map((name) => [name, kinds[name].names.en] as const),
        (value) => set(words.kind, {kind: value}),
      )}</label>
    <p class="note">${plainText(kinds[kind]?.description ?? '')}</p>
    ${
      get('value') || get('category') || isCounted(kind)
        ? nothing
        : colorField(get('color'), kind, (value) => set(words.color, {color: value}))
    }
    ${tableFields(get, set, layer)}
    ${scaleFields({get, set, columns: columnsOf(layer), kind, layer})}
    ${legendOf(host, layer)}`;
}

/** The table whose columns the features get, and by what the two are matched. */
function tableFields(
  get: (name: string) => string,
  set: (label: string, values: Readonly<Record<string, string | null>>) => void,
  layer: StoryLayer | undefined,
) {
  const {table: said} = words;
  const write = (name: string, label: string) => (value: string | null) =>
    set(label, {[name]: value, ...(name === 'table' && !value && {'table-key': null, key: null})});
  const names = new Set(
    layer?.data?.features.flatMap(({properties}) => Object.keys(properties)) ?? [],
  );
  const field = (name: string, label: string, placeholder: string, list?: string) =>
    textField(label, get(name), write(name, label), {placeholder, ...(list && {list})});
  return html`${field('table', said.file, said.example)}
    ${
      get('table')
        ? html`${field('table-key', said.column, said.first, 'properties')}
          ${field('key', said.property, 'id', 'properties')}
          <datalist id="properties">${[...names].map(
            (name) => html`<option value=${name}></option>`,
          )}</datalist>`
        : nothing
    }`;
}

const plainText = (markdown: string) => markdown.replaceAll('`', '');

function colorField(color: string, kind: Kind, set: (value: string | null) => void) {
  const chosen = color || kinds[kind]?.color;
  return html`<fieldset class="colors"><legend>${words.color}</legend>
    ${offered.map(
      (name) =>
        html`<label title=${words.colors[name]}><input type="radio" name="color" value=${name}
          aria-label=${words.colors[name]} .checked=${name === chosen}
          @change=${() => set(name)}><span class="swatch" data-color=${name}></span></label>`,
    )}
    <input class="own" aria-label=${words.ownColor} placeholder=${words.ownColor}
      autocomplete="off" .value=${(offered as readonly string[]).includes(color) ? '' : color}
      @change=${({target}: Event) => set((target as HTMLInputElement).value.trim() || null)}>
  </fieldset>`;
}

/** The legend as the map would have it, whichever step is shown. */
function legendOf({story, scene, lang}: LayerFormHost, layer: StoryLayer | undefined) {
  if (!story || !scene || !layer?.encoding) return nothing;
  const parts = story.parts.filter((part) => part.layer === layer.id);
  const shown = Object.fromEntries(
    parts.map(({id}) => [id, {shown: 1, emphasis: 0, reveal: 1}] as const),
  );
  const legend = legendHtml({...story, layers: [layer]}, {...scene, layers: shown}, {lang});
  return html`<h2>${words.legend}</h2><div class="legend-box">${unsafeHTML(legend)}</div>`;
}
