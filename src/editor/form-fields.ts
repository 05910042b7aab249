// Renders the fields that several forms of the bar have.
import {html, nothing} from 'lit';

/** A menu; `values` are what it sets, with what is said of them. */
export const select = (
  value: string,
  options: readonly (readonly [value: string, said: string])[],
  onChange: (value: string) => void,
  label?: string,
) =>
  html`<select aria-label=${label ?? nothing} @change=${({target}: Event) => onChange((target as HTMLSelectElement).value)}>
    ${options.map(([one, said]) => html`<option value=${one} .selected=${one === value}>${said}</option>`)}
  </select>`;

/** A field that is written when the author leaves it; an empty one sets nothing. */
export const textField = (
  label: string,
  value: string,
  onChange: (value: string | null) => void,
  {
    placeholder = '',
    list,
    zoom = false,
  }: Readonly<{placeholder?: string; list?: string; zoom?: boolean}> = {},
) =>
  html`<label class="field"><span>${label}</span><input .value=${value} autocomplete="off" placeholder=${placeholder} list=${list ?? nothing}
    type=${zoom ? 'number' : 'text'} min=${zoom ? 0 : nothing} max=${zoom ? 22 : nothing} step=${zoom ? 'any' : nothing}
    @change=${({target}: Event) => {
      const input = target as HTMLInputElement;
      // what is no number is not written
      if (input.reportValidity()) onChange(input.value.trim() || null);
    }}></label>`;
