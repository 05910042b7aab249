// Tests in which window a story scrolls: the page's, less a masthead, an ancestor's, or a box of
// its own.
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {page} from 'vitest/browser';
import '../../src/define.ts';
import {isTurned, scaleOf} from '../../src/player/story-box.ts';
import type {MapStoryElement, Problem, StoryErrorEvent} from '../../src/index.ts';
import {eventually} from '../fixtures/eventually.ts';

// a reader who saves data: what scrolls where, without the weight of a map
Object.defineProperty(navigator, 'connection', {value: {saveData: true}, configurable: true});

const ids = ['one', 'two', 'three', 'four'];
const steps = ids
  .map(
    (id, at) =>
      `<figure class="map-still"></figure><story-step id="${id}" camera="${70 + 5 * at} 36 4"><h2>Step ${id}</h2><p>Words of step ${id}.</p></story-step>`,
  )
  .join('');

let heard: Problem[] = [];
const hear = (event: StoryErrorEvent) => {
  event.preventDefault();
  heard.push(event.problem);
};
beforeEach(async () => {
  heard = [];
  document.addEventListener('story-error', hear as EventListener);
  document.body.style.margin = '0';
  await page.viewport(1000, 600);
});
afterEach(() => {
  document.removeEventListener('story-error', hear as EventListener);
  document.body.replaceChildren();
  scrollTo(0, 0);
});

async function mount(html: string): Promise<MapStoryElement> {
  document.body.innerHTML = html.replace('</map-story>', `${steps}</map-story>`);
  const story = document.querySelector('map-story')!;
  await story.ready;
  return story;
}

const box = (element: Element) => element.getBoundingClientRect();
const inside = (story: Element, selector: string) =>
  box(story.shadowRoot!.querySelector(selector)!);
const frames = async () => {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
};

/** Goes to every step and finds its card at rest in the window, the map's box around it, and the story at that step. */
async function readThrough(
  story: MapStoryElement,
  windowBox: () => Readonly<{top: number; height: number}>,
  rest: number,
): Promise<void> {
  for (const [index, id] of ids.entries()) {
    story.goTo(id);
    await eventually(() => expect(story.position.index, id).toBe(index));
    await eventually(() =>
      expect(box(document.getElementById(id)!).top - windowBox().top).toBeCloseTo(
        rest * windowBox().height,
        0,
      ),
    );
    const stage = inside(story, '.window');
    expect([stage.top, stage.height], id).toEqual([
      expect.closeTo(windowBox().top, 0),
      expect.closeTo(windowBox().height, 0),
    ]);
    expect(inside(story, '.chrome').top).toBeCloseTo(windowBox().top, 0);
  }
}

