// Renders the list of layers, the form of the chosen one, and the place onto which data are dropped.
import {html, nothing} from 'lit';
import {colorOf} from '../layers/themed-color.ts';
import {layerColor} from '../layers/layer-color.ts';
import {schema} from '../story/schema.ts';
import type {Kind} from '../story/types.ts';
import {type DataDropHost, dataDrop} from './data-drop.ts';
import {layerForm, type LayerFormHost} from './layer-form.ts';
import {messages} from './messages.ts';
import type {LayerEntry} from './source-story.ts';

const words = messages.layers;

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
            <span class="note">${words.kinds[kindOf(layer)] ?? kindOf(layer)}</span>
          </button>
          ${open ? layerForm(host, layer) : nothing}
        </li>`;
      })}
    </ul>
    ${dataDrop(host)}`;
}

const kindOf = ({element}: LayerEntry) =>
  (element.getAttribute('kind') ?? schema.elements['story-layer'].kind.default) as Kind;

function swatchColor(layer: LayerEntry): string {
  const color = layer.element.getAttribute('color');
  const kind = Object.hasOwn(schema.kinds, kindOf(layer)) ? kindOf(layer) : 'context';
  const own = layerColor({kind, ...(color !== null && {color})});
  return `light-dark(${colorOf(own, 'light')}, ${colorOf(own, 'dark')})`;
}
