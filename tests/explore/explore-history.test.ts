import fc from 'fast-check';
import {beforeEach, describe, expect, test} from 'vitest';
import {ExploreHistory, type HistoryStory} from '../../src/explore/explore-history.ts';
import {type Entry, FakeWindow} from './fake-window.ts';

/** A story that a reader explores, as the tools do it. */
class Reader {
  exploring = false;
  /** How it was left. */
  readonly log: string[] = [];
  readonly story: HistoryStory;
  readonly #history: ExploreHistory;

  constructor(history: ExploreHistory, key = '0') {
    this.#history = history;
    this.story = {
      key,
      explore: () => this.explore(),
      resume: () => this.leave('resume'),
      readOn: () => this.leave('read-on'),
      onReturn: () => this.log.push('returned'),
    };
  }

  explore(): void {
    if (this.exploring) return;
    this.exploring = true;
    this.#history.enter(this.story);
  }

  leave(how = 'escape'): void {
    if (!this.exploring) return;
    this.exploring = false;
    this.log.push(how);
    this.#history.leave(this.story.key);
  }
}

let page: FakeWindow;
let history: ExploreHistory;
let reader: Reader;
const begin = () => {
  page = new FakeWindow();
  page.push({router: 1}, '/story');
  history = new ExploreHistory(page);
  reader = new Reader(history);
};
beforeEach(begin);

const explore = () => {
  reader.explore();
  page.settle();
};
const go = (by: number) => {
  page.go(by);
  page.settle();
};
const current = () => page.entries[page.index]!;

describe('exploring', () => {
  test('is one entry, at the same address, with the state of the page in it', () => {
    explore();
    expect([page.index, page.entries.length]).toEqual([2, 3]);
    expect(current()).toMatchObject({url: 'https://a.b/story', state: {router: 1}});
  });

  test('is left by Back, at the same line, which the page does not hear', () => {
    explore();
    go(-1);
    expect([reader.exploring, reader.log]).toEqual([false, ['resume']]);
    expect([page.index, page.heard]).toEqual([1, []]);
  });

  test('is entered again by Forward, which the page does not hear', () => {
    explore();
    go(-1);
    go(1);
    expect([reader.exploring, page.index, page.heard]).toEqual([true, 2, []]);
  });

  test('is left by Back after Forward, though the page has changed the address below', () => {
    explore();
    go(-1);
    page.history.replaceState({router: 1}, '', '#two');
    go(1);
    go(-1);
    expect([reader.log, page.heard]).toEqual([['resume', 'resume'], []]);
  });

  test('leaves no entry behind when it is left by a key or a button', () => {
    for (let times = 0; times < 3; times++) {
      explore();
      reader.leave();
      page.settle();
      expect([page.index, current().state, page.heard]).toEqual([1, {router: 1}, []]);
    }
    expect(page.entries).toHaveLength(3);
    expect(reader.log).toEqual(['escape', 'returned', 'escape', 'returned', 'escape', 'returned']);
  });

  test('that is left stays at the line of the story, wherever the browser scrolls', () => {
    page.scrollY = 300;
    explore();
    // in a window of another size the line is elsewhere
    page.scrollY = 310;
    go(-1);
    expect([page.index, page.scrollY]).toEqual([1, 310]);
  });

  test('that is left for another step goes there after the browser has scrolled', async () => {
    page.scrollY = 300;
    explore();
    void history.leave('0').then(() => (page.scrollY = 900));
    await page.rest();
    expect([page.index, page.scrollY]).toEqual([1, 900]);
  });

  test('that is left where the browser does not go back goes there all the same', async () => {
    explore();
    page.history.back = () => {};
    void history.leave('0').then(() => (page.scrollY = 900));
    await page.rest();
    expect([page.index, page.scrollY]).toEqual([2, 900]);
    // and the entry serves the next time
    explore();
    expect(page.entries).toHaveLength(3);
  });

  test('that is entered and left at once writes nothing', () => {
    reader.explore();
    reader.leave();
    page.settle();
    expect([page.index, page.entries.length]).toEqual([1, 2]);
  });

  test('that is left and entered at once keeps its entry', () => {
    explore();
    reader.leave();
    reader.explore();
    page.settle();
    expect([page.index, page.entries.length, reader.exploring]).toEqual([2, 3, true]);
  });

  test('that is entered while the browser goes back has an entry again', () => {
    explore();
    reader.leave();
    // the task that asks the browser, not yet that in which it goes
    page.setTimeout(() => reader.explore());
    page.settle();
    expect([page.index, page.entries.length, reader.exploring, page.heard]).toEqual([
      2,
      3,
      true,
      [],
    ]);
  });

  test('of a second story shares the entry, which is left with the last of them', () => {
    const other = new Reader(history, '1');
    explore();
    other.explore();
    page.settle();
    expect(page.entries).toHaveLength(3);
    reader.leave();
    page.settle();
    expect([page.index, other.exploring]).toEqual([2, true]);
    other.leave();
    page.settle();
    expect(page.index).toBe(1);
    go(1);
    expect([reader.exploring, other.exploring]).toEqual([false, true]);
  });

  test('keeps its view in the entry, for a reload', () => {
    explore();
    history.keep('0', {view: 'explore=1,2,3', panel: 'layers'});
    page.settle();
    const again = new ExploreHistory(page);
    expect(again.kept('0')).toEqual({view: 'explore=1,2,3', panel: 'layers'});
    expect(again.kept('1')).toBeUndefined();
    const reloaded = new Reader(again);
    reloaded.explore();
    page.settle();
    expect([page.index, again.kept('0')?.view]).toEqual([2, 'explore=1,2,3']);
  });

  test('that an address opened has no entry of its own, and nothing is kept when it is left', () => {
    reader.explore();
    history.came();
    page.settle();
    expect([page.index, history.kept('0')]).toEqual([1, {view: ''}]);
    reader.leave();
    page.settle();
    expect([page.index, current().state, page.left]).toEqual([1, {router: 1}, false]);
  });

  test('goes on where the page goes elsewhere and comes back', () => {
    explore();
    page.push({router: 2}, '/other');
    go(-1);
    expect([reader.exploring, page.heard]).toEqual([
      true,
      ['popstate https://a.b/story', 'hashchange https://a.b/story'],
    ]);
  });

  test('ends where the page is, if the reader follows a link inside it', () => {
    explore();
    page.push(null, '/story#notes');
    page.go(0);
    page.settle();
    expect(reader.log).toEqual(['read-on']);
    expect(page.index).toBe(3);
  });

  test('goes on at another address of a view', () => {
    explore();
    page.push(null, '/story#explore=1,2,3');
    page.go(0);
    page.settle();
    expect(reader.exploring).toBe(true);
  });

  test('does not go back where the page has gone elsewhere at once after it was left', () => {
    explore();
    reader.leave();
    page.push({router: 2}, '/other');
    page.settle();
    expect([page.index, current().url]).toEqual([3, 'https://a.b/other']);
  });

  test('of a story that the page removes leaves the history alone', () => {
    explore();
    history.forget('0');
    page.settle();
    expect(page.index).toBe(2);
  });

  test.each([5, 'text', [1]])('has no entry over a state that takes no addition: %j', (state) => {
    page.history.replaceState(state, '');
    explore();
    expect([page.entries.length, current().state, reader.exploring]).toEqual([2, state, true]);
    reader.leave();
    page.settle();
    expect(page.index).toBe(1);
  });

  test('goes on without an entry where the browser refuses one', () => {
    page.history.pushState = () => {
      throw new DOMException('too many', 'SecurityError');
    };
    explore();
    expect(reader.exploring).toBe(true);
  });
});

