// Renders the ways to look at the finished page, to publish it, and to go back to earlier versions.
import {html, nothing} from 'lit';
import type {Published, Version} from './edit-types.ts';
import type {EditorStore} from './editor-store.ts';
import {groupVersions} from './group-versions.ts';
import {messages} from './messages.ts';

export type PublishHost = Readonly<{
  store: EditorStore;
  /** The page as readers see it; address of the built one and of its archive. */
  preview: string | undefined;
  zip: string | undefined;
  published: Published | 'building' | undefined;
  versions: readonly Version[];
  /** Whether the frame shows the built page without its scripts. */
  plain: boolean;
  onPublish: () => void;
  onPlain: (plain: boolean) => void;
  onPrint: () => void;
}>;

const words = messages.publish;

export function publishView(host: PublishHost) {
  const {published, plain} = host;
  const built = typeof published === 'object' ? published : undefined;
  return html`<section class="publish">
    <h2>${words.preview}</h2>
    <p class="row">
      ${host.preview ? html`<a class="button" href=${host.preview} target="_blank" rel="noopener">${words.open}</a>` : nothing}
      <button type="button" @click=${host.onPrint}>${words.print}</button>
      ${built ? html`<button type="button" aria-pressed=${plain ? 'true' : 'false'} @click=${() => host.onPlain(!plain)}>${words.plain}</button>` : nothing}
    </p>
    ${built ? nothing : html`<p class="note">${words.plainLater}</p>`}
    <h2>${words.publish}</h2>
    <p class="note">${words.help}</p>
    <p class="row">
      <button type="button" class="main" aria-disabled=${published === 'building' ? 'true' : 'false'} @click=${() => published !== 'building' && host.onPublish()}>${published === 'building' ? words.building : words.publish}</button>
      ${built && host.zip ? html`<a class="button" href=${host.zip} download>${words.zip}</a>` : nothing}
    </p>
    ${built ? html`<p>${words.done(built.folder, built.files, built.bytes)}</p>` : nothing}
    ${versionList(host)}
  </section>`;
}

/** So many of the things that were done in a minute are said beside it. */
const MOST_LABELS = 3;

function versionList({store, versions}: PublishHost) {
  if (versions.length === 0) return nothing;
  const minute = new Intl.DateTimeFormat('en', {dateStyle: 'medium', timeStyle: 'short'});
  const second = new Intl.DateTimeFormat('en', {dateStyle: 'medium', timeStyle: 'medium'});
  const entry = ({id, label}: Version, when: string, said: string, more: unknown = nothing) =>
    html`<li><span>${when}<span class="note">${said}</span></span>
      <button type="button" aria-label=${words.restoreOf(when, label)} @click=${() => void store.restore(id, words.restored(when))}>${words.restore}</button>${more}</li>`;
  const timeOf = (format: Intl.DateTimeFormat, {time}: Version) => format.format(new Date(time));
  return html`<h2>${words.versions}</h2>
    <ul class="versions">
      ${groupVersions(versions).map(({last, labels, earlier}) => {
        const more = labels.length > MOST_LABELS ? ' …' : '';
        return entry(
          last,
          timeOf(earlier.length > 0 ? second : minute, last),
          `${labels.slice(0, MOST_LABELS).join(', ')}${more}`,
          earlier.length === 0
            ? nothing
            : html`<details><summary>${words.earlier(earlier.length)}</summary>
                <ul>${earlier.map((one) => entry(one, timeOf(second, one), one.label))}</ul></details>`,
        );
      })}
    </ul>`;
}