describe('a story with a height', () => {
  test.each([
    ['in a column of 300 px', 300, '420px', 420, 0.45],
    ['from edge to edge', 1000, '80svh', 480, 0.16],
    ['of a number alone', 700, '500', 500, 0.45],
  ])('%s scrolls in a box of its own, and every step comes', async (_, width, height, px, rest) => {
    const story = await mount(
      `<p style="height: 300px">Before</p><div style="width: ${width}px"><map-story height="${height}"></map-story></div><p style="height: 900px">After</p>`,
    );
    expect(box(story).height).toBe(px);
    await readThrough(story, () => ({top: box(story).top, height: px}), rest);
    expect(box(story).bottom).toBeLessThanOrEqual(innerHeight);
    expect(story.scrollTop).toBeGreaterThan(1000);
    expect(document.documentElement.scrollHeight).toBeLessThan(1800);
    expect(story.scrollWidth).toBeLessThanOrEqual(story.clientWidth);
    expect(heard).toEqual([]);
  });

  test('is followed as the reader scrolls the box, and not as the page moves it', async () => {
    const story = await mount(
      '<map-story height="400px"></map-story><p style="height: 3000px"></p>',
    );
    scrollTo(0, 300);
    await frames();
    expect(story.position).toEqual({index: 0, progress: expect.any(Number)});
    const {index, progress} = story.position;
    scrollTo(0, 100);
    await frames();
    expect(story.position).toEqual({index, progress});
    story.scrollTo(0, 900);
    await eventually(() => expect(story.position.index).toBeGreaterThan(1));
  });

  test('has the layout of a low window where the box is low', async () => {
    const story = await mount(
      '<div style="width: 600px"><map-story height="240px"></map-story></div>',
    );
    await eventually(() => expect(inside(story, '.free').top - box(story).top).toBeCloseTo(8, 0));
    const [tools, free] = [inside(story, '.tools'), inside(story, '.free')];
    expect(tools.left).toBeGreaterThanOrEqual(free.right - 1);
  });

  test('can change, and end', async () => {
    const story = await mount('<map-story height="400px"></map-story>');
    story.setAttribute('height', '300px');
    await eventually(() => expect(box(story).height).toBe(300));
    story.setAttribute('height', 'auto');
    await eventually(() => expect(box(story).height).toBeGreaterThan(1500));
    story.goTo('three');
    await eventually(() => expect(story.position.index).toBe(2));
    expect(scrollY).toBeGreaterThan(500);
  });

  test.each(['50%', 'tall', '-3px', '400px; color: red', 'fit-content'])(
    '“%s”, which is no length, is one problem, and the story is part of the page',
    async (height) => {
      const story = await mount(`<map-story height="${height}"></map-story>`);
      expect(box(story).height).toBeGreaterThan(1500);
      expect(heard.map(({path, message}) => [path, message])).toEqual([
        ['map-story[height]', `“${height}” is not auto or a length (600px, 80svh).`],
      ]);
    },
  );
});

describe('a page whose masthead stays', () => {
  test('has the story below it: map, cards and controls', async () => {
    document.documentElement.style.setProperty('--map-story-top', '72px');
    try {
      const story = await mount(
        '<header style="position: fixed; inset: 0 0 auto; block-size: 72px; z-index: 9; background: #fff"></header><main style="padding-top: 72px"><map-story></map-story></main>',
      );
      await readThrough(story, () => ({top: 72, height: innerHeight - 72}), 0.16);
    } finally {
      document.documentElement.removeAttribute('style');
    }
  });
});

describe('an ancestor with overflow', () => {
  test('that scrolls by hand is the story’s window', async () => {
    const story = await mount(
      '<header style="height: 80px"></header><main style="height: 450px; overflow: auto"><map-story></map-story></main>',
    );
    await readThrough(story, () => ({top: 80, height: 450}), 0.16);
    document.querySelector<HTMLElement>('main')!.style.height = '350px';
    await eventually(() => expect(inside(story, '.window').height).toBeCloseTo(350, 0));
    await readThrough(story, () => ({top: 80, height: 350}), 0.16);
    expect(heard).toEqual([]);
  });

  test.each([
    ['is as high as it becomes', 'overflow-x: hidden', 600],
    ['clips what is too high', 'overflow: hidden; height: 380px', 380],
  ])(
    'that %s would take the map away with the page: the story has a box of its own, and says so once',
    async (_, style, height) => {
      const story = await mount(`<main style="${style}"><map-story></map-story></main>`);
      expect(box(story).height).toBe(height);
      await readThrough(story, () => ({top: box(story).top, height}), 0.16);
      expect(heard).toEqual([
        {
          code: 'clipped-story',
          path: 'map',
          severity: 'warning',
          message:
            'The map cannot stick: <main> around the story clips it (overflow). The story scrolls in its own box; remove overflow, or use overflow: clip.',
        },
      ]);
    },
  );
});

describe('a page that gives the story a height', () => {
  test.each([
    'height: 400px',
    'max-height: 400px',
    'height: 400px; overflow: auto',
    'flex: 1; min-height: 0',
  ])('by its own style (%s) has the story scroll in a box of that height', async (style) => {
    const story = await mount(
      `<main style="display: flex; flex-direction: column; height: 400px"><map-story style="${style}"></map-story></main><p style="height: 900px">After</p>`,
    );
    expect(box(story).height).toBe(400);
    await readThrough(story, () => ({top: box(story).top, height: 400}), 0.16);
    expect(heard).toEqual([]);
  });

  test('that is more than its cards take lets it scroll with the page', async () => {
    const story = await mount('<map-story style="min-height: 9000px"></map-story>');
    await readThrough(story, () => ({top: 0, height: innerHeight}), 0.16);
  });
});

