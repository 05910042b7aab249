// The palette to the custom properties that page and shadow trees share.
import {css, unsafeCSS} from 'lit';
import {type Palette, palettes} from '../../scene/palette.ts';

const tokens = (palette: Palette) =>
  unsafeCSS(
    Object.entries(palette)
      .map(([name, color]) => `--map-story-${name}: ${color};`)
      .join(''),
  );

/** Colours come from the same table as the map's own. A page may set these custom properties on the element. */
export const colors = css`
  :host {
    color-scheme: light;
    ${tokens(palettes.light)}
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      color-scheme: dark;
      ${tokens(palettes.dark)}
    }
  }
  :host([theme='dark']) {
    color-scheme: dark;
    ${tokens(palettes.dark)}
  }
`;
