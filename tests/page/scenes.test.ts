import {describe, expect, inject, test} from 'vitest';
import {goTo, open, positionOf, rest, saveData, sceneOf, steps, useBrowser} from './reader.ts';
import {differences, stories, story} from './story.ts';
import {planScenes} from '../../src/scene/planScenes.ts';
import {freeRect, type Viewport} from '../../src/geometry/camera.ts';
import {globeProjection} from '../../src/geometry/globe.ts';
import {positionsOf} from '../../src/scene/cameras.ts';
import type {Scene} from '../../src/scene/scene.ts';
import type {Page} from 'playwright';

const read = useBrowser();
const site = inject('site');

/** Two engines' sines may differ in their last digit. */
const rounded = (scene: Scene): unknown => JSON.parse(JSON.stringify(scene, (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(9)) : value)));

/** The viewport that the page measured: the stage, and what of it the free box leaves. */
const viewportOf = (page: Page): Promise<Viewport> =>
  page.evaluate(() => {
    const root = document.querySelector('map-story')!.shadowRoot!;
    const [stage, free] = ['.stage', '.free'].map((name) => root.querySelector(name)!.getBoundingClientRect());
    return {
      width: stage!.width, height: stage!.height,
      padding: {top: free!.top - stage!.top, right: stage!.right - free!.right, bottom: stage!.bottom - free!.bottom, left: free!.left - stage!.left},
    };
  });

describe('the live map at rest', () => {
  test('shows what the scene asks for at every step, down and up, at six speeds: no difference', async () => {
    const {page, close} = await read({viewport: {width: 920, height: 520}});
    await open(page, site);
    const ids = await steps(page);
    const sceneAt = planScenes(story, await viewportOf(page), {motion: 'full'});
    await page.mouse.move(800, 300);
    const wrong: string[] = [];
    for (const [speed, notch] of [400, 600, 900, 1200, 2400, 6000].entries()) {
      for (const direction of [1, -1]) {
        const seen = new Set<string>();
        const end = await page.evaluate(() => document.documentElement.scrollHeight);
        for (let scrolled = 0; scrolled < end; scrolled += notch) {
          await page.mouse.wheel(0, direction * notch);
          const {index} = await positionOf(page);
          if (seen.has(ids[index]!)) continue;
          seen.add(ids[index]!);
          // two of the fourteen on each of the twelve ways, and in the twelve all of them
          if ((index + speed + (direction === 1 ? 0 : 1)) % 7 !== 0) continue;
          await rest(page);
          const scene = await sceneOf(page);
          expect(rounded(scene)).toEqual(rounded(sceneAt(await positionOf(page))));
          wrong.push(...(await differences(page, scene)));
        }
      }
    }
    expect(wrong).toEqual([]);
    await close();
  });

  test.each(stories)('shows at each step of $name the same, whether one scrolled there from above, from below or jumped', async ({path, story}) => {
    const {page, close} = await read({viewport: {width: 920, height: 520}});
    await open(page, `${site}${path}`);
    const ids = await steps(page);
    const scenes = new Map<string, unknown>();
    for (const id of [...ids, ...ids.toReversed(), ids.at(-1)!, ids[0]!, ids[1]!]) {
      await goTo(page, id);
      const scene = await sceneOf(page);
      if (scenes.has(id)) expect(scene).toEqual(scenes.get(id));
      scenes.set(id, scene);
      expect(await differences(page, scene, story)).toEqual([]);
    }
    await close();
  });
});

describe.each(stories)('framing in the story of $name', ({path, story}) => {
  // where the camera of a scene shows a vertex: our own projection, which the live map agrees with (tests/browser/map/MapView.test.ts)
  test.each([[360, 740], [768, 1024], [1280, 800], [2560, 1080]])('at %i × %i keeps every vertex of a step’s focus 8 px inside the free rectangle', async (width, height) => {
    const {page, close} = await read({viewport: {width, height}});
    await saveData(page);
    await open(page, `${site}${path}`);
    const viewport = await viewportOf(page);
    const {left, top, right, bottom} = freeRect(viewport);
    for (const step of story.steps.filter(({focus}) => focus.length > 0)) {
      await goTo(page, step.id);
      const project = globeProjection((await sceneOf(page)).camera, viewport);
      const seen = step.focus.flatMap((reference) => positionsOf(story, reference)).map(project);
      expect(seen.some(({hidden}) => hidden), step.id).toBe(false);
      expect(Math.min(...seen.flatMap(({x, y}) => [x - left, right - x, y - top, bottom - y])), step.id).toBeGreaterThanOrEqual(8);
    }
    await close();
  });

  test('is measured beside the card: at rest no card lies over the free rectangle', async () => {
    for (const [width, height] of [[360, 740], [768, 1024], [1280, 800], [2560, 1080], [740, 360]] as const) {
      const {page, close} = await read({viewport: {width, height}});
      await saveData(page);
      await open(page, `${site}${path}`);
      for (const id of await steps(page)) {
        const overlap = await page.evaluate((id) => {
          document.getElementById(id)!.scrollIntoView({behavior: 'instant', block: 'start'});
          const free = document.querySelector('map-story')!.shadowRoot!.querySelector('.free')!.getBoundingClientRect();
          const card = document.getElementById(id)!.getBoundingClientRect();
          return Math.min(Math.min(free.right, card.right) - Math.max(free.left, card.left), Math.min(free.bottom, card.bottom) - Math.max(free.top, card.top));
        }, id);
        expect(overlap, `${width} × ${height} ${id}`).toBeLessThanOrEqual(0);
      }
      await close();
    }
  });
});
