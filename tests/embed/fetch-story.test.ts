// Tests in which encodings the page of a story can be embedded.
import {afterEach, expect, test, vi} from 'vitest';
import {fetchStory} from '../../src/embed/fetch-story.ts';

afterEach(() => void vi.unstubAllGlobals());

const limits = {mostBytes: 4000, patienceMs: 1000};

/** The text of a page that comes in pieces of a few bytes. */
async function textOf(bytes: Uint8Array, type = 'text/html', most = limits): Promise<string> {
  const body = new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7));
      controller.close();
    },
  });
  vi.stubGlobal('fetch', async () => new Response(body, {headers: {'content-type': type}}));
  const found = await fetchStory(
    new URL('https://example.org/'),
    new AbortController().signal,
    most,
  );
  if ('fault' in found) throw new Error(found.fault);
  return found.html;
}

const words = '<h2>Über den Fluß à Genève</h2>';
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const wide = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const [high, low] = [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255];
      return little ? [low, high] : [high, low];
    }),
  );

test.each([
  ['UTF-8, about which nobody says anything', new TextEncoder().encode(words), 'text/html'],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${words}`), 'text/html'],
  [
    'UTF-16 with a mark, whatever the server says',
    wide(`\ufeff${words}`, true),
    'text/html; charset=utf-8',
  ],
  ['UTF-16, big end first', wide(`\ufeff${words}`, false), 'text/html'],
  ['UTF-16 without a mark', wide(words, true), 'text/html'],
  ['Latin-1, as the server says', latin(words), 'text/html; charset="ISO-8859-1"'],
  ['Latin-1, about which nobody says anything', latin(words), 'text/html'],
])('a page in %s is read', async (_, bytes, type) => {
  expect(await textOf(bytes, type)).toBe(words);
});

test('a page is read in the encoding that it names itself, and the server before it', async () => {
  const named = `<meta charset="windows-1251">${words}`;
  const cyrillic = new TextDecoder('windows-1251').decode(latin(named));
  expect(await textOf(latin(named))).toBe(cyrillic);
  expect(await textOf(latin(named), 'text/html; charset=latin1')).toBe(named);
  expect(await textOf(latin(named), 'text/html; charset=unheard-of')).toBe(cyrillic);
  const wrong = `<meta charset="utf-16">${words}`;
  expect(await textOf(new TextEncoder().encode(wrong))).toBe(wrong);
});

test('a page that is cut in the middle of a letter is UTF-8 still', async () => {
  const bytes = new TextEncoder().encode('<p>abcü');
  expect(await textOf(bytes, 'text/html', {...limits, mostBytes: bytes.length - 1})).toBe('<p>abc');
});
