import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {page} from 'vitest/browser';
import '../../src/define.ts';
import {globeProjection} from '../../src/geometry/globe.ts';
import {addWords, type MapStoryElement} from '../../src/index.ts';
import urdu from '../fixtures/urdu.html?raw';
import {eventually} from '../fixtures/eventually.ts';

const written = new DOMParser()
  .parseFromString(urdu, 'text/html')
  .querySelector('map-story')!.outerHTML;
const short = `<map-story><story-step id="one" opening camera="70 36 4"><h1>One</h1></story-step><story-step id="two" camera="80 36 4"><h2>Two</h2></story-step></map-story>`;

/** Whether the reader saves data: the story stands with its stills then, and no live map is loaded. */
let saveData = false;
Object.defineProperty(navigator, 'connection', {get: () => ({saveData}), configurable: true});

beforeEach(async () => {
  saveData = false;
  await page.viewport(1280, 800);
});
afterEach(() => {
  document.body.replaceChildren();
  for (const name of ['lang', 'dir']) {
    document.documentElement.removeAttribute(name);
    document.body.removeAttribute(name);
  }
  scrollTo(0, 0);
});

async function mount(html: string, lang?: string): Promise<MapStoryElement> {
  document.body.style.margin = '0';
  if (lang) document.documentElement.lang = lang;
  document.body.innerHTML = html;
  const story = document.querySelector('map-story')!;
  await story.ready;
  return story;
}

const inside = (story: Element, selector: string) =>
  story.shadowRoot!.querySelector<HTMLElement>(selector)!;
const box = (story: Element, selector: string) => inside(story, selector).getBoundingClientRect();
const spoken = (story: Element) => inside(story, '[role=status]').textContent;
const canvasName = (story: MapStoryElement) => story.map!.getCanvas().getAttribute('aria-label');

/** How far the middle of a box lies from the left, as a share of the window's width. */
const across = ({left, width}: DOMRect) => (left + width / 2) / innerWidth;

describe('a story in a language without texts of ours', () => {
  test('has its controls marked as English, and its own names in its language', async () => {
    saveData = true;
    document.documentElement.dir = 'rtl';
    const story = await mount(
      short.replaceAll('<story-step', '<figure class="map-still"></figure><story-step'),
      'fa',
    );
    const languageOf = (selector: string) =>
      inside(story, selector).closest('[lang]')?.getAttribute('lang');
    expect(inside(story, '.skip').textContent).toBe('Skip to the text');
    expect(languageOf('.skip')).toBe('en');
    expect(languageOf('.tools .mode')).toBe('en');
    expect(languageOf('[role=status]')).toBe('en');
    expect(languageOf('nav a')).toBe('fa');
    inside(story, '.about-button').click();
    await eventually(() => expect(languageOf('.about h2')).toBe('en'));
    const paragraphs = [...story.shadowRoot!.querySelectorAll('.about p')];
    expect(paragraphs.length).toBeGreaterThan(2);
    for (const paragraph of paragraphs.filter(({children}) => children.length === 0))
      expect(paragraph.getAttribute('dir'), paragraph.textContent!).toBe('auto');
  });
});

