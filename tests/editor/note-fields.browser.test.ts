import axe from 'axe-core';
import {page, userEvent} from 'vitest/browser';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {MapStoryElement} from '../../src/index.ts';
import {eventually} from '../fixtures/eventually.ts';
import {layer, openEditor, type Opened} from './edited-page.ts';

let editor: Opened;
const inner = `${layer}
<story-step id="one" focus="towns/hall" camera="75 36 5"><h2>One</h2><p>Words.</p>
<story-note of="towns/mill">It stood here.</story-note></story-step>`;
const notes = () =>
  [...editor.story().querySelectorAll('#one story-note')].map(({outerHTML}) =>
    outerHTML.replace(/ contenteditable="true"/, ''),
  );
const saved = (...wanted: string[]) =>
  eventually(() => {
    expect(notes()).toEqual(wanted);
    for (const one of wanted) expect(editor.server.text).toContain(one);
  });
const target = (said: string) =>
  page.getByRole('form', {name: `Note “${said}”`}).getByLabelText('Points at');
const leave = (field: ReturnType<typeof target>) =>
  field.element().dispatchEvent(new Event('change', {bubbles: true}));
const edits = () => editor.server.asked.flatMap((one) => one.edits);
afterEach(() => editor.dispose());

describe('a note of a step', () => {
  beforeEach(async () => {
    await page.viewport(1280, 800);
    editor = await openEditor(inner);
  });

  test('is added where the step looks, and its words wait to be typed', async () => {
    await editor.button('Add a note').click();
    await eventually(() =>
      expect((document.activeElement as HTMLTextAreaElement).value).toBe(
        'What is to be seen here.',
      ),
    );
    await userEvent.keyboard('A gate & a wall.{Tab}');
    await saved(
      '<story-note of="towns/mill">It stood here.</story-note>',
      '<story-note of="towns/hall">A gate &amp; a wall.</story-note>',
    );
    await editor.store.undo();
    await editor.store.undo();
    await saved('<story-note of="towns/mill">It stood here.</story-note>');
  });

  test('has its words changed without the rest of the step', async () => {
    const field = page.getByRole('textbox', {name: 'Words'});
    await field.fill('It stands.');
    leave(field);
    await saved('<story-note of="towns/mill">It stands.</story-note>');
    expect(edits()).toEqual([
      {type: 'replace-content', path: [1, 2], html: 'It stands.', story: 0},
    ]);
  });

  test('points at a position that the author writes, and at no place that is none', async () => {
    const field = target('It stood here.');
    await field.fill('75.1, 36.25');
    leave(field);
    await saved('<story-note at="75.1 36.25">It stood here.</story-note>');
    await field.fill('75.1 99');
    leave(field);
    expect((field.element() as HTMLInputElement).validity.customError).toBe(true);
    expect(editor.server.asked.length).toBe(1);
  });

  test('is deleted, and comes back by undo', async () => {
    await editor.button('Delete the note “It stood here.”').click();
    await saved();
    expect(editor.server.text).not.toContain('story-note');
    await editor.store.undo();
    await saved('<story-note of="towns/mill">It stood here.</story-note>');
  });

  test('keeps links and emphasis that a field has no room for', async () => {
    editor.server.write(editor.server.text.replace('It stood', 'It <em>stood</em>'));
    await eventually(() =>
      expect(
        (page.getByRole('textbox', {name: 'Words'}).element() as HTMLTextAreaElement).readOnly,
      ).toBe(true),
    );
  });
});

describe('a note on a map', () => {
  const story = () => editor.story() as MapStoryElement;
  beforeEach(async () => {
    await page.viewport(1280, 800);
    editor = await openEditor(inner, {live: true});
    await eventually(() => expect(story().map).toBeTruthy());
    await story().ready;
  });

  test('points at a place of the list, by its name', async () => {
    await eventually(() => expect(editor.root.querySelectorAll('#places option').length).toBe(3));
    const field = target('It stood here.');
    await field.fill('Town hall');
    leave(field);
    await saved('<story-note of="towns/hall">It stood here.</story-note>');
    const {violations} = await axe.run(editor.root, {iframes: false});
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join()}`)).toEqual(
      [],
    );
  });

  test('points where the author presses the map, though nothing is there', async () => {
    const map = story().map!;
    await editor.button('Pick on the map where the note “It stood here.” points').click();
    const {MouseEvent} = map.getCanvas().ownerDocument.defaultView as Window & typeof globalThis;
    await eventually(() => {
      const {x, y} = map.project([76, 35]);
      const canvas = map.getCanvas();
      const box = canvas.getBoundingClientRect();
      const at = {clientX: box.left + x, clientY: box.top + y, bubbles: true};
      for (const type of ['mousedown', 'mouseup', 'click'])
        canvas.dispatchEvent(new MouseEvent(type, at));
      const [, lng, lat] = /at="(\S+) (\S+)"/.exec(notes().join()) ?? [];
      expect(Math.hypot(Number(lng) - 76, Number(lat) - 35)).toBeLessThan(0.2);
    });
    expect(notes().join()).not.toContain('of=');
  });
});
