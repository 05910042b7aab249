import fc from 'fast-check';
import {page} from 'vitest/browser';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {placeCaret} from '../../src/editor/caret.ts';
import {hostOf, hostsIn} from '../../src/editor/editable-prose.ts';
import {eventually} from '../fixtures/eventually.ts';
import {openEditor, type Opened} from './edited-page.ts';

const words = ['Alpha words.', 'Beta words.', 'Gamma words.', 'Delta words.'];
const inner = `<story-step id="one" camera="75 36 5"><h2>One</h2>\n${words.map((one) => `<p>${one}</p>`).join('\n')}</story-step>
<story-step id="two" camera="76 36 5"><h2>Two</h2><p>Other words.</p></story-step>`;

let editor: Opened;
/** Answers of the server that are on their way. */
let answers: (() => void)[] = [];

const step = () => editor.story().querySelector<HTMLElement>('#one')!;
const frame = () => step().ownerDocument;
const blocks = (root: ParentNode) =>
  Array.from(root.querySelectorAll('#one > *'), (one) => [
    one.localName,
    one.textContent?.replace(/\s+/g, ' ').trim(),
  ]);
const shown = () => blocks(editor.story()).filter(([, text]) => text);
const saved = () =>
  blocks(new DOMParser().parseFromString(editor.server.text, 'text/html')).filter(
    ([, text]) => text,
  );
const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Opens a page whose server answers when it is told to. */
async function open(): Promise<void> {
  editor = await openEditor(inner);
  await eventually(() => expect(step().querySelector('p')!.isContentEditable).toBe(true));
  answers = [];
  editor.server.wait = () => new Promise((resolve) => answers.push(resolve));
}

const current = () => hostOf(frame().getSelection()?.anchorNode);

function key(name: string): void {
  const host = current();
  const event = new KeyboardEvent('keydown', {key: name, bubbles: true, cancelable: true});
  if (host?.dispatchEvent(event) && name === 'Backspace') frame().execCommand('delete');
}

function paste(html: string): void {
  const data = new DataTransfer();
  data.setData('text/html', html);
  current()?.dispatchEvent(
    new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}),
  );
}

const type = (text: string) => frame().execCommand('insertText', false, text);

async function rest(): Promise<void> {
  await eventually(async () => {
    for (const answer of answers.splice(0)) answer();
    await turn();
    editor.page.flush();
    await turn();
    if (editor.page.unsaved || answers.length > 0) throw new Error('not at rest');
  });
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  await open();
});
afterEach(() => editor.dispose());

test('Enter while words are being saved takes nothing from the paragraphs after them', async () => {
  placeCaret(hostsIn(step())[1]!, 'end');
  type(' More.');
  editor.page.flush();
  await eventually(() => expect(answers.length).toBe(1));
  key('Enter');
  answers.shift()!();
  await eventually(() => expect(editor.store.status.kind).toBe('saved'));
  type('New.');
  await rest();
  const wanted = ['Alpha words. More.', 'New.', ...words.slice(1)];
  expect(shown().map(([, text]) => text)).toEqual(['One', ...wanted]);
  expect(saved()).toEqual(shown());
});

test('several blocks that are pasted into an empty paragraph are saved', async () => {
  placeCaret(hostsIn(step())[1]!, 'end');
  key('Enter');
  await rest();
  paste('<p>First.</p><p>Second.</p>');
  await rest();
  expect(saved().map(([, text]) => text)).toEqual([
    'One',
    words[0],
    'First.',
    'Second.',
    ...words.slice(1),
  ]);
});

describe('a block that the author and another program have changed', () => {
  const sides = () =>
    Array.from(editor.root.querySelectorAll('.sides pre'), ({textContent}) => textContent);
  const outside = (text: string) => text.replace(words[1]!, 'From outside.');

  /** The other program’s words come with the answer to words that were sent before. */
  async function typeInBoth(): Promise<void> {
    placeCaret(hostsIn(step())[1]!, 'end');
    type(' Sent.');
    editor.server.meanwhile = outside;
    editor.page.flush();
    await eventually(() => expect(answers.length).toBe(1));
    placeCaret(hostsIn(step())[2]!, 'end');
    type(' Typed.');
    answers.shift()!();
    await eventually(() =>
      expect(sides()).toEqual(['<p>Beta words. Typed.</p>', '<p>From outside.</p>']),
    );
  }

  test('is the author’s when they keep theirs', async () => {
    await typeInBoth();
    await editor.button('Keep yours').click();
    await rest();
    expect(saved()[2]).toEqual(['p', 'Beta words. Typed.']);
    expect(saved()).toEqual(shown());
  });

  test('is the other program’s when the author keeps the file’s', async () => {
    await typeInBoth();
    await editor.button('Keep the file’s').click();
    await rest();
    expect(saved().slice(1, 3)).toEqual([
      ['p', 'Alpha words. Sent.'],
      ['p', 'From outside.'],
    ]);
    expect(saved()).toEqual(shown());
  });

  test('leaves to that program what it alone has changed, when the author keeps theirs', async () => {
    placeCaret(hostsIn(step())[2]!, 'end');
    type(' Typed.');
    editor.server.meanwhile = (text) => outside(text).replace(words[3]!, 'New outside.');
    editor.server.nextConflict = {mine: 'mine', theirs: 'theirs', base: 'base'};
    editor.page.flush();
    await editor.button('Keep yours').click();
    await rest();
    expect(saved().slice(2)).toEqual([
      ['p', 'Beta words. Typed.'],
      ['p', words[2]],
      ['p', 'New outside.'],
    ]);
    expect(saved()).toEqual(shown());
  });
});

test('the file says at rest what the screen says, however slow the answers are', async () => {
  const action = fc.oneof(
    {weight: 4, arbitrary: fc.constantFrom('x', 'new words', ' ').map((text) => ({type: text}))},
    {weight: 3, arbitrary: fc.constantFrom('Enter', 'Backspace').map((name) => ({key: name}))},
    {
      weight: 2,
      arbitrary: fc
        .constantFrom('one', '<p>one</p>', '<p>one</p><p>two</p>', '<h2>a</h2><ul><li>b</li></ul>')
        .map((html) => ({paste: html})),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({at: fc.nat(3), edge: fc.constantFrom('start' as const, 'end' as const)})
        .map((caret) => ({caret})),
    },
    {weight: 4, arbitrary: fc.constantFrom({pause: true}, {answer: true})},
  );
  await fc.assert(
    fc.asyncProperty(fc.array(action, {minLength: 3, maxLength: 14}), async (actions) => {
      editor.dispose();
      await open();
      const first = step().querySelectorAll<HTMLElement>('p');
      // the caret stays in the first two paragraphs and what comes of them
      const places = [first[0]!, first[1]!];
      placeCaret(places[0]!, 'end');
      for (const one of actions) {
        if ('type' in one) type(one.type);
        if ('key' in one) key(one.key);
        if ('paste' in one) paste(one.paste);
        if ('caret' in one) {
          const place = places[one.caret.at % 2]!;
          if (place.isConnected) placeCaret(place, one.caret.edge);
        }
        if ('pause' in one) editor.page.flush();
        if ('answer' in one) answers.shift()?.();
        await turn();
      }
      await rest();
      expect(saved()).toEqual(shown());
      expect(saved().slice(-2)).toEqual(words.slice(2).map((text) => ['p', text]));
    }),
    {numRuns: 25, seed: 7},
  );
}, 60_000);
