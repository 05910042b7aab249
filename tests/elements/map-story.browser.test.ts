import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import '../../src/define.ts';
import type {MapStoryElement, Problem, StoryErrorEvent} from '../../src/index.ts';
import {eventually} from '../fixtures/eventually.ts';

const town =
  '<story-layer id="town" kind="place" label="Town"><script type="application/geo+json">{"type": "Feature", "properties": {"id": "t", "name": "Town"}, "geometry": {"type": "Point", "coordinates": [74, 36]}}</script></story-layer>';
const steps = ['one', 'two', 'three']
  .map(
    (id, index) =>
      `<story-step id="${id}" camera="${70 + index * 5} 36 4" show="town"><h2>Step ${id}</h2><p>Text of step ${id}.</p></story-step>`,
  )
  .join('');

let heard: Problem[] = [];
const hear = (event: StoryErrorEvent) => {
  event.preventDefault();
  heard.push(event.problem);
};

beforeEach(() => {
  heard = [];
  saveData = false;
  document.addEventListener('story-error', hear as EventListener);
});
afterEach(() => {
  document.removeEventListener('story-error', hear as EventListener);
  document.body.replaceChildren();
  scrollTo(0, 0);
  vi.restoreAllMocks();
});

/** Whether the reader saves data: the story stands with its stills then, and no live map is loaded. */
let saveData = false;
Object.defineProperty(navigator, 'connection', {get: () => ({saveData}), configurable: true});

/** A story without the live map, for what depends on its text, its layout and its scene alone. */
function mountWithStills(inside: string, attributes = ''): Promise<MapStoryElement> {
  saveData = true;
  return mount(
    inside.replaceAll('<story-step', '<figure class="map-still"></figure><story-step'),
    attributes,
  );
}

async function mount(inside: string, attributes = ''): Promise<MapStoryElement> {
  document.body.innerHTML = `<map-story ${attributes}>${inside}</map-story>`;
  const story = document.querySelector('map-story')!;
  await story.ready;
  return story;
}

const shadow = (story: Element, selector: string) =>
  story.shadowRoot!.querySelector<HTMLElement>(selector)!;

