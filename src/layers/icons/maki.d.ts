// Declares the icons of Maki as a browser loads them.
declare module '@mapbox/maki/browser.esm.js' {
  export const layouts: readonly string[];
  /** In the order of the names. */
  export const svgArray: readonly string[];
}
