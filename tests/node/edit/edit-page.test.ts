// Checks that edits of a page do what they say, and leave all else of its text as it was.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Edit} from '../../../src/editor/edit-types.ts';
import {editPage} from '../../../src/node/edit/edit-page.ts';
import {attributesOf, editedPage, elementAt, placeOf} from '../../../src/node/edit/page-tree.ts';
import {applyPatches, composePatches, invertPatches} from '../../../src/node/edit/patch.ts';
import {UndoStack} from '../../../src/node/edit/undo-stack.ts';
import {edit, page} from './random-pages.ts';

const edited = (text: string, ...edits: Edit[]) => {
  const made = editPage(editedPage(text), edits);
  return 'fault' in made ? made.fault : made.page.text;
};
const set = (name: string, value: string | null, path = [0]): Edit => ({
  type: 'set-attribute',
  path,
  name,
  value,
});
const story = (inner: string) => `<map-story>${inner}</map-story>`;

describe('edits at random', () => {
  test('leave every byte outside of what they name as it was', () => {
    let accepted = 0;
    fc.assert(
      fc.property(page, edit, (text, one) => {
        const before = editedPage(text);
        const made = editPage(before, [one]);
        if ('fault' in made) return;
        accepted++;
        const target = elementAt(before, 0, one.path)!;
        const place = placeOf(target)!;
        const parent =
          target.parentNode && 'tagName' in target.parentNode ? target.parentNode : target;
        const [start, end] =
          one.type === 'set-attribute'
            ? [place.start, place.openEnd]
            : one.type === 'replace-content' || one.type === 'replace-range'
              ? [place.openEnd, place.closeStart]
              : [placeOf(parent)!.openEnd, placeOf(parent)!.closeStart];
        for (const patch of made.patches) {
          expect(patch.start).toBeGreaterThanOrEqual(start);
          expect(patch.end).toBeLessThanOrEqual(end);
        }
        expect(applyPatches(text, made.patches)).toBe(made.page.text);
      }),
      {numRuns: 400},
    );
    expect(accepted).toBeGreaterThan(100);
  });

  test('are parsed as what they say: an attribute has its value, and no other has changed', () => {
    fc.assert(
      fc.property(page, edit, (text, one) => {
        if (one.type !== 'set-attribute') return;
        const before = editedPage(text);
        const target = elementAt(before, 0, one.path);
        if (!target || !placeOf(target) || target.tagName === 'script') return;
        const made = editPage(before, [one]);
        // browsers make two elements of one that crosses another: what is set would be on both
        if ('fault' in made && text.includes('<b>bold<p>')) return;
        if ('fault' in made) throw new Error(made.fault);
        const {[one.name]: value = null, ...others} = attributesOf(
          elementAt(made.page, 0, one.path)!,
        );
        expect(value).toBe(one.value);
        const {[one.name]: _, ...same} = attributesOf(target);
        expect(others).toEqual(same);
      }),
      {numRuns: 600},
    );
  });

  test('are undone to the same text, and redone to the same text', () => {
    fc.assert(
      fc.property(page, fc.array(edit, {maxLength: 8}), (text, edits) => {
        const stack = new UndoStack();
        let now = editedPage(text);
        const texts = [text];
        for (const one of edits) {
          const made = editPage(now, [one]);
          if ('fault' in made) continue;
          stack.record(one.type, now.text, made.patches);
          now = made.page;
          texts.push(now.text);
        }
        const last = texts.at(-1)!;
        let back = last;
        for (const expected of texts.slice(0, -1).toReversed()) {
          const step = stack.undo(back)!;
          step.confirm();
          back = 'text' in step ? step.text : 'conflict';
          expect(back).toBe(expected);
        }
        expect(stack.labels.undo).toBe(null);
        for (const expected of texts.slice(1)) {
          const step = stack.redo(back)!;
          step.confirm();
          back = 'text' in step ? step.text : 'conflict';
          expect(back).toBe(expected);
        }
      }),
      {numRuns: 200},
    );
  });

  test('become one list of patches, which leads back as well', () => {
    fc.assert(
      fc.property(page, edit, edit, (text, one, two) => {
        const first = editPage(editedPage(text), [one]);
        if ('fault' in first) return;
        const second = editPage(first.page, [two]);
        if ('fault' in second) return;
        const both = composePatches(text, first.patches, second.patches);
        expect(applyPatches(text, both)).toBe(second.page.text);
        expect(applyPatches(second.page.text, invertPatches(text, both))).toBe(text);
      }),
      {numRuns: 300},
    );
  });
});

