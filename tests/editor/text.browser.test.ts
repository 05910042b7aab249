import {page, userEvent} from 'vitest/browser';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {eventually} from '../fixtures/eventually.ts';
import {layer, openEditor, type Opened} from './edited-page.ts';

let editor: Opened;
const inner = `<story-step id="one" camera="75 36 5"><h2>One</h2><p class="lede">First words.</p><p>Second <svg></svg>words of <em>the</em> text.</p></story-step>
<story-step id="two" camera="76 36 5"><h2>Two</h2><ul><li>an item</li></ul><p>See <story-link to="towns/hall">the hall</story-link> there.</p></story-step>`;
const at = (selector: string) => editor.story().querySelector<HTMLElement>(selector)!;
const frameWindow = () => at('h2').ownerDocument.defaultView!;

/** The caret at the end of a block, or on the words given. */
function caret(element: HTMLElement, words?: string): void {
  element.focus();
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  if (words === undefined) range.collapse(false);
  else {
    const node = [...element.childNodes].find((one) => one.textContent?.includes(words))!;
    const inside = node.nodeType === Node.TEXT_NODE ? node : node.firstChild!;
    const start = inside.textContent!.indexOf(words);
    range.setStart(inside, start);
    range.setEnd(inside, start + words.length);
  }
  const selection = frameWindow().getSelection()!;
  selection.removeAllRanges();
  selection.addRange(range);
}

/** The caret before the first word of a block. */
function caretAtStart(element: HTMLElement): void {
  caret(element);
  frameWindow().getSelection()!.collapse(element, 0);
}

const edits = () => editor.server.asked.flatMap((one) => one.edits);
const asked = (...wanted: unknown[]) => eventually(() => expect(edits()).toEqual(wanted));

function paste(element: HTMLElement, html: string): void {
  const data = new DataTransfer();
  data.setData('text/html', html);
  element.dispatchEvent(
    new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}),
  );
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  editor = await openEditor(inner);
  await eventually(() => expect(at('p').getAttribute('contenteditable')).toBe('true'));
});
afterEach(() => editor.dispose());

describe('words of a card', () => {
  test('are typed in place, and only the block that changed is sent', async () => {
    caret(at('p.lede'));
    await userEvent.keyboard(' More.');
    await asked({
      type: 'replace-content',
      path: [0, 1],
      html: 'First words. More.',
      story: 0,
    });
    expect(at('p.lede').getAttribute('contenteditable')).toBe('true');
    expect(editor.server.text).not.toContain('contenteditable');
  });

  test('keep the caret while what was typed is saved', async () => {
    const block = at('p.lede');
    caret(block);
    await userEvent.keyboard(' More.');
    await eventually(() => expect(editor.server.text).toContain('words. More.'));
    await userEvent.keyboard(' And more.');
    await eventually(() => expect(editor.server.text).toContain('words. More. And more.'));
    expect(at('p.lede')).toBe(block);
  });

  test('are saved when the author leaves them', async () => {
    caret(at('p.lede'));
    await userEvent.keyboard('!');
    editor.option(1).focus();
    // at once, and not after a pause
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    expect(editor.server.asked.length).toBe(1);
  });

  test('keep what the author wrote by hand around them', async () => {
    const block = at('p:not(.lede)');
    caret(block);
    await userEvent.keyboard('!');
    await asked({
      type: 'replace-content',
      path: [0, 2],
      html: 'Second <svg></svg>words of <em>the</em> text.!',
      story: 0,
    });
  });

  test('come back by undo, and the caret with them', async () => {
    caret(at('p.lede'));
    await userEvent.keyboard(' More.');
    await userEvent.keyboard('{Control>}z{/Control}');
    await eventually(() => expect(at('p.lede').textContent).toBe('First words.'));
    expect(editor.server.text).toContain('>First words.<');
    await eventually(() => expect(at('p.lede').ownerDocument.activeElement).toBe(at('p.lede')));
  });

  test('begin a paragraph by Enter, which the page has once it has words', async () => {
    caret(at('p.lede'));
    await userEvent.keyboard('{Enter}');
    expect(at('#one').children.length).toBe(4);
    await userEvent.keyboard('New.');
    await asked({type: 'replace-range', path: [0], from: 2, to: 2, html: '<p>New.</p>', story: 0});
    expect(at('#one').children.length).toBe(4);
  });

  test('of two paragraphs are joined by Backspace', async () => {
    caretAtStart(at('p:not(.lede)'));
    await userEvent.keyboard('{Backspace}');
    await eventually(() => expect(editor.server.text).toContain('First words.Second <svg>'));
  });

  test('are reached from block to block by the arrow keys', async () => {
    caret(at('h2'));
    await userEvent.keyboard('{ArrowDown}');
    expect(at('h2').ownerDocument.activeElement).toBe(at('p.lede'));
    await userEvent.keyboard('{ArrowUp}');
    expect(at('h2').ownerDocument.activeElement).toBe(at('h2'));
  });

  test('change the list of steps when they are a heading', async () => {
    caret(at('h2'));
    await userEvent.keyboard(' and more');
    await eventually(() =>
      expect(editor.option(0).querySelector('.title')!.textContent).toBe('One and more'),
    );
  });
});

