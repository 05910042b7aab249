// Decodes the bytes of a file, and tells if they are not UTF-8.
import {fileOf} from './convert-commands.ts';

/** `fault` says which encoding it is and what to do; the text is as right as it can be. */
export type DecodedText = Readonly<{text: string; fault?: string | undefined}>;

/** So many bytes tell how a text is encoded. */
const SAMPLE = 1024;

/**
 * Decodes UTF-8, with a byte order mark or without. UTF-16 is recognised by its mark or by its
 * zeros; all else that is no UTF-8 is taken for Windows-1252, of which Latin-1 is a part.
 *
 * @param file the name of the file in a command
 * @param what what a message calls it
 */
export function decodeText(bytes: Uint8Array, file: string, what = 'file'): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide) {
    const marked = bytes[0]! >= 0xfe;
    return {
      text: new TextDecoder(wide).decode(bytes),
      fault: `The ${what} is UTF-16, not UTF-8. Save it as UTF-8: ${converted(file, marked ? 'UTF-16' : wide.toUpperCase())}.`,
    };
  }
  const text = new TextDecoder().decode(bytes);
  // of a file that is no text nobody asks in which encoding it is
  if (!text.includes('\ufffd') || bytes.subarray(0, SAMPLE).includes(0)) return checked(text, what);
  const lost = text.match(/\ufffd/g)!.length;
  const read = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  if (read > lost || isUtf8(bytes)) return checked(text, what);
  const latin = new TextDecoder('windows-1252').decode(bytes);
  const word = wordWith(/[^\0-\x7f]/, latin) ?? '';
  return {
    text: latin,
    fault: `The ${what} is not UTF-8; it was read as Latin-1 (Windows-1252), for instance “${word.slice(0, 30)}”. Save it as UTF-8: ${converted(file, 'WINDOWS-1252')}.`,
  };
}

function converted(path: string, encoding: string): string {
  const file = fileOf(path);
  return `\`iconv -f ${encoding} -t UTF-8 ${file} > out.${file.split('.').at(-1)}\``;
}

/** So much of a text around a letter holds its word. */
const AROUND = 40;

/**
 * The word in which a letter is; a file without spaces is not searched for words, since that takes
 * very long.
 */
function wordWith(letter: RegExp, text: string): string | undefined {
  const at = text.search(letter);
  if (at < 0) return undefined;
  const start = Math.max(0, at - AROUND);
  const [before = ''] = /[^\s"',;:<>{}[\]]*$/.exec(text.slice(start, at)) ?? [];
  const [after = ''] = /^[^\s"',;:<>{}[\]]*/.exec(text.slice(at, at + AROUND)) ?? [];
  return before + after;
}

/** Letters that an earlier conversion has spoilt. */
function checked(text: string, what: string): DecodedText {
  const spoilt = wordWith(/\ufffd|Ã[\u0080-\u00bf]/, text);
  if (spoilt === undefined || text.includes('\0')) return {text};
  return {
    text,
    fault: `Letters are lost, as in “${spoilt.slice(0, 30)}”: the ${what} was converted from another encoding as if it were UTF-8. Export it again as UTF-8.`,
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Of UTF-16 every second byte is zero where the text is Latin, as the braces of JSON and HTML are. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 1].map(
    (rest) => sample.filter((byte, at) => at % 2 === rest && byte === 0).length,
  );
  const half = sample.length / 2;
  if (half < 2) return undefined;
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.1) return 'utf-16le';
  return zeros[0]! > half * 0.4 && zeros[1]! < half * 0.1 ? 'utf-16be' : undefined;
}
