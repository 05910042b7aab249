// Writes the palette as custom properties for the page and for shadow roots.
import {css, unsafeCSS} from 'lit';
import {palettes} from '../layers/palette.ts';

const tokens = (value: (light: string, dark: string) => string) =>
  unsafeCSS(
    Object.entries(palettes.light)
      .map(
        ([name, color]) =>
          `--map-story-${name}: ${value(color, palettes.dark[name as keyof typeof palettes.dark])};`,
      )
      .join(''),
  );

/**
 * Colours come from the same table as the map's own. A page may set these custom properties on the
 * element. Light or dark is inherited: where a page says nothing of it (`color-scheme`), it is a
 * light one, and so is the story on it. Engines that do not know `light-dark()` have the light
 * ones.
 */
export const colors = css`
  :host {
    ${tokens((light) => light)}
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  @supports (color: light-dark(red, red)) {
    :host {
      ${tokens((light, dark) => `light-dark(${light}, ${dark})`)}
    }
  }
  /* which of them it is, for the map: one property to be read, and one whose transition tells of a change */
  .free {
    stop-color: light-dark(#fff, #000);
    flood-color: light-dark(#fff, #000);
    transition: flood-color 1ms;
  }
`;
