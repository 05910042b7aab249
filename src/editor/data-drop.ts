// Takes files of data, dropped or chosen: they become layers, and a report says what was done.
import {messageOf} from '../story/message-of.ts';
import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Story} from '../story/types.ts';
import type {DataReport} from './edit-types.ts';
import type {EditorStore} from './editor-store.ts';
import {insertLayers} from './insert-layers.ts';
import {messages} from './messages.ts';
import type {Join} from './propose-join.ts';
import {tableJoin} from './table-join.ts';

export type DataDropHost = Readonly<{
  store: EditorStore;
  /** The story as it is read, with its data. */
  story?: Story | undefined;
  reports: readonly DroppedFile[];
  /** Another report, or what has changed of one. */
  report: (file: DroppedFile) => void;
}>;

/** A file that was dropped, and what became of it; without a report it is being read. */
export type DroppedFile = Readonly<{
  name: string;
  report?: DataReport;
  failure?: string;
  /** Of a table: the layer that the author has chosen for it. */
  join?: Join;
  /** What the layer is called that has taken the table. */
  joined?: string;
}>;

const words = messages.data;
const ACCEPTED = '.geojson,.json,.topojson,.csv,.tsv,.kml,.kmz,.gpx,.zip,.shp';

/** The file that was dropped last comes first; what becomes of it leaves it where it is. */
export function withReport(reports: readonly DroppedFile[], file: DroppedFile): DroppedFile[] {
  const isRead = file.report !== undefined || file.failure !== undefined;
  return isRead && reports.some(({name}) => name === file.name)
    ? reports.map((one) => (one.name === file.name ? file : one))
    : [file, ...reports.filter(({name}) => name !== file.name)];
}

export function dataDrop(host: DataDropHost) {
  const take = (files: Iterable<File> | null | undefined) => {
    for (const file of files ?? []) void takeFile(host, file);
  };
  const mark = (event: DragEvent, on: boolean) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    (event.currentTarget as Element).classList.toggle('over', on);
  };
  const onFiles = ({target}: Event) => {
    const input = target as HTMLInputElement;
    take([...(input.files ?? [])]);
    input.value = '';
  };
  return html`<div class="drop" @dragover=${(event: DragEvent) => mark(event, true)}
    @dragleave=${(event: DragEvent) => mark(event, false)}
    @drop=${(event: DragEvent) => {
      mark(event, false);
      take(event.dataTransfer?.files);
    }}>
      <label><span>${words.drop}</span>
        <input type="file" multiple accept=${ACCEPTED} @change=${onFiles}></label>
      <p class="note">${words.kinds}</p>
    </div>
    <div role="status">${repeat(
      host.reports,
      ({name}) => name,
      (file) => reportView(host, file),
    )}</div>`;
}

export async function takeFile({store, report}: DataDropHost, file: File): Promise<void> {
  report({name: file.name});
  try {
    const found = await store.server.data(file);
    report({name: file.name, report: found});
    // the form below the list of layers is then near
    if (found.table) store.openLayer(undefined);
    if (found.layers.trim() === '') return;
    await insertLayers(store, words.added(file.name), () => found.layers);
  } catch (error) {
    report({name: file.name, failure: messageOf(error)});
  }
}

function reportView(host: DataDropHost, file: DroppedFile) {
  const {name, report, failure, join, joined} = file;
  const lines = report?.report ?? [];
  return html`<section class="report"><h2>${name}</h2>
    ${report || failure ? nothing : html`<p>${words.reading}</p>`}
    ${failure ? html`<p class="bad">${failure}</p>` : nothing}
    ${lines.length > 0 ? html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
    ${report?.problems.map(({message}) => html`<p class="bad">${message}</p>`)}
    ${joined === undefined ? nothing : html`<p>${words.join.joined(joined)}</p>`}
    ${
      report?.table && joined === undefined
        ? tableJoin({
            store: host.store,
            story: host.story,
            table: report.table,
            join,
            onChoose: (chosen) => host.report({...file, join: chosen}),
            onDone: (label) => host.report({...file, joined: label}),
          })
        : nothing
    }
  </section>`;
}
