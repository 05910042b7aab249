// Decodes the bytes of a page for editing, and encodes it as it was: its encoding, its byte order mark.
import {faultAt, type Problem} from '../../story/problem.ts';

export type PageBytes = Readonly<{
  /** Without the byte order mark. */
  text: string;
  /** A text in the encoding of the page. Letters that it lacks become character references. */
  encode: (text: string) => Uint8Array;
}>;

/** Browsers look for the encoding in so many bytes. */
const PRESCAN = 1024;

/** A page whose bytes would not come back as they were is not edited. */
export function pageBytes(
  bytes: Uint8Array,
  page: string,
): PageBytes | Readonly<{problem: Problem}> {
  const found = decoded(bytes);
  if (found && Buffer.from(found.encode(found.text)).equals(bytes)) return found;
  const message =
    'The page is not UTF-8, or has bytes that are no letters. It cannot be edited without losing them: save it as UTF-8 with <meta charset="utf-8">.';
  return {problem: faultAt({path: page}, 'page-encoding', 'error', message)};
}

function decoded(bytes: Uint8Array): PageBytes | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return {text: utf8(bytes.subarray(3)), encode: (text) => Buffer.from(`\ufeff${text}`)};
  if (first === 0xff && second === 0xfe)
    return {
      text: new TextDecoder('utf-16le').decode(bytes),
      encode: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    };
  if (first === 0xfe && second === 0xff)
    return {
      text: new TextDecoder('utf-16be').decode(bytes),
      encode: (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    };
  const text = utf8(bytes);
  if (!text.includes('\ufffd')) return {text, encode: (one) => Buffer.from(one)};
  return oneByte(bytes);
}

const utf8 = (bytes: Uint8Array) => new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);

/** The encodings in which each byte is a letter; one that is not named is taken for Windows-1252. */
function oneByte(bytes: Uint8Array): PageBytes | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'windows-1252';
  try {
    const decoder = new TextDecoder(/^utf/i.test(label) ? 'windows-1252' : label);
    const codes = new Map(
      Array.from({length: 256}, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
    );
    if (codes.size !== 256) return undefined;
    const encode = (text: string) =>
      Buffer.from(
        Array.from(text).flatMap((letter) => {
          const code = codes.get(letter);
          return code !== undefined ? [code] : [...Buffer.from(`&#${letter.codePointAt(0)};`)];
        }),
      );
    return {text: decoder.decode(bytes), encode};
  } catch {
    return undefined;
  }
}
