// Checks the outline of a page: where its stories are written, and how start tags are scanned.
import fc from 'fast-check';
import {parseFragment} from 'parse5';
import {expect, test} from 'vitest';
import {outlineOf, versionOf} from '../../../src/node/edit/page-outline.ts';
import {attributesOf, editedPage, isElement, placeOf} from '../../../src/node/edit/page-tree.ts';
import {scanTag} from '../../../src/node/edit/scan-tag.ts';

const text =
  '<!DOCTYPE html>\r\n<map-story hash>\r\n<story-layer id=a></story-layer>\r\n<STORY-STEP ID="s"><h2>A <em>b</em>\r\n c</h2><p>d</p></story-step>\r\n</map-story>';

test('says where each story is written, and what its attributes are', () => {
  const outline = outlineOf(editedPage(text), 'v');
  const [story] = outline.stories;
  expect(outline).toMatchObject({version: 'v', text});
  expect(story?.attributes).toEqual({hash: ''});
  expect(text.slice(story?.start, story?.openEnd)).toBe('<map-story hash>');
  expect(text.slice(story?.closeStart, story?.end)).toBe('</map-story>');
});

test('has a version for the bytes of the file', () => {
  expect(versionOf(Buffer.from('a'))).not.toBe(versionOf(Buffer.from('b')));
});

test('a start tag is scanned as browsers read it', () => {
  const piece = fc.constantFrom('a', 'B', '=', '"', "'", ' ', '\n', '/', 'c="d e"', "f='>'", 'g=h');
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), (pieces) => {
      const text = `<i ${pieces.join('')}>"'>`;
      const element = parseFragment(text, {sourceCodeLocationInfo: true}).childNodes.find(
        isElement,
      );
      if (!element) return;
      const {start, openEnd} = placeOf(element)!;
      const read = new Map<string, string>();
      for (const {name, value} of scanTag(text, start, openEnd).attributes)
        if (!read.has(name)) read.set(name, value ? text.slice(value.start, value.end) : '');
      expect(Object.fromEntries(read)).toEqual(attributesOf(element));
    }),
    {numRuns: 2000},
  );
});
