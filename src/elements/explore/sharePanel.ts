// The view to a link that opens it for somebody else, and to files to take along.
import {html, type TemplateResult} from 'lit';
import {writeView} from '../../explore/exploreAddress.ts';
import {fill} from '../../scene/language.ts';
import type {Copying} from './copying.ts';
import type {Desk} from './Desk.ts';
import {download, type Taken} from './downloads.ts';

/** The fragment of an address that shows what the reader sees. */
export function fragmentOf(desk: Desk): string {
  const {story, choices, context} = desk;
  const {player} = context;
  const step = story.steps[player.position.index]?.id;
  const changed = Object.keys(choices.layers).length + Object.keys(choices.background).length > 0;
  const {layers: shown} = desk.now;
  const on = [
    ...story.layers.filter(({id}) => story.parts.some((part) => part.layer === id && (shown[part.id]?.shown ?? 0) >= 0.5)).map(({id}) => id),
    ...desk.groups.map(({id}) => id).filter((id) => choices.background[id] !== false),
  ];
  return writeView({camera: desk.view.camera, ...(changed && {layers: on}), ...(step !== undefined && {step})});
}

export const linkTo = (desk: Desk) => `${location.href.replace(/#.*/s, '')}#${fragmentOf(desk)}`;

export function sharePanel(desk: Desk, copying: Copying): TemplateResult {
  const {words, context} = desk;
  const take = (what: Taken) => () => void download(desk, what).catch((error: unknown) => context.report({code: 'download-failed', path: 'map', message: fill(words.failed, {reason: String(error)}), severity: 'warning'}));
  return html`<ul class="actions">
    <li><button type="button" @click=${() => void copying.copy(linkTo(desk))}>${words.copyLink}</button></li>
    <li><button type="button" @click=${take('png')}>${words.downloadPng}</button></li>
    <li><button type="button" @click=${take('svg')}>${words.downloadSvg}</button></li>
    <li><button type="button" @click=${take('geojson')}>${words.downloadData}</button></li>
  </ul>`;
}
