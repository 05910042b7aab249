import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {page} from 'vitest/browser';
import '../../src/define.ts';
import type {MapStoryElement, Problem} from '../../src/index.ts';
import {eventually} from '../fixtures/eventually.ts';

const square = (west: number, south: number, size: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const style = {
  version: 8,
  sources: {
    land: {
      type: 'geojson',
      data: {type: 'Feature', properties: {}, geometry: square(60, 20, 40)},
      attribution: '<a href="https://example.org">© <b>Somebody</b></a>',
    },
  },
  layers: [
    {id: 'water', type: 'background', paint: {'background-color': '#000080'}},
    {id: 'land', type: 'fill', source: 'land', paint: {'fill-color': '#008000'}},
    {id: 'wrong', type: 'fill', source: 'nowhere', paint: {}},
  ],
};
/** No browser asks this port. */
const nowhere = 'http://127.0.0.1:9';
const address = (text: string) => URL.createObjectURL(new Blob([text], {type: 'application/json'}));
const steps =
  '<story-layer id="town" kind="region" label="Town"><script type="application/geo+json">{"type": "Feature", "properties": {"id": "town", "name": "Town"}, "geometry": {"type": "Polygon", "coordinates": [[[74, 35], [76, 35], [76, 37], [74, 37], [74, 35]]]}}</script></story-layer><story-step id="one" camera="75 36 4" show="town"><h1>One</h1></story-step>';

let problems: Problem[];
const inside = (story: Element, selector: string) =>
  story.shadowRoot!.querySelector<HTMLElement>(selector)!;

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
    await eventually(() =>
      expect(map.queryRenderedFeatures({layers: ['own:land']}).length).toBeGreaterThan(0),
    );
    const ids = map.getStyle().layers.map(({id}) => id);
    expect(ids.slice(0, 2)).toEqual(['own:water', 'own:land']);
    expect(ids.some((id) => id.startsWith('story:town'))).toBe(true);
    expect(ids).not.toContain('land');
    await eventually(() => expect(inside(story, '.notes').textContent!.trim()).toBe('© Somebody'));
    expect(problems.map(({path, severity}) => [path, severity])).toEqual([['map', 'warning']]);
    expect(problems[0]!.message).toContain('nowhere');
  });

  test.each([
    ['nothing is there', () => `${nowhere}/style.json`, /Could not load the MapLibre style/],
    ['it is no JSON', () => address('<!doctype html>'), /Could not load the MapLibre style/],
    ['it is no style', () => address('{"type": "FeatureCollection"}'), /version 8/],
  ])('where %s is one problem, and ours stands', async (_, url, message) => {
    const story = await mount(`basemap="${url()}"`);
    expect(story.map!.getLayer('land')).toBeTruthy();
    await eventually(() => expect(inside(story, '.credit').textContent).toContain('OpenStreetMap'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'basemap-unavailable',
      path: 'map-story[basemap]',
      severity: 'error',
      message: expect.stringMatching(message),
    });
  });
});

describe('layers of an author’s style in the story', () => {
  const layer = (names: string) =>
    `<story-layer id="ground" kind="style" layers="${names}" label="Ground"></story-layer>`;
  const opacity = (story: MapStoryElement) =>
    story.map!.getPaintProperty('own:land', 'fill-opacity');

  test('that it names wrongly are told once, and an edit that mends it shows them', async () => {
    document.body.innerHTML = `<map-story basemap="${address(JSON.stringify({...style, layers: style.layers.slice(0, 2)}))}">${layer('lnad')}
      <story-step id="one" camera="75 36 4" show="ground"><h1>One</h1></story-step></map-story>`;
    const story = document.querySelector('map-story')!;
    await story.ready;
    await eventually(() => expect(problems.length).toBeGreaterThan(0));
    expect(problems.map(({code, path, message}) => [code, path, message])).toEqual([
      [
        'unknown-style-layer',
        'story-layer#ground[layers]',
        '“lnad” is not a layer of the style. Did you mean “land”?',
      ],
    ]);
    expect(opacity(story)).toBeUndefined();
    story.querySelector('story-layer')!.setAttribute('layers', 'land');
    await eventually(() => expect(opacity(story)).toBe(1));
    story.querySelector('story-step')!.removeAttribute('show');
    await eventually(() => expect(opacity(story)).toBe(0));
    expect(problems).toHaveLength(1);
  });

  test('cost one problem where the page has no style, and nothing else', async () => {
    document.body.innerHTML = `<map-story>${layer('land')}
      <story-step id="one" camera="75 36 4" show="ground"><h1>One</h1></story-step></map-story>`;
    await document.querySelector('map-story')!.ready;
    await eventually(() => expect(problems.map(({code}) => code)).toEqual(['missing-basemap']));
  });
});

