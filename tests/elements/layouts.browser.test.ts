import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {cdp, page} from 'vitest/browser';
import '../../src/define.ts';
import type {MapStoryElement} from '../../src/index.ts';
import {eventually} from '../fixtures/eventually.ts';
import {cardsOf, resets} from '../fixtures/resets.ts';
import {fake} from '../fixtures/fake.ts';

const STEPS = 14;
const town =
  '<story-layer id="town" kind="place" label="Town"><script type="application/geo+json">{"type": "Feature", "properties": {"id": "t", "name": "Town"}, "geometry": {"type": "Point", "coordinates": [74, 36]}}</script></story-layer>';
const steps = Array.from(
  {length: STEPS},
  (_, at) =>
    `<story-step id="s${at}" focus="town" highlight="town"><h2>Step ${at}, in which Gilgit-Baltistan is named</h2><p>Words about <story-link to="town">the town</story-link> that is shown.</p></story-step>`,
).join('');

// a reader who saves data: boxes and controls without the weight of a map, and the longest button
Object.defineProperty(navigator, 'connection', {value: {saveData: true}, configurable: true});

let story: MapStoryElement;
async function mount(width: number, height: number, lang = 'en', dir = 'ltr'): Promise<void> {
  await page.viewport(width, height);
  document.body.style.margin = '0';
  document.body.innerHTML = `<map-story lang="${lang}" dir="${dir}"><figure class="map-still" style="display: none"></figure>${town}${steps}</map-story>`;
  story = document.querySelector('map-story')!;
  await story.ready;
  if (lang !== 'en')
    await eventually(() => expect(inside('.tools .mode').textContent).not.toMatch(/[a-z]/i));
}
afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  scrollTo(0, 0);
});

const inside = (selector: string) => story.shadowRoot!.querySelector<HTMLElement>(selector)!;
const all = (selector: string) => [...story.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const box = (element: Element) => element.getBoundingClientRect();
const overlap = (a: DOMRect, b: DOMRect) =>
  a.left < b.right - 0.5 &&
  b.left < a.right - 0.5 &&
  a.top < b.bottom - 0.5 &&
  b.top < a.bottom - 0.5;
const inWindow = ({left, top, right, bottom}: DOMRect) =>
  left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
const isAtLeast = ({width, height}: DOMRect, px: number) => width >= px && height >= px;

/** Buttons in the window, large enough, with room for their words, and none on another or on the little globe. */
function expectTools(): void {
  const buttons = all('.tools button');
  expect(buttons.length).toBeGreaterThan(2);
  for (const button of buttons) {
    expect(inWindow(box(button)), button.textContent).toBe(true);
    expect(isAtLeast(box(button), 24), button.textContent).toBe(true);
    expect(
      [button.scrollWidth <= button.clientWidth, button.scrollHeight <= button.clientHeight],
      button.textContent,
    ).toEqual([true, true]);
  }
  const boxes = [...buttons, inside('.locator')].map(box);
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(at + 1)) expect(overlap(one, other)).toBe(false);
}

const expectNoSideways = () =>
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);

const windows = [
  [320, 568],
  [320, 200],
  [640, 200],
  [844, 390],
  [1280, 400],
  [1280, 800],
] as const;

describe.each(windows)('in a window of %i × %i CSS px', (width, height) => {
  test.each([
    ['en', 'ltr'],
    ['ur', 'rtl'],
    ['zh', 'ltr'],
  ])(
    'with words in %s nothing overlaps, nothing is cut, nothing scrolls sideways',
    async (lang, dir) => {
      await mount(width, height, lang, dir);
      expectTools();
      expectNoSideways();
      for (const card of story.querySelectorAll('story-step')) {
        const {left, right} = box(card);
        expect([left >= 0, right <= width]).toEqual([true, true]);
      }
      const free = box(inside('.free'));
      expect(inWindow(free)).toBe(true);
      expect([free.width >= 150, free.height >= 70], `${free.width} × ${free.height}`).toEqual([
        true,
        true,
      ]);
    },
  );

  test('each mark of the progress can be seen when it has the focus, and is large enough to be pressed', async () => {
    await mount(width, height);
    const links = all('nav a');
    expect(links).toHaveLength(STEPS);
    for (const link of links) {
      link.focus();
      const mark = box(link.querySelector('.mark')!);
      const [x, y] = [mark.left + mark.width / 2, mark.top + mark.height / 2];
      expect(inWindow(mark), link.textContent).toBe(true);
      expect(story.shadowRoot!.elementFromPoint(x, y)?.closest('a'), link.textContent).toBe(link);
      expect(isAtLeast(box(link), 24), link.textContent).toBe(true);
      // as far as a target of 24 × 24 reaches
      for (const [dx, dy] of [
        [-11, 0],
        [11, 0],
        [0, -11],
        [0, 11],
      ] as const) {
        const inList =
          x + dx < innerWidth &&
          y + dy > box(inside('nav ol')).top &&
          y + dy < box(inside('nav ol')).bottom;
        if (inList)
          expect(
            story.shadowRoot!.elementFromPoint(x + dx, y + dy)?.closest('a'),
            `${link.textContent} ${dx} ${dy}`,
          ).toBe(link);
      }
    }
    expectNoSideways();
  });

  test('the panel about the map fits, scrolls, and can be closed from its end', async () => {
    await mount(width, height);
    inside('.about-button').click();
    await eventually(() => expect(inside('.about')).not.toBeNull());
    const panel = inside('.about');
    expect(inWindow(box(panel))).toBe(true);
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
    panel.scrollTo(0, panel.scrollHeight);
    await new Promise(requestAnimationFrame);
    const close = box(inside('.about .close'));
    expect(inWindow(close)).toBe(true);
    expect(
      story.shadowRoot!.elementFromPoint(
        close.left + close.width / 2,
        close.top + close.height / 2,
      ),
    ).toBe(inside('.about .close'));
    expect(isAtLeast(box(inside('.about .setting')), 24)).toBe(true);
    expectNoSideways();
  });

  test('a reader’s own spacing of text loses nothing', async () => {
    await mount(width, height);
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      '* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-block-end: 2em !important}',
    );
    for (const {shadowRoot} of [story, ...story.querySelectorAll('story-step, story-link')])
      shadowRoot!.adoptedStyleSheets.push(spacing);
    document.adoptedStyleSheets = [spacing];
    try {
      expectTools();
      expectNoSideways();
      for (const step of story.querySelectorAll('story-step'))
        expect(step.scrollWidth).toBeLessThanOrEqual(step.clientWidth);
    } finally {
      document.adoptedStyleSheets = [];
    }
  });
});

