// Checks that the bytes of a page come back as they were, in whatever encoding it is.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {pageBytes} from '../../../src/node/edit/page-bytes.ts';
import {lineEnd} from '../../../src/node/edit/written-text.ts';

const read = (bytes: Uint8Array) => {
  const page = pageBytes(bytes, 'page.html');
  if ('problem' in page) throw new Error(page.problem.message);
  return page;
};
const text = '<p>Fähre\r\n';

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, the large end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['Latin-1', Buffer.from(text, 'latin1')],
])('a page in %s is edited in it', (_, bytes) => {
  const page = read(bytes);
  expect(page.text).toBe(text);
  expect(Buffer.from(page.encode(text)).equals(bytes)).toBe(true);
});

test('letters that an encoding lacks become character references', () => {
  const page = read(Buffer.from('<meta charset="iso-8859-2"><p>\xb1\n', 'latin1'));
  expect(page.text).toContain('ą');
  expect(Buffer.from(page.encode('ą河')).toString('latin1')).toBe('\xb1&#27827;');
});

test('any bytes come back as they were, or are refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 40}), (bytes) => {
      const page = pageBytes(bytes, 'page.html');
      if ('problem' in page) expect(page.problem.code).toBe('page-encoding');
      else expect(Buffer.from(page.encode(page.text)).equals(bytes)).toBe(true);
    }),
  );
});

test('the line end of a page is the one that most of its lines have', () => {
  expect(['a\r\nb\r\nc\n', 'a\nb', 'a\rb\r', 'a'].map(lineEnd)).toEqual(['\r\n', '\n', '\r', '\n']);
});
