// Renders the fields that several forms of the bar have.
import {html} from 'lit';

/** A menu; `values` are what it sets, with what is said of them. */
export const select = (
  value: string,
  options: readonly (readonly [value: string, said: string])[],
  onChange: (value: string) => void,
) =>
  html`<select @change=${({target}: Event) => onChange((target as HTMLSelectElement).value)}>
    ${options.map(([one, said]) => html`<option value=${one} .selected=${one === value}>${said}</option>`)}
  </select>`;
