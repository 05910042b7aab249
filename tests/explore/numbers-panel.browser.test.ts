// Tests the table of numbers: sorting, choosing a layer, copying, and going to the place of a row.
import {render} from 'lit';
import {beforeEach, describe, expect, test} from 'vitest';
import {userEvent} from 'vitest/browser';
import type {Copying} from '../../src/explore/copying.ts';
import {initialExplore, nextExplore} from '../../src/explore/explore-state.ts';
import type {ExploreStore} from '../../src/explore/explore-store.ts';
import {numbersPanel} from '../../src/explore/numbers-panel.ts';
import {exploreWordsOf} from '../../src/i18n/explore-words.ts';
import {gazetteerOf} from '../../src/places/gazetteer.ts';
import type {LayerId} from '../../src/story/types.ts';
import {pickedStory} from '../layers/encoding/picked-story.ts';
import {fake} from '../fixtures/fake.ts';

const {story: one} = pickedStory(
  [{name: 'Ash', v: 3}, {name: 'Beech', v: 1204}, {name: 'Cedar'}, {name: 'Birch', v: 40}],
  'kind="region" value="v" unit="people"',
  ['density'],
);
const many = pickedStory(
  Array.from({length: 260}, (_, v) => ({v})),
  'kind="region" value="v"',
  ['density'],
).story.layers[0]!;
const story = {...one, layers: [...one.layers, {...many, id: 'many' as LayerId, label: 'Many'}]};
const entries = gazetteerOf(one, {});

let box: HTMLElement;
let copied: string[];
let chosen: string[];

beforeEach(() => {
  [copied, chosen] = [[], []];
  box = document.createElement('div');
  document.body.replaceChildren(box);
  let state = initialExplore;
  const copying = fake<Copying>({copy: async (text: string) => void copied.push(text)});
  const draw = () =>
    render(
      numbersPanel(store(), copying, ({name}) => chosen.push(name)),
      box,
    );
  const store = (): ExploreStore =>
    fake<ExploreStore>({
      story,
      state,
      lang: 'en',
      words: exploreWordsOf('en'),
      index: {entries},
      send: (action: Parameters<typeof nextExplore>[1]) => {
        state = nextExplore(state, action);
        draw();
      },
    });
  draw();
});

const rows = () =>
  [...box.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent!.trim()),
  );
const names = () => rows().map(([name]) => name);
const header = (name: string) =>
  [...box.querySelectorAll('th[scope=col] button')].find((one) =>
    one.textContent!.startsWith(name),
  ) as HTMLButtonElement;
const orders = () =>
  [...box.querySelectorAll('th[scope=col]')].map((one) => one.getAttribute('aria-sort'));

describe('the table of numbers', () => {
  test('begins with the largest number, and has what has none at its end', () => {
    expect(box.querySelector('[role=region]')!.getAttribute('aria-label')).toBe('Density, people');
    expect(rows().map(([name, number]) => [name, number])).toEqual([
      ['Beech', '1,204'],
      ['Birch', '40'],
      ['Ash', '3'],
      ['Cedar', 'No data'],
    ]);
    expect(orders()).toEqual([null, 'descending', null]);
  });

  test('is sorted by a column with the keyboard, and the other way round with the same key', async () => {
    header('Name').focus();
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['Ash', 'Beech', 'Birch', 'Cedar']);
    expect(orders()).toEqual(['ascending', null, null]);
    expect(document.activeElement).toBe(header('Name'));
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['Cedar', 'Birch', 'Beech', 'Ash']);
    expect(orders()).toEqual(['descending', null, null]);
  });

  test('is copied as it is sorted', () => {
    header('Number').click();
    box.querySelector<HTMLButtonElement>('.row:last-child button')!.click();
    expect(copied[0]!.split('\r\n').slice(0, 3)).toEqual([
      'id\tName\tDensity, people',
      'f0\tAsh\t3',
      'f3\tBirch\t40',
    ]);
  });

  test('shows another layer, of a long one some rows at first, and more when asked', () => {
    const select = box.querySelector('select')!;
    select.value = 'many';
    select.dispatchEvent(new Event('change'));
    expect(rows()).toHaveLength(200);
    expect(rows()[0]![1]).toBe('259');
    expect(box.textContent).toContain('This table has the first 200 of 260.');
    [...box.querySelectorAll('button')].find((one) => one.textContent === 'Show more')!.click();
    expect(rows()).toHaveLength(260);
  });

  test('leads from a row to its place', () => {
    box.querySelector<HTMLButtonElement>('tbody button')!.click();
    expect(chosen).toEqual(['Beech']);
  });
});
