import {page, userEvent} from 'vitest/browser';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {eventually} from '../fixtures/eventually.ts';
import {openEditor, type Opened} from './edited-page.ts';

let editor: Opened;
const inner = `<story-step id="one" camera="75 36 5"><h2>One</h2><p>First words.</p><figure><img src="data:," alt="A mill"></figure><p>Second <em>words</em> here.</p><ul><li>An item</li><li>Another</li></ul></story-step>
<story-step id="two" camera="76 36 5"><h2>Two</h2></story-step>`;
const at = (selector: string) => editor.story().querySelector<HTMLElement>(selector)!;
const selection = () => at('h2').ownerDocument.defaultView!.getSelection()!;
const saved = (html: string) =>
  eventually(() => {
    expect(editor.server.text.replaceAll('>\n<', '><')).toContain(
      `camera="75 36 5">${html}</story-step>`,
    );
    expect(at('#one').hasAttribute('contenteditable')).toBe(false);
  });

/** Selects by keys, from the letter before a text to as many letters further on. */
async function select(from: string, letters: number): Promise<void> {
  const block = [...at('#one').querySelectorAll<HTMLElement>('p, h2')].find((one) =>
    one.textContent!.includes(from),
  )!;
  block.focus();
  const words = [...block.childNodes].find((node) => node.textContent!.includes(from))!;
  selection().collapse(words, words.textContent!.indexOf(from));
  await userEvent.keyboard(`{Shift>}${'{ArrowRight}'.repeat(letters)}{/Shift}`);
}

/** A selection that pointers make, as the browser has it while its step is edited as a whole. */
async function selectTo(from: string, node: Node, offset: number): Promise<void> {
  await select(from, 'words.'.length + 1);
  await eventually(() => expect(at('#one').getAttribute('contenteditable')).toBe('true'));
  const {anchorNode, anchorOffset} = selection();
  selection().setBaseAndExtent(anchorNode!, anchorOffset, node, offset);
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  editor = await openEditor(inner);
  await eventually(() => expect(at('p').getAttribute('contenteditable')).toBe('true'));
});
afterEach(() => editor.dispose());

describe('a selection across the blocks of a card', () => {
  const rest = '<ul><li>An item</li><li>Another</li></ul>';
  const into = () => at('p em').firstChild!;

  test('is deleted, and what is left of its first and last block is joined', async () => {
    await selectTo('words.', into(), 2);
    await userEvent.keyboard('{Backspace}');
    await saved(`<h2>One</h2><p>First <em>rds</em> here.</p>${rest}`);
    await userEvent.keyboard('x');
    await saved(`<h2>One</h2><p>First x<em>rds</em> here.</p>${rest}`);
  });

  test('gives way to what is typed', async () => {
    await selectTo('words.', into(), 2);
    await userEvent.keyboard('wo');
    await saved(`<h2>One</h2><p>First wo<em>rds</em> here.</p>${rest}`);
  });

  test('gives way to Enter, which parts what is left', async () => {
    await selectTo('words.', into(), 2);
    await userEvent.keyboard('{Enter}');
    await saved(`<h2>One</h2><p>First </p><p><em>rds</em> here.</p>${rest}`);
  });

  test('gives way to what is pasted', async () => {
    await selectTo('words.', into(), 2);
    const data = new DataTransfer();
    data.setData('text/plain', 'pasted wo');
    at('#one').dispatchEvent(
      new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}),
    );
    await saved(`<h2>One</h2><p>First pasted wo<em>rds</em> here.</p>${rest}`);
  });

  test('ends in a list, whose items after it stay', async () => {
    await selectTo('words.', at('li:last-child').firstChild!, 2);
    await userEvent.keyboard('{Delete}');
    await saved('<h2>One</h2><p>First </p><ul><li>other</li></ul>');
  });

  test('is the whole card by a second Ctrl+A, and leaves a place to write in', async () => {
    at('p').focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(selection().toString().trim()).toBe('First words.');
    await userEvent.keyboard('{Control>}a{/Control}');
    await userEvent.keyboard('{Delete}');
    await userEvent.keyboard('New.');
    await saved('<h2>New.</h2>');
    await editor.store.undo();
    await eventually(() => expect(at('#one').querySelectorAll('p, li, img').length).toBe(5));
  });

  test('ends where the author goes on without Shift', async () => {
    await selectTo('words.', into(), 2);
    await userEvent.keyboard('{ArrowLeft}');
    await eventually(() => expect(at('#one').hasAttribute('contenteditable')).toBe(false));
    await userEvent.keyboard('!');
    await eventually(() => expect(editor.server.text).toContain('First !words.'));
  });
});

test('all words of a block are selected and deleted by keys, and the block takes others', async () => {
  at('p').focus();
  await userEvent.keyboard('{Control>}a{/Control}{Delete}');
  await userEvent.keyboard('Other.');
  await eventually(() => expect(editor.server.text).toContain('<p>Other.</p><figure>'));
});
