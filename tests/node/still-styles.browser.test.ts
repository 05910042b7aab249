// Tests the style sheet of stills and steps where the elements have not come, or never do. This
// file does not define them.
import {afterEach, beforeAll, describe, expect, test} from 'vitest';
import {page} from 'vitest/browser';
import {freeRect} from '../../src/geometry/camera.ts';
import {cardsRight, sizes} from '../../src/layout/still-sizes.ts';
import {styles} from '../../src/node/vite/still-styles.ts';
import {cardsOf, resets} from '../fixtures/resets.ts';

const sheet = new CSSStyleSheet();
beforeAll(async () => {
  sheet.replaceSync(styles());
  document.adoptedStyleSheets.push(sheet);
  document.body.style.margin = '0';
  await page.viewport(1200, 700);
});
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
});

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const image = (rest = '') => `<img src="${pixel}" width="2080" height="1600" alt=""${rest}>`;
const figure = `<figure class="map-still"><picture class="map-wide">${image()}</picture><picture class="map-narrow">${image()}</picture>${image(' class="map-print"')}</figure>`;

/** A page with a story of two steps in a column, and rules of its own. */
function mount({width = 1200, css = '', attributes = '', card = ''} = {}) {
  document.body.innerHTML = `<style>${css}</style><main id="content" class="entry-content" style="width: ${width}px"><map-story${attributes}>${figure}<story-step id="one"><h2>One</h2><p>${card}</p></story-step>${figure}<story-step id="two"><h2>Two</h2></story-step></map-story></main>`;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
  return {find, step: find('#one'), still: find('.map-still')};
}

/** Where still, pictures and cards lie, in px. */
const boxes = () =>
  [...document.querySelectorAll('.map-still, .map-still *, story-step')].map((element) => {
    const {x, y, width, height} = element.getBoundingClientRect();
    return [element.localName, ...[x, y, width, height].map(Math.round)].join(' ');
  });

describe('a story without its elements', () => {
  test.each([
    [1200, 'map-wide', 400],
    [900, 'map-wide', 400],
    [899, 'map-narrow', 640],
    [650, 'map-narrow', 634],
  ])(
    '%i px wide in a window of 1200 px has the picture .%s and cards of %i px',
    (width, shown, card) => {
      const {find, step, still} = mount({width});
      expect(step.offsetWidth).toBe(card);
      const pictures = ['map-wide', 'map-narrow', 'map-print'].filter(
        (name) => getComputedStyle(find(`.${name}`)).display !== 'none',
      );
      expect(pictures).toEqual([shown]);
      // the still is as wide as the story, and takes no room
      expect(still.getBoundingClientRect().width).toBe(width);
      expect(still.getBoundingClientRect().top).toBe(0);
      const rest = (shown === 'map-wide' ? 0.16 : 0.45) * innerHeight;
      expect(step.getBoundingClientRect().top).toBeCloseTo(rest, 0);
    },
  );

  test.each([
    ['ltr', 'start', 1200],
    ['ltr', 'start', 900],
    ['rtl', 'start', 1200],
    ['rtl', 'start', 900],
    ['ltr', 'end', 1200],
    ['ltr', 'end', 900],
    ['rtl', 'end', 1200],
    ['rtl', 'end', 900],
  ])(
    'shows the subject of a still beside its card: %s, side="%s", %i px wide',
    (dir, side, width) => {
      const {find, step, still} = mount({width, attributes: ` dir="${dir}"`});
      const isRight = (dir === 'rtl') !== (side === 'end');
      if (isRight) still.dataset['cards'] = 'right';
      if (side === 'end') still.dataset['side'] = 'end';
      step.setAttribute('side', side);
      const size = isRight ? cardsRight : sizes.landscape;
      const {left, right} = freeRect(size.viewport);
      const picture = find('.map-wide img').getBoundingClientRect();
      const scale = picture.width / (size.viewport.width + 2 * size.bleed);
      const [from, to] = [left, right].map((x) => picture.left + (size.bleed + x) * scale);
      const card = step.getBoundingClientRect();
      const origin = still.getBoundingClientRect();
      if (isRight) expect([from! >= origin.left, to! < card.left]).toEqual([true, true]);
      else expect([from! > card.right, to! <= origin.right]).toEqual([true, true]);
    },
  );

  test('shows the subject of a still in the middle of the story where the card stands over all of it', () => {
    const {find, step, still} = mount({width: 1200});
    still.dataset['cards'] = 'over';
    step.setAttribute('side', 'full');
    const picture = find('.map-wide img').getBoundingClientRect();
    expect((picture.left + picture.right) / 2).toBeCloseTo(600, 0);
    expect(step.offsetWidth).toBe(1200 - 2 * 52);
  });

  test.each([
    '.entry-content figure { margin: 0 0 1.5em; }',
    '#content figure { margin: 40px; padding: 10px; display: table; max-width: 300px; }',
    '#content img { max-width: 100%; height: auto; }',
    '#content img { width: 100%; height: auto !important; max-width: 100% !important; }',
    'img { border: 3px solid; border-radius: 9px; position: relative; transform: scale(2); transition: all 9s; }',
    'picture { display: contents; } #content picture { position: static; }',
    '* { box-sizing: border-box; } figure, picture, img { float: left; }',
  ])('lies where it lies on a page without the rule %s', (css) => {
    mount();
    const plain = boxes();
    mount({css});
    expect(boxes()).toEqual(plain);
  });

  test.each(resets)(
    'has cards as wide, and as far from each other, on a page with the rule %s',
    (css) => {
      for (const width of [1200, 650]) {
        mount({width});
        const plain = cardsOf(document);
        mount({width, css});
        expect(cardsOf(document)).toEqual(plain);
      }
    },
  );

  test('has images no wider than their card, unless the page says so', () => {
    const {find} = mount({card: image()});
    const shown = find('p img').getBoundingClientRect();
    expect(shown.width).toBeLessThanOrEqual(400);
    // the picture is a square
    expect(shown.height).toBeCloseTo(shown.width, 0);
    mount({card: image(), css: 'img { max-width: none; }'});
    expect(find('p img').getBoundingClientRect().width).toBe(2080);
  });
});

describe('the colours of a story without its elements', () => {
  const isDark = (color: string) => Number(/\d+/.exec(color)![0]) < 100;
  test.each([
    ['are light on a page that says nothing', '', '', false],
    ['are dark on a page that is', 'dark', '', true],
    ['are light on a page that is', 'light', '', false],
    ['are those of its theme, light', 'dark', ' theme="light"', false],
    ['are those of its theme, dark', '', ' theme="dark"', true],
  ])('%s', (_, scheme, attributes, dark) => {
    document.documentElement.style.colorScheme = scheme;
    const {step, still} = mount({attributes});
    const {backgroundColor, color} = getComputedStyle(step);
    expect([isDark(backgroundColor), isDark(color)]).toEqual([dark, !dark]);
    expect(isDark(getComputedStyle(still).backgroundColor)).toBe(dark);
  });

  test('are the author’s own, if they say so', () => {
    const {step} = mount({css: 'map-story { --map-story-paper: rgb(1, 2, 3); }'});
    expect(getComputedStyle(step).backgroundColor).toBe('rgb(1, 2, 3)');
  });
});