test('whatever readers and pages do, the history says what is explored, the page is not left, and it hears of each change of its own', () => {
  const actions = ['explore', 'escape', 'back', 'forward', 'push', 'replace'] as const;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...actions), {maxLength: 14}), (taken) => {
      begin();
      let pushed = 1;
      for (const action of taken) {
        const before = {...current(), index: page.index, exploring: reader.exploring};
        const heard = page.heard.length;
        if (action === 'explore') reader.explore();
        if (action === 'escape') reader.leave();
        if (action === 'back' && page.index > 1) page.go(-1);
        if (action === 'forward') page.go(1);
        if (action === 'push') page.push({router: ++pushed}, `/page-${pushed}`);
        if (action === 'replace')
          page.history.replaceState({...(page.history.state as object), top: pushed}, '');
        page.settle();
        if (action === 'push' || action === 'replace') continue;
        expect(page.left).toBe(false);
        const changed = pageOf(current()) !== pageOf(before);
        if (changed) expect(page.heard.length).toBeGreaterThan(heard);
        else if (action === 'explore' || action === 'escape')
          expect(page.heard).toHaveLength(heard);
        // leaving keeps the reader where they were in the page's own history
        if (action === 'escape') expect(routerOf(current())).toBe(routerOf(before));
        if (action === 'explore') expect(reader.exploring).toBe(true);
        if (action === 'escape') expect(history.kept('0')).toBeUndefined();
      }
    }),
    {numRuns: 500},
  );
});

/** What an entry is for the page around the story. */
const pageOf = ({url, state}: Entry) =>
  JSON.stringify([url, {...(state as object), mapStory: undefined}]);
const routerOf = ({state}: Entry) => (state as {router?: number} | null)?.router;