describe('<map-story>', () => {
  test('is ready with its first scene on screen, and says what it loaded', async () => {
    const loaded = vi.fn();
    document.addEventListener('story-load', loaded, {once: true});
    const story = await mount(town + steps);
    expect(story.position).toEqual({index: 0, progress: expect.any(Number)});
    expect(story.scene!.camera.center[0]).toBeCloseTo(70);
    expect(story.map!.getCenter().lng).toBeCloseTo(70);
    expect(story.mode).toBe('following');
    expect(story.problems).toEqual([]);
    expect(heard).toEqual([]);
    await eventually(() => expect(loaded).toHaveBeenCalledOnce());
  });

  test('goes to a step by its id, and says so once', async () => {
    const story = await mount(town + steps);
    const changes: string[] = [];
    story.addEventListener('step-change', ({id}) => changes.push(id));
    expect(story.goTo('three')).toBe(true);
    await eventually(() => expect(story.position.index).toBe(2));
    await eventually(() => expect(story.map!.getCenter().lng).toBeCloseTo(80));
    expect(changes.at(-1)).toBe('three');
    expect(new Set(changes).size).toBe(changes.length);
    expect(story.goTo('four')).toBe(false);
  });

  test('is one landmark, in which every step is a group named by its heading', async () => {
    const story = await mountWithStills(town + steps);
    const cards = [...document.querySelectorAll('story-step')].map((step) =>
      shadow(step, 'section'),
    );
    expect(cards.map((card) => [card.role, card.ariaLabel])).toEqual([
      ['group', 'Step one'],
      ['group', 'Step two'],
      ['group', 'Step three'],
    ]);
    const landmark = shadow(story, '.steps');
    expect([landmark.role, landmark.ariaLabel]).toEqual(['region', 'Step one']);
  });

  test('hides the small globe from those who listen: it says nothing', async () => {
    const story = await mountWithStills(town + steps);
    expect(story.shadowRoot!.querySelector('.locator')!.ariaHidden).toBe('true');
  });

  test('tells screen readers which step it is and what the map shows once it stands still', async () => {
    const story = await mount(town + steps);
    await eventually(() =>
      expect(shadow(story, '[role=status]').textContent).toBe(
        'Step 1 of 3: Step one. The map shows Town.',
      ),
    );
  });

  test('keeps what each map shows in its card, which it makes no larger, and writes it anew after an edit', async () => {
    const story = await mount(town + steps);
    const told = (id: string) =>
      document.querySelector(`#${id}`)!.shadowRoot!.querySelector<HTMLElement>('.told');
    await eventually(() => expect(told('three')?.textContent).toBe('Map. The map shows Town.'));
    const card = document.querySelector('#two')!;
    const height = card.getBoundingClientRect().height;
    expect(getComputedStyle(told('two')!).display).toBe('block');
    told('two')!.style.display = 'none';
    expect(card.getBoundingClientRect().height).toBe(height);
    document.querySelector('#two')!.setAttribute('highlight', 'town');
    await eventually(() => expect(told('two')!.textContent).toBe('Map. The map highlights Town.'));
    document.querySelector('#two')!.removeAttribute('show');
    document.querySelector('#two')!.removeAttribute('highlight');
    await eventually(() => expect(told('two')).toBeNull());
    story.remove();
  });

  test('hands the map to the reader and takes it back, to the scene of where the page stands', async () => {
    const story = await mount(town + steps);
    const modes: string[] = [];
    story.addEventListener('mode-change', ({mode}) => modes.push(mode));
    shadow(story, '.tools .mode').click();
    expect(story.mode).toBe('exploring');
    story.map!.jumpTo({center: [10, 10], zoom: 3});
    dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', cancelable: true}));
    expect(story.mode).toBe('following');
    await eventually(() =>
      expect(story.map!.getCenter().lng).toBeCloseTo(story.scene!.camera.center[0], 6),
    );
    await eventually(() => expect(story.scene!.camera.center[0]).toBeCloseTo(70, 6));
    expect(modes).toEqual(['exploring', 'following']);
  });

  test('reads the story again when its author changes it', async () => {
    const story = await mount(town + steps);
    document.querySelector('#one')!.setAttribute('camera', '20 20 4');
    await eventually(() => expect(story.scene?.camera.center[0]).toBeCloseTo(20));
    await eventually(() => expect(story.map?.getCenter().lng).toBeCloseTo(20));
  });

  test('survives being moved, removed and put back', async () => {
    const story = await mount(town + steps);
    story.remove();
    expect(story.map).toBeUndefined();
    const box = document.createElement('section');
    document.body.append(box);
    box.append(story);
    await eventually(() => expect(story.map?.loaded()).toBe(true));
    expect(story.shadowRoot!.querySelectorAll('canvas')).toHaveLength(1);
    expect(heard).toEqual([]);
  });

  test('can be made before it has children', async () => {
    saveData = true;
    const story = document.createElement('map-story');
    document.body.append(story);
    story.innerHTML = town + steps;
    await eventually(() => expect(story.scene?.camera.center[0]).toBeCloseTo(70));
  });
});