describe('a story in Urdu', () => {
  const mountUrdu = (map: 'with the live map' | 'with stills') => {
    saveData = map === 'with stills';
    document.documentElement.dir = 'rtl';
    return mount(
      saveData
        ? written.replaceAll('<story-step', '<figure class="map-still"></figure><story-step')
        : written,
      'ur-PK',
    );
  };

  test('has its controls, its notes and its map named in Urdu', async () => {
    const story = await mountUrdu('with the live map');
    await eventually(() =>
      expect(inside(story, '.tools .mode').textContent).toBe('نقشہ خود دیکھیں'),
    );
    expect(inside(story, 'nav').getAttribute('aria-label')).toBe('کہانی کے مراحل');
    expect(inside(story, '.skip').textContent).toBe('براہِ راست متن پر جائیں');
    expect(
      [...story.shadowRoot!.querySelectorAll('.tools .icon')].map((button) =>
        button.getAttribute('aria-label'),
      ),
    ).toEqual(['اس نقشے کے بارے میں', 'پچھلا مرحلہ', 'اگلا مرحلہ']);
    await eventually(() => expect(inside(story, '.notes').textContent).toContain('خودمختاری'));
    expect(document.querySelector('story-step')!.shadowRoot!.textContent).toContain('اسکرول');
    expect(canvasName(story)).toBe('نقشہ');
    inside(story, '.about-button').click();
    await eventually(() =>
      expect(inside(story, '.about').textContent).toContain('بھارت اس پر دعویٰ کرتا ہے'),
    );
    for (const part of ['.window', '.chrome'])
      expect(inside(story, part).textContent).not.toMatch(/\b(the|map|step|boundary|sources)\b/i);
  });

  test('says in Urdu what the map shows, and never first in English', async () => {
    const story = await mountUrdu('with stills');
    const heard: string[] = [];
    const status = inside(story, '[role=status]');
    const listener = new MutationObserver(() => heard.push(status.textContent));
    listener.observe(status, {childList: true, characterData: true, subtree: true});
    story.goTo('the-border');
    await eventually(() =>
      expect(spoken(story)).toBe(
        '3 میں سے مرحلہ 3: سرحد اور درہ۔ نقشے پر: گلگت بلتستان اور سنکیانگ؛ نمایاں: پاکستان اور سنکیانگ کی سرحد اور درہ خنجراب۔',
      ),
    );
    listener.disconnect();
    expect(heard.filter((sentence) => /[a-z]/i.test(sentence))).toEqual([]);
  });

  test('prints what it measures in Urdu', async () => {
    await mountUrdu('with stills');
    const measure = document.querySelector('story-measure')!;
    await eventually(() =>
      expect(measure.shadowRoot!.textContent).toMatch(/^\s*443 کلو ?میٹر\s*$/),
    );
  });

  test('is a mirror image: cards and the little globe on the right, progress and tools on the left', async () => {
    const story = await mountUrdu('with stills');
    const card = document.querySelector('#regions')!.getBoundingClientRect();
    expect(across(card)).toBeGreaterThan(0.6);
    expect(box(story, '.locator').right).toBeCloseTo(card.right, 0);
    expect(across(box(story, 'nav a .mark'))).toBeLessThan(0.03);
    expect(box(story, '.tools').left).toBeLessThan(30);
    const free = box(story, '.free');
    expect(free.right).toBeLessThan(card.left);
    expect(free.left).toBeGreaterThan(box(story, 'nav a .mark').right);
    expect(document.documentElement.scrollWidth).toBe(innerWidth);
  });

  test('frames its subject in what the card leaves free', async () => {
    const story = await mountUrdu('with stills');
    story.goTo('the-border');
    await eventually(() => expect(story.position.index).toBe(2));
    await eventually(() => expect(spoken(story)).toContain('خنجراب'));
    const {camera} = story.scene!;
    const [free, stage] = [box(story, '.free'), box(story, '.stage')];
    const viewport = {width: stage.width, height: stage.height, padding: camera.padding};
    const {x, y, hidden} = globeProjection(camera, viewport)([75.428, 36.85]);
    expect(hidden).toBe(false);
    expect([x > free.left, x < free.right, y > free.top, y < free.bottom]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(camera.padding.right).toBeGreaterThan(camera.padding.left + 300);
  });

  test('moves its cards out of the way to the right', async () => {
    const story = await mountUrdu('with the live map');
    inside(story, '.tools .mode').click();
    await eventually(() =>
      expect(new DOMMatrix(getComputedStyle(inside(story, '.steps')).transform).e).toBeCloseTo(
        48,
        0,
      ),
    );
  });
});

describe('the language and direction of a story', () => {
  test('are followed when they change, by a page or by an element around the story', async () => {
    const story = await mount(short);
    await eventually(() => expect(spoken(story)).toBe('Step 1 of 2: One.'));
    const left = box(story, '.free').left;
    document.documentElement.lang = 'zh-Hans';
    await eventually(() => expect(inside(story, '.tools .mode').textContent).toBe('自由浏览地图'));
    await eventually(() => expect(spoken(story)).toBe('第1步，共2步：One。'));
    expect(canvasName(story)).toBe('地图');
    expect(document.querySelector('#one')!.shadowRoot!.textContent).toContain('向下滚动');
    await eventually(() => expect(inside(story, '.scale').textContent).toMatch(/公里$/));
    document.body.lang = 'ur';
    await eventually(() =>
      expect(inside(story, '.tools .mode').textContent).toBe('نقشہ خود دیکھیں'),
    );
    document.body.dir = 'rtl';
    await eventually(() => expect(story.scene!.camera.padding.right).toBeCloseTo(left, 0));
    document.body.lang = 'en';
    await eventually(() =>
      expect(inside(story, '.tools .mode').textContent).toBe('Explore the map'),
    );
    expect(canvasName(story)).toBe('Map');
  });

  test('may be the story’s own, and may come from outside a shadow tree', async () => {
    const own = await mount(short.replace('<map-story', '<map-story lang="zh" dir="rtl"'), 'en');
    await eventually(() => expect(inside(own, '.tools .mode').textContent).toBe('自由浏览地图'));
    expect(across(document.querySelector('#two')!.getBoundingClientRect())).toBeGreaterThan(0.6);

    document.body.innerHTML = '<div id="outside" lang="ur" dir="rtl"></div>';
    const root = document.querySelector('#outside')!.attachShadow({mode: 'open'});
    root.innerHTML = short;
    const sheltered = root.querySelector('map-story')!;
    await sheltered.ready;
    await eventually(() =>
      expect(inside(sheltered, '.tools .mode').textContent).toBe('نقشہ خود دیکھیں'),
    );
    expect(across(root.querySelector('#two')!.getBoundingClientRect())).toBeGreaterThan(0.6);
    document.querySelector('#outside')!.setAttribute('lang', 'en');
    await eventually(() =>
      expect(inside(sheltered, '.tools .mode').textContent).toBe('Explore the map'),
    );
  });

  test('that no browser knows are read as English', async () => {
    const story = await mount(short, 'not a tag');
    expect(inside(story, '.tools .mode').textContent).toBe('Explore the map');
    await eventually(() => expect(spoken(story)).toBe('Step 1 of 2: One.'));
    expect(story.problems).toEqual([]);
  });

  test('may be one that an author brings, even while the story is on the page', async () => {
    const story = await mount(short, 'fr');
    expect(inside(story, '.tools .mode').textContent).toBe('Explore the map');
    addWords('fr', {
      explore: 'Explorer la carte',
      map: 'Carte',
      stepReached: 'Étape {step} sur {count} : {heading}.',
    });
    await eventually(() =>
      expect(inside(story, '.tools .mode').textContent).toBe('Explorer la carte'),
    );
    await eventually(() => expect(spoken(story)).toBe('Étape 1 sur 2 : One.'));
    expect(canvasName(story)).toBe('Carte');
  });
});