describe('boxes that are as wide as what is in them', () => {
  test.each<[string, string, number]>([
    ['a flex container', '<body style="display: flex"><map-story>', 1000],
    [
      'one that centres what is in it, as templates have it',
      '<body style="display: flex; place-items: center; min-height: 100vh"><div style="max-width: 1280px; margin: 0 auto; padding: 2rem"><map-story>',
      936,
    ],
    [
      'a column that centres',
      '<body style="display: flex; flex-direction: column; align-items: center"><div><map-story>',
      1000,
    ],
    [
      'a grid that centres',
      '<body style="display: grid; place-items: center"><div><map-story>',
      1000,
    ],
    [
      'a row beside other things',
      '<body style="display: flex"><nav style="flex: none; width: 200px">Menu</nav><div><map-story>',
      800,
    ],
    ['a float', '<body><div style="float: left"><map-story>', 1000],
    [
      'an inline block',
      '<body><section style="width: 700px"><span style="display: inline-block"><map-story>',
      700,
    ],
  ])('%s: the story takes the width around it, and follows it', async (_, html, width) => {
    const [, style = '', rest] = /^<body(?: style="(.*?)")?>(.*)$/.exec(html)!;
    document.body.style.cssText = `margin: 0; ${style}`;
    try {
      const story = await mount(`${rest}</map-story>`);
      await eventually(() => expect(box(story).width).toBe(width));
      await readThrough(story, () => ({top: 0, height: innerHeight}), width >= 900 ? 0.16 : 0.45);
      await page.viewport(960, 600);
      await eventually(() => expect(box(story).width).toBe(width === 700 ? 700 : width - 40));
      expect(heard.map(({code}) => code)).toEqual(['shrunk-story']);
    } finally {
      document.body.removeAttribute('style');
    }
  });

  test('are not those that the page has closed: a story in one has no width, and begins when it has', async () => {
    document.body.innerHTML = `<div style="width: 0; overflow: clip"><map-story>${steps}</map-story></div>`;
    const story = document.querySelector('map-story')!;
    await frames();
    expect(box(story).width).toBe(0);
    story.parentElement!.style.width = '640px';
    await story.ready;
    expect(box(story).width).toBe(640);
    expect(heard).toEqual([]);
  });
});

describe('a page that is zoomed by its style', () => {
  const pageWindow = () => ({top: 0, height: innerHeight});
  afterEach(() => {
    for (const element of [document.documentElement, document.body])
      element.style.removeProperty('zoom');
  });

  // at 1.25 the window is narrow: 800 px of the story's
  test.each([
    ['body', 1.25, 0.45],
    ['body', 0.8, 0.16],
    ['html', 1.25, 0.45],
  ])('with %s {zoom: %d} has the story’s window in its own window', async (name, zoom, rest) => {
    document.querySelector<HTMLElement>(name)!.style.setProperty('zoom', String(zoom));
    const story = await mount('<p>Before</p><main><map-story></map-story></main>');
    await readThrough(story, pageWindow, rest);
    expect(heard).toEqual([]);
  });

  test('may be zoomed while it is read', async () => {
    const story = await mount('<main><map-story></map-story></main>');
    document.querySelector('main')!.style.setProperty('zoom', '1.5');
    await eventually(() => expect(inside(story, '.window').height).toBeCloseTo(innerHeight, 0));
    await readThrough(story, pageWindow, 0.45);
    document.querySelector('main')!.style.removeProperty('zoom');
    await eventually(() => expect(inside(story, '.window').height).toBeCloseTo(innerHeight, 0));
    await readThrough(story, pageWindow, 0.16);
  });

  test('may have a scroll container in it, which is zoomed, too', async () => {
    const story = await mount(
      '<main style="zoom: 1.25; height: 400px; overflow: auto"><map-story></map-story></main>',
    );
    await readThrough(story, () => ({top: 0, height: 500}), 0.45);
  });
});

