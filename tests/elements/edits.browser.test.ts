import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import '../../src/define.ts';
import type {FeatureCollection, LineString} from 'geojson';
import type {GeoJSONSource} from 'maplibre-gl';
import type {MapStoryElement, Problem, StoryErrorEvent} from '../../src/index.ts';
import {eventually} from '../fixtures/eventually.ts';

const file = (id: string, name: string, [lng, lat]: readonly [number, number]) =>
  `data:application/geo+json,${encodeURIComponent(JSON.stringify({type: 'Feature', properties: {id, name}, geometry: {type: 'Point', coordinates: [lng, lat]}}))}`;
const mill = file('mill', 'Mill', [12, 45]);
const pixel =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='32' height='20'/%3E";
const written = `
  <story-layer id="mill" kind="place" label="The mill" src="${mill}"></story-layer>
  <story-layer id="bank" kind="border" label="The bank"><script type="application/geo+json">{"type": "Feature", "properties": {"id": "left"}, "geometry": {"type": "LineString", "coordinates": [[11, 45], [12, 45]]}}</script></story-layer>
  <story-step id="source" opening camera="10 44 4"><h1>Down the river</h1><p>It is <span id="clock">noon</span>.</p></story-step>
  <story-step id="bend" camera="11 45 5" show="bank"><h2>The bend</h2><p>The bank is <story-measure of="bank/left"></story-measure> long.</p></story-step>
  <story-step id="mill-race" focus="mill/mill" show="mill bank" highlight="mill"><h2>The race</h2><p>See <story-link to="mill/mill">the mill</story-link>.</p><img alt="" width="32" height="20"></story-step>`;

let heard: Problem[] = [];
let loads = 0;
let modes: string[] = [];
const onError = (event: StoryErrorEvent) => {
  event.preventDefault();
  heard.push(event.problem);
};
const onLoad = () => (loads += 1);
const onMode = ({mode}: HTMLElementEventMap['mode-change']) => modes.push(mode);

beforeEach(() => {
  [heard, modes, loads] = [[], [], 0];
  document.body.addEventListener('story-error', onError);
  document.body.addEventListener('story-load', onLoad);
  document.body.addEventListener('mode-change', onMode);
});
afterEach(() => {
  document.body.removeEventListener('story-error', onError);
  document.body.removeEventListener('story-load', onLoad);
  document.body.removeEventListener('mode-change', onMode);
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname + location.search);
  scrollTo(0, 0);
  vi.restoreAllMocks();
});

