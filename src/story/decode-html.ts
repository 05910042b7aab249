// Decodes the bytes of an HTML page as browsers do: by its mark, the server, or what the page says of itself.
import {decodeText} from './decode-text.ts';

/** Browsers look for the encoding in so many bytes. */
const PRESCAN = 1024;

/**
 * @param charset what the server says
 * @returns the text; of a page about which nobody says anything, in the encoding that fits it
 */
export function decodeHtml(bytes: Uint8Array, charset?: string): string {
  const decoder = isMarked(bytes) ? undefined : (decoderOf(charset) ?? declaredIn(bytes));
  return decoder ? decoder.decode(bytes) : decodeText(bytes, 'page.html', 'page').text;
}

/** Whether a byte order mark says that it is UTF-16. */
export const isMarked = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** The encoding that a page names, unless that is UTF-8: what is not, is then in another one. */
export function declaredIn(bytes: Uint8Array): TextDecoder | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const decoder = decoderOf(/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]);
  // whoever can read that the page is UTF-16 reads a page that is not
  return decoder && /^utf-/.test(decoder.encoding) ? undefined : decoder;
}

/** Nothing for a label that the browser does not know. */
function decoderOf(label: string | undefined): TextDecoder | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label);
  } catch {
    return undefined;
  }
}
