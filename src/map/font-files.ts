// Names the files of the fonts of map and text, which lie beside this module.
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';

export type FontFile = Readonly<{url: string; weight: string}>;

export const fontFiles: Readonly<Record<string, FontFile>> = {
  'Inter Variable': {url: inter, weight: '100 900'},
  'Source Serif 4 Variable': {url: serif, weight: '200 900'},
};