async function mount(attributes = ''): Promise<MapStoryElement> {
  document.body.innerHTML = `<map-story ${attributes}>${written}</map-story>`;
  const story = document.querySelector('map-story')!;
  await story.ready;
  await eventually(() => expect(loads).toBe(1));
  return story;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
async function frames(count = 3): Promise<void> {
  for (let at = 0; at < count; at++) await frame();
}
/** Waits until all edits so far have been compared: a heading that is edited last is named by then. */
async function compared(story: Element): Promise<void> {
  get('#bend h2').textContent = 'Compared';
  await eventually(() => expect(names(story)).toContain('Compared'));
}
const get = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const names = (story: Element) =>
  [...story.shadowRoot!.querySelectorAll('nav a')].map(({textContent}) => textContent);
const contextOf = (story: MapStoryElement) => story.map!.getCanvas().getContext('webgl2');

/** All that an edit of the page must leave alone. */
function standing(story: MapStoryElement) {
  const map = story.map!;
  const onLost = vi.fn();
  map.getCanvas().addEventListener('webglcontextlost', onLost);
  return {
    map,
    onLost,
    context: contextOf(story),
    scrolled: scrollY,
    mode: story.mode,
    index: story.position.index,
  };
}
function expectToStand(
  story: MapStoryElement,
  {map, onLost, context, scrolled, mode, index}: ReturnType<typeof standing>,
): void {
  expect(story.map).toBe(map);
  expect(contextOf(story)).toBe(context);
  expect(onLost).not.toHaveBeenCalled();
  expect([loads, scrollY, story.mode, story.position.index]).toEqual([1, scrolled, mode, index]);
}

describe('edits of prose', () => {
  test('a clock that changes sixty times costs the map nothing: no style, no layer, no data', async () => {
    const story = await mount();
    await frames();
    const before = standing(story);
    const told = heard.length;
    const costs = [
      vi.spyOn(before.map, 'setStyle'),
      vi.spyOn(before.map, 'addLayer'),
      vi.spyOn(before.map, 'removeLayer'),
      vi.spyOn(before.map.getSource<GeoJSONSource>('story')!, 'setData'),
    ];
    for (let second = 0; second < 60; second++) {
      get('#clock').textContent = `12:00:${second}`;
      await frame();
    }
    await compared(story);
    await frames();
    expectToStand(story, before);
    // what the map links its programs with, when it is idle, comes from no edit
    const ofEdits = costs.map(({mock}) =>
      mock.calls.filter((call) => !JSON.stringify(call).includes('warm-up')),
    );
    expect(ofEdits).toEqual([[], [], [], []]);
    expect(heard).toHaveLength(told);
  });

  test('an image that a lazy loader fills does not take the reader back to the step of the address', async () => {
    history.replaceState(null, '', '#bend');
    const story = await mount();
    await eventually(() => expect(story.position.index).toBe(1));
    story.goTo('mill-race');
    await eventually(() => expect(story.position.index).toBe(2));
    // a smooth scroll ends where it is
    scrollBy({top: 0, behavior: 'instant'});
    await frames();
    const before = standing(story);
    get('img').setAttribute('src', pixel);
    await compared(story);
    await frames();
    expectToStand(story, before);
    expect(before.index).toBe(2);
  });

  test('a translator that wraps every text does not end exploring, and leaves map and address', async () => {
    const story = await mount('hash');
    story.explore();
    expect(story.mode).toBe('exploring');
    story.map!.jumpTo({center: [20, 40], zoom: 4});
    await frames();
    const before = standing(story);
    const {hash} = location;
    const texts = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode())
      if (!texts.currentNode.parentElement!.closest('script'))
        found.push(texts.currentNode as Text);
    for (const text of found) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text);
    }
    await compared(story);
    await frames();
    expectToStand(story, before);
    expect(modes).toEqual(['exploring']);
    expect(location.hash).toBe(hash);
    expect(story.map!.getCenter().lng).toBeCloseTo(20);
    expect(heard).toEqual([]);
  });

  test('names of steps follow their headings, in navigation and on the cards', async () => {
    const story = await mount();
    const before = standing(story);
    get('#bend h2').firstChild!.nodeValue = 'Die Biegung';
    await eventually(() =>
      expect(names(story)).toEqual(['Down the river', 'Die Biegung', 'The race']),
    );
    await eventually(() =>
      expect(get('#bend').shadowRoot!.querySelector('section')!.getAttribute('aria-label')).toBe(
        'Die Biegung',
      ),
    );
    expectToStand(story, before);
  });

  test('a figure or a mention that is written anew works as the one before', async () => {
    const story = await mount();
    const before = standing(story);
    get('#bend p').innerHTML = 'In all <story-measure of="bank/left"></story-measure>.';
    get('#mill-race p').innerHTML = 'Over there is <story-link to="bank">the bank</story-link>.';
    await eventually(() => expect(get('story-measure').shadowRoot!.textContent).toMatch(/\d km/));
    get('story-link')
      .shadowRoot!.querySelector('button')!
      .dispatchEvent(new PointerEvent('pointerenter'));
    await eventually(() =>
      expect(story.scene!.layers['bank']).toMatchObject({shown: 1, emphasis: 1}),
    );
    expectToStand(story, before);
  });
});

