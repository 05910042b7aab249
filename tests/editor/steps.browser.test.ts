import {userEvent} from 'vitest/browser';
import {page} from 'vitest/browser';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {eventually} from '../fixtures/eventually.ts';
import {layer, openEditor, type Opened, steps} from './edited-page.ts';

let editor: Opened;
const titles = () =>
  [...editor.root.querySelectorAll('[role=option] .title')].map((one) => one.textContent);
const shown = () => [...editor.story().querySelectorAll('h2')].map((one) => one.textContent);
const both = (...wanted: string[]) =>
  eventually(() => {
    expect(titles()).toEqual(wanted);
    expect(shown()).toEqual(wanted);
  });
const status = () => editor.root.querySelector('[role=status]')!.textContent;

beforeEach(async () => {
  await page.viewport(1280, 800);
  editor = await openEditor(`${layer}\n${steps}`);
});
afterEach(() => editor.dispose());

describe('the list of steps', () => {
  test('names each step by its heading, beside the page and not over it', () => {
    expect(titles()).toEqual(['One', 'Two', 'Three']);
    const [bar, frame] = ['.bar', 'iframe'].map((name) =>
      editor.root.querySelector(name)!.getBoundingClientRect(),
    );
    expect(bar!.right).toBeLessThanOrEqual(frame!.left);
  });

  test('moves a step by Alt and an arrow key, on the page too, and keeps the focus on it', async () => {
    editor.option(0).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await both('Two', 'One', 'Three');
    await eventually(() => expect(document.activeElement).toBe(editor.option(1)));
    expect(editor.server.asked.at(-1)!.edits).toEqual([{type: 'move', path: [1], to: 2, story: 0}]);
    await eventually(() => expect(status()).toBe('Saved: moved “One” down'));
  });

  test('moves a step by dragging it onto the place of another', async () => {
    const data = new DataTransfer();
    const event = (type: string) => new DragEvent(type, {bubbles: true, dataTransfer: data});
    editor.option(0).dispatchEvent(event('dragstart'));
    editor.option(2).dispatchEvent(event('dragover'));
    expect(editor.option(2).dataset['drop']).toBe('after');
    editor.option(2).dispatchEvent(event('drop'));
    await both('Two', 'Three', 'One');
  });

  test('adds a step after the chosen one, whose map stays where it is', async () => {
    editor.option(1).click();
    await editor.button('Add').click();
    await both('One', 'Two', 'New step', 'Three');
    const added = editor.story().querySelector('#step-2')!;
    expect(added.getAttribute('camera')).toBe('76 36 5');
    expect(editor.option(2).ariaSelected).toBe('true');
  });

  test('adds a step after one that leaves the map where it is, and this one says where that is', async () => {
    editor.dispose();
    editor = await openEditor(
      `${layer}\n${steps}<story-step id="still"><h2>Still</h2></story-step>`,
    );
    editor.option(3).click();
    await editor.button('Add').click();
    await both('One', 'Two', 'Three', 'Still', 'New step');
    expect(editor.story().querySelector('#step-2')!.getAttribute('camera')).toBe('77 36 5');
  });

  test('adds a step with what the chosen one shows, where an older one has left the map', async () => {
    editor.dispose();
    editor = await openEditor(
      `${layer}<story-step id="one" focus="towns:people/hall" frame="towns/mill" show="roads" pitch="30"><h2>One</h2></story-step>` +
        '<story-step id="still" show="towns" bearing="9"><h2>Still</h2></story-step>',
    );
    editor.option(1).click();
    await editor.button('Add').click();
    await both('One', 'Still', 'New step');
    const {attributes} = editor.story().querySelector('#step-2')!;
    const values = Object.fromEntries(Array.from(attributes, ({name, value}) => [name, value]));
    // what the older one frames is framed on, but only shown if the chosen step shows it
    expect(values).toMatchObject({frame: 'towns/hall towns/mill', pitch: '30', show: 'towns'});
    expect(['focus', 'bearing'].filter((name) => name in values)).toEqual([]);
  });

  test('duplicates a step under an id of its own, and deletes it', async () => {
    editor.option(1).click();
    await editor.button('Duplicate').click();
    await both('One', 'Two', 'Two', 'Three');
    expect([...editor.story().querySelectorAll('story-step')].map(({id}) => id)).toContain('two-2');
    await editor.button('Delete').click();
    await both('One', 'Two', 'Three');
  });

  test('undoes and does again, by keys and by buttons that say what', async () => {
    editor.option(0).focus();
    await userEvent.keyboard('{Delete}');
    await both('Two', 'Three');
    await userEvent.keyboard('{Control>}z{/Control}');
    await both('One', 'Two', 'Three');
    await eventually(() => expect(status()).toBe('Undone: deleted “One”'));
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await both('Two', 'Three');
    await page.getByRole('button', {name: 'Undo: deleted “One”'}).click();
    await both('One', 'Two', 'Three');
  });

  test('leaves elements of the page that an edit does not change as they are', async () => {
    const [layerBefore, three] = ['story-layer', '#three'].map((name) =>
      editor.story().querySelector(name),
    );
    editor.option(0).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await both('Two', 'One', 'Three');
    expect(editor.story().querySelector('story-layer')).toBe(layerBefore);
    expect(editor.story().querySelector('#three')).toBe(three);
  });

  test('shows what another program made of the page', async () => {
    editor.server.write(editor.server.text.replace('Words of Two', 'Other words'));
    await eventually(() =>
      expect(editor.story().querySelector('#two p')!.textContent).toBe('Other words.'),
    );
  });
});

