// Tests pages that mean harm, or are broken, given to `src`: nothing of them runs, one problem is
// reported, what can be read is kept.
import fc from 'fast-check';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import '../../src/define.ts';
import {mountStory} from '../../src/embed/mount-story.ts';
import type {MapStoryElement, Problem} from '../../src/index.ts';
import {quoted} from '../../src/story/problem.ts';
import {seeded} from '../fixtures/arbitraries.ts';
import {attacks} from '../fixtures/attacks.ts';
import {hostilePage} from '../fixtures/hostile-pages.ts';
import {eventually} from '../fixtures/eventually.ts';

declare global {
  interface Window {
    harm: string[];
  }
}
Object.defineProperty(navigator, 'connection', {value: {saveData: true}, configurable: true});

const url = 'https://story.example/a/page.html';
let asked: string[] = [];
const {fetch: ask} = globalThis;
/** What every address answers, but the program's own files. */
function answer(html: string): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    if (new URL(String(input), location.href).pathname.includes('/geo/')) return ask(input, init);
    asked.push(String(input));
    return Promise.resolve(
      new Response(html, {headers: {'content-type': 'text/html; charset=utf-8'}}),
    );
  });
}
const errors: string[] = [];
const onError = ({message}: ErrorEvent) => errors.push(message);
beforeEach(() => {
  window.harm = [];
  [asked, errors.length] = [[], 0];
  addEventListener('error', onError);
});
afterEach(() => {
  removeEventListener('error', onError);
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const prose = 'Prose that can be read.';
const around = (inside: string, before = '') =>
  `<!doctype html><html lang="en"><title>T</title>${before}<map-story><story-step id="one" camera="70 36 4"><h2>One</h2><p>${prose}</p>${inside}</story-step></map-story>`;

/** The story as it stands on this page when it has come, with all that it has in its shadow tree. */
async function embed(
  html: string,
): Promise<{story: MapStoryElement; problems: readonly Problem[]; shown: Element}> {
  answer(html);
  const story = document.createElement('map-story');
  story.addEventListener('story-error', (event) => event.preventDefault());
  story.src = url;
  document.body.append(story);
  await eventually(() =>
    expect(story.shadowRoot?.querySelector('.remote, [role=alert]')).toBeTruthy(),
  );
  // what would run, has had its time
  for (let turn = 0; turn < 2; turn++) await new Promise(requestAnimationFrame);
  return {
    story,
    problems: story.problems,
    shown: story.shadowRoot!.querySelector('.remote, [role=alert]')!,
  };
}

const forbidden =
  'script, style, link, meta, base, iframe, frame, object, embed, form, input, button, textarea, select, svg, math, template, noscript, video, audio, canvas, map-story, slot, dialog, marquee, portal, [style]:not(span), [srcdoc], [onerror], [onload], [name], [target], [action], [formaction], [ping], [srcset]';

/** Attributes that run something, and addresses that are none of the web. */
function dangers(root: Element): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].flatMap(({name, value}) =>
      name.startsWith('on') ||
      (['href', 'src', 'xlink:href', 'data', 'poster'].includes(name) &&
        !/^https?:\/\//.test(value))
        ? [`${element.localName} ${name}=${value}`]
        : [],
    ),
  );
}

function expectHarmless(shown: Element): void {
  expect([...shown.querySelectorAll(forbidden)].map(({outerHTML}) => outerHTML)).toEqual([]);
  expect(dangers(shown)).toEqual([]);
  expect(window.harm).toEqual([]);
  expect(errors).toEqual([]);
}

describe('a page that means harm', () => {
  test.each(Object.entries(attacks))(
    '%s: nothing runs, nothing of it is there, and the prose is',
    async (_, attack) => {
      const {shown, problems} = await embed(around(attack));
      expectHarmless(shown);
      expect(shown.textContent).toContain(prose);
      expect(problems.filter(({path}) => path === 'map-story[src]').length).toBeLessThanOrEqual(1);
      // pages around the story's own element are as dangerous
      document.body.replaceChildren();
      vi.restoreAllMocks();
      const {shown: second} = await embed(around('', attack));
      expectHarmless(second);
    },
  );

  test('that does what it can at once is one problem, which names what was left out', async () => {
    const {shown, problems} = await embed(around(Object.values(attacks).join('\n')));
    expectHarmless(shown);
    expect(shown.textContent).toContain(prose);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      path: 'map-story[src]',
      severity: 'warning',
      message: expect.stringMatching(/script/) as string,
    });
  });

  test('asks for nothing but its own pictures and data, by the addresses that it gives', async () => {
    const seen: string[] = [];
    const observer = new PerformanceObserver((list) =>
      seen.push(...list.getEntries().map(({name}) => name)),
    );
    observer.observe({type: 'resource'});
    const {shown} = await embed(
      around(
        '<div style="background: url(/leak?1)">a</div><p class="x" background="/leak?2">b</p><table background="/leak?3"><tr><td>c</td></tr></table><style>@import "/leak?4"; p { background: url(/leak?5) }</style><svg><image href="/leak?6"/></svg><video poster="/leak?7"></video>',
      ),
    );
    observer.disconnect();
    expectHarmless(shown);
    expect(seen.filter((name) => name.includes('leak'))).toEqual([]);
  });
});

