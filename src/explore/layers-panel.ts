// The story's layers and the map below to switches, each with a swatch of how it is drawn.
import {html, nothing, type TemplateResult} from 'lit';
import {kinds} from '../layers/kinds/index.ts';
import type {StoryLayer} from '../story/types.ts';
import {swatch} from '../ui/swatch.ts';
import type {ExploreStore} from './explore-store.ts';

export function layersPanel(store: ExploreStore): TemplateResult {
  const {words, story, choices, lang, groups} = store;
  const {layers} = store.now;
  const isShown = ({id}: StoryLayer) =>
    story.parts.some((part) => part.layer === id && (layers[part.id]?.shown ?? 0) >= 0.5);
  const changed = Object.keys(choices.layers).length + Object.keys(choices.background).length > 0;
  const row = (
    label: string,
    on: boolean,
    onSwitch: (on: boolean) => void,
    picture: TemplateResult | string = '',
  ) => html`<li><label>
    <input type="checkbox" .checked=${on} @change=${({target}: Event) => onSwitch((target as HTMLInputElement).checked)} />${picture}<span>${label}</span></label></li>`;
  return html`
    <fieldset><legend>${words.layersOfStory}</legend><ul>${story.layers.map((layer) =>
      row(
        layer.label,
        isShown(layer),
        (on) => store.switchLayer(layer.id, on),
        swatch({
          kind: layer.kind,
          label: layer.label,
          color: layer.color ?? kinds[layer.kind].color,
        }),
      ),
    )}</ul></fieldset>
    ${groups.length > 0 ? html`<fieldset><legend>${words.layersBelow}</legend><ul>${groups.map(({id, label}) => row(label(lang), choices.background[id] !== false, (on) => store.switchBackground(id, on)))}</ul></fieldset>` : nothing}
    <button type="button" aria-disabled=${changed ? 'false' : 'true'} @click=${() => store.asInStory()}>${words.asInStory}</button>`;
}
