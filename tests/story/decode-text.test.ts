import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {decodeText} from '../../src/story/decode-text.ts';
import {seeded} from '../fixtures/arbitraries.ts';

const utf16 = (text: string, order: 'le' | 'be', mark: boolean) => {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((one) => one.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};
const latin1 = (text: string) => Uint8Array.from([...text].map((one) => one.charCodeAt(0)));
const text = '{"name": "Zürich"}';

describe('the bytes of a file', () => {
  test('are UTF-8, with a byte order mark or without', () => {
    for (const mark of ['', '\ufeff'])
      expect(decodeText(new TextEncoder().encode(mark + text), 'a.geojson')).toEqual({text});
  });

  test.each([
    ['le', true],
    ['le', false],
    ['be', true],
    ['be', false],
  ] as const)('are UTF-16 (%s, mark: %s), which is a fault, and read', (order, mark) => {
    const read = decodeText(utf16(text, order, mark), 'a.geojson');
    expect(read.text).toBe(text);
    expect(read.fault).toContain('is UTF-16, not UTF-8');
    const encoding = mark ? 'UTF-16' : `UTF-16${order.toUpperCase()}`;
    expect(read.fault).toContain(`\`iconv -f ${encoding} -t UTF-8 a.geojson > out.geojson\``);
  });

  test('are Latin-1 otherwise, with a word by which the author sees whether that is so', () => {
    const read = decodeText(latin1(text), 'a.geojson');
    expect(read.text).toBe(text);
    expect(read.fault).toContain('“Zürich”');
    expect(read.fault).toContain('`iconv -f WINDOWS-1252 -t UTF-8 a.geojson > out.geojson`');
  });

  test('are broken UTF-8 if most of its letters are whole', () => {
    const bytes = [...new TextEncoder().encode('"Zürich", "Genève", "Bâle"'), 0xc3];
    expect(decodeText(Uint8Array.from(bytes), 'a.geojson').fault).toContain('Letters are lost');
  });

  test.each(['Gen\ufffdve', 'GenÃ¨ve'])('were spoilt before, as in %s', (word) => {
    const read = decodeText(new TextEncoder().encode(`{"name": "${word}"}`), 'a.geojson');
    expect(read.fault).toContain(`“${word}”`);
  });

  test('are UTF-8 without a fault for every text of whole letters', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (any) => {
        fc.pre(!/[\0\ufeff\ufffdÃ]/.test(any));
        expect(decodeText(new TextEncoder().encode(any), 'a.geojson')).toEqual({text: any});
      }),
      seeded,
    );
  });
});
