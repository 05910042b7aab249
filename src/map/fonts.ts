// The families that map and text are set in to the files beside this module, for pages that do not have them.
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';

const files: Readonly<Record<string, Readonly<{url: string; weight: string}>>> = {
  'Inter Variable': {url: inter, weight: '100 900'},
  'Source Serif 4 Variable': {url: serif, weight: '200 900'},
};

/** Told to the document, since a shadow tree cannot have fonts of its own. A family that the page brings itself stays the page's. */
export function bringFonts(...families: readonly (keyof typeof files)[]): void {
  const known = new Set([...document.fonts].map(({family}) => family.replace(/["']/g, '')));
  for (const family of families) {
    const file = files[family];
    if (!file || known.has(family)) continue;
    document.fonts.add(new FontFace(family, `url(${JSON.stringify(file.url)}) format('woff2')`, {weight: file.weight, display: 'swap'}));
  }
}
