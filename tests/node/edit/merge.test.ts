// Checks that edits and what another program wrote meanwhile become one page, or a conflict.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {diffText} from '../../../src/node/edit/diff-text.ts';
import {editPage} from '../../../src/node/edit/edit-page.ts';
import {mergeEdits} from '../../../src/node/edit/merge.ts';
import {editedPage} from '../../../src/node/edit/page-tree.ts';
import {applyPatches} from '../../../src/node/edit/patch.ts';
import {UndoStack} from '../../../src/node/edit/undo-stack.ts';
import {edit, page} from './random-pages.ts';

const merged = (base: string, mine: string, theirs: string) => {
  const result = mergeEdits(base, diffText(base, mine), theirs);
  return 'conflict' in result ? result.conflict : applyPatches(theirs, result.patches);
};

describe('what differs between two texts', () => {
  test('leads from the one to the other', () => {
    fc.assert(
      fc.property(page, page, (before, after) => {
        expect(applyPatches(before, diffText(before, after))).toBe(after);
      }),
    );
  });

  test('is as small as words', () => {
    expect(diffText('<a id="one" b="2">\nsame\n', '<a id="two" b="3">\nsame\n')).toEqual([
      {start: 7, end: 10, text: 'two'},
      {start: 15, end: 16, text: '3'},
    ]);
  });
});

describe('edits of two', () => {
  test('both stand where they do not touch, on one line as well', () => {
    expect(
      merged(
        '<a b="1" c="2">\n<p>x</p>\n',
        '<a b="9" c="2">\n<p>x</p>\n',
        '<a b="1" c="8">\n<p>y</p>\n',
      ),
    ).toBe('<a b="9" c="8">\n<p>y</p>\n');
  });

  test('are once there where both did the same', () => {
    expect(merged('a b c', 'a x c', 'a x c')).toBe('a x c');
  });

  test('conflict where they touch: the lines of both sides are shown, and what they were', () => {
    expect(merged('one\ntwo\nthree\n', 'one\n2\nthree\n', 'one\nzwei\nthree\n')).toEqual({
      mine: '2',
      theirs: 'zwei',
      base: 'two',
      line: 2,
    });
  });

  test('conflict where the one changed what the other took away', () => {
    expect(merged('a\n<p>x</p>\nb\n', 'a\n<p>y</p>\nb\n', 'a\nb\n')).toMatchObject({
      mine: expect.stringContaining('<p>y</p>') as string,
      base: expect.stringContaining('<p>x</p>') as string,
    });
  });

  test('lose nothing: each word that one of them wrote is in the page, or in the conflict', () => {
    fc.assert(
      fc.property(page, edit, edit, (text, one, two) => {
        const base = editedPage(text);
        const [mine, theirs] = [editPage(base, [one]), editPage(base, [two])];
        if ('fault' in mine || 'fault' in theirs) return;
        const result = mergeEdits(text, mine.patches, theirs.page.text);
        if ('conflict' in result) return;
        const both = applyPatches(theirs.page.text, result.patches);
        for (const {text: added} of [...mine.patches, ...diffText(text, theirs.page.text)])
          expect(both).toContain(added);
      }),
      {numRuns: 300},
    );
  });
});

describe('undo', () => {
  test('keeps what another program wrote elsewhere since', () => {
    const [before, after] = ['a b c\n', 'a x c\n'];
    const stack = new UndoStack();
    stack.record('edit', before, diffText(before, after));
    const step = stack.undo('a x c\nmore\n');
    expect(step).toMatchObject({text: 'a b c\nmore\n', label: 'edit'});
    step?.confirm();
    expect(stack.redo('a b c\nmore\n')).toMatchObject({text: 'a x c\nmore\n'});
  });

  test('of what another program changed since is a conflict, and can still be undone later', () => {
    const stack = new UndoStack();
    stack.record('edit', 'a b c', diffText('a b c', 'a x c'));
    expect(stack.undo('a y c')).toMatchObject({conflict: {theirs: 'a y c'}});
    expect(stack.labels.undo).toBe('edit');
  });

  test('of an edit makes the next one the only way on', () => {
    const stack = new UndoStack();
    stack.record('one', 'a', diffText('a', 'b'));
    stack.undo('b')?.confirm();
    expect(stack.labels).toEqual({undo: null, redo: 'one'});
    stack.record('two', 'a', diffText('a', 'c'));
    expect(stack.labels).toEqual({undo: 'two', redo: null});
  });
});