describe('markup of a card', () => {
  test('is made strong and plain again by keys', async () => {
    caret(at('p.lede'), 'words');
    await userEvent.keyboard('{Control>}b{/Control}');
    expect(at('p.lede').innerHTML).toBe('First <strong>words</strong>.');
    await userEvent.keyboard('{Control>}b{/Control}');
    expect(at('p.lede').innerHTML).toBe('First words.');
  });

  test('links words to an address, and refuses one that runs a script', async () => {
    caret(at('p.lede'), 'words');
    await userEvent.keyboard('{Control>}k{/Control}');
    const field = page.getByLabelText('Address');
    await field.fill('javascript:alert(1)');
    await page.getByRole('button', {name: 'Apply'}).click();
    expect(at('p.lede').querySelector('a')).toBeNull();
    await field.fill('https://example.org/');
    await page.getByRole('button', {name: 'Apply'}).click();
    expect(at('p.lede').innerHTML).toBe('First <a href="https://example.org/">words</a>.');
  });

  test('makes a paragraph a list, with the attributes that it had', async () => {
    caret(at('p.lede'));
    await page.getByLabelText('Kind of paragraph').selectOptions('ul');
    await asked({
      type: 'replace-range',
      path: [0],
      from: 1,
      to: 2,
      html: '<ul class="lede"><li>First words.</li></ul>',
      story: 0,
    });
  });

  test('points at a place of the map, in words of the author’s', async () => {
    caret(at('p.lede'), 'words');
    await page.getByRole('button', {name: 'Place on the map'}).click();
    await page.getByLabelText('Place', {exact: true}).fill('towns/mill');
    await page.getByRole('button', {name: 'Apply'}).click();
    await eventually(() =>
      expect(editor.server.text).toContain('First <story-link to="towns/mill">words</story-link>.'),
    );
  });

  test('opens a story link for changes instead of following it', async () => {
    at('story-link').click();
    await page.getByLabelText('Words').fill('the old hall');
    await page.getByRole('button', {name: 'Apply'}).click();
    await eventually(() => expect(editor.server.text).toContain('hall">the old hall</story-link>'));
  });

  test('of a picture needs words for those who do not see it', async () => {
    caret(at('p.lede'));
    await page.getByRole('button', {name: 'Picture'}).click();
    await page.getByLabelText('File or address').fill('mill.jpg');
    await page.getByRole('button', {name: 'Apply'}).click();
    expect(at('#one').querySelector('img')).toBeNull();
    await page.getByLabelText(/What it shows/).fill('A mill');
    await page.getByRole('button', {name: 'Apply'}).click();
    await eventually(() =>
      expect(editor.server.text).toContain('<figure><img src="mill.jpg" alt="A mill"></figure>'),
    );
  });
});

test('a step is sent without what others have set on its elements', async () => {
  at('h2').setAttribute('style', 'color: red');
  at('p.lede').classList.add('seen');
  at('em').setAttribute('data-by', 'another');
  caret(at('p:not(.lede)'));
  await userEvent.keyboard('!');
  await asked({
    type: 'replace-content',
    path: [0, 2],
    html: 'Second <svg></svg>words of <em>the</em> text.!',
    story: 0,
  });
});