describe('an attribute', () => {
  test.each([
    [
      'changes between its quotes alone',
      '<b  title = "old"  id=x>',
      'new',
      '<b  title = "new"  id=x>',
    ],
    ['keeps single quotes', "<b title='old'>", "it's", "<b title='it&#39;s'>"],
    ['stays without quotes where it can', '<b title=old>', 'new', '<b title=new>'],
    ['gets quotes where it needs them', '<b title=old>', 'a b', '<b title="a b">'],
    [
      'is added after the others, in the quotes of the last',
      "<b id='x'>",
      'new',
      "<b id='x' title='new'>",
    ],
    [
      'is added on a line of its own where the others are',
      '<b\n  id="x"\n  lang="de">',
      'new',
      '<b\n  id="x"\n  lang="de"\n  title="new">',
    ],
    ['is added before the slash', '<b id="x" />', 'new', '<b id="x" title="new" />'],
    ['is added to a tag that has none', '<B>', 'new', '<B title="new">'],
    ['is written in single quotes if it has double ones', '<b>', '{"a":1}', `<b title='{"a":1}'>`],
    ['is a bare name if it is empty', '<b>', '', '<b title>'],
    ['is the first of two, which browsers read', '<b title=1 title=2>', '3', '<b title=3 title=2>'],
    ['keeps its capitals', '<b TITLE="1">', '2', '<b TITLE="2">'],
    [
      'keeps the references that it does not change',
      '<b title="&eacute; 1">',
      'é 2',
      '<b title="é 2">',
    ],
    [
      'is removed with the space before it',
      '<b id="x" title="1" lang="de">',
      null,
      '<b id="x" lang="de">',
    ],
    ['is removed as often as it is there', '<b title=1 id=x title=2>', null, '<b id=x>'],
    ['leaves a space where two attributes would become one', '<b title="1"id=x>', null, '<b id=x>'],
  ])('%s', (_, tag, value, result) => {
    expect(edited(story(`${tag}word</b>`), set('title', value))).toBe(story(`${result}word</b>`));
  });

  test('that runs a script is not set, whatever it is called', () => {
    const text = story('<a>word</a>');
    for (const [name, value] of [
      ['onclick', 'x()'],
      ['href', ' java\nscript:x()'],
      ['srcdoc', '<p>'],
      ['a b', '1'],
    ] as const)
      expect(edited(text, set(name, value))).toMatch(/^The editor does not set/);
    expect(edited(story('<script></script>'), set('src', 'a.js'))).toMatch(/^The editor does not/);
  });
});

describe('content', () => {
  const content = (text: string, html: string) =>
    edited(story(text), {type: 'replace-content', path: [0], html});

  test('keeps the bytes of what is the same before and after', () => {
    expect(
      content(
        '<story-step>\r\n  <H2 CLASS=a>One</H2>\r\n  <!-- why -->\r\n  <p>Two &mdash; three\r\n  <p>Four</story-step>',
        '\n  <h2 class="a">One</h2>\n  <!-- why -->\n  <p>Two — 3\n  </p><p>Four</p>',
      ),
    ).toBe(
      story(
        '<story-step>\r\n  <H2 CLASS=a>One</H2>\r\n  <!-- why -->\r\n  <p>Two &mdash; 3\r\n  <p>Four</story-step>',
      ).replace('&mdash;', '—'),
    );
  });

  test('keeps what an author wrote by hand, and cleans what is new', () => {
    expect(
      content(
        '<div><p style="color: red" onclick="x()">a</p><video src="a.mp4"></video></div>',
        '<p style="color: red" onclick="x()">b</p><video src="a.mp4"></video><p style="color: blue" onclick="y()"><blink>c</blink><script>1</script><a href="javascript:x">d</a></p>',
      ),
    ).toBe(
      story(
        '<div><p style="color: red" onclick="x()">b</p><video src="a.mp4"></video><p style="color: blue">c<a>d</a></p></div>',
      ),
    );
  });

  test('that the browser would read in another way is refused', () => {
    expect(content('<p>a</p>', '<div>b</div>')).toMatch(/^This would change more/);
    expect(content('<br>', 'b')).toMatch(/is not written in the page as the browser reads it/);
  });
});

describe('steps', () => {
  const page = story('\n  <a id=1></a>\n\n  <!-- of 2 -->\n  <b id=2>x</b>\n');
  const range = (from: number, to: number, html: string, path: number[] = []): Edit => ({
    type: 'replace-range',
    path,
    from,
    to,
    html,
  });

  test('come on lines of their own, as those beside them', () => {
    expect(edited(page, range(1, 1, '<story-step id="n"><h2>T</h2><p>a</p></story-step>'))).toBe(
      story(
        '\n  <a id=1></a>\n  <story-step id="n">\n    <h2>T</h2>\n    <p>a</p>\n  </story-step>\n\n  <!-- of 2 -->\n  <b id=2>x</b>\n',
      ),
    );
    expect(edited(`  ${story('\r\n  ')}`, range(0, 0, '<story-step></story-step>'))).toBe(
      `  ${story('<story-step></story-step>\r\n  ')}`.replace(
        '><story-step>',
        '>\r\n    <story-step>',
      ),
    );
  });

  test('go with the space before them, and comments stay', () => {
    expect(edited(page, range(1, 2, ''))).toBe(story('\n  <a id=1></a>\n\n  <!-- of 2 -->\n'));
    expect(edited(story('<p>one <i>two</i> three</p>'), range(0, 1, '', [0]))).toBe(
      story('<p>one  three</p>'),
    );
  });

  test('move with the space before them', () => {
    expect(edited(page, {type: 'move', path: [1], to: 0})).toBe(
      story('\n  <b id=2>x</b>\n  <a id=1></a>\n\n  <!-- of 2 -->\n'),
    );
  });

  test('are copied with a new id, and without the ids of what is in them', () => {
    expect(
      edited(story('\n <b ID="1"><i id=2 lang=de>x</i></b>\n'), {
        type: 'duplicate',
        path: [0],
        id: 'n',
      }),
    ).toBe(story('\n <b ID="1"><i id=2 lang=de>x</i></b>\n <b ID="n"><i lang=de>x</i></b>\n'));
  });

  test('get the end tags that are missing where their place needs them', () => {
    const text = story('<p>a<h2>b</h2><i>c</i>');
    expect(edited(text, range(1, 2, ''))).toBe(story('<p>a</p><i>c</i>'));
  });

  test('follow one another: each edit finds the page as the one before left it', () => {
    expect(edited(page, range(0, 1, ''), set('id', '3', [0]))).toBe(
      story('\n\n  <!-- of 2 -->\n  <b id=3>x</b>\n'),
    );
  });
});