test('ids that are names of what every page and element has are steps’ ids like any other', async () => {
  const ids = [
    'map',
    'children',
    'firstChild',
    'attributes',
    'querySelector',
    'constructor',
    '__proto__',
    'toString',
    'cookie',
    'body',
  ];
  const {story, problems} = await embed(
    `<map-story>${ids.map((id) => `<story-step id="${id}" camera="70 36 4"><h2>${id}</h2></story-step>`).join('')}</map-story>`,
  );
  await story.ready;
  expect(
    [...story.shadowRoot!.querySelectorAll('nav a')].map((link) => link.getAttribute('href')),
  ).toEqual(ids.map((id) => `#${id}`));
  expect(ids.map((id) => story.goTo(id))).toEqual(ids.map(() => true));
  expect(problems).toEqual([]);
});

describe('a page that is too much', () => {
  test('in nodes: the first 10,000 are there, and one problem says so', async () => {
    const {shown, problems} = await embed(around('<p>x</p>'.repeat(8000)));
    const walker = document.createTreeWalker(shown);
    let nodes = 0;
    while (walker.nextNode()) nodes++;
    expect(nodes).toBeGreaterThan(9000);
    expect(nodes).toBeLessThanOrEqual(10_000);
    expect(shown.textContent).toContain(prose);
    expect(problems.map(({message}) => message)).toEqual([
      'The page has more than 10000 nodes. What comes after is left out.',
    ]);
  });

  test('in depth: 100,000 elements in each other become 100', async () => {
    const {shown, problems} = await embed(around(`${'<div>'.repeat(100_000)}deep`));
    let depth = 0;
    for (let at: Element | null = shown; at; at = at.lastElementChild) depth++;
    expect(depth).toBeLessThanOrEqual(102);
    expect(depth).toBeGreaterThan(90);
    expect(shown.textContent).toContain(prose);
    expect(problems.map(({message}) => message)).toEqual([
      'The page has elements more than 100 deep. What comes after is left out.',
    ]);
  });

  test.each([
    ['open elements that a table hides', `<table>${'<div>'.repeat(100_000)}`],
    [
      'formatting that every paragraph opens again',
      `${Array.from({length: 90}, (_, at) => `<font a=${at}>`).join('')}${'<p>'.repeat(50_000)}`,
    ],
    ['much text and no end', 'word '.repeat(900_000)],
  ])(
    'for the browser’s own parser, by %s: it comes to an end, and what came first is there',
    async (_, inside) => {
      const {shown} = await embed(around(inside));
      expect(shown.textContent).toContain(prose);
    },
  );
});

describe('a page without a story of its own', () => {
  test.each([
    ['that has none', '<h1>Nothing here</h1>', 'There is no <map-story> on '],
    [
      'that embeds another',
      '<map-story src="https://other.example/"></map-story>',
      'The page embeds its story from “https://other.example/”.',
    ],
    [
      'that embeds itself',
      `<map-story src="${url}"><a href="/">x</a></map-story>`,
      `The page embeds its story from ${quoted(url)}.`,
    ],
  ])('%s is one problem; the reader is told, and has the link', async (_, html, message) => {
    answer(html);
    document.body.innerHTML = `<map-story src="${url}"><a href="${url}">The story</a></map-story>`;
    const story = document.querySelector('map-story')!;
    story.addEventListener('story-error', (event) => event.preventDefault());
    await story.ready;
    expect(story.problems).toMatchObject([
      {
        path: 'map-story[src]',
        severity: 'error',
        message: expect.stringContaining(message) as string,
      },
    ]);
    expect(story.shadowRoot!.querySelector('[role=alert]')!.textContent).toContain(
      'The story cannot be shown here.',
    );
    expect(story.querySelector('a')!.checkVisibility()).toBe(true);
    expect(asked).toHaveLength(1);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,<map-story></map-story>',
    'ftp://story.example/',
    'https://',
    'blob:https://story.example/1',
  ])('“%s” is no address of one, and is not asked for', async (src) => {
    answer('');
    const report = vi.fn();
    const host = Object.assign(document.createElement('div'), {goTo: () => false});
    host.attachShadow({mode: 'open'});
    document.body.append(host);
    const {story, missing} = await mountStory(src, host, new AbortController().signal, report);
    expect([story, missing !== undefined, asked]).toEqual([undefined, true, []]);
    expect(report.mock.calls).toMatchObject([[{path: 'map-story[src]', severity: 'error'}]]);
  });
});

