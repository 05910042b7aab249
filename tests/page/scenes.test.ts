// Tests the map and its scenes: planned, framed beside the card, and shown by the live map without
// a difference.
import {describe, expect, inject, test} from 'vitest';
import {goTo, open, positionOf, rest, saveData, sceneOf, steps, useBrowser} from './reader.ts';
import {drawNothing, quickFrames, scrolledTo, scrollHeard} from './quick.ts';
import {differences, stories, story} from './story.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {freeRect, type Viewport} from '../../src/geometry/camera.ts';
import {globeProjection} from '../../src/geometry/globe.ts';
import {positionsOf} from '../../src/scene/step-cameras.ts';
import type {Scene} from '../../src/scene/scene.ts';
import type {Page} from 'playwright';

const read = useBrowser();
const site = inject('site');

/** Two engines' sines may differ in their last digit. */
const rounded = (scene: Scene): unknown =>
  JSON.parse(
    JSON.stringify(scene, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toFixed(9)) : value,
    ),
  );

/** The viewport that the page measured: the stage, and what of it the free box leaves. */
const viewportOf = (page: Page): Promise<Viewport> =>
  page.evaluate(() => {
    const root = document.querySelector('map-story')!.shadowRoot!;
    const [stage, free] = ['.stage', '.free'].map((name) =>
      root.querySelector(name)!.getBoundingClientRect(),
    );
    return {
      width: stage!.width,
      height: stage!.height,
      padding: {
        top: free!.top - stage!.top,
        right: stage!.right - free!.right,
        bottom: stage!.bottom - free!.bottom,
        left: free!.left - stage!.left,
      },
    };
  });

/** Wheel notches, CSS px: from a slow hand to one that skips whole steps. */
const speeds = [400, 600, 900, 1200, 2400, 6000];
const ways = speeds.flatMap((notch) => [1, -1].map((direction) => ({notch, direction})));
/** Wide enough for the layout with cards beside the map, and no larger. */
const small = {width: 920, height: 520};

/** How far the page is scrolled where each step begins, and where the page ends. */
const beginningsOf = (page: Page) =>
  page.evaluate(() => {
    const trigger = innerHeight * 0.6;
    const tops = [...document.querySelectorAll('story-step')].map(
      (step) => step.getBoundingClientRect().top + scrollY,
    );
    return [
      ...tops.map((top) => Math.max(0, top - trigger)),
      document.documentElement.scrollHeight - innerHeight,
    ];
  });

/** A place in a step, another one on each way: at rest or in flight. Whole px, as a wheel scrolls. */
const placeIn = (beginnings: readonly number[], index: number, way: number) => {
  const [from, to] = [beginnings[index]!, beginnings[index + 1]!];
  return Math.round(from + (to - from) * (0.06 + (0.88 * way) / (ways.length - 1)));
};

/**
 * Turns the wheel until the page has been scrolled from one place to another. A page whose end came
 * nearer by a line since it was measured begins there.
 */
async function wheel(page: Page, asked: number, to: number, notch: number): Promise<void> {
  const from = await page.evaluate((top) => {
    scrollTo({top, behavior: 'instant'});
    return scrollY;
  }, asked);
  const direction = Math.sign(to - from);
  for (let left = Math.abs(to - from); left > 0; left -= notch)
    await page.mouse.wheel(0, direction * Math.min(notch, left));
  await scrolledTo(page, to);
}

