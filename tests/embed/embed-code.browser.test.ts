// Tests the code by which readers embed a story, and where it is offered.
import {afterEach, describe, expect, test, vi} from 'vitest';
import '../../src/define.ts';
import {embedCodes} from '../../src/embed/embed-code.ts';
import type {MapStoryElement} from '../../src/index.ts';
import {eventually} from '../fixtures/eventually.ts';

Object.defineProperty(navigator, 'connection', {value: {saveData: true}, configurable: true});
afterEach(() => {
  document.body.replaceChildren();
  document.querySelector('link[rel=canonical]')?.remove();
  vi.restoreAllMocks();
});

const inside =
  '<figure class="map-still"></figure><story-step id="one" camera="70 36 4"><h1>“Tea” & <em>trade</em></h1></story-step>';
async function mount(attributes: string): Promise<MapStoryElement> {
  document.body.innerHTML = `<map-story ${attributes}>${inside}</map-story>`;
  const story = document.querySelector('map-story')!;
  await story.ready;
  return story;
}
const panel = async (story: MapStoryElement) => {
  story.shadowRoot!.querySelector<HTMLElement>('.about-button')!.click();
  await eventually(() => expect(story.shadowRoot!.querySelector('.about')).not.toBeNull());
  return story.shadowRoot!.querySelector('.about')!;
};

describe('the code to embed a story', () => {
  test('names the page by its canonical address, the page for frames, and the module beside it', async () => {
    document.head.insertAdjacentHTML(
      'beforeend',
      '<link rel="canonical" href="https://story.example/a/?b=1&c=2">',
    );
    const story = await mount('embed="https://story.example/a/embed.html"');
    expect(embedCodes(story)).toEqual({
      element:
        '<script type="module" src="https://story.example/a/map-story.js"></script>\n<map-story src="https://story.example/a/?b=1&amp;c=2"><a href="https://story.example/a/?b=1&amp;c=2">“Tea” &amp; trade</a></map-story>',
      frame:
        '<iframe src="https://story.example/a/embed.html" title="“Tea” &amp; trade" width="100%" height="640" style="border: 0" loading="lazy" allowfullscreen></iframe>',
    });
  });

  test('is in the panel about the map, to be copied; where that is not allowed, it is selected', async () => {
    const story = await mount('embed="embed.html"');
    const about = await panel(story);
    const summary = about.querySelector('summary')!;
    expect(summary.textContent).toBe('Embed this story');
    summary.click();
    const [code] = about.querySelectorAll('.code');
    const field = code!.querySelector('textarea')!;
    expect(field.value).toBe(embedCodes(story)!.element);
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    code!.querySelector('button')!.click();
    await eventually(() => expect(code!.querySelector('output')!.value).toBe('Code copied'));
    expect(write).toHaveBeenCalledWith(field.value);
    const frame = about.querySelectorAll('.code')[1]!;
    write.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    frame.querySelector('button')!.click();
    await eventually(() =>
      expect(frame.querySelector('textarea')!.selectionEnd).toBe(embedCodes(story)!.frame.length),
    );
    expect(frame.querySelector('output')!.value).toBe('');
  });

  test('is not offered where the author does not', async () => {
    const story = await mount('');
    expect(embedCodes(story)).toBeUndefined();
    expect((await panel(story)).querySelector('.embed')).toBeNull();
  });
});
