// Reads the fonts of the share picture, and tells which letters they lack.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

/** The program's own: letters of Latin script. */
const own = [
  '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
];

const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** An author's own fonts are taken at their word. */
export const canWrite = (text: string, fonts: readonly string[]): boolean =>
  fonts.length > 0 || latin.test(text);

/** WOFF2 is unpacked; TrueType and OpenType are taken as they are. */
export async function fontBuffers(fonts: readonly string[]): Promise<Uint8Array[]> {
  const {decompress} = await import('wawoff2');
  const require = createRequire(import.meta.url);
  const buffers: Uint8Array[] = [];
  // one after the other, each copied before the next is read: they come in one and the same memory
  for (const file of [...own.map((name) => require.resolve(name)), ...fonts]) {
    const bytes = readFileSync(file);
    buffers.push(/\.woff2$/i.test(file) ? Uint8Array.from(await decompress(bytes)) : bytes);
  }
  return buffers;
}
