import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {page} from 'vitest/browser';
import '../../../src/define.ts';
import type {MapStoryElement, Problem} from '../../../src/index.ts';
import {eventually} from '../eventually.ts';

const square = (west: number, south: number, size: number) => ({type: 'Polygon', coordinates: [[[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]]});
const style = {
  version: 8,
  sources: {land: {type: 'geojson', data: {type: 'Feature', properties: {}, geometry: square(60, 20, 40)}, attribution: '<a href="https://example.org">© <b>Somebody</b></a>'}},
  layers: [{id: 'water', type: 'background', paint: {'background-color': '#000080'}}, {id: 'land', type: 'fill', source: 'land', paint: {'fill-color': '#008000'}}, {id: 'wrong', type: 'fill', source: 'nowhere', paint: {}}],
};
/** No browser asks this port. */
const nowhere = 'http://127.0.0.1:9';
const address = (text: string) => URL.createObjectURL(new Blob([text], {type: 'application/json'}));
const steps = '<story-layer id="town" kind="region" label="Town"><script type="application/geo+json">{"type": "Polygon", "coordinates": [[[74, 35], [76, 35], [76, 37], [74, 37], [74, 35]]]}</script></story-layer><story-step id="one" camera="75 36 4" show="town"><h1>One</h1></story-step>';

let problems: Problem[];
const inside = (story: Element, selector: string) => story.shadowRoot!.querySelector<HTMLElement>(selector)!;

beforeEach(async () => {
  await page.viewport(700, 450);
  problems = [];
  document.body.addEventListener('story-error', take);
});
afterEach(() => {
  document.body.removeEventListener('story-error', take);
  document.body.replaceChildren();
});

function take(event: HTMLElementEventMap['story-error']) {
  event.preventDefault();
  problems.push(event.problem);
}

async function mount(attributes: string): Promise<MapStoryElement> {
  document.body.innerHTML = `<map-story ${attributes}>${steps}</map-story>`;
  const story = document.querySelector('map-story')!;
  await story.ready;
  return story;
}

describe('basemap', () => {
  test('puts an author’s style under the story, with its credit; what is wrong in it costs that alone', async () => {
    const story = await mount(`basemap="${address(JSON.stringify(style))}"`);
    const map = story.map!;
    await eventually(() => expect(map.queryRenderedFeatures({layers: ['own:land']}).length).toBeGreaterThan(0));
    const ids = map.getStyle().layers.map(({id}) => id);
    expect(ids.slice(0, 2)).toEqual(['own:water', 'own:land']);
    expect(ids.some((id) => id.startsWith('story:town'))).toBe(true);
    expect(ids).not.toContain('land:countries');
    await eventually(() => expect([...story.shadowRoot!.querySelectorAll<HTMLElement>('.credit')].filter((one) => !one.hidden).map(({textContent}) => textContent)).toEqual(['© Somebody']));
    expect(problems.map(({path, severity}) => [path, severity])).toEqual([['map', 'warning']]);
    expect(problems[0]!.message).toContain('nowhere');
  });

  test.each([
    ['nothing is there', () => `${nowhere}/style.json`, /Could not load the MapLibre style/],
    ['it is no JSON', () => address('<!doctype html>'), /Could not load the MapLibre style/],
    ['it is no style', () => address('{"type": "FeatureCollection"}'), /version 8/],
  ])('where %s is one problem, and ours stands', async (_, url, message) => {
    const story = await mount(`basemap="${url()}"`);
    expect(story.map!.getLayer('land:countries')).toBeTruthy();
    expect(inside(story, '.credit').hidden).toBe(false);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({code: 'basemap-unavailable', path: 'map-story[basemap]', severity: 'error', message: expect.stringMatching(message)});
  });
});

describe('terrain', () => {
  test('shades an author’s heights; tiles that do not come are one warning, and the map stands', async () => {
    const story = await mount(`terrain="${nowhere}/{z}/{x}/{y}.png" terrain-encoding="terrarium"`);
    await eventually(() => expect(story.map!.getLayer('own:terrain')?.type).toBe('hillshade'));
    expect(story.map!.getStyle().sources['own:terrain']).toMatchObject({type: 'raster-dem', tiles: [`${nowhere}/{z}/{x}/{y}.png`]});
    await eventually(() => expect(problems.length).toBeGreaterThan(0));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({path: 'map', severity: 'warning'});
  });

  test('in an encoding that nobody knows is a problem', async () => {
    await mount(`terrain="${nowhere}/{z}/{x}/{y}.png" terrain-encoding="ascii"`);
    expect(problems).toEqual([expect.objectContaining({path: 'map-story[terrain-encoding]', message: '“ascii” is not one of mapbox, terrarium.'})]);
  });
});
