// Adds the fonts of map and text to a document that does not have them.
import {fontFiles} from './font-files.ts';

/**
 * Adds them to the document, since a shadow tree cannot have fonts of its own. A family that the
 * page has stays the page's.
 */
export function addFonts(...families: readonly string[]): void {
  const known = new Set([...document.fonts].map(({family}) => family.replace(/["']/g, '')));
  for (const family of families) {
    const file = fontFiles[family];
    if (!file || known.has(family)) continue;
    document.fonts.add(
      new FontFace(family, `url(${JSON.stringify(file.url)}) format('woff2')`, {
        weight: file.weight,
        display: 'swap',
      }),
    );
  }
}