describe('a page that resets margins and sizes', () => {
  afterEach(() => document.querySelector('#reset')!.remove());
  test.each(resets)('leaves cards where they are: %s', async (css) => {
    document.head.insertAdjacentHTML('beforeend', '<style id="reset"></style>');
    for (const [width, height] of [windows[0], windows[5]]) {
      document.querySelector('#reset')!.textContent = '';
      await mount(width, height);
      const plain = cardsOf(document);
      document.querySelector('#reset')!.textContent = css.replaceAll('main', 'body');
      expect(cardsOf(document)).toEqual(plain);
    }
  });
});

describe('where backgrounds and shadows are taken away (forced colours)', () => {
  type Emulation = Readonly<{
    send: (
      method: 'Emulation.setEmulatedMedia',
      options: Readonly<{features: readonly Readonly<{name: string; value: string}>[]}>,
    ) => Promise<unknown>;
  }>;
  const emulate = (value: string) =>
    fake<Emulation>(cdp()).send('Emulation.setEmulatedMedia', {
      features: [{name: 'forced-colors', value}],
    });
  beforeEach(() => emulate('active'));
  afterEach(() => emulate('none'));

  test('the step being read, progress, links and focus are still told apart', async () => {
    await mount(1280, 800);
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    const style = (element: Element) => getComputedStyle(element);
    const [first, second] = all('nav a');
    await eventually(() => expect(first!.getAttribute('aria-current')).toBe('step'));
    // what is needed for it has loaded
    await eventually(() =>
      expect(style(inside('.tools [aria-disabled=true]')).borderTopStyle).toBe('dashed'),
    );
    const marks = [first, second].map(
      (link) => style(link!.querySelector('.mark')!).backgroundColor,
    );
    expect(new Set([...marks, style(inside('nav ol')).backgroundColor]).size).toBe(3);
    const cards = ['#s0', '#s1'].map((id) =>
      style(document.querySelector(id)!.shadowRoot!.querySelector('.card')!),
    );
    expect(cards.map(({borderTopWidth}) => borderTopWidth)).toEqual(['2px', '2px']);
    await eventually(() => expect(cards[0]!.borderTopColor).not.toBe(cards[1]!.borderTopColor));
    for (const button of all('.tools button')) expect(style(button).borderTopWidth).toBe('1px');
    const link = document.querySelector('story-link')!.shadowRoot!.querySelector('button')!;
    expect(style(link).textDecorationLine).toBe('underline');
    await page.viewport(390, 844);
    expect(style(inside('.progress div')).backgroundColor).not.toBe(
      style(inside('.progress')).backgroundColor,
    );
    // focus by script shows as by keyboard when the keyboard was used last
    dispatchEvent(new KeyboardEvent('keydown', {key: 'Tab'}));
    for (const element of [link, inside('.about-button'), first!]) {
      element.focus({focusVisible: true} as FocusOptions);
      expect([style(element).outlineStyle, style(element).outlineWidth], element.className).toEqual(
        ['solid', '3px'],
      );
    }
  });
});

test('the mark of the step being read is seen, and those beside it, in a low window, too', async () => {
  await mount(932, 430);
  const list = inside('nav ol');
  expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
  for (const at of [0, STEPS - 1, STEPS - 2, 6, 0]) {
    story.goTo(`s${at}`);
    await eventually(() => expect(all('nav a')[at]!.ariaCurrent).toBe('step'));
    for (const beside of all('nav li').slice(Math.max(0, at - 1), at + 2))
      await eventually(() => {
        expect(box(beside).top).toBeGreaterThanOrEqual(box(list).top - 1);
        expect(box(beside).bottom).toBeLessThanOrEqual(box(list).bottom + 1);
      });
  }
});
