// Draws the icons of the editing bar.
import {html} from 'lit';

const paths = {
  undo: 'M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'M16 5l4 4-4 4M20 9H10a6 6 0 0 0 0 12h3',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  bin: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  plus: 'M12 5v14M5 12h14',
  pen: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
  close: 'M6 6l12 12M18 6 6 18',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  frame: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4',
  phone: 'M7 3h10v18H7zM11 18h2',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1',
  pin: 'M12 21c4-5 6-8 6-11a6 6 0 0 0-12 0c0 3 2 6 6 11zM12 10h.01',
  ruler: 'M3 16 16 3l5 5L8 21zM8 11l2 2M11 8l2 2M14 5l2 2M5 14l2 2',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01',
  wide: 'M3 5h18v11H3zM9 20h6M12 16v4',
} as const;

export type IconName = keyof typeof paths;

export const icon = (name: IconName) =>
  html`<svg class="icon" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width=${name === 'grip' ? 2.5 : 1.75} stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${paths[name]} /></svg>`;

/** A button that is an icon; its name is its tooltip, too. It keeps the focus when it has nothing to do. */
export const iconButton = (
  name: IconName,
  label: string,
  onClick: () => void,
  {off = false, keys = ''}: Readonly<{off?: boolean; keys?: string}> = {},
) =>
  html`<button type="button" class="icon-button" aria-label=${label} title=${keys ? `${label} (${keys})` : label} aria-disabled=${off ? 'true' : 'false'} @click=${() => off || onClick()}>${icon(name)}</button>`;
