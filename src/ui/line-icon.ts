// Renders the icon of a button: a line in a box of 20 × 20, in the colour of the text.
import {html, type TemplateResult} from 'lit';

/** @param turned clockwise, degrees */
export const lineIcon = (
  path: string,
  {width = 2, turned = 0}: Readonly<{width?: number; turned?: number | undefined}> = {},
): TemplateResult =>
  html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"
    ><path d=${path} transform="rotate(${turned} 10 10)" fill="none" stroke="currentColor"
      stroke-width=${width} stroke-linecap="round" stroke-linejoin="round"
    ></path></svg>`;
