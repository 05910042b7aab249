// Tests that a reader finds the fields of the tools, and the option that Enter takes: WCAG 1.4.11.
import {afterEach, expect, test} from 'vitest';
import '../../src/define.ts';
import type {MapStoryElement} from '../../src/index.ts';
import {eventually} from '../fixtures/eventually.ts';

afterEach(() => document.body.replaceChildren());

async function explored(theme: string): Promise<MapStoryElement> {
  document.body.innerHTML = `<map-story theme="${theme}">
    <story-layer id="towns" kind="place" label="Towns"><script type="application/geo+json">{"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"id": "a", "name": "Upper Mill"}, "geometry": {"type": "Point", "coordinates": [10, 50]}},
      {"type": "Feature", "properties": {"id": "b", "name": "Lower Mill"}, "geometry": {"type": "Point", "coordinates": [11, 50]}}]}</script></story-layer>
    <story-step id="one" camera="10 50 5" show="towns"><h2>One</h2></story-step></map-story>`;
  const story = document.querySelector('map-story')!;
  await story.ready;
  await eventually(() => expect(story.map?.loaded()).toBe(true));
  story.explore();
  await eventually(() => expect(story.shadowRoot!.querySelector('.finder')).not.toBeNull());
  return story;
}

const pen = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;

/** Colours painted one over the other, as the browser does: a share of red, green and blue. */
function painted(colors: readonly string[]): number[] {
  pen.clearRect(0, 0, 1, 1);
  for (const color of colors) {
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
  }
  return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
}

/** What lies below an element, the lowest first. */
function grounds(element: Element | null): string[] {
  if (!element) return ['white'];
  const root = element.getRootNode();
  const parent =
    element.assignedSlot ??
    element.parentElement ??
    (root instanceof ShadowRoot ? root.host : null);
  return [...grounds(parent), getComputedStyle(element).backgroundColor];
}

function contrast(color: string, on: Element | null): number {
  const luminance = (rgb: readonly number[]) => {
    const [red, green, blue] = rgb.map((c) =>
      c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const below = grounds(on);
  const [dark, bright] = [painted(below), painted([...below, color])]
    .map(luminance)
    .sort((a, b) => a - b);
  return (bright! + 0.05) / (dark! + 0.05);
}

test.each(['light', 'dark'])(
  'edges of fields and the active option stand out by 3 : 1, %s',
  async (theme) => {
    const story = await explored(theme);
    const one = (selector: string) => story.shadowRoot!.querySelector<HTMLElement>(selector);
    const edgeOf = (field: HTMLElement) => {
      const {borderTopColor, borderTopWidth} = getComputedStyle(field);
      expect(parseFloat(borderTopWidth)).toBeGreaterThanOrEqual(1);
      return Math.min(
        contrast(borderTopColor, field),
        contrast(borderTopColor, field.parentElement),
      );
    };
    const search = one('.finder input') as HTMLInputElement;
    expect(edgeOf(search)).toBeGreaterThanOrEqual(3);
    search.value = 'mill';
    // places are found once the names of the basemap have loaded
    await eventually(() => {
      search.dispatchEvent(new Event('input'));
      expect(story.shadowRoot!.innerHTML).toContain('Upper Mill');
    });
    await eventually(() => expect(one('.finder li')).not.toBeNull());
    search.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', cancelable: true}));
    await eventually(() => expect(one('.finder [aria-selected=true]')).not.toBeNull());
    const active = one('.finder [aria-selected=true]')!;
    const {outlineColor, outlineWidth} = getComputedStyle(active);
    expect(parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
    for (const ground of [active, active.parentElement])
      expect(contrast(outlineColor, ground)).toBeGreaterThanOrEqual(3);
    one('.tab-measure')!.click();
    await eventually(() => expect(one('.panel select')).not.toBeNull());
    for (const field of story.shadowRoot!.querySelectorAll<HTMLElement>('select, textarea'))
      expect(edgeOf(field)).toBeGreaterThanOrEqual(3);
  },
);