describe('an ancestor with a transform', () => {
  test.each(['transform: scale(0.8)', 'scale: 0.8'])(
    '(%s) would let the map slip: the story has a box of its own, and says so once',
    async (style) => {
      const story = await mount(`<main style="${style}"><map-story></map-story></main>`);
      expect(heard).toMatchObject([{code: 'transformed-story', severity: 'warning'}]);
      expect(heard[0]!.message).toContain('<main>');
      expect(getComputedStyle(story).overflowY).toBe('auto');
      story.goTo('three');
      await eventually(() => expect(story.position.index).toBe(2));
    },
  );

  test('that scales has each step’s card at rest in that box, and its map in all of it', async () => {
    const story = await mount(
      '<main style="transform: scale(0.8); transform-origin: 0 0"><map-story></map-story></main>',
    );
    await readThrough(story, () => box(story), 0.16);
    expect(box(story).height).toBeCloseTo(innerHeight, 0);
  });

  test('that turns it does not change its scale: each step comes, in a box as high as the window', async () => {
    const story = await mount('<main style="rotate: 3deg"><map-story></map-story></main>');
    expect(heard).toMatchObject([{code: 'transformed-story', severity: 'warning'}]);
    expect(story.offsetHeight).toBe(innerHeight);
    for (const [index, id] of ids.entries()) {
      story.goTo(id);
      await eventually(() => expect(story.position.index, id).toBe(index));
    }
  });

  test.each([
    [0, 0.8],
    [3, 1],
    [30, 1],
    [-8, 1.25],
    [170, 0.5],
  ])('that turns by %d degrees and scales by %d is measured', (turned, scale) => {
    document.body.innerHTML = `<div style="width: 700px; transform: rotate(${turned}deg) scale(${scale})"><p style="height: 300px; margin: 0"></p></div>`;
    expect(scaleOf(document.querySelector('p')!)).toBeCloseTo(scale, 5);
  });

  test('that only moves it changes nothing', async () => {
    const story = await mount(
      '<main style="transform: translateY(20px)"><map-story></map-story></main>',
    );
    await frames();
    expect([heard, getComputedStyle(story).overflowY]).toEqual([[], 'visible']);
  });

  test('that scales while it comes in changes nothing either', async () => {
    document.body.innerHTML = `<main><map-story>${steps}</map-story></main>`;
    const [main, story] = [document.querySelector('main')!, document.querySelector('map-story')!];
    const coming = main.animate({transform: ['scale(0.5)', 'none']}, 400);
    await Promise.all([coming.finished, story.ready]);
    await readThrough(story, () => ({top: 0, height: innerHeight}), 0.16);
    expect([heard, getComputedStyle(story).overflowY]).toEqual([[], 'visible']);
  });
});

