// Renders the list of layers, the form of the chosen one, and the place to drop data on.
import {html, nothing} from 'lit';
import {colorOf} from '../layers/themed-color.ts';
import {layerColor} from '../layers/layer-color.ts';
import {kinds} from '../layers/kinds/index.ts';
import {schema} from '../story/schema.ts';
import type {Kind} from '../story/types.ts';
import {addBasemapLayer, basemapLayerMenu, freeLayers} from './basemap-layers.ts';
import {textField} from './form-fields.ts';
import {type DataDropHost, dataDrop} from './data-drop.ts';
import {layerForm, type LayerFormHost} from './layer-form.ts';
import {messages} from './messages.ts';
import {setStoryAttributes} from './set-attributes.ts';
import type {LayerEntry} from './source-story.ts';

export function layerList(host: LayerFormHost & DataDropHost) {
  const {store} = host;
  const layers = store.tree?.layers ?? [];
  return html`<ul class="layers">
      ${layers.map((layer) => {
        const open = layer.id === store.layer;
        return html`<li>
          <button type="button" class="layer" aria-expanded=${open ? 'true' : 'false'} @click=${() => store.openLayer(open ? undefined : layer.id)}>
            <span class="swatch" style="background: ${swatchColor(layer)}"></span>
            <span class="title">${layer.label}</span>
            <span class="note">${kinds[kindOf(layer)].names.en}</span>
          </button>
          ${open ? layerForm(host, layer) : nothing}
        </li>`;
      })}
    </ul>
    ${dataDrop(host)}
    ${basemapField(host)}`;
}

/** The map on which all layers lie. */
function basemapField({store, story, basemapLayers}: LayerFormHost) {
  const {name, builtIn, help, layers, take} = messages.basemap;
  return html`<div class="basemap">
    ${textField(
      name,
      store.tree?.attributes['basemap'] ?? '',
      (basemap) => void setStoryAttributes(store, name.toLowerCase(), {basemap}),
      {placeholder: builtIn},
    )}
    <p class="note">${help}</p>
    ${basemapLayerMenu(freeLayers(basemapLayers, story), layers, take, (id) => void addBasemapLayer(store, id))}
  </div>`;
}

/** One that is no kind is drawn as the usual one. */
function kindOf({element}: LayerEntry): Kind {
  const written = element.getAttribute('kind');
  const {default: usual} = schema.elements['story-layer'].kind;
  return written !== null && Object.hasOwn(kinds, written) ? (written as Kind) : usual;
}

function swatchColor(layer: LayerEntry): string {
  const color = layer.element.getAttribute('color');
  const own = layerColor({kind: kindOf(layer), ...(color !== null && {color})});
  return `light-dark(${colorOf(own, 'light')}, ${colorOf(own, 'dark')})`;
}