describe('edits of the story', () => {
  test('another camera of a step is flown to under the same map', async () => {
    const story = await mount();
    const before = standing(story);
    get('#source').setAttribute('camera', '30 50 4');
    await eventually(() => expect(story.map!.getCenter().lng).toBeCloseTo(30));
    expectToStand(story, before);
  });

  test('a step that comes before the one being read moves its index, and is not told as another step', async () => {
    const story = await mount();
    const before = standing(story);
    const changes: string[] = [];
    story.addEventListener('step-change', ({id}) => changes.push(id));
    get('#mill-race').insertAdjacentHTML(
      'afterend',
      '<story-step id="mouth" camera="13 45 5"><h2>The mouth</h2></story-step>',
    );
    await eventually(() => expect(story.goTo('mouth')).toBe(true));
    await eventually(() => expect(story.position.index).toBe(3));
    await eventually(() => expect(changes.at(-1)).toBe('mouth'));
    // the page scrolls there smoothly, and a step that goes meanwhile would move it
    await eventually(async () => {
      const before = scrollY;
      await frames(10);
      expect(scrollY).toBe(before);
    });
    const told = changes.length;
    get('#bend').remove();
    await eventually(() =>
      expect(names(story)).toEqual(['Down the river', 'The race', 'The mouth']),
    );
    await eventually(() => expect(story.position.index).toBe(2));
    expect(changes.length).toBe(told);
    expect(story.map === before.map && loads === 1).toBe(true);
    await eventually(() =>
      expect(story.shadowRoot!.querySelector('[aria-current=step]')!.textContent).toBe('The mouth'),
    );
  });

  test('another color and another order are drawn in the layers that there are', async () => {
    const story = await mount();
    const before = standing(story);
    const paint = () => before.map.getPaintProperty('story:bank:line', 'line-color');
    const order = () => before.map.getLayersOrder().filter((id) => /^story:(bank|mill):/.test(id));
    const [color, ids] = [paint(), order()];
    get('#bank').setAttribute('color', 'teal');
    await eventually(() => expect(paint()).not.toBe(color));
    expect(order()).toEqual(ids);
    get('#bank').setAttribute('kind', 'context');
    await eventually(() => expect(before.map.getLayer('story:bank:halo')).toBeUndefined());
    expect(before.map.getLayersOrder().indexOf('story:bank:line')).toBeGreaterThan(0);
    story.goTo('bend');
    await eventually(() =>
      expect(before.map.getPaintProperty('story:bank:line', 'line-opacity')).toBeGreaterThan(0),
    );
    expect(story.map === before.map && loads === 1).toBe(true);
    expect(before.onLost).not.toHaveBeenCalled();
    expect(heard).toEqual([]);
  });

  test('another file of a layer is read, and no other; its data take the place of the old ones', async () => {
    const story = await mount();
    const before = standing(story);
    const read = vi.spyOn(globalThis, 'fetch');
    const moved = file('mill', 'Mill', [50, 20]);
    get('#mill').setAttribute('src', moved);
    story.goTo('mill-race');
    await eventually(() => expect(story.map!.getCenter().lng).toBeCloseTo(50, 0));
    expect(
      read.mock.calls
        .map(([url]) => String(url))
        .filter((url) => url.startsWith('data:application')),
    ).toEqual([moved]);
    expect(story.map === before.map && loads === 1).toBe(true);
    expect(before.onLost).not.toHaveBeenCalled();
    expect(heard).toEqual([]);
  });

  test('other inline data are drawn, and no file is read', async () => {
    const story = await mount();
    const before = standing(story);
    const read = vi.spyOn(globalThis, 'fetch');
    get('#bank script').textContent =
      '{"type": "Feature", "properties": {"id": "left"}, "geometry": {"type": "LineString", "coordinates": [[11, 45], [14, 45]]}}';
    await eventually(() => expect(get('story-measure').shadowRoot!.textContent).toMatch(/236 km/));
    expect(read).not.toHaveBeenCalled();
    expectToStand(story, before);
  });

  test('inline data keep the table that is joined to them, and other ones get it', async () => {
    const table = `data:text/csv,${encodeURIComponent('id,depth\nleft,7\nright,9')}`;
    const data = (end: number) =>
      `{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"id": "left"}, "geometry": {"type": "LineString", "coordinates": [[11, 45], [${end}, 45]]}}, {"type": "Feature", "properties": {"id": "right"}, "geometry": {"type": "LineString", "coordinates": [[11, 46], [${end}, 46]]}}]}`;
    document.body.innerHTML = `<map-story>${written.replace(/(<story-layer id="bank")(.*?)<script.*?<\/script>/, `$1 key="id" table="${table}" value="depth"$2<script type="application/geo+json">${data(12)}</script>`)}</map-story>`;
    const story = document.querySelector('map-story')!;
    await eventually(() => expect(loads).toBe(1));
    const drawn = async () => {
      const source = story.map!.getSource<GeoJSONSource>('story')!;
      const all = (await source.getData()) as FeatureCollection<LineString>;
      return all.features
        .filter(({properties}) => properties?.['depth'] !== undefined)
        .map(({geometry, properties}) => [properties!['depth'], geometry.coordinates[1]![0]]);
    };
    await eventually(async () => expect(await drawn()).toContainEqual([9, 12]));
    await compared(story);
    expect(await drawn()).toContainEqual([9, 12]);
    get('#bank script').textContent = data(14);
    await eventually(async () => expect(await drawn()).toContainEqual([9, 14]));
    expect(heard).toEqual([]);
  });

  test('a problem is reported when an edit brings it, once', async () => {
    const story = await mount();
    get('#bend').setAttribute('show', 'nowhere');
    await eventually(() => expect(heard.map(({path}) => path)).toEqual(['story-step#bend[show]']));
    get('story-link').setAttribute('to', 'nothing');
    await eventually(() =>
      expect(heard.map(({path}) => path)).toEqual([
        'story-step#bend[show]',
        'story-link “the mill”[to]',
      ]),
    );
    get('story-link').textContent = 'die Mühle';
    get('#clock').textContent = 'night';
    await compared(story);
    expect(heard).toHaveLength(2);
    expect(story.problems).toEqual(heard);
  });

  test('steps that a framework adds later make a story of an empty one, which is announced then', async () => {
    document.body.innerHTML = '<map-story></map-story>';
    const story = get('map-story') as MapStoryElement;
    await story.ready;
    expect(loads).toBe(0);
    const before = standing(story);
    story.innerHTML = written;
    await eventually(() => expect(loads).toBe(1));
    await eventually(() => expect(story.map!.getCenter().lng).toBeCloseTo(10));
    expect(story.map).toBe(before.map);
  });
});