describe('any page at all', () => {
  test('valid, broken or hostile, throws nothing, runs nothing, and is at most one problem of the page', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePage, async (html) => {
        vi.restoreAllMocks();
        document.body.replaceChildren();
        window.harm = [];
        const {shown, problems} = await embed(html);
        expectHarmless(shown);
        expect(problems.filter(({path}) => path === 'map-story[src]').length).toBeLessThanOrEqual(
          1,
        );
      }),
      {...seeded, numRuns: 60},
    );
  });
});

describe('an honest page', () => {
  test.each([
    [
      'layers of it',
      'basemap="map/style.json"',
      'layers="flood"',
      'https://story.example/a/map/style.json',
    ],
    ['no layer of it', 'basemap="map/style.json"', '', null],
    ['no address', 'basemap="javascript:1"', 'layers="flood"', null],
    ['none', '', 'layers="flood"', null],
  ])('has its own basemap where the story shows %s', async (_, basemap, layers, expected) => {
    const {shown} = await embed(`<!doctype html><html lang="en"><map-story ${basemap}>
      <story-layer id="flood" kind="style" ${layers} label="Flood"></story-layer>
      <story-step id="one" camera="5 52 7" show="flood"><h2>One</h2></story-step></map-story>`);
    expect(shown.getAttribute('basemap')).toBe(expected);
    expect(shown.querySelector('story-layer')!.getAttribute('layers')).toBe(
      layers === '' ? null : 'flood',
    );
  });

  test('has its own language and direction, its addresses in full, its data and pictures, shares and classes that mean something', async () => {
    const {story, shown, problems} =
      await embed(`<!doctype html><html lang="ur" dir="rtl"><base href="../b/"><map-story trigger="0.5">
      <story-layer id="t" kind="place" label="T"><script type="application/geo+json">{"type": "Feature", "properties": {"id": "x", "name": "<b> & <i>"}, "geometry": {"type": "Point", "coordinates": [74, 36]}}</script></story-layer>
      <figure class="map-still"><picture><source media="(max-width: 899.98px) and (prefers-color-scheme: dark)" srcset="./pd.svg"><source media="(max-width: 899.98px)" srcset="./pl.svg"><source media="(prefers-color-scheme: dark)" srcset="./ld.svg"><img src="./ll.svg" alt="Map."></picture></figure>
      <story-step id="one" focus="t/x" highlight="t/x"><h2>One</h2><p class="source other">See <a href="c?d#e">there</a>, <a href="mailto:x@y.example">write</a>, <story-link to="t">T</story-link>.</p><span class="filled done" style="inline-size: 90%"></span><img src="photo.jpg" alt="Photo"></story-step><story-step id="two" camera="80 30 4"><h2>Two</h2></story-step>
    </map-story>`);
    await story.ready;
    expect(problems).toEqual([
      expect.objectContaining({
        message: 'Not allowed in an embedded story, and left out: a[href].',
      }),
    ]);
    expect([
      shown.getAttribute('lang'),
      shown.getAttribute('dir'),
      shown.getAttribute('trigger'),
    ]).toEqual(['ur', 'rtl', '0.5']);
    expect([...shown.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://story.example/b/c?d#e',
      null,
    ]);
    expect(shown.querySelector('p')!.className).toBe('source');
    expect(shown.querySelector('span')!.className).toBe('filled');
    expect(shown.querySelector<HTMLElement>('.filled')!.style.inlineSize).toBe('90%');
    expect(
      [...shown.querySelectorAll<HTMLImageElement>('.map-still img')].map(
        ({dataset: {light, dark}, alt}) =>
          [light, dark, alt].join(' ').replaceAll('https://story.example/b/', ''),
      ),
    ).toEqual(['ll.svg ld.svg Map.', 'pl.svg pd.svg Map.', 'll.svg ll.svg Map.']);
    expect(story.scene!.layers['t/x']).toMatchObject({shown: 1});
    await eventually(() =>
      expect(story.shadowRoot!.querySelector('nav')!.getAttribute('aria-label')).toBe(
        'کہانی کے مراحل',
      ),
    );
    expect(getComputedStyle(shown.querySelector('h2')!).direction).toBe('rtl');
    const link = Object.assign(shown.querySelector('a')!, {href: `${url}#two`});
    const pressed = new MouseEvent('click', {bubbles: true, cancelable: true, composed: true});
    link.dispatchEvent(pressed);
    expect(pressed.defaultPrevented).toBe(true);
    await eventually(() => expect(story.position.index).toBe(1));
  });
});