/** All that a reader sees and hears of a story. */
const said = (story: MapStoryElement) => story.shadowRoot!.textContent!;
const button = (story: MapStoryElement, name: string) =>
  story.shadowRoot!.querySelector<HTMLElement>(`button[aria-label="${name}"]`)!;

/** Words that only the program's own basemap has a reason to say. */
const ours =
  /OpenStreetMap|Natural Earth|GeoNames|SRTM30|sovereignty|Boundary|Disputed|Relief|administered/i;

/** What the page hands to the browser to keep, by the ending of its name. */
async function downloaded(story: MapStoryElement, label: string): Promise<Blob> {
  const blobs: Blob[] = [];
  const made = vi
    .spyOn(URL, 'createObjectURL')
    .mockImplementation((blob) => String(blobs.push(blob as Blob)));
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  try {
    [...story.shadowRoot!.querySelectorAll<HTMLElement>('.share button')]
      .find(({textContent}) => textContent === label)!
      .click();
    await eventually(() => expect(blobs).toHaveLength(1));
    return blobs[0]!;
  } finally {
    made.mockRestore();
    clicked.mockRestore();
  }
}

describe('an author’s basemap', () => {
  const layered = {
    version: 8,
    sources: {
      land: {
        type: 'geojson',
        data: {type: 'Feature', properties: {}, geometry: square(60, 20, 40)},
        attribution:
          '<a href="https://example.org" onclick="alert(1)">© <b>Somebody</b></a><script>alert(2)</script>',
      },
      roads: {
        type: 'geojson',
        data: {
          type: 'Feature',
          properties: {},
          geometry: {
            type: 'LineString',
            coordinates: [
              [70, 30],
              [80, 40],
            ],
          },
        },
        attribution: 'Road office',
      },
    },
    layers: [
      {id: 'water', type: 'background', paint: {'background-color': '#000080'}},
      {id: 'fill', type: 'fill', source: 'land', paint: {'fill-color': '#008000'}},
      {id: 'edge', type: 'line', source: 'land', paint: {'line-color': '#004000'}},
      {
        id: 'road',
        type: 'line',
        source: 'roads',
        metadata: {group: 'Main roads'},
        paint: {'line-color': '#ff0000'},
      },
      {
        id: 'faulty',
        type: 'line',
        source: 'roads',
        metadata: {group: 'Faulty'},
        paint: {'line-colour': 'red'},
      },
    ],
  };
  const mountLayered = () => mount(`basemap="${address(JSON.stringify(layered))}"`);

  async function explored(): Promise<MapStoryElement> {
    const story = await mountLayered();
    story.explore();
    await eventually(() => expect(story.shadowRoot!.querySelector('.tab-layers')).toBeTruthy());
    return story;
  }

  test('is explained in About by its own groups and sources, as text, and by nothing of ours', async () => {
    const story = await mountLayered();
    button(story, 'About this map').click();
    await eventually(() => expect(story.shadowRoot!.querySelector('.about')).toBeTruthy());
    const about = inside(story, '.about');
    expect([...about.querySelectorAll('li')].map(({textContent}) => textContent!.trim())).toEqual([
      'Town',
      'Main roads',
      'Land',
    ]);
    expect([...about.querySelectorAll('p')].map(({textContent}) => textContent)).toEqual(
      expect.arrayContaining(['© Somebody', 'Road office']),
    );
    expect(about.querySelector('b, a[onclick], script')).toBeNull();
    expect(said(story)).not.toMatch(ours);
    expect(said(story)).not.toContain('alert');
  });

  test('is switched by groups of its own that are on the map; what has a fault is not offered', async () => {
    const story = await explored();
    const {map} = story;
    inside(story, '.tab-layers').click();
    await eventually(() =>
      expect(story.shadowRoot!.querySelectorAll('.layers fieldset')).toHaveLength(2),
    );
    const rows = [
      ...story.shadowRoot!.querySelectorAll<HTMLElement>('.layers fieldset:nth-of-type(2) label'),
    ];
    expect(rows.map(({textContent}) => textContent!.trim())).toEqual(['Main roads', 'Land']);
    rows[1]!.querySelector('input')!.click();
    await eventually(() =>
      expect(
        ['own:fill', 'own:edge', 'own:road'].map(
          (id) => map!.getLayoutProperty(id, 'visibility') ?? 'visible',
        ),
      ).toEqual(['none', 'none', 'visible']),
    );
    expect(said(story)).not.toMatch(ours);
  });

  test('says in no country where the map looks', async () => {
    const story = await explored();
    // the map looks at land that states hold and claim; of that only the story's own region is known
    await eventually(() => {
      story.map!.panBy([1, 0], {duration: 0});
      expect(inside(story, '.readout .whereabouts').textContent).toBe('Town');
    });
  });

  test('is named in the PNG and in the SVG that a reader downloads, and drawn in it', async () => {
    const story = await explored();
    inside(story, '.tab-share').click();
    await eventually(() => expect(story.shadowRoot!.querySelector('.share .actions')).toBeTruthy());
    const written = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText');
    expect((await downloaded(story, 'Picture (PNG)')).type).toBe('image/png');
    expect(written.mock.calls.map(([text]) => text)).toEqual(['© Somebody · Road office']);
    written.mockRestore();
    const svg = await (await downloaded(story, 'Picture, sharp at any size (SVG)')).text();
    expect(svg).toContain('© Somebody · Road office');
    expect(svg).toMatch(/data-layer="own:fill"[\s\S]*fill="(#008000|rgb\(0,128,0\)|green)"/);
    expect(svg).not.toMatch(/data-layer="(land:|boundary:|names:|disputed|rivers|lakes)/);
    expect(svg).not.toMatch(ours);
  });

  test('has in a downloaded SVG what the story shows of it, until the reader switches it off', async () => {
    const story = await mountLayered();
    const layer = document.createElement('story-layer');
    layer.id = 'way';
    for (const [name, value] of Object.entries({kind: 'style', layers: 'road', label: 'Way'}))
      layer.setAttribute(name, value);
    story.prepend(layer);
    story.querySelector('story-step')!.setAttribute('show', 'town way');
    const opacity = () => story.map!.getPaintProperty('own:road', 'line-opacity');
    await eventually(() => expect(opacity()).toBe(1));
    story.explore();
    await eventually(() => expect(story.shadowRoot!.querySelector('.tab-layers')).toBeTruthy());
    const box = () =>
      [...story.shadowRoot!.querySelectorAll<HTMLElement>('.layers label')]
        .find(({textContent}) => textContent!.trim() === 'Way')!
        .querySelector('input')!;
    inside(story, '.tab-layers').click();
    await eventually(() => expect(box().checked).toBe(true));
    const drawn = async () => {
      inside(story, '.tab-share').click();
      await eventually(() =>
        expect(story.shadowRoot!.querySelector('.share .actions')).toBeTruthy(),
      );
      await eventually(() => expect(story.map!.loaded()).toBe(true));
      const svg = await (await downloaded(story, 'Picture, sharp at any size (SVG)')).text();
      inside(story, '.tab-layers').click();
      await eventually(() => expect(box()).toBeTruthy());
      return svg.includes('data-layer="own:road"');
    };
    expect(await drawn()).toBe(true);
    box().click();
    await eventually(() => expect(opacity()).toBe(0));
    expect(await drawn()).toBe(false);
  });
});

describe('terrain', () => {
  test('shades an author’s heights; tiles that do not come are one warning, and the map stands', async () => {
    const story = await mount(`terrain="${nowhere}/{z}/{x}/{y}.png" terrain-encoding="terrarium"`);
    await eventually(() => expect(story.map!.getLayer('own:terrain')?.type).toBe('hillshade'));
    expect(story.map!.getStyle().sources['own:terrain']).toMatchObject({
      type: 'raster-dem',
      tiles: [`${nowhere}/{z}/{x}/{y}.png`],
    });
    await eventually(() => expect(problems.length).toBeGreaterThan(0));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({path: 'map', severity: 'warning'});
  });

  test('in an encoding that nobody knows is a problem', async () => {
    await mount(`terrain="${nowhere}/{z}/{x}/{y}.png" terrain-encoding="ascii"`);
    expect(problems).toEqual([
      expect.objectContaining({
        path: 'map-story[terrain-encoding]',
        message: '“ascii” is not one of mapbox, terrarium.',
      }),
    ]);
  });
});