test('a third press of the pointer selects the paragraph, which typing then replaces', async () => {
  const last = editor.story().querySelector<HTMLElement>('#two p')!;
  caret(last);
  last.dispatchEvent(new MouseEvent('click', {detail: 3, bubbles: true, cancelable: true}));
  await userEvent.keyboard('New words.');
  await eventually(() => expect(editor.server.text).toContain('<p>New words.</p>'));
  expect(last.textContent).toBe('New words.');
});

test('a story link to what the map does not have is refused, and a place is found by its name', async () => {
  editor.dispose();
  editor = await openEditor(`${layer}\n${inner}`, {live: true});
  await eventually(() => expect(at('p.lede').isContentEditable).toBe(true));
  caret(at('p.lede'), 'words');
  await page.getByRole('button', {name: 'Place on the map'}).click();
  await eventually(() =>
    expect(editor.root.querySelectorAll('#text-places option').length).toBe(3),
  );
  const field = page.getByLabelText('Place', {exact: true});
  await field.fill('nowhere');
  await page.getByRole('button', {name: 'Apply'}).click();
  expect(at('p.lede').querySelector('story-link')).toBeNull();
  await field.fill('Old mill');
  await page.getByRole('button', {name: 'Apply'}).click();
  await eventually(() =>
    expect(editor.server.text).toContain('First <story-link to="towns/mill">words</story-link>.'),
  );
});

test('words are sent again when a server that did not answer is back', async () => {
  editor.server.gone = true;
  caret(at('p.lede'));
  await userEvent.keyboard(' More.');
  await eventually(() => expect(editor.server.asked.length).toBe(1));
  editor.server.gone = false;
  await eventually(() => expect(editor.server.text).toContain('First words. More.'));
  expect(at('p.lede').textContent).toBe('First words. More.');
});

test('a picture that is pasted asks what it shows, and comes after the paragraph', async () => {
  caret(at('p.lede'));
  const data = new DataTransfer();
  data.items.add(new File(['x'], 'mill.png', {type: 'image/png'}));
  at('p.lede').dispatchEvent(
    new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}),
  );
  await page.getByLabelText(/What it shows/).fill('A mill');
  await page.getByRole('button', {name: 'Apply'}).click();
  await eventually(() =>
    expect(editor.server.text).toContain(
      '<figure><img src="media/mill.png" alt="A mill"></figure>',
    ),
  );
});

test('a film that is pasted is written with its captions; pressed again, it changes, and goes with its caption', async () => {
  caret(at('p.lede'));
  const data = new DataTransfer();
  data.items.add(new File(['x'], 'mill.mp4', {type: 'video/mp4'}));
  at('p.lede').dispatchEvent(
    new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}),
  );
  await page.getByLabelText(/What it shows/).fill('A mill');
  await page.getByLabelText(/Captions of a film/).fill('mill.vtt');
  await page.getByRole('button', {name: 'Apply'}).click();
  await eventually(() =>
    expect(editor.server.text).toContain(
      '<figure><video controls="" src="media/mill.mp4"><track kind="captions" src="mill.vtt" srclang="en"></video><figcaption>A mill</figcaption></figure>',
    ),
  );
  await eventually(() => expect(at('video').getAttribute('contenteditable')).toBe('false'));
  at('video').click();
  await page.getByLabelText('File or address').fill('https://vimeo.com/1234567');
  await page.getByRole('button', {name: 'Apply'}).click();
  await eventually(() =>
    expect(editor.server.text).toContain(
      '<story-media><a href="https://vimeo.com/1234567">A mill</a></story-media>',
    ),
  );
  expect(editor.server.text).not.toContain('<video');
  await eventually(() => expect(at('story-media').getAttribute('contenteditable')).toBe('false'));
  at('story-media').click();
  await page.getByRole('button', {name: 'Remove'}).click();
  await eventually(() => expect(editor.server.text).not.toContain('story-media'));
});

test('what is pasted is cleaned to what prose may hold', async () => {
  caret(at('p.lede'));
  paste(
    at('p.lede'),
    '<style>p{}</style><b style="font-weight:normal"><p class="x" onclick="f()">A <span style="font-weight:700">b</span><script>1</script></p><h1>C</h1></b>',
  );
  await eventually(() => expect(edits().length).toBeGreaterThan(0));
  expect(at('#one').innerHTML.replaceAll(' contenteditable="true"', '')).toContain(
    '<p class="lede">First words.</p><p>A <strong>b</strong></p><h2>C</h2>',
  );
});
