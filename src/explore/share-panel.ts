// Renders the panel that shares the view: a link to it, and files to download.
import {html, type TemplateResult} from 'lit';
import {writeView} from './explore-address.ts';
import {fill} from '../i18n/language.ts';
import type {Copying} from './copying.ts';
import {isChanged} from './explore-state.ts';
import type {ExploreStore} from './explore-store.ts';
import {download, type Download} from './downloads.ts';

/** The fragment of an address that shows what the reader sees. */
export function fragmentOf(store: ExploreStore): string {
  const {story, context, shownLayers} = store;
  const {choices} = store.state;
  const step = story.steps[context.player.position.index]?.id;
  const on = [
    ...story.layers.map(({id}) => id).filter((id) => shownLayers.has(id)),
    ...store.groups.map(({id}) => id).filter((id) => choices.background[id] !== false),
  ];
  return writeView({
    camera: store.view.camera,
    ...(isChanged(choices) && {layers: on}),
    ...(step !== undefined && {step}),
  });
}

export const linkTo = (store: ExploreStore) =>
  `${location.href.replace(/#.*/s, '')}#${fragmentOf(store)}`;

export function sharePanel(store: ExploreStore, copying: Copying): TemplateResult {
  const {words, context} = store;
  const take = (what: Download) => () => {
    store.send({type: 'forget-copy'});
    download(store, what).then(
      () => store.say(words.downloaded),
      (error: unknown) =>
        context.report({
          code: 'download-failed',
          path: 'map',
          message: fill(words.failed, {reason: String(error)}),
          severity: 'warning',
        }),
    );
  };
  return html`<ul class="actions">
    <li><button type="button" @click=${() => void copying.copy(linkTo(store))}>${words.copyLink}</button></li>
    <li><button type="button" @click=${take('png')}>${words.downloadPng}</button></li>
    <li><button type="button" @click=${take('svg')}>${words.downloadSvg}</button></li>
    <li><button type="button" @click=${take('geojson')}>${words.downloadData}</button></li>
  </ul>`;
}
