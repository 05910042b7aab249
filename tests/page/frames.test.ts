// Tests the page for frames: in one that scrolls itself, in one that may run scripts and nothing
// else, and in one that follows its content.
import type {Frame, Page} from 'playwright';
import {describe, expect, inject, test} from 'vitest';
import {story as told} from './story.ts';
import {useBrowser, withoutGivenUp} from './reader.ts';

const read = useBrowser();
const other = inject('other');
const small = {viewport: {width: 1000, height: 700}, reducedMotion: 'reduce' as const};

async function frameIn(page: Page, path: string): Promise<Frame> {
  await page.goto(`${other}${path}`);
  await page.waitForFunction(() => document.querySelector('iframe') !== null);
  await expect.poll(() => page.frames().length, {timeout: 60_000}).toBe(2);
  const frame = page.frames()[1]!;
  await frame.waitForFunction(
    (steps) =>
      document.querySelector('map-story')?.shadowRoot?.querySelectorAll('story-step').length ===
      steps,
    told.steps.length,
  );
  return frame;
}

const live = (frame: Frame) =>
  frame.waitForFunction(
    () => document.querySelector('map-story')!.map?.loaded() === true,
    undefined,
    {timeout: 60_000},
  );

describe.each(['frame.html', 'sandbox.html'])('a frame of fixed height (%s)', (path) => {
  test('scrolls the story itself: every step comes, with its card at rest and the map around it', async () => {
    const {page, faults, close} = await read(small);
    const frame = await frameIn(page, path);
    await live(frame);
    for (const [index, {id}] of told.steps.entries()) {
      if (index % 3 !== 0 && index !== told.steps.length - 1) continue;
      await frame.evaluate((id) => document.querySelector('map-story')!.goTo(id), id);
      await frame.waitForFunction(
        (index) => document.querySelector('map-story')!.position.index === index,
        index,
      );
      const seen = await frame.evaluate((id) => {
        const root = document.querySelector('map-story')!.shadowRoot!;
        const [card, stage] = [`story-step[id="${id}"]`, '.stage'].map((name) =>
          root.querySelector(name)!.getBoundingClientRect(),
        );
        return {card: card!.top, stage: [stage!.top, stage!.height], height: innerHeight};
      }, id);
      expect(seen, id).toEqual({
        card: expect.closeTo(0.16 * 600, 0),
        stage: [expect.closeTo(0, 0), 600],
        height: 600,
      });
    }
    expect(await frame.evaluate(() => document.querySelector('map-story')!.problems)).toEqual([]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a frame as high as what it holds, which its host scrolls', () => {
  test('comes to rest, and each step has its own picture above its text', async () => {
    const {page, faults, close} = await read(small);
    // hosts hear of heights in many ways; here as often as there is a new one
    await page.addInitScript(() => {
      if (self !== parent)
        addEventListener('DOMContentLoaded', () =>
          new ResizeObserver(() =>
            parent.postMessage(document.documentElement.offsetHeight, '*'),
          ).observe(document.documentElement),
        );
    });
    const frame = await frameIn(page, 'following.html');
    await frame.waitForFunction(
      () =>
        document
          .querySelector('map-story')!
          .shadowRoot!.querySelector('.chrome')!
          .checkVisibility() === false,
    );
    const height = () => page.evaluate(() => Number(document.querySelector('iframe')!.height));
    // twice, since what has its height may just be growing
    let stood = 0;
    await expect
      .poll(
        async () => {
          const holds = await frame.evaluate(() => document.documentElement.offsetHeight);
          stood = holds === (await height()) ? stood + 1 : 0;
          return stood;
        },
        {interval: 300, timeout: 60_000},
      )
      .toBeGreaterThanOrEqual(2);
    const heights = (await page.evaluate('heights')) as number[];
    expect(Math.max(...heights)).toBeLessThan(30_000);
    expect(await height()).toBeLessThan(20_000);
    const steps = await frame.evaluate(() => {
      const root = document.querySelector('map-story')!.shadowRoot!;
      return [...root.querySelectorAll('story-step')].map((step) => {
        const figure = step.previousElementSibling!;
        const image = [...figure.querySelectorAll('img')].find((one) => one.checkVisibility())!;
        image.loading = 'eager';
        const [card, box, drawn] = [step, figure, image].map((element) =>
          element.getBoundingClientRect(),
        );
        return {
          id: step.id,
          above: box!.bottom <= card!.top + 1,
          high: box!.height > 200 && box!.height < 700,
          fills:
            drawn!.left <= box!.left &&
            drawn!.right >= box!.right &&
            drawn!.top <= box!.top &&
            drawn!.bottom >= box!.bottom,
          alt: image.alt.length > 20,
        };
      });
    });
    expect(steps).toEqual(
      told.steps.map(({id}) => ({id, above: true, high: true, fills: true, alt: true})),
    );
    expect(
      await frame.evaluate(() => [
        document.querySelector('map-story')!.map === undefined,
        document.documentElement.scrollHeight <= innerHeight + 1,
        document.querySelector('map-story')!.problems,
      ]),
    ).toEqual([true, true, []]);
    expect(await frame.locator('.notes').isVisible()).toBe(true);
    // until the frame follows its content nobody knows that its map is not wanted, and what it asks for is on its way
    expect(withoutGivenUp(faults)).toEqual([]);
    await close();
  });
});

test('one hundred mounts and unmounts leave no more behind than five do', async () => {
  const {page, faults, close} = await read(small);
  await page.goto(`${other}mounts.html`);
  await page.waitForFunction(() => customElements.get('map-story') !== undefined);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const count = async () => {
    // what may go, goes
    for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
    const {metrics} = await session.send('Performance.getMetrics');
    const metric = (wanted: string) => metrics.find(({name}) => name === wanted)!.value;
    return {
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      documents: metric('Documents'),
      workers: page.workers().length,
    };
  };
  const mount = (times: number) =>
    page.evaluate(async (times) => {
      const contexts =
        (globalThis as typeof globalThis & {contexts: WeakRef<object>[]}).contexts ?? [];
      Object.assign(globalThis, {contexts});
      for (let time = 0; time < times; time++) {
        const story = document.createElement('map-story');
        story.style.inlineSize = '320px';
        story.height = '200px';
        story.innerHTML =
          '<story-layer id="t" kind="place" label="T"><script type="application/geo+json">{"type": "Point", "coordinates": [74, 36]}</' +
          'script></story-layer><story-step id="one" focus="t"><h2>One</h2></story-step>';
        document.querySelector('#place')!.append(story);
        // some go when they have drawn, most as soon as they have a context
        while (!story.map) await new Promise(requestAnimationFrame);
        if (time % 5 === 0) await story.ready;
        contexts.push(new WeakRef(story.map!.getCanvas()));
        story.remove();
        await new Promise(requestAnimationFrame);
      }
    }, times);
  const canvases = () =>
    page.evaluate(
      () =>
        (globalThis as typeof globalThis & {contexts: WeakRef<object>[]}).contexts.filter((one) =>
          one.deref(),
        ).length,
    );
  await mount(5);
  const five = {...(await count()), canvases: await canvases()};
  await mount(95);
  const all = {...(await count()), canvases: await canvases()};
  // a garbage collector keeps what it likes for a while, of the first five too; one story has 20 listeners and more, and 80 nodes
  expect(all.nodes).toBeLessThanOrEqual(five.nodes + 20);
  expect(all.listeners).toBeLessThanOrEqual(five.listeners + 5);
  expect(all.canvases).toBeLessThanOrEqual(five.canvases + 1);
  expect([all.documents, all.workers]).toEqual([five.documents, five.workers]);
  // pictures that a map was still asking for when it went
  expect(withoutGivenUp(faults)).toEqual([]);
  await close();
});