describe('a story that is swapped out and in', () => {
  test('throws nothing while it is away, and is whole when it is back', async () => {
    const faults: string[] = [];
    const onFault = (event: ErrorEvent | PromiseRejectionEvent) =>
      faults.push('message' in event ? event.message : String(event.reason));
    addEventListener('error', onFault);
    addEventListener('unhandledrejection', onFault);
    const story = await mount();
    const main = document.createElement('main');
    for (let swap = 0; swap < 3; swap++) {
      story.goTo('mill-race');
      await frame();
      story.remove();
      document.body.append(main);
      await frames(5);
      expect(story.map).toBeUndefined();
      main.append(story);
      await frames(2);
    }
    await eventually(() => expect(story.map?.loaded()).toBe(true));
    expect(story.shadowRoot!.querySelectorAll('canvas')).toHaveLength(1);
    expect(faults).toEqual([]);
    removeEventListener('error', onFault);
    removeEventListener('unhandledrejection', onFault);
  });
});

describe('a frame while scrolling', () => {
  /** A story on its map, and the styles that are computed from now on. */
  async function atRest() {
    const story = await mount();
    await eventually(() => expect(story.map!.loaded()).toBe(true));
    // what is written once, when the live map has come, is no frame's business
    await eventually(() =>
      expect(story.shadowRoot!.querySelector('.notes .credit')!.textContent).not.toBe(''),
    );
    scrollTo(0, 40);
    await frames(5);
    return {story, styles: vi.spyOn(globalThis, 'getComputedStyle')};
  }

  test('reads no style', async () => {
    const {story, styles} = await atRest();
    for (let at = 0; at < 10; at++) {
      scrollBy(0, 3);
      await frame();
    }
    expect(story.position.index).toBe(0);
    expect(styles).not.toHaveBeenCalled();
  });

  test('reads none where another step begins, either', async () => {
    const {story, styles} = await atRest();
    for (let at = 0; at < 400 && story.position.index === 0; at++) {
      scrollBy(0, 20);
      await frame();
    }
    await story.updateComplete;
    expect(story.position.index).toBe(1);
    expect(styles).not.toHaveBeenCalled();
  });
});
