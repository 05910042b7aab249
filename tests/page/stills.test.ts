// Tests that live map and still map of one step show the same.
import type {Page} from 'playwright';
import {describe, expect, inject, test} from 'vitest';
import {globeProjection} from '../../src/geometry/globe.ts';
import type {LngLat} from '../../src/geometry/lng-lat.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {type Orientation, sizes} from '../../src/layout/still-sizes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {cutNames} from './cut-names.ts';
import {drawNothing} from './quick.ts';
import {drawn, goTo, open, useBrowser} from './reader.ts';
import {story} from './story.ts';

const read = useBrowser();
const site = inject('site');

/** Ten places spread over what a step shows: seen by both, or by neither. */
const places: readonly LngLat[] = [
  [74.3, 35.9],
  [75.98, 39.47],
  [87.6, 43.8],
  [73.05, 33.69],
  [62.3, 25.1],
  [119.2, 34.6],
  [100.3, 13.8],
  [77.2, 28.6],
  [69.2, 34.5],
  [101.7, 3.1],
];

/** Where the page shows places: on the live map, and where its still's frame puts the still's own coordinates. */
const livePlaces = (page: Page) =>
  page.evaluate((places) => {
    const story = document.querySelector('map-story')!;
    const stage = story.shadowRoot!.querySelector('.stage')!.getBoundingClientRect();
    return places.map((place) => {
      const {x, y} = story.map!.project(place as [number, number]);
      return {x: x + stage.left, y: y + stage.top};
    });
  }, places);

const stillBox = (page: Page, id: string) =>
  page.evaluate(async (id) => {
    const figure = document.getElementById(id)!.previousElementSibling!;
    // a picture that the live map hides is not loaded, and has no height
    const picture = figure.querySelector('img')!;
    picture.loading = 'eager';
    await picture.decode();
    // what hides it goes before all that the page could say
    const {classList} = document.querySelector('map-story')!.shadowRoot!.querySelector('.steps')!;
    classList.remove('live');
    const {left, top, width, height} = picture.getBoundingClientRect();
    classList.add('live');
    return {left, top, width, height};
  }, id);

/** Steps that show countries, towns, a pitched view and the globe's rim: here names are looked at, too. */
const named = ['corridor', 'together', 'conference'];

describe.each(Object.entries(sizes))('a %s still', (_, {viewport, bleed}) => {
  const {width, height} = viewport;
  const sceneAt = planScenes(story, viewport, {motion: 'reduced'});

  test('shows ten places within 2 px of where the live map shows them, at every step, in a window of its own size', async () => {
    const {page, close} = await read({viewport: {width, height}, reducedMotion: 'reduce'});
    await open(page, site);
    for (const id of named) {
      await goTo(page, id);
      await drawn(page);
      expect(await cutNames(page), `names cut at ${id}`).toEqual([]);
    }
    // where the live map has a place follows from its camera alone
    await drawNothing(page);
    let compared = 0;
    for (const [index, {id}] of story.steps.entries()) {
      await goTo(page, id);
      // the projection that stills are drawn by agrees with this one: its own tests say so
      const project = globeProjection(sceneAt({index, progress: HOLD}).camera, viewport);
      const [live, box] = [await livePlaces(page), await stillBox(page, id)];
      const scale = box.width / (width + 2 * bleed);
      places.forEach((place, at) => {
        const {x, y, hidden} = project(place);
        if (hidden) return;
        const shown = {x: box.left + (x + bleed) * scale, y: box.top + (y + bleed) * scale};
        compared++;
        expect(
          Math.hypot(shown.x - live[at]!.x, shown.y - live[at]!.y),
          `${id} ${place.join(' ')}`,
        ).toBeLessThanOrEqual(2);
      });
    }
    expect(compared).toBeGreaterThan(70);
    await close();
  });
});

