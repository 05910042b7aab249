import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  type ExploreAction,
  type ExploreState,
  initialExplore,
  isChanged,
  nextExplore,
} from '../../src/explore/explore-state.ts';
import type {Entry} from '../../src/places/gazetteer.ts';
import {seeded} from '../fixtures/arbitraries.ts';
import type {LayerId} from '../../src/story/types.ts';

const entry = (name: string): Entry => ({
  key: name,
  name,
  names: {},
  alternatives: [],
  kind: 'place',
  rank: 1,
  features: [],
  references: [],
  at: [10, 50],
});
const [mill, ford, weir] = ['mill', 'ford', 'weir'].map(entry) as [Entry, Entry, Entry];
const river = 'river' as LayerId;
const stateAfter = (...actions: readonly ExploreAction[]): ExploreState =>
  actions.reduce(nextExplore, initialExplore);

const actions: fc.Arbitrary<ExploreAction> = fc.oneof(
  fc.constantFrom<ExploreAction>(
    {type: 'open-panel', panel: 'places'},
    {type: 'open-panel', panel: 'measure'},
    {type: 'close-panel'},
    {type: 'open-cards', entries: [mill, ford]},
    {type: 'close-cards'},
    {type: 'point', entry: weir},
    {type: 'point', entry: undefined},
    {type: 'switch-layer', id: river, on: false},
    {type: 'show-layers', ids: [river]},
    {type: 'switch-background', id: 'relief', on: false},
    {type: 'set-choices'},
    {type: 'measure', points: [[10, 50]]},
    {type: 'search', query: 'm', found: [mill, weir, ford]},
    {type: 'search', query: 'x', found: []},
    {type: 'move-active', by: 1},
    {type: 'move-active', by: -1},
    {type: 'close-search'},
    {type: 'close-search', query: 'mill'},
    {type: 'copied', text: '50, 10', done: true},
    {type: 'leave'},
  ),
);

describe('panels and cards', () => {
  test('opening a panel closes the cards', () => {
    const {panel, cards} = stateAfter(
      {type: 'open-cards', entries: [mill]},
      {type: 'open-panel', panel: 'layers'},
    );
    expect([panel, cards]).toEqual(['layers', []]);
  });

  test('opening another panel closes the first', () => {
    const {panel} = stateAfter(
      {type: 'open-panel', panel: 'layers'},
      {type: 'open-panel', panel: 'share'},
    );
    expect(panel).toBe('share');
  });

  test('a card opens beside an open list of places', () => {
    const {panel, cards} = stateAfter(
      {type: 'open-panel', panel: 'places'},
      {type: 'open-cards', entries: [mill]},
    );
    expect([panel, cards]).toEqual(['places', [mill]]);
  });

  test('a panel does not say that a text was copied in another', () => {
    const {copied} = stateAfter(
      {type: 'copied', text: 'x', done: true},
      {type: 'open-panel', panel: 'share'},
    );
    expect(copied).toBeUndefined();
  });
});

describe('switches', () => {
  test('a layer and a group of the same name are switched apart', () => {
    const {choices} = stateAfter(
      {type: 'switch-layer', id: river, on: true},
      {type: 'switch-background', id: 'river', on: false},
    );
    expect(choices).toEqual({layers: {river: true}, background: {river: false}});
  });

  test('all layers are switched on together, and the basemap stays as it is', () => {
    const {choices} = stateAfter(
      {type: 'switch-layer', id: river, on: false},
      {type: 'switch-background', id: 'relief', on: false},
      {type: 'show-layers', ids: [river, 'lake' as LayerId]},
    );
    expect(choices).toEqual({layers: {river: true, lake: true}, background: {relief: false}});
  });

  test('without choices everything is as in the story', () => {
    const switched = stateAfter({type: 'switch-layer', id: river, on: false});
    expect(isChanged(switched.choices)).toBe(true);
    expect(isChanged(nextExplore(switched, {type: 'set-choices'}).choices)).toBe(false);
  });
});

describe('the search box', () => {
  const searched: ExploreAction = {type: 'search', query: 'm', found: [mill, ford, weir]};
  const active = (...keys: readonly (1 | -1)[]) =>
    stateAfter(searched, ...keys.map((by) => ({type: 'move-active', by}) as const)).search.active;

  test('marks no option until an arrow key is pressed', () => {
    expect(active()).toBe(-1);
  });

  test.each([
    ['down is the first option', [1], 0],
    ['up is the last option', [-1], 2],
    ['down from the last option is the first', [-1, 1], 0],
    ['up from the first option is the last', [1, -1], 2],
  ] as const)('%s', (_, keys, index) => {
    expect(active(...keys)).toBe(index);
  });

  test('another query marks no option', () => {
    const {search} = stateAfter(searched, {type: 'move-active', by: 1}, searched);
    expect(search.active).toBe(-1);
  });

  test('shows the name that was chosen, without the list', () => {
    const {search} = stateAfter(searched, {type: 'close-search', query: 'mill'});
    expect(search).toMatchObject({query: 'mill', open: false, active: -1});
  });
});

describe('any state', () => {
  test('marks an option of its list, or none', () => {
    fc.assert(
      fc.property(fc.array(actions), (all) => {
        const {active, found} = stateAfter(...all).search;
        expect(active).toBeGreaterThanOrEqual(-1);
        expect(active).toBeLessThan(Math.max(1, found.length));
      }),
      seeded,
    );
  });

  test('has nothing open after the reader leaves, and keeps what they switched and measured', () => {
    fc.assert(
      fc.property(fc.array(actions), (all) => {
        const before = stateAfter(...all);
        const {panel, cards, pointed, search, choices, points} = nextExplore(before, {
          type: 'leave',
        });
        expect([panel, cards, pointed, search.open]).toEqual([undefined, [], undefined, false]);
        expect([choices, points]).toEqual([before.choices, before.points]);
      }),
      seeded,
    );
  });

  test('is the same object after an action that changes nothing', () => {
    const nothing: readonly ExploreAction[] = [
      {type: 'close-panel'},
      {type: 'close-cards'},
      {type: 'point', entry: undefined},
      {type: 'move-active', by: 1},
      {type: 'close-search'},
    ];
    for (const action of nothing) expect(nextExplore(initialExplore, action)).toBe(initialExplore);
  });
});