describe('navigation', () => {
  const links = (story: Element) => [
    ...story.shadowRoot!.querySelectorAll<HTMLAnchorElement>('nav a'),
  ];

  test('is a list of links, one for each step, of which the one being read is marked', async () => {
    const story = await mountWithStills(town + steps);
    await eventually(() =>
      expect(
        links(story).map((link) => [
          link.textContent,
          link.getAttribute('href'),
          link.getAttribute('aria-current'),
        ]),
      ).toEqual([
        ['Step one', '#one', 'step'],
        ['Step two', '#two', null],
        ['Step three', '#three', null],
      ]),
    );
    links(story)[2]!.click();
    await eventually(() =>
      expect(links(story).findIndex((link) => link.hasAttribute('aria-current'))).toBe(2),
    );
  });

  test('takes the focus to the step that a link names', async () => {
    const story = await mountWithStills(town + steps);
    links(story)[1]!.click();
    await eventually(() => expect(document.activeElement?.id).toBe('two'));
  });

  test('goes on and back by buttons, which stay where they are at the ends', async () => {
    const story = await mountWithStills(town + steps);
    const [previous, next] = [
      ...story.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tools .icon:not(.about-button)'),
    ];
    expect(previous!.getAttribute('aria-disabled')).toBe('true');
    next!.click();
    await eventually(() => expect(story.position.index).toBe(1));
    next!.click();
    await eventually(() => expect(story.position.index).toBe(2));
    await eventually(() => expect(next!.getAttribute('aria-disabled')).toBe('true'));
    previous!.click();
    await eventually(() => expect(story.position.index).toBe(1));
  });

  test('writes the settled step into the address where asked to, without a new entry in the history', async () => {
    const entries = history.length;
    const story = await mountWithStills(town + steps, 'hash');
    story.goTo('three');
    await eventually(() => expect(location.hash).toBe('#three'));
    story.goTo('one');
    await eventually(() => expect(location.hash).toBe(''));
    expect(history.length).toBe(entries);
  });

  test('writes nothing into the address where not asked to', async () => {
    const [replaced, pushed] = [vi.spyOn(history, 'replaceState'), vi.spyOn(history, 'pushState')];
    const before = location.href;
    const story = await mountWithStills(town + steps.replace(' show="town"', ''));
    const status = () => shadow(story, '[role=status]').textContent;
    await eventually(() => expect(status()).not.toBe(''));
    const first = status();
    story.goTo('two');
    await eventually(() => expect(status()).not.toBe(first));
    expect(location.href).toBe(before);
    expect([replaced.mock.calls, pushed.mock.calls]).toEqual([[], []]);
  });
});

describe('<story-link>', () => {
  const linked = steps
    .replace('Text of step one.', 'See <story-link to="town/t">the town</story-link>.')
    .replaceAll('show="town"', '');
  const button = () => document.querySelector('story-link')!.shadowRoot!.querySelector('button')!;
  const shown = (story: MapStoryElement) => story.scene!.layers['town/t'];

  test('emphasises its place while it has focus or the pointer is on it', async () => {
    const story = await mountWithStills(town + linked);
    expect(shown(story)).toMatchObject({shown: 0});
    button().focus();
    await eventually(() => expect(shown(story)).toEqual({shown: 1, emphasis: 1, reveal: 1}));
    button().blur();
    await eventually(() => expect(shown(story)).toMatchObject({shown: 0}));
    button().dispatchEvent(new PointerEvent('pointerenter'));
    await eventually(() => expect(shown(story)).toEqual({shown: 1, emphasis: 1, reveal: 1}));
    button().dispatchEvent(new PointerEvent('pointerleave'));
    await eventually(() => expect(shown(story)).toMatchObject({shown: 0}));
  });

  test('pressed, takes the map there and says so; Escape brings it back', async () => {
    const story = await mount(town + linked);
    const {camera} = story.scene!;
    button().click();
    await eventually(() => expect(story.map!.getCenter().lng).toBeCloseTo(74, 6));
    expect(shadow(story, '[role=status]').textContent).toBe('The map highlights Town.');
    expect(story.mode).toBe('following');
    dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', cancelable: true}));
    await eventually(() => expect(story.scene!.camera).toEqual(camera));
    await eventually(() => expect(shown(story)).toMatchObject({shown: 0}));
  });

  test('pressed, keeps the mode `following` for the host, and sends no `mode-change`', async () => {
    const story = await mount(town + linked);
    const modes: string[] = [];
    story.addEventListener('mode-change', ({mode}) => modes.push(mode));
    button().click();
    await eventually(() => expect(story.map!.getCenter().lng).toBeCloseTo(74, 6));
    dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', cancelable: true}));
    await eventually(() => expect(shown(story)).toMatchObject({shown: 0}));
    expect([story.mode, modes]).toEqual(['following', []]);
  });

  test('a gesture at its place takes the map; one Escape comes back to the step', async () => {
    const story = await mount(town + linked);
    const {camera} = story.scene!;
    button().click();
    await eventually(() => expect(story.map!.getCenter().lng).toBeCloseTo(74, 6));
    story.map!.jumpTo({center: [75, 36]});
    expect(story.mode).toBe('exploring');
    dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', cancelable: true}));
    expect(story.mode).toBe('following');
    await eventually(() => expect(story.scene!.camera).toEqual(camera));
    await eventually(() => expect(shown(story)).toMatchObject({shown: 0}));
  });

  test('scrolling on brings the map back, too', async () => {
    const story = await mount(town + linked);
    button().click();
    await eventually(() => expect(story.map!.getCenter().lng).toBeCloseTo(74, 6));
    scrollBy(0, 120);
    await eventually(() => expect(story.map!.getCenter().lng).not.toBeCloseTo(74, 1));
  });

  test('does not mark its place in another step, though it keeps the focus', async () => {
    const story = await mountWithStills(town + linked);
    button().focus();
    await eventually(() => expect(shown(story)).toMatchObject({shown: 1, emphasis: 1}));
    story.goTo('three');
    await eventually(() => expect(story.position.index).toBe(2));
    await eventually(() => expect(shown(story)).toMatchObject({shown: 0, emphasis: 0}));
  });

  test('to a place that does not exist is a problem, and harmless words', async () => {
    await mountWithStills(town + linked.replace('town/t', 'nowhere'));
    await eventually(() =>
      expect(heard.map(({path}) => path)).toEqual(['story-link “the town”[to]']),
    );
    expect(() => button().click()).not.toThrow();
  });
});