/** Windows of other proportions than the stills' own. */
const windows: readonly (readonly [number, number, Orientation])[] = [
  [360, 640, 'portrait'],
  [768, 1024, 'portrait'],
  [1024, 768, 'landscape'],
  [1920, 1080, 'landscape'],
  [2560, 1080, 'landscape'],
];

describe('in windows of other sizes', () => {
  test.each(windows)(
    '%i × %i: the still’s subject lies inside the free rectangle, and its picture reaches every edge',
    async (width, height, orientation) => {
      const {page, close} = await read({viewport: {width, height}, javaScriptEnabled: false});
      await page.goto(site);
      const {
        viewport: {padding, ...own},
        bleed,
      } = sizes[orientation];
      for (const id of ['the-border', 'corridor']) {
        const seen = await page.evaluate((id) => {
          const step = document.getElementById(id)!;
          step.scrollIntoView({behavior: 'instant', block: 'start'});
          const figure = step.previousElementSibling!;
          const box = (element: Element) => {
            const {left, top, right, bottom, width} = element.getBoundingClientRect();
            return {left, top, right, bottom, width};
          };
          return {
            image: box(figure.querySelector('img')!),
            free: box(figure.querySelector('picture')!),
            card: box(step),
            room: box(figure),
          };
        }, id);
        const {image, free, card, room} = seen;
        const scale = image.width / (own.width + 2 * bleed);
        const subject = {
          left: image.left + (bleed + padding.left) * scale,
          right: image.left + (bleed + own.width - padding.right) * scale,
          top: image.top + (bleed + padding.top) * scale,
          bottom: image.top + (bleed + own.height - padding.bottom) * scale,
        };
        expect(subject.left).toBeGreaterThanOrEqual(free.left - 0.5);
        expect(subject.right).toBeLessThanOrEqual(free.right + 0.5);
        expect(subject.top).toBeGreaterThanOrEqual(free.top - 0.5);
        expect(subject.bottom).toBeLessThanOrEqual(free.bottom + 0.5);
        expect(
          Math.min(
            Math.min(subject.right, card.right) - Math.max(subject.left, card.left),
            Math.min(subject.bottom, card.bottom) - Math.max(subject.top, card.top),
          ),
        ).toBeLessThanOrEqual(0.5);
        expect(
          image.left <= room.left &&
            image.top <= room.top &&
            image.right >= room.right &&
            image.bottom >= room.bottom,
          JSON.stringify(seen),
        ).toBe(true);
      }
      await close();
    },
  );
});

test('nothing moves on the page while it loads and while it is read to its end: CLS at most 0.01', async () => {
  for (const viewport of [
    {width: 1280, height: 800},
    {width: 390, height: 844},
  ]) {
    const {page, close} = await read({viewport});
    await page.addInitScript(() => {
      const shifts: unknown[] = [];
      Object.assign(globalThis, {shifts});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: {node?: Element; previousRect: DOMRect; currentRect: DOMRect}[];
        })[]) {
          if (!entry.hadRecentInput)
            shifts.push({
              value: entry.value,
              at: Math.round(entry.startTime),
              of: entry.sources.map(
                ({node, previousRect, currentRect}) =>
                  `${node?.nodeName} ${[previousRect, currentRect].map(({x, y, width, height}) => [x, y, width, height].map(Math.round).join(' ')).join(' → ')}`,
              ),
            });
        }
      }).observe({type: 'layout-shift', buffered: true});
    });
    await open(page, site);
    // what the map draws is no part of the page's layout
    await drawNothing(page);
    for (const {id} of viewport.width > 900
      ? story.steps.filter((_, at) => at % 2 === 0)
      : story.steps.slice(0, 3))
      await goTo(page, id);
    const shifts = await page.evaluate(
      () => (globalThis as typeof globalThis & {shifts: {value: number}[]}).shifts,
    );
    expect(
      shifts.reduce((sum, {value}) => sum + value, 0),
      `${viewport.width} ${JSON.stringify(shifts)}`,
    ).toBeLessThanOrEqual(0.01);
    await close();
  }
});
