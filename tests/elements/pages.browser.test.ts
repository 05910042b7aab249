// Tests a page that changes around a story at rest: what grows above it, its own rules for figures
// and images, its colours.
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {page} from 'vitest/browser';
import '../../src/define.ts';
import type {MapStoryElement} from '../../src/index.ts';
import {eventually} from '../fixtures/eventually.ts';

// a reader who saves data: what is where, without the weight of a map
Object.defineProperty(navigator, 'connection', {value: {saveData: true}, configurable: true});

const picture = (name: string, media: string) =>
  `<source media="${media}" srcset="${name}-dark.svg">`;
const still = `<figure class="map-still"><picture class="map-wide">${picture('narrow', '(max-width: 899.98px) and (prefers-color-scheme: dark)')}${picture('wide', '(prefers-color-scheme: dark)')}<img alt=""></picture></figure>`;
const steps = ['one', 'two', 'three', 'four']
  .map(
    (id, at) =>
      `${still}<story-step id="${id}" camera="${70 + 5 * at} 36 4"><h2>Step ${id}</h2><p>Words.</p></story-step>`,
  )
  .join('');

beforeEach(async () => {
  document.body.style.margin = '0';
  await page.viewport(1000, 600);
});
afterEach(() => {
  document.body.replaceChildren();
  for (const element of [document.documentElement, document.body]) element.removeAttribute('style');
  scrollTo(0, 0);
});

async function mount(html: string): Promise<MapStoryElement> {
  document.body.innerHTML = html.replace('STORY', `<map-story>${steps}</map-story>`);
  const story = document.querySelector('map-story')!;
  await story.ready;
  return story;
}

/** Jumps to a step, and waits until the story has come to rest there. */
async function rest(story: MapStoryElement, id: string): Promise<void> {
  document.getElementById(id)!.scrollIntoView({block: 'start', behavior: 'instant'});
  let before = -1;
  await eventually(() => {
    const [{progress}, last] = [story.position, before];
    before = progress;
    expect(progress).toBe(last);
  });
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
}

const page1 = '<div class="banner"></div><main>STORY</main><p style="height: 900px">After</p>';

describe('a page that changes above a story at rest', () => {
  test.each<[string, string, (banner: HTMLElement) => void]>([
    ['a banner grows', page1, (banner) => (banner.style.height = '700px')],
    [
      'a banner is put in',
      page1,
      (banner) =>
        banner.before(Object.assign(document.createElement('div'), {style: 'height: 700px'})),
    ],
    ['the page gets a padding', page1, () => (document.body.style.paddingTop = '700px')],
    [
      'a banner grows on a page that is as high as the window',
      `<div style="height: 100vh">${page1}</div>`,
      (banner) => (banner.style.height = '700px'),
    ],
    [
      'a banner grows in what the story scrolls in',
      `<div style="height: 500px; overflow: auto; overflow-anchor: none">${page1}</div>`,
      (banner) => (banner.style.height = '700px'),
    ],
  ])('%s: the position follows, without a scroll', async (_, html, change) => {
    document.documentElement.style.overflowAnchor = 'none';
    const story = await mount(html);
    await rest(story, 'three');
    expect(story.position.index).toBe(2);
    change(document.querySelector<HTMLElement>('.banner')!);
    await eventually(() => expect(story.position.index).toBeLessThan(2));
  });

  test('a banner goes: the position follows', async () => {
    document.documentElement.style.overflowAnchor = 'none';
    const story = await mount(
      page1.replace('class="banner"', 'class="banner" style="height: 500px"'),
    );
    await rest(story, 'two');
    const read = () => story.position.index + story.position.progress;
    const before = read();
    document.querySelector('.banner')!.remove();
    await eventually(() => expect(read()).toBeGreaterThan(before + 0.5));
  });
});

describe('steps that a layer holds, because it was not closed', () => {
  test('can be read, and lead the map', async () => {
    const story = await mount(
      `<main><map-story><story-layer id="a" kind="region"><story-layer id="b" kind="region">${steps}</map-story></main>`,
    );
    expect(document.querySelector('story-layer > story-layer > story-step')).not.toBeNull();
    await rest(story, 'three');
    expect(story.position.index).toBe(2);
    expect(
      document.querySelector<HTMLElement>('#three p')!.getBoundingClientRect().width,
    ).toBeGreaterThan(200);
  });
});

describe('the stills of a page', () => {
  test('stay hidden behind the live map, whatever the page says of its figures', async () => {
    const story = await mount(
      '<style>#content figure { display: block !important; opacity: 1 !important; }</style><main id="content">STORY</main>',
    );
    story.shadowRoot!.querySelector('.steps')!.classList.add('live');
    await eventually(() =>
      expect(getComputedStyle(document.querySelector('.map-still')!).display).toBe('none'),
    );
  });

  test('take the colours of the story where scripts change those of the page', async () => {
    const story = await mount(page1);
    const shown = () => [...story.querySelectorAll('source')].slice(0, 2).map(({media}) => media);
    document.documentElement.style.colorScheme = 'dark';
    await eventually(() => expect(shown()).toEqual(['(max-width: 899.98px)', 'all']));
    document.documentElement.style.colorScheme = 'light';
    await eventually(() => expect(shown()).toEqual(['not all', 'not all']));
  });
});

describe('images in cards', () => {
  test('are no wider than the card, also in a shadow tree, unless the page says so', async () => {
    const wide = '<img width="2000" height="1000" alt="">';
    const story = await mount('<main>STORY</main>');
    document.getElementById('one')!.querySelector('p')!.innerHTML = wide;
    const image = story.querySelector<HTMLElement>('p img')!;
    expect(image.offsetWidth).toBeLessThanOrEqual(400);
    expect(image.offsetWidth).toBeCloseTo(2 * image.offsetHeight, -1);
    const host = document.createElement('div');
    document.body.append(host);
    host.attachShadow({mode: 'open'}).append(story);
    await eventually(() => expect(image.offsetWidth).toBeLessThanOrEqual(400));
    document.body.append(story);
    document.body.insertAdjacentHTML('beforeend', '<style>img { max-width: none }</style>');
    expect(image.offsetWidth).toBe(2000);
  });
});