describe('the step that opens the story', () => {
  beforeEach(async () => {
    editor.dispose();
    editor = await openEditor(steps.replace('id="one"', 'id="one" opening'));
  });

  test('stays first, whichever step its author moves, and the bar says so', async () => {
    editor.option(0).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(status()).toBe('“One” opens the story, so it stays first.');
    editor.option(1).click();
    editor.option(1).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(editor.server.asked).toEqual([]);
    await both('One', 'Two', 'Three');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await both('One', 'Three', 'Two');
  });

  test('is copied as a step that does not open it', async () => {
    editor.option(0).click();
    await editor.button('Duplicate').click();
    await both('One', 'One', 'Two', 'Three');
    expect(editor.story().querySelectorAll('[opening]').length).toBe(1);
    expect(editor.story().querySelector('#one-2')!.hasAttribute('opening')).toBe(false);
  });
});

describe('an edit that is not made', () => {
  test('says why, and the list stays as the page is', async () => {
    editor.server.nextRefusal = 'The disk is full.';
    await editor.button('Delete').click();
    await eventually(() => expect(status()).toBe('Not saved. The disk is full.'));
    expect(titles()).toEqual(['One', 'Two', 'Three']);
  });

  test('for a conflict is shown side by side, and made when the author keeps it', async () => {
    editor.server.nextConflict = {mine: 'mine', theirs: 'theirs', base: 'base'};
    await editor.button('Delete').click();
    await eventually(() =>
      expect([...editor.root.querySelectorAll('.sides pre')].map((one) => one.textContent)).toEqual(
        ['mine', 'theirs'],
      ),
    );
    await editor.button('Keep yours').click();
    await both('Two', 'Three');
    expect(editor.root.querySelector('.conflict')).toBeNull();
  });

  test('for a conflict is dropped when the author keeps the file’s', async () => {
    editor.server.nextConflict = {mine: 'mine', theirs: 'theirs', base: 'base'};
    await editor.button('Delete').click();
    await editor.button('Keep the file’s').click();
    await both('One', 'Two', 'Three');
    expect(editor.server.asked.length).toBe(1);
  });
});

test('a problem leads to the step that it is about', async () => {
  editor.server.problems = [
    {code: 'missing-focus', path: 'story-step#three', message: 'No place.', severity: 'warning'},
  ];
  editor.server.write(editor.server.text.replace('Words of One', 'Words'));
  await page.getByRole('tab', {name: 'Problems (1)'}).click();
  await page.getByRole('button', {name: /No place/}).click();
  await eventually(() => expect(editor.option(2).ariaSelected).toBe('true'));
});
