import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {page} from 'vitest/browser';
import '../../src/define.ts';
import type {MapStoryElement} from '../../src/index.ts';
import {eventually} from '../fixtures/eventually.ts';

const town =
  '<story-layer id="town" kind="place" label="Town"><script type="application/geo+json">{"type": "Feature", "properties": {"id": "hall", "name": "Town hall"}, "geometry": {"type": "Point", "coordinates": [75, 36]}}</script></story-layer>';
const written = `<map-story author>${town}
  <story-step id="one" opening camera="75 36 4"><h1>One</h1></story-step>
  <story-step id="two" focus="town/hall" show="town rivers"><h2>Two</h2><p>See <story-link to="nowhere">that place</story-link>.</p></story-step>
</map-story>`;

let story: MapStoryElement;
const panel = () => story.shadowRoot!.querySelector<HTMLElement>('.author');
const buttons = () => [...panel()!.querySelectorAll('button')];
const button = (text: RegExp | string) =>
  buttons().find(({textContent}) =>
    typeof text === 'string' ? textContent === text : text.test(textContent),
  )!;

beforeEach(async () => {
  await page.viewport(920, 520);
  document.body.style.margin = '0';
  document.body.addEventListener('story-error', (event) => event.preventDefault());
  document.body.innerHTML = written;
  story = document.querySelector('map-story')!;
  await story.ready;
  await eventually(() => expect(panel()?.textContent).toContain('Step 1 of 2, one'));
});
afterEach(() => {
  document.body.replaceChildren();
  scrollTo(0, 0);
});

describe('a story whose author works on it', () => {
  test('has a panel with the camera as attributes, with ids, and problems that lead to where they are; the free rectangle is drawn', async () => {
    expect(button(/^camera=/).textContent).toBe('camera="75 36 4"');
    await eventually(() => expect(button('focus="town"')).toBeTruthy());
    expect(button('town/hall')).toBeTruthy();
    const free = story.shadowRoot!.querySelector<HTMLElement>('.free')!;
    expect(getComputedStyle(free).outlineStyle).toBe('dashed');
    const {width, height} = free.getBoundingClientRect();
    expect(free.dataset['size']).toBe(`${Math.round(width)} × ${Math.round(height)}`);

    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(
      async (text) => void copied.push(text),
    );
    button('town/hall').click();
    await eventually(() =>
      expect(panel()!.querySelector('[role=status]')!.textContent).toBe('Copied: town/hall'),
    );
    expect(copied).toEqual(['town/hall']);

    expect(panel()!.textContent).toContain('Problems: 2');
    button(/story-step#two\[show\].*rivers/).click();
    await eventually(() => expect(panel()!.textContent).toContain('Step 2 of 2, two'));
    scrollTo(0, 0);
    await eventually(() => expect(panel()!.textContent).toContain('Step 1 of 2, one'));
    button(/story-link “that place”/).click();
    await eventually(() =>
      expect(document.querySelector('story-link')!.getBoundingClientRect().top).toBeLessThan(
        innerHeight / 2,
      ),
    );
  });

  test.each([
    ['wide', 920, 520, 'ltr'],
    ['wide, from right to left', 920, 520, 'rtl'],
    ['narrow', 390, 700, 'ltr'],
  ])('has its panel where no card lies over it: %s', async (_, width, height, dir) => {
    document.body.replaceChildren();
    await page.viewport(width, height);
    document.body.innerHTML = written.replace('author>', `author dir="${dir}">`);
    story = document.querySelector('map-story')!;
    await story.ready;
    for (const [at, id] of ['one', 'two'].entries()) {
      story.goTo(id);
      await eventually(() => expect(panel()?.textContent).toContain(`Step ${at + 1} of 2, ${id}`));
      const card = document.querySelector(`#${id}`)!.getBoundingClientRect();
      const box = panel()!.getBoundingClientRect();
      expect(box.height).toBeGreaterThan(20);
      expect([box.left >= 0, box.top >= 0, box.right <= width, box.bottom <= height]).toEqual(
        Array(4).fill(true),
      );
      const beside = box.left >= card.right || box.right <= card.left;
      expect(beside || box.bottom <= card.top, `${JSON.stringify([box, card])}`).toBe(true);
    }
  });

  test('has what the reader sees while the map is explored, and problems as they come', async () => {
    story.explore();
    story.map!.jumpTo({center: [80, 30], zoom: 6, pitch: 30});
    await eventually(() =>
      expect(button(/^camera=/).textContent).toBe('camera="80 30 6" pitch="30"'),
    );
    story.resume();
    document.querySelector('#one')!.setAttribute('camera', '999 0');
    await eventually(() => expect(button(/story-step#one\[camera\]/)).toBeTruthy());
  });

  test('gives all of it back when the attribute goes', async () => {
    const sheets = story.shadowRoot!.adoptedStyleSheets.length;
    story.removeAttribute('author');
    await eventually(() => expect(panel()).toBeNull());
    expect(story.shadowRoot!.adoptedStyleSheets).toHaveLength(sheets - 1);
    expect(getComputedStyle(story.shadowRoot!.querySelector('.free')!).outlineStyle).toBe('none');
  });
});
