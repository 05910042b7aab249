// Tests on which side of the map the card of a step stands, and what the map shows beside it.
import {afterEach, describe, expect, test} from 'vitest';
import {page} from 'vitest/browser';
import '../../src/define.ts';
import type {MapStoryElement} from '../../src/index.ts';
import {eventually} from '../fixtures/eventually.ts';

// boxes and scenes without the weight of a map
Object.defineProperty(navigator, 'connection', {value: {saveData: true}, configurable: true});

const step = (id: string, side: string) =>
  `<story-step id="${id}" camera="74 36 5"${side}><h2>Step ${id}</h2><p>Words.</p></story-step>`;

async function mount(width: number, dir = 'ltr'): Promise<MapStoryElement> {
  await page.viewport(width, 800);
  document.body.style.margin = '0';
  document.body.innerHTML = `<map-story dir="${dir}">${step('plain', '')}${step('end', ' side="end"')}${step('full', ' side="full"')}${step('start', ' side="start"')}</map-story>`;
  const story = document.querySelector('map-story')!;
  await story.ready;
  return story;
}
afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  scrollTo(0, 0);
});

/** Where card and free rectangle of a step begin and end from the start of a line, when it is read. */
async function read(story: MapStoryElement, id: string, dir = 'ltr') {
  document.getElementById(id)!.scrollIntoView({behavior: 'instant', block: 'start'});
  const index = [...story.querySelectorAll('story-step')].findIndex((one) => one.id === id);
  await eventually(() => expect(story.position.index).toBe(index));
  const {left, right} = document.getElementById(id)!.getBoundingClientRect();
  await eventually(() => expect(story.scene!.camera.padding.top).toBeGreaterThan(0));
  const {padding} = story.scene!.camera;
  const ends = (from: number, to: number) =>
    dir === 'rtl' ? [innerWidth - to, innerWidth - from] : [from, to];
  return {card: ends(left, right), free: ends(padding.left, innerWidth - padding.right)};
}

describe.each(['ltr', 'rtl'])('where text runs %s', (dir) => {
  test('a card stands where lines begin, where they end, or over all of the map, and the map shows its subject beside it', async () => {
    const story = await mount(1280, dir);
    const plain = await read(story, 'plain', dir);
    expect(plain).toEqual({card: [64, 464], free: [480, 1228]});
    expect(await read(story, 'end', dir)).toEqual({card: [816, 1216], free: [52, 800]});
    expect(await read(story, 'full', dir)).toEqual({card: [52, 1228], free: [52, 1228]});
    expect(await read(story, 'start', dir)).toEqual(plain);
  });

  test('phones ignore the side', async () => {
    const story = await mount(390, dir);
    const plain = await read(story, 'plain', dir);
    for (const id of ['end', 'full', 'start']) expect(await read(story, id, dir)).toEqual(plain);
  });
});

test('the lines of a card over the map are no longer than others', async () => {
  await mount(1280);
  const {width} = document.querySelector('#full p')!.getBoundingClientRect();
  expect(width).toBe(640);
});

test('an edit of the side moves the card and the camera', async () => {
  const story = await mount(1280);
  await read(story, 'end');
  document.getElementById('end')!.setAttribute('side', 'start');
  await eventually(() => expect(story.scene!.camera.padding).toMatchObject({left: 480, right: 52}));
});
