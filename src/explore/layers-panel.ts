// Renders switches for the layers of the story and the groups of the basemap.
import {html, nothing, type TemplateResult} from 'lit';
import type {Basemap} from '../basemap/basemap.ts';
import {swatchColors} from '../layers/layer-color.ts';
import type {StoryLayer} from '../story/types.ts';
import {nameView} from '../ui/name-view.ts';
import {swatch} from '../ui/swatch.ts';
import {isChanged} from './explore-state.ts';
import type {ExploreStore} from './explore-store.ts';

export function layersPanel(store: ExploreStore): TemplateResult {
  const {words, story, lang, groups, shownLayers} = store;
  const {choices} = store.state;
  const row = (
    label: TemplateResult | string,
    on: boolean,
    onSwitch: (on: boolean) => void,
    picture: TemplateResult | string = '',
  ) => {
    const onChange = ({target}: Event) => onSwitch((target as HTMLInputElement).checked);
    return html`<li><label>
      <input type="checkbox" .checked=${on} @change=${onChange} />${picture}<span
      >${label}</span></label></li>`;
  };
  return html`
    <fieldset><legend>${words.layersOfStory}</legend><ul>${story.layers.map((layer) =>
      row(
        nameView(layer.label, lang),
        shownLayers.has(layer.id),
        (on) => store.send({type: 'switch-layer', id: layer.id, on}),
        layerSwatch(layer, store.view.basemap),
      ),
    )}</ul></fieldset>
    ${
      groups.length > 0
        ? html`<fieldset><legend>${words.layersBelow}</legend><ul>${groups.map(({id, label}) =>
            row(label(lang), choices.background[id] !== false, (on) =>
              store.send({type: 'switch-background', id, on}),
            ),
          )}</ul></fieldset>`
        : nothing
    }
    <button type="button" aria-disabled=${isChanged(choices) ? 'false' : 'true'}
      @click=${() => store.send({type: 'set-choices'})}>${words.asInStory}</button>`;
}

function layerSwatch(layer: StoryLayer, {swatches}: Basemap): TemplateResult {
  const [color, ...colors] = swatchColors(layer);
  return swatch({kind: layer.kind, label: layer.label, color, colors, ...swatches?.get(layer.id)});
}
