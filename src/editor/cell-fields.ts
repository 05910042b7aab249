// Renders the fields for the cells in which a layer counts points: their shape and their width.
import {html} from 'lit';
import type {StoryLayer} from '../story/types.ts';
import {select} from './form-fields.ts';
import {messages} from './messages.ts';

export type CellFieldsHost = Readonly<{
  get: (name: string) => string;
  set: (label: string, values: Readonly<Record<string, string | null>>) => void;
  layer: StoryLayer | undefined;
}>;

const words = messages.layers;

/** A width that is left empty suits the data; which one that is stands in the field. */
export function cellFields({get, set, layer}: CellFieldsHost) {
  const written = get('cell').trim().toLowerCase();
  const shape = /^squares?/.test(written) ? 'square' : 'hexagon';
  const km = /[\d.]+/.exec(written)?.[0] ?? '';
  const write = (shape: string, km: string) =>
    set(words.cells, {cell: `${shape} ${km}`.trim().replace(/^hexagon$/, '') || null});
  const usual = layer?.encoding?.cells?.km;
  return html`<div class="pair">
    <label class="field"><span>${words.cells}</span>${select(shape, Object.entries(words.cellShapes), (one) => write(one, km))}</label>
    <label class="field"><span>${words.cellWidth}</span><input type="number" min="0.01" max="5000" step="any" .value=${km} placeholder=${usual ?? ''} @change=${({
      target,
    }: Event) => {
      const input = target as HTMLInputElement;
      if (input.reportValidity()) write(shape, input.value.trim());
    }}></label>
  </div>`;
}