describe('at rest', () => {
  test('the scene is the one that was planned, at every step, down and up, at six speeds', async () => {
    const {page, close} = await read({viewport: small});
    await saveData(page);
    await quickFrames(page);
    await open(page, site);
    const sceneAt = planScenes(story, await viewportOf(page), {motion: 'full'});
    const beginnings = await beginningsOf(page);
    const end = beginnings.at(-1)!;
    const indices = [...beginnings.keys()].slice(0, -1);
    await page.mouse.move(800, 300);
    for (const [way, {notch, direction}] of ways.entries()) {
      const order = direction === 1 ? indices : indices.toReversed();
      let scrolled = direction === 1 ? 0 : end;
      for (const index of order) {
        const to = placeIn(beginnings, index, way);
        await wheel(page, scrolled, to, notch);
        await scrollHeard(page);
        scrolled = to;
        const position = await positionOf(page);
        expect(position.index).toBe(index);
        expect(
          rounded(await sceneOf(page)),
          `step ${index}, ${direction * notch} px a notch`,
        ).toEqual(rounded(sceneAt(position)));
      }
    }
    await close();
  });

  test('the live map shows what the scene asks for at every step, down and up, at six speeds: no difference', async () => {
    const {page, close} = await read({viewport: small});
    await open(page, site);
    await drawNothing(page);
    const sceneAt = planScenes(story, await viewportOf(page), {motion: 'full'});
    const beginnings = await beginningsOf(page);
    const end = beginnings.at(-1)!;
    const indices = [...beginnings.keys()].slice(0, -1);
    await page.mouse.move(800, 300);
    const wrong: string[] = [];
    const seen = new Set<number>();
    for (const [way, {notch, direction}] of ways.entries()) {
      // two of the fourteen on each of the twelve ways, and in the twelve all of them
      for (const index of indices) {
        if ((index + way) % 7 !== 0) continue;
        const to = placeIn(beginnings, index, way);
        // from two notches away, and never from within the same step
        const from =
          direction === 1
            ? Math.min(to - 2 * notch, beginnings[index]! - 50)
            : Math.max(to + 2 * notch, beginnings[index + 1]! + 50);
        // a wheel scrolls by whole px
        await wheel(page, Math.round(Math.max(0, Math.min(end, from))), to, notch);
        await rest(page);
        const [position, scene] = [await positionOf(page), await sceneOf(page)];
        expect(position.index).toBe(index);
        seen.add(index);
        expect(rounded(scene)).toEqual(rounded(sceneAt(position)));
        wrong.push(...(await differences(page, scene)));
      }
    }
    expect([...seen].sort((a, b) => a - b)).toEqual(indices);
    expect(wrong).toEqual([]);
    await close();
  });

  test.each(stories)(
    'the live map shows at each step of $name the same, whether one scrolled there from above, from below or jumped',
    async ({path, story}) => {
      const {page, close} = await read({viewport: {width: 920, height: 520}});
      await open(page, `${site}${path}`);
      await drawNothing(page);
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
    },
  );
});

describe.each(stories)('framing in the story of $name', ({path, story}) => {
  // where the camera of a scene shows a vertex: our own projection, which the live map agrees with (tests/map/map-view.browser.test.ts)
  test.each([
    [360, 740],
    [768, 1024],
    [1280, 800],
    [2560, 1080],
  ])(
    'at %i × %i keeps every vertex of what a step frames 8 px inside the free rectangle',
    async (width, height) => {
      const {page, close} = await read({viewport: {width, height}});
      await saveData(page);
      await quickFrames(page);
      await open(page, `${site}${path}`);
      const viewport = await viewportOf(page);
      const {left, top, right, bottom} = freeRect(viewport);
      for (const step of story.steps.filter(({framed}) => framed.length > 0)) {
        await goTo(page, step.id);
        await scrollHeard(page);
        const project = globeProjection((await sceneOf(page)).camera, viewport);
        const seen = step.framed.flatMap((reference) => positionsOf(story, reference)).map(project);
        expect(
          seen.some(({hidden}) => hidden),
          step.id,
        ).toBe(false);
        expect(
          Math.min(...seen.flatMap(({x, y}) => [x - left, right - x, y - top, bottom - y])),
          step.id,
        ).toBeGreaterThanOrEqual(8);
      }
      await close();
    },
  );

  test('is measured beside the card: at rest no card lies over the free rectangle', async () => {
    for (const [width, height] of [
      [360, 740],
      [768, 1024],
      [1280, 800],
      [2560, 1080],
      [740, 360],
    ] as const) {
      const {page, close} = await read({viewport: {width, height}});
      await saveData(page);
      await open(page, `${site}${path}`);
      for (const id of await steps(page)) {
        const overlap = await page.evaluate((id) => {
          document.getElementById(id)!.scrollIntoView({behavior: 'instant', block: 'start'});
          const free = document
            .querySelector('map-story')!
            .shadowRoot!.querySelector('.free')!
            .getBoundingClientRect();
          const card = document.getElementById(id)!.getBoundingClientRect();
          return Math.min(
            Math.min(free.right, card.right) - Math.max(free.left, card.left),
            Math.min(free.bottom, card.bottom) - Math.max(free.top, card.top),
          );
        }, id);
        expect(overlap, `${width} × ${height} ${id}`).toBeLessThanOrEqual(0);
      }
      await close();
    }
  });
});
