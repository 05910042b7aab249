// Tests what a story keeps when its map opens again, is styled anew, or stands beside another story.
import {afterEach, expect, test, vi} from 'vitest';
import '../../src/define.ts';
import {keyOf} from '../../src/explore/page-history.ts';
import type {MapStoryElement} from '../../src/index.ts';
import {SceneLoop} from '../../src/player/scene-loop.ts';
import {eventually} from '../fixtures/eventually.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  document.body.replaceChildren();
  scrollTo(0, 0);
});

const square = (id: string, lng: number, v: number) =>
  `{"type": "Feature", "properties": {"id": "${id}", "name": "${id}", "v": ${v}}, "geometry": {"type": "Polygon", "coordinates": [[[${lng}, 45], [${lng + 1}, 45], [${lng + 1}, 46], [${lng}, 46], [${lng}, 45]]]}}`;

const inside = `<story-layer id="tracts" kind="region" label="Tracts" value="v" classes="2 5" unit="people"><script type="application/geo+json">{"type": "FeatureCollection", "features": [${square('a', 10, 1)}, ${square('b', 11, 3)}, ${square('c', 12, 9)}]}</script></story-layer>
  <story-step id="one" focus="tracts"><h2>One</h2><p>Text.</p><story-note at="11 45">Where it begins</story-note></story-step>
  <story-step id="two" focus="tracts"><h2>Two</h2><p>Text.</p></story-step>`;

async function mount(html = `<map-story>${inside}</map-story>`): Promise<MapStoryElement> {
  document.body.innerHTML = html;
  const story = document.querySelector('map-story')!;
  await story.ready;
  await eventually(() => expect(story.map?.loaded()).toBe(true));
  return story;
}

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
};

const noteHeight = () =>
  document.querySelector('story-note')!.shadowRoot?.querySelector('.note')?.getBoundingClientRect()
    .height;

test('a note that the map shows is hidden in the text again when the map opens again', async () => {
  const story = await mount();
  await eventually(() => expect(noteHeight()).toBe(1));
  story.remove();
  await new Promise((resolve) => setTimeout(resolve));
  document.body.append(story);
  await eventually(() => expect(story.map?.loaded()).toBe(true));
  await eventually(() => expect(noteHeight()).toBe(1));
});

test('the legend lies in the window of the map, clear of the scale bar and of the cards', async () => {
  const story = await mount();
  const root = story.shadowRoot!;
  await eventually(() => expect(root.querySelector('.legend')?.textContent).toContain('Tracts'));
  expect(root.querySelector('.legend')!.parentElement!.className).toBe('window');
  const box = (selector: string) => root.querySelector(selector)!.getBoundingClientRect();
  const [legend, scale, whole] = [box('.legend'), box('.scale'), box('.window')];
  expect(legend.left).toBeGreaterThanOrEqual(whole.left);
  expect(legend.right).toBeLessThanOrEqual(whole.right);
  const apart =
    legend.right <= scale.left ||
    scale.right <= legend.left ||
    legend.bottom <= scale.top ||
    scale.bottom <= legend.top;
  expect(apart).toBe(true);
});

test('going to a step plans nothing anew where the layout is as it was', async () => {
  const story = await mount();
  await eventually(() => expect(noteHeight()).toBe(1));
  const planned = vi.spyOn(SceneLoop.prototype, 'setPlan');
  // a card that has got lower is heard of in one frame, read in the next, and planned for then
  await eventually(async () => {
    planned.mockClear();
    await frames(4);
    expect(planned).not.toHaveBeenCalled();
  });
  story.goTo('two');
  await eventually(() => expect(story.position.index).toBe(1));
  expect(planned).not.toHaveBeenCalled();
});

test('a new theme leaves an explored map where the reader has it', async () => {
  const story = await mount();
  story.explore();
  await eventually(() => expect(story.mode).toBe('exploring'));
  story.map!.jumpTo({center: [40, 10], zoom: 5});
  const loaded = new Promise((resolve) => story.map!.once('styledata', resolve));
  story.theme = 'dark';
  await loaded;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  expect(story.map!.getCenter().lng).toBeCloseTo(40);
  expect(story.map!.getZoom()).toBeCloseTo(5);
});

test('*Less motion* is chosen for every story of a page', async () => {
  await mount(`<map-story>${inside}</map-story><map-story>${inside}</map-story>`);
  const stories = [...document.querySelectorAll('map-story')];
  const fades = () => stories.map((one) => one.style.getPropertyValue('--map-story-fade'));
  await eventually(() => expect(fades()).toEqual(['0.3s', '0.3s']));
  const root = stories[0]!.shadowRoot!;
  root.querySelector<HTMLButtonElement>('.about-button')!.click();
  const box = () => root.querySelector<HTMLInputElement>('input[type=checkbox]');
  await eventually(() => expect(box()).not.toBeNull());
  box()!.click();
  await eventually(() => expect(fades()).toEqual(['0s', '0s']));
});

test('stories in shadow trees are told apart in the history of the page', () => {
  document.body.innerHTML = '<div></div><div></div><map-story></map-story>';
  const inTrees = [...document.querySelectorAll('div')].map((host) => {
    const tree = host.attachShadow({mode: 'open'});
    tree.innerHTML = '<map-story></map-story>';
    return tree.querySelector('map-story')!;
  });
  const keys = [...inTrees, document.querySelector('map-story')!].map(keyOf);
  expect(new Set(keys).size).toBe(3);
});

test('stills take the theme of the page when that changes, also after other steps', async () => {
  const story = await mount(
    `<map-story><div class="map-still" hidden><picture><source media="(prefers-color-scheme: dark)" srcset="data:,"><img alt="" src="data:,"></picture></div>${inside}</map-story>`,
  );
  const media = () => story.querySelector('source')!.media;
  for (const [id, scheme, shown] of [
    ['two', 'dark', 'all'],
    ['one', 'light', 'not all'],
  ] as const) {
    story.goTo(id);
    await eventually(() => expect(story.position.index).toBe(id === 'two' ? 1 : 0));
    document.documentElement.style.colorScheme = scheme;
    await eventually(() => expect(media()).toBe(shown));
  }
  document.documentElement.removeAttribute('style');
});
