// Tests a story that the page hides: in a tab, a dialog, a closed `<details>`; at first, or while
// it is read.
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {page} from 'vitest/browser';
import '../../src/define.ts';
import type {MapStoryElement, Problem, StepChangeEvent, StoryErrorEvent} from '../../src/index.ts';
import {eventually} from '../fixtures/eventually.ts';

/** Whether the reader saves data: the story stands with its stills then, and no live map is loaded. */
let saveData = true;
Object.defineProperty(navigator, 'connection', {get: () => ({saveData}), configurable: true});

const ids = ['one', 'two', 'three', 'four'];
const steps = ids
  .map(
    (id, at) =>
      `<figure class="map-still"></figure><story-step id="${id}" camera="${70 + 5 * at} 36 4"><h2>Step ${id}</h2><p>Words of step ${id}.</p></story-step>`,
  )
  .join('');

let [problems, entered]: [Problem[], string[]] = [[], []];
const onProblem = (event: StoryErrorEvent) => {
  event.preventDefault();
  problems.push(event.problem);
};
const onStep = (event: Event) => void entered.push((event as StepChangeEvent).id);
beforeEach(async () => {
  [problems, entered, saveData] = [[], [], true];
  document.addEventListener('story-error', onProblem as EventListener);
  document.addEventListener('step-change', onStep);
  document.body.style.margin = '0';
  await page.viewport(1000, 600);
});
afterEach(() => {
  document.removeEventListener('story-error', onProblem as EventListener);
  document.removeEventListener('step-change', onStep);
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  scrollTo(0, 0);
});

const frames = async () => {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
};

/** Jumps to a step, and waits until the story has come to rest there. */
async function goTo(story: MapStoryElement, index: number): Promise<void> {
  document.getElementById(ids[index]!)!.scrollIntoView({block: 'start', behavior: 'instant'});
  let before = -1;
  await eventually(() => {
    const [{progress}, last] = [story.position, before];
    before = progress;
    expect([story.position.index, progress]).toEqual([index, last]);
  });
}

/** Puts a story into a place of a page. */
function write(place: string): {story: MapStoryElement; place: HTMLElement} {
  document.body.innerHTML = `<p>Before</p>${place.replace('STORY', `<map-story>${steps}</map-story>`)}<p style="height: 400px">After</p>`;
  return {
    story: document.querySelector('map-story')!,
    place: document.querySelector<HTMLElement>('.place')!,
  };
}

type Hiding = Readonly<{hide: (place: HTMLElement) => void; show: (place: HTMLElement) => void}>;
const byAttribute = (name: string): Hiding => ({
  hide: (place) => place.setAttribute(name, ''),
  show: (place) => place.removeAttribute(name),
});
const byStyle = (name: string, value: string): Hiding => ({
  hide: (place) => place.style.setProperty(name, value),
  show: (place) => place.style.removeProperty(name),
});

const ways: readonly (readonly [string, string, Hiding])[] = [
  ['the attribute hidden', '<div class="place">STORY</div>', byAttribute('hidden')],
  [
    'an ancestor’s display',
    '<main class="place"><div>STORY</div></main>',
    byStyle('display', 'none'),
  ],
  ['a column of no width', '<div class="place">STORY</div>', byStyle('width', '0')],
  ['content-visibility', '<div class="place">STORY</div>', byStyle('content-visibility', 'hidden')],
  [
    'a closed details',
    '<details class="place" open><summary>Story</summary>STORY</details>',
    {
      hide: (place) => place.removeAttribute('open'),
      show: (place) => place.setAttribute('open', ''),
    },
  ],
  [
    'a closed dialog',
    '<dialog class="place" style="padding: 0; border: 0; width: 900px; height: 500px">STORY</dialog>',
    {
      hide: (place) => (place as HTMLDialogElement).close(),
      show: (place) => (place as HTMLDialogElement).showModal(),
    },
  ],
];

describe('a story that is hidden at first', () => {
  test.each(ways)('by %s begins when it is shown', async (_, html, {hide, show}) => {
    const {story, place} = write(html);
    hide(place);
    await frames();
    expect([story.scene, entered]).toEqual([undefined, []]);
    show(place);
    await story.ready;
    await eventually(() => expect(entered).toEqual(['one']));
    expect(story.scene!.camera.center[0]).toBeCloseTo(70);
    expect(problems).toEqual([]);
    story.goTo('three');
    await eventually(() => expect(story.position.index).toBe(2));
  });

  test('is at its beginning in a dialog that opens: no control takes the focus and scrolls it', async () => {
    const {story, place} = write(ways.at(-1)![1]);
    (place as HTMLDialogElement).showModal();
    await story.ready;
    expect(place.scrollTop).toBe(0);
  });

  test('has no live map until then, and opens it then', async () => {
    saveData = false;
    const {story, place} = write('<div class="place" hidden>STORY</div>');
    await frames();
    expect(story.map).toBeUndefined();
    place.hidden = false;
    await eventually(() => expect(story.map).toBeDefined());
    expect(problems).toEqual([]);
  });
});

describe('a story that is hidden while it is read', () => {
  test.each(ways)(
    'by %s stands still, and is at the same step when it is shown again',
    async (_, html, {hide, show}) => {
      const {story, place} = write(html);
      if (place instanceof HTMLDialogElement) show(place);
      await story.ready;
      await goTo(story, 2);
      const at = story.position;
      const [told, {top}] = [entered.length, story.getBoundingClientRect()];
      hide(place);
      await frames();
      // what the reader sees of the page moved, since it is lower now
      document.dispatchEvent(new Event('scroll'));
      await frames();
      expect(story.position).toEqual(at);
      show(place);
      await eventually(() => expect(story.getBoundingClientRect().top).toBeCloseTo(top, 0));
      await frames();
      expect(story.position).toEqual({index: 2, progress: expect.closeTo(at.progress, 2)});
      expect([entered.length, problems]).toEqual([told, []]);
    },
  );

  test('does not take the reader back who scrolled meanwhile', async () => {
    const {story, place} = write(
      '<div class="place">STORY</div><p style="height: 5000px">Other words</p>',
    );
    // words that stay where they are would take the reader along
    document.body.style.overflowAnchor = 'none';
    await story.ready;
    await goTo(story, 2);
    place.hidden = true;
    await frames();
    scrollTo(0, 50);
    await frames();
    place.hidden = false;
    await eventually(() => expect(story.position.index).toBe(0));
    expect(scrollY).toBe(50);
  });

  test('may be edited: it has the new step when it is shown', async () => {
    const {story, place} = write('<div class="place">STORY</div>');
    await story.ready;
    place.hidden = true;
    await frames();
    document.getElementById('two')!.remove();
    document.getElementById('four')!.remove();
    await frames();
    place.hidden = false;
    await frames();
    await eventually(() => expect(story.goTo('three')).toBe(true));
    await eventually(() => expect(story.position.index).toBe(1));
    expect(problems).toEqual([]);
  });

  test('keeps its map, and the reader’s exploring of it', async () => {
    saveData = false;
    const {story, place} = write('<div class="place">STORY</div>');
    await story.ready;
    const {map} = story;
    story.explore();
    map!.jumpTo({center: [10, 20], zoom: 3});
    place.hidden = true;
    await frames();
    place.hidden = false;
    await frames();
    expect([story.mode, story.map === map]).toEqual(['exploring', true]);
    expect(map!.getCenter().lng).toBeCloseTo(10);
    expect(problems).toEqual([]);
  });
});
