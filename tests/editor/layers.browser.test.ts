import axe from 'axe-core';
import {page} from 'vitest/browser';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {MapStoryElement} from '../../src/elements/map-story.ts';
import {eventually} from '../fixtures/eventually.ts';
import {layer, openEditor, type Opened, steps} from './edited-page.ts';

let editor: Opened;
const towns = () => editor.story().querySelector('story-layer')!;
const tab = (name: string) => page.getByRole('tab', {name}).click();
const options = (label: string) =>
  [...(page.getByLabelText(label).element() as HTMLSelectElement).options].map(
    ({textContent}) => textContent,
  );

/** Writes into a field, and leaves it. */
async function write(label: string, words: string): Promise<void> {
  const field = page.getByLabelText(label, {exact: true});
  await eventually(() => field.element());
  await field.fill(words);
  field.element().dispatchEvent(new Event('change', {bubbles: true}));
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  editor = await openEditor(`${layer}\n${steps}`, {live: true});
  await tab('Layers');
  await page.getByRole('button', {name: /Towns/}).click();
});
afterEach(() => editor.dispose());

describe('a layer', () => {
  test('shows by colour and size what its data have, with the legend that the map has', async () => {
    await eventually(() =>
      expect(options('Colour shows')).toEqual([
        'One colour for all',
        'people (number)',
        'party (word)',
      ]),
    );
    await page.getByLabelText('Colour shows').selectOptions('party (word)');
    await eventually(() => expect(towns().getAttribute('category')).toBe('party'));
    await eventually(() =>
      expect(editor.root.querySelector('.legend-box')!.textContent).toMatch(/Towns.*A.*B/s),
    );
    await page.getByLabelText('Size shows').selectOptions('people');
    await eventually(() => expect(towns().getAttribute('size')).toBe('people'));
    const {violations} = await axe.run(editor.root, {iframes: false});
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join()}`)).toEqual(
      [],
    );
  });

  test('divides numbers into classes in the colours that are chosen', async () => {
    await eventually(() => expect(options('Colour shows').length).toBe(3));
    await page.getByLabelText('Colour shows').selectOptions('people (number)');
    await page.getByLabelText('Classes').selectOptions('Equal steps');
    await page.getByLabelText('How many').fill('2');
    await page.getByLabelText('Colours').selectOptions('blues');
    await page.getByLabelText('The other way round').click();
    await eventually(() =>
      expect(['value', 'classes', 'colors'].map((name) => towns().getAttribute(name))).toEqual([
        'people',
        'equal 2',
        'blues reversed',
      ]),
    );
  });

  test('of density has cells, the sum of a number, classes, colours and a unit, with its legend', async () => {
    await page.getByLabelText(/^Kind(?! of)/).selectOptions('Density');
    await eventually(() =>
      expect(options('Colour shows')).toEqual(['How many points', 'The sum of people']),
    );
    const legend = () => editor.root.querySelector('.legend-box')?.textContent ?? '';
    await eventually(() => expect(legend()).toMatch(/per hexagon/));
    await page.getByLabelText('Colour shows').selectOptions('The sum of people');
    await page.getByLabelText('Cells').selectOptions('Squares');
    await write('Width in km', '40');
    await write('Unit', 'inhabitants');
    await page.getByLabelText('Colours').selectOptions('blues');
    await eventually(() =>
      expect(['value', 'cell', 'unit', 'colors'].map((name) => towns().getAttribute(name))).toEqual(
        ['people', 'square 40', 'inhabitants', 'blues'],
      ),
    );
    await eventually(() => expect(legend()).toMatch(/inhabitants per square, 40 km wide/));
    await page.getByLabelText('Colour shows').selectOptions('How many points');
    await eventually(() => expect(towns().hasAttribute('value')).toBe(false));
  });

  test('has the colour and the name that its author chooses', async () => {
    await eventually(() => (page.getByLabelText('Crimson').element() as HTMLElement).click());
    await page.getByRole('textbox', {name: 'Name'}).fill('Villages');
    await page.getByRole('heading').first().click();
    await eventually(() => {
      expect(towns().getAttribute('color')).toBe('crimson');
      expect(towns().getAttribute('label')).toBe('Villages');
    });
  });
});

describe('a layer that no step names', () => {
  test('has a button that adds a step about it', async () => {
    expect(editor.root.querySelector('.panel, .bar')!.textContent).toContain('No step shows');
    await editor.button('Add a step that shows it').click();
    await eventually(() => expect(editor.story().querySelector('#step-2')).toBeTruthy());
    const step = editor.story().querySelector('#step-2')!;
    expect(['focus', 'camera'].map((name) => step.getAttribute(name))).toEqual(['towns', null]);
    expect(step.querySelector('h2')!.textContent).toBe('Towns');
    await tab('Layers');
    await eventually(() => expect(editor.root.textContent).not.toContain('No step shows'));
  });
});

test('a layer that is deleted is named no more, and undo brings both back', async () => {
  editor.dispose();
  const named =
    '<story-step id="all" focus="towns" highlight="towns/mill other" draw="towns/hall"><h2>All</h2>' +
    '<p>The <story-link to="towns/mill">old <b>mill</b></story-link> is <story-measure of="towns/mill towns/hall">120 km</story-measure> away.</p><p>Far.</p></story-step>';
  editor = await openEditor(`${layer}\n${steps}\n${named}`, {live: true});
  await eventually(() => expect((editor.story() as MapStoryElement).map).toBeTruthy());
  await tab('Layers');
  await page.getByRole('button', {name: /Towns/}).click();
  await editor.button('Delete this layer').click();
  const step = () => editor.story().querySelector('#all')!;
  await eventually(() => expect(editor.story().querySelector('story-layer')).toBeNull());
  expect(step().querySelector('p')!.innerHTML).toBe('The old <b>mill</b> is 120 km away.');
  const values = () => ['focus', 'highlight', 'draw'].map((name) => step().getAttribute(name));
  expect(values()).toEqual([null, 'other', null]);
  expect(step().getAttribute('camera')).toMatch(/^[\d.]+ [\d.]+ [\d.]+$/);
  await editor.store.undo();
  await eventually(() => expect(editor.story().querySelector('story-layer')).toBeTruthy());
  expect(values()).toEqual(['towns', 'towns/mill other', 'towns/hall']);
  expect(step().querySelector('story-link')).toBeTruthy();
});

test('a layer takes the columns of a table, by the column and the property that match', async () => {
  await write('Table', 'people.csv');
  await write('Its column that names the features', 'Town');
  await write('Property of the features that it holds', 'name');
  await eventually(() =>
    expect(['table', 'table-key', 'key'].map((name) => towns().getAttribute(name))).toEqual([
      'people.csv',
      'Town',
      'name',
    ]),
  );
  await write('Table', '');
  await eventually(() =>
    expect(['table', 'table-key', 'key'].some((name) => towns().hasAttribute(name))).toBe(false),
  );
});

test('a story lies on the background map that its author names, and undo takes it away', async () => {
  await write('Background map', 'style.json');
  await eventually(() => expect(editor.story().getAttribute('basemap')).toBe('style.json'));
  expect(editor.server.asked.at(-1)).toEqual({
    label: 'background map',
    edits: [{type: 'set-attribute', path: [], name: 'basemap', value: 'style.json', story: 0}],
  });
  await editor.store.undo();
  await eventually(() => expect(editor.story().hasAttribute('basemap')).toBe(false));
});

test('a file of data that is dropped becomes a layer, and the report says what was done', async () => {
  editor.server.dataReport = {
    files: [{name: 'roads.geojson', bytes: 120_000}],
    layers: '<story-layer id="roads" src="roads.geojson" kind="route" label="Roads"></story-layer>',
    report: ['Simplified from 900 kB to 120 kB.'],
    problems: [],
  };
  const data = new DataTransfer();
  data.items.add(new File(['{}'], 'roads.kml'));
  editor.root
    .querySelector('.drop')!
    .dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
  await eventually(() => expect(editor.story().querySelector('#roads')).toBeTruthy());
  expect(editor.root.querySelector('.report')!.textContent).toContain('900 kB to 120 kB');
  expect(editor.story().querySelectorAll('story-layer')[1]!.id).toBe('roads');
});

describe('a table without coordinates that is dropped', () => {
  const text = 'Turnout,Place\n61,OLD MILL\n55,Station\n';
  const table = {src: `data:text/csv,${encodeURIComponent(text)}`, text};
  const menu = (label: string) => page.getByLabelText(label).element() as HTMLSelectElement;
  const said = () => editor.root.querySelector('.report')!.textContent.replace(/\s+/g, ' ');

  beforeEach(async () => {
    editor.server.dataReport = {files: [], layers: '', table, report: [], problems: []};
    const data = new DataTransfer();
    data.items.add(new File([table.text], 'votes.csv'));
    editor.root
      .querySelector('.drop')!
      .dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
    await eventually(() => expect(menu('Column that names its features').value).toBe('Place'));
  });

  test('is proposed to the layer, by the column and the property, that match it best', async () => {
    expect(menu('Layer that gets these columns').value).toBe('towns');
    expect(menu('Property of the layer that says the same').value).toBe('name');
    expect(said()).toContain('1 of 2 features have a row.');
    expect(said()).toContain('1 without a row: Town hall');
    expect(said()).toContain('1 row matches nothing: Station');
  });

  test('is joined as the author chooses, and its columns are then offered for colours', async () => {
    await editor.button('Join the table').click();
    await eventually(() => expect(towns().getAttribute('table')).toBe(table.src));
    expect(['table-key', 'key'].map((name) => towns().getAttribute(name))).toEqual([
      'Place',
      'name',
    ]);
    expect(said()).toContain('“Towns” has its columns');
    await eventually(() => expect(options('Colour shows')).toContain('Turnout (number)'));
  });

  test('is not joined where nothing matches, and the bar says so', async () => {
    const column = menu('Column that names its features');
    column.value = 'Turnout';
    column.dispatchEvent(new Event('change', {bubbles: true}));
    await eventually(() => expect(said()).toContain('0 of 2 features have a row.'));
    const asked = editor.server.asked.length;
    editor.root.querySelector<HTMLFormElement>('.report form')!.requestSubmit();
    expect(editor.server.asked).toHaveLength(asked);
  });
});

test('a story is published into a folder that is named', async () => {
  await tab('Publish');
  await editor.button('Publish').click();
  await eventually(() =>
    expect(editor.root.querySelector('.publish')!.textContent).toContain('dist: 3 files'),
  );
});

describe('a layer of the background map', () => {
  beforeEach(async () => {
    editor.dispose();
    editor = await openEditor(
      `<story-layer id="flood" kind="style" layers="flood-fill" label="High water"></story-layer>\n${steps}`,
      {live: true},
    );
    await tab('Layers');
    await page.getByRole('button', {name: /High water/}).click();
  });

  test('has a name and its ids in the style, and nothing that only data have', async () => {
    await write('Its layers in the style', 'flood-fill flood-line');
    const layer = editor.story().querySelector('story-layer')!;
    await eventually(() => expect(layer.getAttribute('layers')).toBe('flood-fill flood-line'));
    for (const label of ['Kind', 'Colour', 'Table', 'Colour shows'])
      expect(page.getByLabelText(label, {exact: true}).elements()).toEqual([]);
  });

  test('is made of the style that the story names, by name, and may show more of it', async () => {
    const style = {
      version: 8,
      sources: {},
      layers: ['land', 'flood-fill', 'roads_main'].map((id) => ({id, type: 'background'})),
    };
    const address = `data:application/json,${encodeURIComponent(JSON.stringify(style))}`;
    await write('Background map', address);
    const named = (label: string) =>
      [...(page.getByLabelText(label).element() as HTMLSelectElement).options].map(
        ({value}) => value,
      );
    // what a layer of the story shows already is not offered
    await eventually(() =>
      expect(named('A layer of this map that steps show and hide')).toEqual(['land', 'roads_main']),
    );
    await page
      .getByLabelText('A layer of this map that steps show and hide')
      .selectOptions('roads_main');
    await editor.button('Make it a layer').click();
    await eventually(() => expect(editor.story().querySelector('#roads_main')).toBeTruthy());
    const added = editor.story().querySelector('#roads_main')!;
    const values = () => ['kind', 'layers', 'label'].map((name) => added.getAttribute(name));
    expect(values()).toEqual(['style', 'roads_main', 'Roads main']);
    await eventually(() => expect(named('Another layer of the background map')).toEqual(['land']));
    await editor.button('Show it, too').click();
    await eventually(() => expect(values()[1]).toBe('roads_main land'));
  });

  test('is offered among what a step shows, and never to be drawn or framed', async () => {
    await tab('Steps');
    await eventually(() =>
      expect(
        [...editor.root.querySelectorAll<HTMLOptionElement>('#places option')].map(
          ({value, textContent}) => [value, textContent],
        ),
      ).toContainEqual(['flood', 'High water']),
    );
    const form = editor.root.querySelector<HTMLFormElement>('form.pick')!;
    await page.getByLabelText('Find a place or layer').fill('High water');
    const roles = form.querySelector<HTMLSelectElement>('[name=role]')!;
    expect([...roles.options].filter(({hidden}) => !hidden).map(({value}) => value)).toEqual([
      'highlight',
      'show',
    ]);
    expect(roles.value).toBe('show');
    form.requestSubmit();
    await eventually(() =>
      expect(editor.story().querySelector('story-step')!.getAttribute('show')).toContain('flood'),
    );
  });
});
