// Tests how a story shows its notes: on the live map, and in the text where it does not.
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import '../../src/define.ts';
import type {MapStoryElement} from '../../src/index.ts';
import {styles} from '../../src/node/vite/still-styles.ts';
import {eventually} from '../fixtures/eventually.ts';

afterEach(() => {
  document.body.replaceChildren();
  scrollTo(0, 0);
});

async function mount(notes: string, attributes = ''): Promise<MapStoryElement> {
  document.body.innerHTML = `<map-story ${attributes}>
    <story-layer id="bank" kind="border" label="The bank"><script type="application/geo+json">{"type": "Feature", "properties": {"id": "left"}, "geometry": {"type": "LineString", "coordinates": [[11, 45], [12, 45]]}}</script></story-layer>
    <story-step id="bend" focus="bank"><h2>The bend</h2><p>The bank.</p>${notes}</story-step>
    <story-step id="end" focus="bank"><h2>The end</h2></story-step></map-story>`;
  const story = document.querySelector('map-story')!;
  await story.ready;
  await eventually(() => expect(story.map?.loaded()).toBe(true));
  return story;
}

const onMap = (story: Element) =>
  [...story.shadowRoot!.querySelectorAll('.map-notes text')].map((text) =>
    [...text.children].map(({textContent}) => textContent).join(' '),
  );
/** Heights of the notes in the text, CSS px. */
const inText = () =>
  [...document.querySelectorAll('story-note')].map(
    (note) => note.shadowRoot?.querySelector('.note')?.getBoundingClientRect().height,
  );
const west = '<story-note at="11 45">Where it begins</story-note>';

test('a note that has a place is seen on the map, and heard in the text', async () => {
  const story = await mount(west);
  await eventually(() => expect(inText()).toEqual([1]));
  expect(onMap(story)).toEqual(['Where it begins']);
  expect(story.shadowRoot!.querySelector('.map-notes')!.getAttribute('aria-hidden')).toBe('true');
  expect(document.querySelector('story-note')!.innerText).toBe('Where it begins');
});

test('a note that has none is seen in the text', async () => {
  const story = await mount(`${west}<story-note at="60 10">Far away</story-note>`);
  await eventually(() => expect(inText()[0]).toBe(1));
  expect(onMap(story)).toEqual(['Where it begins']);
  expect(inText()[1]).toBeGreaterThan(10);
});

test('a story without notes has nothing of them', async () => {
  const story = await mount('');
  expect(story.shadowRoot!.querySelector('.map-notes')).toBeNull();
});

test('notes follow the author’s edits', async () => {
  const story = await mount(west);
  await eventually(() => expect(onMap(story)).toEqual(['Where it begins']));
  const note = document.querySelector('story-note')!;
  note.textContent = 'Where it rises';
  await eventually(() => expect(onMap(story)).toEqual(['Where it rises']));
  note.insertAdjacentHTML('afterend', '<story-note of="bank/left">The middle</story-note>');
  await eventually(() => expect(onMap(story)).toEqual(['Where it rises', 'The middle']));
  await eventually(() => expect(inText()).toEqual([1, 1]));
  note.setAttribute('at', '60 10');
  await eventually(() => expect(onMap(story)).toEqual(['The middle']));
  await eventually(() => expect(inText()[0]).toBeGreaterThan(10));
  document.querySelectorAll('story-note').forEach((one) => one.remove());
  await eventually(() => expect(onMap(story)).toEqual([]));
});

test('a note that a framework takes out and puts back is on the map, and hidden in the text, as before', async () => {
  const story = await mount(`${west}<story-note of="bank/left">The middle</story-note>`);
  await eventually(() => expect(inText()).toEqual([1, 1]));
  const note = document.querySelector('story-note')!;
  const [parent, before] = [note.parentElement!, note.nextSibling];
  note.remove();
  await eventually(() => expect(onMap(story)).toEqual(['The middle']));
  await eventually(() => expect(inText()).toEqual([1]));
  parent.insertBefore(note, before);
  await eventually(() => expect(onMap(story)).toEqual(['Where it begins', 'The middle']));
  await eventually(() => expect(inText()).toEqual([1, 1]));
  expect(note.shadowRoot!.querySelectorAll('.note')).toHaveLength(1);
});

test('notes are of their own step', async () => {
  const story = await mount(west, 'height="600px"');
  await eventually(() => expect(onMap(story)).toEqual(['Where it begins']));
  story.goTo('end');
  await eventually(() => expect(onMap(story)).toEqual([]));
  story.goTo('bend');
  await eventually(() => expect(onMap(story)).toEqual(['Where it begins']));
});

test('while a reader explores, the note stays with its place', async () => {
  const story = await mount(west);
  await eventually(() => expect(onMap(story)).toEqual(['Where it begins']));
  const dot = () => story.shadowRoot!.querySelector('.map-notes circle')!.getBoundingClientRect();
  story.explore();
  await eventually(() => expect(story.mode).toBe('exploring'));
  const map = story.map!;
  map.panBy([-20, -25], {animate: false});
  await eventually(() => {
    const {x, y} = map.project([11, 45]);
    const {left, top} = map.getCanvas().getBoundingClientRect();
    const {x: dotX, y: dotY, width} = dot();
    expect(dotX + width / 2 - left).toBeCloseTo(x, 0);
    expect(dotY + width / 2 - top).toBeCloseTo(y, 0);
  });
  map.jumpTo({center: [-60, 10]});
  await eventually(() => expect(onMap(story)).toEqual([]));
});

describe('in a page with the build’s style sheet', () => {
  const sheet = new CSSStyleSheet();
  beforeEach(() => {
    sheet.replaceSync(styles());
    document.adoptedStyleSheets.push(sheet);
  });
  afterEach(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    Reflect.deleteProperty(navigator, 'connection');
  });

  const notes =
    '<story-note at="60 10">Far away</story-note> <story-note at="70 10">And further</story-note>';
  const rules = () =>
    [...document.querySelectorAll('story-note')].map((note) =>
      [note, ...(note.shadowRoot?.querySelectorAll('.note') ?? [])]
        .map((box) => getComputedStyle(box).borderInlineStartWidth)
        .filter((width) => width !== '0px'),
    );
  const heights = () =>
    [...document.querySelectorAll('story-note')].map((note) => note.getBoundingClientRect().height);

  test('notes stand below each other behind one rule each, without a live map as with it', async () => {
    const live = await mount(notes);
    await eventually(() => expect(inText()[0]).toBeGreaterThan(10));
    expect(rules()).toEqual([['2px'], ['2px']]);
    const distance = () => {
      const [first, second] = [...document.querySelectorAll('story-note')];
      return second!.getBoundingClientRect().top - first!.getBoundingClientRect().top;
    };
    const there = {heights: heights(), distance: distance()};
    live.remove();
    Object.defineProperty(navigator, 'connection', {configurable: true, value: {saveData: true}});
    const still = document.createElement('div');
    still.innerHTML = live.outerHTML;
    // a reader who saves data reads the stills, where there are any
    for (const step of still.querySelectorAll('story-step'))
      step.insertAdjacentHTML('beforebegin', '<figure class="map-still"></figure>');
    document.body.append(still);
    await document.querySelector('map-story')!.ready;
    expect(document.querySelector('story-note')!.shadowRoot).toBeNull();
    expect(rules()).toEqual([['2px'], ['2px']]);
    expect({heights: heights(), distance: distance()}).toEqual(there);
  });
});
