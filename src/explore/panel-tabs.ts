// Renders the buttons that open the panels of the tools for exploring.
import {html, type TemplateResult} from 'lit';
import {lineIcon} from '../ui/line-icon.ts';
import {type Panel, panels} from './explore-state.ts';
import type {ExploreStore} from './explore-store.ts';

const icons: Readonly<Record<Panel, string>> = {
  places: 'M4 5h12M4 10h12M4 15h12',
  layers: 'M10 3l7 4-7 4-7-4zM3 11l7 4 7-4',
  numbers: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12',
  measure: 'M3 13L13 3l4 4L7 17zM7 9l2 2M10 6l2 2',
  share: 'M10 12V3M6 6l4-4 4 4M4 10v7h12v-7',
};

export function panelTabs(store: ExploreStore, onPress: (panel: Panel) => void): TemplateResult[] {
  const {words, state, story} = store;
  // cells of counted points have no names that a table could list
  const hasNumbers = story.layers.some(({encoding, data}) => encoding && !encoding.cells && data);
  return panels
    .filter((name) => name !== 'numbers' || hasNumbers)
    .map(
      (name) =>
        html`<button type="button" class="icon tab-${name}" title=${words[name]}
          aria-expanded=${state.panel === name ? 'true' : 'false'} @click=${() => onPress(name)}
        >${lineIcon(icons[name], {width: 1.75})}</button>`,
    );
}
