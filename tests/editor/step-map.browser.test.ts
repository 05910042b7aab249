import axe from 'axe-core';
import {page} from 'vitest/browser';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {MapStoryElement} from '../../src/index.ts';
import {eventually} from '../fixtures/eventually.ts';
import {layer, openEditor, type Opened, steps} from './edited-page.ts';

let editor: Opened;
const step = () => editor.story().querySelector<HTMLElement>('#one')!;
const edits = () => editor.server.asked.flatMap((one) => one.edits);
afterEach(() => editor.dispose());

describe('the map of a step', () => {
  beforeEach(async () => {
    await page.viewport(1280, 800);
    editor = await openEditor(`${layer}\n${steps}`);
  });

  test('is tilted while the author drags, and written when they let go', async () => {
    const slider = editor.root.querySelector<HTMLInputElement>('.slider input')!;
    slider.value = '40';
    slider.dispatchEvent(new Event('input', {bubbles: true}));
    expect(step().getAttribute('pitch')).toBe('40');
    expect(editor.server.asked).toEqual([]);
    slider.dispatchEvent(new Event('change', {bubbles: true}));
    await eventually(() =>
      expect(edits()).toEqual([
        {type: 'set-attribute', path: [1], name: 'pitch', value: '40', story: 0},
      ]),
    );
  });

  test('has no attribute for what is so anyway', async () => {
    const slider = editor.root.querySelector<HTMLInputElement>('.slider input')!;
    for (const value of ['40', '0']) {
      slider.value = value;
      slider.dispatchEvent(new Event('change', {bubbles: true}));
    }
    await eventually(() =>
      expect(edits().map((edit) => 'value' in edit && edit.value)).toEqual(['40', null]),
    );
    expect(step().hasAttribute('pitch')).toBe(false);
  });
});

test('the map of a step comes as near to its places as the author lets it', async () => {
  await page.viewport(1280, 800);
  editor = await openEditor(
    `${layer}<story-step id="one" focus="towns/hall"><h2>One</h2></story-step>`,
  );
  const field = page.getByRole('spinbutton', {name: 'Nearest zoom'});
  for (const zoom of ['9.5', '30', '']) {
    await field.fill(zoom);
    field.element().dispatchEvent(new Event('change', {bubbles: true}));
  }
  // 30 is no zoom of a map
  await eventually(() =>
    expect(edits()).toEqual(
      ['9.5', null].map((value) => ({
        type: 'set-attribute',
        path: [1],
        name: 'max-zoom',
        value,
        story: 0,
      })),
    ),
  );
});

test('a step shows another number of a layer, wherever it names the layer', async () => {
  await page.viewport(1280, 800);
  const numbers = layer
    .replace('kind="place"', 'kind="place" value="people"')
    .replace('"people": 100', '"people": 100, "people_1990": 50')
    .replace('"people": 300', '"people": 300, "people_1990": 200');
  editor = await openEditor(
    `${numbers}<story-step id="one" focus="towns/hall" show="towns"><h2>One</h2></story-step>`,
    {live: true},
  );
  const menu = page.getByRole('combobox', {name: 'What Towns shows', exact: true});
  await eventually(() => menu.element());
  await menu.selectOptions('people_1990');
  await eventually(() =>
    expect(['focus', 'show'].map((name) => step().getAttribute(name))).toEqual([
      'towns:people_1990/hall',
      'towns:people_1990',
    ]),
  );
  expect(editor.server.asked.length).toBe(1);
  await eventually(() => menu.element());
  await menu.selectOptions('As usual');
  await eventually(() => expect(step().getAttribute('focus')).toBe('towns/hall'));
});

describe('the map of a step of a story that is read', () => {
  const story = () => editor.story() as MapStoryElement;
  beforeEach(async () => {
    await page.viewport(1280, 800);
    editor = await openEditor(`${layer}\n${steps}`, {live: true});
    await eventually(() => expect(story().map).toBeTruthy());
    await story().ready;
  });

  test('frames a place that is found by its name, and lets it go again', async () => {
    const field = page.getByLabelText('Find a place or layer');
    await eventually(() => expect(editor.root.querySelectorAll('#places option').length).toBe(3));
    await field.fill('Old mill');
    await page.getByRole('button', {name: 'Add place'}).click();
    await eventually(() => expect(step().getAttribute('focus')).toBe('towns/mill'));
    // the first place is what the step looks at
    expect(step().hasAttribute('camera')).toBe(false);
    await page.getByRole('button', {name: 'Remove Old mill from “Frame and show”'}).click();
    await eventually(() => expect(step().hasAttribute('focus')).toBe(false));
    // it looks on where it did, and nothing is missing in it
    expect(step().getAttribute('camera')).toMatch(/^[\d.]+ [\d.]+ [\d.]+$/);
  });

  test('frames a place that is pressed on the map', async () => {
    step().setAttribute('show', 'towns');
    const map = story().map!;
    await eventually(() => expect(map.queryRenderedFeatures().length).toBeGreaterThan(0));
    await page.getByRole('button', {name: 'Pick on the map'}).click();
    // an event of the frame's own window
    const {MouseEvent} = map.getCanvas().ownerDocument.defaultView as Window & typeof globalThis;
    await eventually(() => {
      const {x, y} = map.project([75, 36]);
      const canvas = map.getCanvas();
      const box = canvas.getBoundingClientRect();
      const at = {clientX: box.left + x, clientY: box.top + y, bubbles: true};
      for (const type of ['mousedown', 'mouseup', 'click'])
        canvas.dispatchEvent(new MouseEvent(type, at));
      expect(step().getAttribute('focus')).toBe('towns/hall');
    });
  });

  test('is where the author moves the map', async () => {
    await editor.button('Move the map').click();
    await eventually(() => expect(story().mode).toBe('exploring'));
    await eventually(() => expect(document.activeElement?.textContent).toBe('Frame this'));
    // the map makes room for the tools first
    const root = story().shadowRoot!;
    await eventually(() => expect(root.querySelector('.coordinates')?.textContent).toMatch(/°/));
    await story().updateComplete;
    await eventually(() => expect(story().map!.isMoving()).toBe(false));
    story().map!.jumpTo({center: [80, 40], zoom: 6, bearing: 20, pitch: 30});
    await editor.button('Frame this').click();
    await eventually(() => expect(story().mode).toBe('following'));
    await eventually(() => expect(document.activeElement?.textContent).toBe('Move the map'));
    expect(['camera', 'pitch', 'bearing'].map((name) => step().getAttribute(name))).toEqual([
      '80 40 6',
      '30',
      '20',
    ]);
  });

  test('is moved once it is drawn, if the author asks for that before', async () => {
    let draw = () => {};
    const value = new Promise<void>((resolve) => (draw = resolve));
    Object.defineProperty(story(), 'ready', {value});
    await editor.button('Move the map').click();
    expect(story().mode).toBe('following');
    draw();
    await eventually(() => expect(story().mode).toBe('exploring'));
  });

  test('and the bar have nothing that accessibility checkers find', async () => {
    const {violations} = await axe.run(editor.root, {iframes: false});
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join()}`)).toEqual(
      [],
    );
  });
});
