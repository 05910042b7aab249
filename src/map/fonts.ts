// The families that map and text are set in to the fonts of a document that does not have them.
import {fontFiles} from './font-files.ts';

/** Told to the document, since a shadow tree cannot have fonts of its own. A family that the page brings itself stays the page's. */
export function bringFonts(...families: readonly string[]): void {
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