describe('<story-measure>', () => {
  const line =
    '<story-layer id="line" kind="border" label="Line"><script type="application/geo+json">{"type": "Feature", "properties": {"id": "l"}, "geometry": {"type": "LineString", "coordinates": [[0, 0], [1, 0]]}}</script></story-layer>';
  const say = (text: string) =>
    `<story-step id="m" camera="0 0"><h2>M</h2><p>It measures <story-measure of="line/l">${text}</story-measure>.</p></story-step>`;

  test('that says what the map measures is no problem, beside one that says something else', async () => {
    await mountWithStills(line + say('111 km') + say('150 km').replace('id="m"', 'id="n"'));
    await eventually(() => expect(heard).toHaveLength(1));
    expect(heard.map(({message}) => message)).toEqual([expect.stringContaining('“150 km”')]);
  });

  test('that says something else is a warning that names the figure', async () => {
    await mountWithStills(line + say('150 km'));
    await eventually(() => expect(heard).toHaveLength(1));
    expect(heard.map(({code, message, severity}) => [code, message, severity])).toEqual([
      [
        'measure-differs',
        'The text says “150 km”, the map measures “111 km”. Correct the text or the data.',
        'warning',
      ],
    ]);
  });

  test('that is empty shows what the map measures', async () => {
    await mountWithStills(line + say(''));
    await eventually(() =>
      expect(
        document.querySelector('story-measure')!.shadowRoot!.querySelector('slot')!.textContent,
      ).toBe('111 km'),
    );
  });
});

/** The tests' own server does not answer for files that it does not have. */
function serveNothingAt(path: string): void {
  const {fetch} = window;
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) =>
    new URL(input instanceof Request ? input.url : input, location.href).pathname === path
      ? new Response(null, {status: 404})
      : fetch(input, init),
  );
}

