// The view to a link that opens it for somebody else, and to files to take along.
import {html, type TemplateResult} from 'lit';
import {writeView} from './explore-address.ts';
import {fill} from '../i18n/language.ts';
import type {Copying} from './copying.ts';
import type {ExploreStore} from './explore-store.ts';
import {download, type Taken} from './downloads.ts';

/** The fragment of an address that shows what the reader sees. */
export function fragmentOf(store: ExploreStore): string {
  const {story, choices, context} = store;
  const {player} = context;
  const step = story.steps[player.position.index]?.id;
  const changed = Object.keys(choices.layers).length + Object.keys(choices.background).length > 0;
  const {layers: shown} = store.now;
  const on = [
    ...story.layers
      .filter(({id}) =>
        story.parts.some((part) => part.layer === id && (shown[part.id]?.shown ?? 0) >= 0.5),
      )
      .map(({id}) => id),
    ...store.groups.map(({id}) => id).filter((id) => choices.background[id] !== false),
  ];
  return writeView({
    camera: store.view.camera,
    ...(changed && {layers: on}),
    ...(step !== undefined && {step}),
  });
}

export const linkTo = (store: ExploreStore) =>
  `${location.href.replace(/#.*/s, '')}#${fragmentOf(store)}`;

export function sharePanel(store: ExploreStore, copying: Copying): TemplateResult {
  const {words, context} = store;
  const take = (what: Taken) => () =>
    void download(store, what).catch((error: unknown) =>
      context.report({
        code: 'download-failed',
        path: 'map',
        message: fill(words.failed, {reason: String(error)}),
        severity: 'warning',
      }),
    );
  return html`<ul class="actions">
    <li><button type="button" @click=${() => void copying.copy(linkTo(store))}>${words.copyLink}</button></li>
    <li><button type="button" @click=${take('png')}>${words.downloadPng}</button></li>
    <li><button type="button" @click=${take('svg')}>${words.downloadSvg}</button></li>
    <li><button type="button" @click=${take('geojson')}>${words.downloadData}</button></li>
  </ul>`;
}
