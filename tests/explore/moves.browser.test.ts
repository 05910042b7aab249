// Tests how the map moves while a reader explores.
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {page} from 'vitest/browser';
import '../../src/define.ts';
import type {MapStoryElement} from '../../src/index.ts';
import {eventually} from '../fixtures/eventually.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  localStorage.clear();
  scrollTo(0, 0);
});

async function explored(layer = '', show = ''): Promise<MapStoryElement> {
  document.body.innerHTML = `<map-story>${layer}<story-step id="one" camera="10 50 5" show="${show}"><h2>One</h2></story-step></map-story>`;
  const story = document.querySelector('map-story')!;
  await story.ready;
  await eventually(() => expect(story.map?.loaded()).toBe(true));
  story.explore();
  await eventually(() => expect(inside(story, '.coordinates')?.textContent).toMatch(/50/));
  await eventually(() => expect(story.map!.isMoving()).toBe(false));
  return story;
}

const inside = (story: Element, selector: string) =>
  story.shadowRoot!.querySelector<HTMLElement>(selector);

test('a move of the map writes where it is, and looks for no element', async () => {
  const story = await explored();
  const looked = vi.spyOn(DocumentFragment.prototype, 'querySelector');
  const map = story.map!;
  const before = inside(story, '.coordinates')!.textContent;
  looked.mockClear();
  map.jumpTo({center: [20, 40]});
  expect(looked).not.toHaveBeenCalled();
  expect(inside(story, '.coordinates')!.textContent).not.toBe(before);
});

test('no name lies under what is written at the foot of the map, on a phone', async () => {
  await page.viewport(390, 844);
  document.body.style.margin = '0';
  const story = await explored(
    '<story-layer id="towns" kind="place" label="Towns"><script type="application/geo+json">{"type": "Feature", "properties": {"id": "a", "name": "Mill"}, "geometry": {"type": "Point", "coordinates": [10, 50]}}</script></story-layer>',
    'towns',
  );
  const map = story.map!;
  await eventually(() => expect(inside(story, '.notes .credit')!.textContent).not.toBe(''));
  const names = (box?: [[number, number], [number, number]]) =>
    map
      .queryRenderedFeatures(box)
      .filter(({layer, properties}) => layer.type === 'symbol' && properties['name'] === 'Mill');
  /** Moves the map so that the town lies at a point of the window. */
  const moveTo = async (x: number, y: number) => {
    const {x: townX, y: townY} = map.project([10, 50]);
    const idle = new Promise((resolve) => map.once('idle', resolve));
    map.panBy([townX - x, townY - y], {animate: false});
    await idle;
  };
  const [line] = inside(story, '.notes .credit')!.getClientRects();
  await moveTo(195, 300);
  await eventually(() => expect(names()).not.toEqual([]));
  await moveTo(line!.left + line!.width / 2, line!.top + line!.height / 2);
  const {left, top, right, bottom} = line!;
  await eventually(() =>
    expect(
      names([
        [left, top],
        [right, bottom],
      ]),
    ).toEqual([]),
  );
  await moveTo(195, 300);
  await eventually(() => expect(names()).not.toEqual([]));
});

describe.each(['reduced', 'full'])('under %s motion', (motion) => {
  beforeEach(() => localStorage.setItem('map-story:motion', motion));

  const key = (name: string) => (story: MapStoryElement) =>
    story
      .map!.getCanvas()
      .dispatchEvent(
        new KeyboardEvent('keydown', {key: name, keyCode: codes[name]!, bubbles: true}),
      );
  const codes: Readonly<Record<string, number>> = {ArrowRight: 39, '+': 187};
  const tool = (title: string) => (story: MapStoryElement) =>
    inside(story, `.map-tools [title="${title}"]`)!.click();
  const twice = (story: MapStoryElement) =>
    story
      .map!.getCanvas()
      .dispatchEvent(new MouseEvent('dblclick', {bubbles: true, clientX: 300, clientY: 200}));

  test.each([
    ['an arrow key', key('ArrowRight')],
    ['the key that zooms', key('+')],
    ['a double click', twice],
    ['the button that zooms', tool('Zoom in')],
    ['the button that pans', tool('Move the map right')],
  ])(`%s moves the map ${motion === 'reduced' ? 'at once' : 'in time'}`, async (_, move) => {
    const story = await explored();
    const map = story.map!;
    const viewOf = () => JSON.stringify([map.getCenter(), map.getZoom()]);
    const [before, starts] = [viewOf(), vi.fn()];
    map.on('movestart', starts);
    move(story);
    expect(starts).toHaveBeenCalled();
    expect(map.isMoving()).toBe(motion === 'full');
    expect(viewOf() !== before).toBe(motion === 'reduced');
  });
});