describe('bad input to <map-story>', () => {
  test.each([
    [
      'a file that is not there',
      '<story-layer id="x" src="/missing.geojson" kind="region" label="X"></story-layer>',
      'HTTP 404',
    ],
    [
      'a coordinate out of range',
      '<story-layer id="x" label="X"><script type="application/geo+json">{"type": "Point", "coordinates": [74, 236]}</script></story-layer>',
      'is not [longitude, latitude]',
    ],
    [
      'a layer that does not exist',
      '<story-step id="z" camera="0 0" show="nothing"><h2>Z</h2></story-step>',
      '“nothing” is not a layer of this story (town).',
    ],
    [
      'a feature that does not exist',
      '<story-step id="z" camera="0 0" show="town/nobody"><h2>Z</h2></story-step>',
      '“nobody” is not a feature of layer town. Use one of t.',
    ],
    [
      'a step without a focus',
      '<story-step id="z"><h2>Z</h2></story-step>',
      '“focus” is missing. Add it or a camera',
    ],
    [
      'an id given twice',
      '<story-step id="one" camera="0 0"><h2>One again</h2></story-step>',
      'The id “one” is taken',
    ],
  ])('%s is one event; the map and the text stay', async (_, inside, message) => {
    serveNothingAt('/missing.geojson');
    const story = await mount(town + steps + inside);
    await eventually(() =>
      expect(heard.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]),
    );
    expect(story.problems).toEqual(heard);
    expect(story.map!.getCenter().lng).toBeCloseTo(70);
    for (const element of document.querySelectorAll('story-step p'))
      expect(element.checkVisibility()).toBe(true);
  });

  test('a story without steps is a problem and a globe', async () => {
    const story = await mount(town);
    expect(heard.map(({path}) => path)).toEqual(['map-story']);
    expect(story.map).toBeDefined();
  });

  test('paint that MapLibre does not understand is a problem of the layer, and nothing else is lost', async () => {
    const story = await mount(
      `<story-layer id="x" label="X" kind="place" paint='{"circle-radius": "huge"}'><script type="application/geo+json">{"type": "Point", "coordinates": [74, 36]}</script></story-layer>${steps.replaceAll('show="town"', '')}`,
    );
    await eventually(() => expect(heard.length).toBeGreaterThan(0));
    expect(heard.map(({path}) => path)).toEqual(['story-layer#x[paint]']);
    expect(heard[0]!.message).toContain('circle-radius');
    expect(story.querySelectorAll('story-step')).toHaveLength(3);
  });

  test('unheard, it goes to the console, once', async () => {
    document.removeEventListener('story-error', hear as EventListener);
    const log = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await mountWithStills(`${town}${steps}<story-step id="z"><h2>Z</h2></story-step>`);
    const said = () => log.mock.calls.filter(([text]) => String(text).startsWith('map-story:'));
    await eventually(() => expect(said()).not.toEqual([]));
    expect(said()).toEqual([
      [
        'map-story: story-step#z[focus]: “focus” is missing. Add it or a camera; until then the map stays where it is.',
      ],
    ]);
  });

  test('is found as by `map-story check`: in attributes, tags, links and the page around', async () => {
    const step = '<story-step id="z" opening hightlight="town" camera="0 0"><h2>Z</h2>';
    const story = await mountWithStills(
      `${town}${steps}${step}<a href="#onne">One</a></story-step><map-step></map-step>`,
      'theme="drak"',
    );
    await eventually(() => expect(story.problems.length).toBeGreaterThan(0));
    expect(story.problems.map(({code}) => code).sort()).toEqual([
      'dead-link',
      'invalid-choice',
      'late-opening',
      'unknown-attribute',
      'unknown-element',
    ]);
    expect(story.problems.map(({message}) => message).join()).toContain('Did you mean “one”?');
    expect(story.problems).toEqual(heard);
  });

  test('is printed without control characters', async () => {
    const story = await mountWithStills(
      `${town}<story-step id="z" focus="\u001b[2J\u202e" camera="0 0"><h2>Z</h2></story-step>`,
    );
    await eventually(() => expect(story.problems.length).toBeGreaterThan(0));
    expect(story.problems[0]!.message).toContain('“\\u001b[2J\\u202e”');
  });

  test.each([
    ['Latin-1', (text: string) => [...text].map((one) => one.charCodeAt(0))],
    [
      'UTF-16',
      (text: string) =>
        [...`\ufeff${text}`].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
    ],
  ])('names the encoding of data in %s, which are read', async (name, encode) => {
    const text =
      '{"type": "Feature", "properties": {"id": "Zürich"}, "geometry": {"type": "Point", "coordinates": [8, 47]}}';
    const {fetch} = window;
    vi.spyOn(window, 'fetch').mockImplementation(async (input, init) =>
      String(input).endsWith('/old.geojson')
        ? new Response(Uint8Array.from(encode(text)))
        : fetch(input, init),
    );
    const story = await mountWithStills(
      '<story-layer id="x" src="/old.geojson" kind="place" label="X"></story-layer><story-step id="z" focus="x/Zürich"><h2>Z</h2></story-step>',
    );
    await eventually(() => expect(story.problems.length).toBeGreaterThan(0));
    expect(story.problems.map(({code}) => code)).toEqual(['data-encoding']);
    expect(story.problems[0]!.message).toContain(name);
  });

  test('without WebGL the text stands, and the reason is said once', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const story = await mount(town + steps);
    expect(story.map).toBeUndefined();
    expect(heard.map(({path, severity}) => [path, severity])).toEqual([['map', 'error']]);
    expect(story.goTo('three')).toBe(true);
    await eventually(() => expect(story.position.index).toBe(2));
  });
});