describe('a page that is not set in lines across it', () => {
  test('but in columns is spanned by the story, whose map sticks to the window', async () => {
    const story = await mount('<main style="column-count: 2"><map-story></map-story></main>');
    await readThrough(story, () => ({top: 0, height: innerHeight}), 0.16);
    expect(story.getClientRects()).toHaveLength(1);
    expect(story.offsetWidth).toBe(document.querySelector('main')!.offsetWidth);
    expect(heard).toEqual([]);
  });

  test('but in columns that a story cannot span has it in a box of its own, and says so once', async () => {
    const story = await mount(
      '<main style="column-count: 2"><div style="display: flow-root"><map-story></map-story></div></main>',
    );
    const message =
      'The map cannot stick in a column. The story scrolls in its own box; move it out of the columns.';
    expect(heard).toMatchObject([{code: 'broken-story', severity: 'warning', message}]);
    expect(story.getClientRects()).toHaveLength(1);
    story.goTo('three');
    await eventually(() => expect(story.position.index).toBe(2));
  });

  test('but vertically has a story in horizontal lines, as wide as it can be', async () => {
    const story = await mount(
      '<main style="writing-mode: vertical-rl"><map-story></map-story></main>',
    );
    await readThrough(story, () => ({top: 0, height: innerHeight}), 0.16);
    expect(getComputedStyle(story).writingMode).toBe('horizontal-tb');
    expect(story.offsetWidth).toBeGreaterThan(0.9 * innerWidth);
    expect(heard).toMatchObject([{code: 'vertical-story', severity: 'warning'}]);
  });

  test('but keeps lines as they are written has a story whose cards wrap, unless it says so of the story', async () => {
    const story = await mount('<main style="white-space: pre"><map-story></map-story></main>');
    expect(getComputedStyle(story.querySelector('story-step')!).whiteSpace).toBe('normal');
    expect(document.scrollingElement!.scrollWidth).toBeLessThanOrEqual(innerWidth);
    story.style.whiteSpace = 'pre-line';
    expect(getComputedStyle(story.querySelector('story-step')!).whiteSpace).toBe('pre-line');
  });

  test('is told apart from one that is: a story that is turned or broken up needs its own box', () => {
    const isTurnedIn = (style: string, inside = '') => {
      document.body.innerHTML = `<div style="width: 700px; ${style}"><div style="${inside}"><p style="height: 300px; margin: 0"></p></div></div>`;
      const story = document.querySelector('p')!;
      return isTurned(story, scaleOf(story));
    };
    expect(isTurnedIn('')).toBe(false);
    expect(isTurnedIn('width: 333.4px')).toBe(false);
    expect(isTurnedIn('transform: scale(0.8)')).toBe(false);
    expect(isTurnedIn('rotate: 3deg')).toBe(true);
    expect(isTurnedIn('column-count: 2', 'display: flow-root')).toBe(true);
  });
});

describe('a story that is moved', () => {
  test('keeps what it has when it is put elsewhere at once, and finds its window there', async () => {
    const story = await mount(
      '<section></section><map-story></map-story><aside style="height: 300px; overflow: auto"></aside>',
    );
    const begun = vi.fn();
    story.addEventListener('story-load', begun);
    document.querySelector('section')!.append(story);
    await frames();
    document.querySelector('aside')!.append(story);
    await eventually(() => expect(inside(story, '.window').height).toBeCloseTo(300, 0));
    await readThrough(
      story,
      () => ({top: box(document.querySelector('aside')!).top, height: 300}),
      0.16,
    );
    expect(begun).not.toHaveBeenCalled();
  });

  test('to another scroll container of the same size follows that one, and what grows in it', async () => {
    const story = await mount(
      `<style>aside { height: 300px; overflow: auto; overflow-anchor: none; }</style><aside><map-story></map-story></aside><aside id="second"><div><p style="height: 50px; margin: 0"></p></div></aside>`,
    );
    await frames();
    const second = document.querySelector<HTMLElement>('#second')!;
    second.firstElementChild!.append(story);
    await frames();
    second.scrollTo(0, box(document.getElementById('three')!).top - box(second).top);
    await eventually(() => expect(story.position.index).toBe(2));
    second.querySelector('p')!.style.height = `${second.scrollTop}px`;
    await eventually(() => expect(story.position.index).toBe(0));
  });

  test.each(['open', 'closed'] as const)(
    'into an %s shadow tree begins there, and follows what scrolls in it',
    async (mode) => {
      const story = await mount('<map-story></map-story><div id="host"></div>');
      const host = document.querySelector('#host')!;
      const root = host.attachShadow({mode});
      root.innerHTML = '<main style="height: 400px; overflow: auto"></main>';
      const main = root.querySelector('main')!;
      main.append(story);
      await eventually(() => expect(inside(story, '.window').height).toBeCloseTo(400, 0));
      main.scrollTo(0, 900);
      await eventually(() => expect(story.position.index).toBeGreaterThan(0));
      expect(heard).toEqual([]);
    },
  );
});
