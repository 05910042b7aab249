// Takes from a page the work that a test does not look at: drawing, and waiting for frames.
import type {Page} from 'playwright';
import {rest} from './reader.ts';

/** Lets the live map draw names alone: what lies below them says nothing of where they stand. */
export const drawNamesAlone = (page: Page): Promise<() => Promise<void>> =>
  withoutLayers(page, ['symbol']);

/**
 * Lets the live map draw nothing. It still follows the story and is told every paint value and every camera; but its
 * layers lie outside their zoom range, so the software renderer has nothing to do and no tile is loaded.
 *
 * @returns a function that lets it draw again
 */
export const drawNothing = (page: Page): Promise<() => Promise<void>> => withoutLayers(page, []);

async function withoutLayers(page: Page, drawn: readonly string[]): Promise<() => Promise<void>> {
  const ranges = await page.evaluate((drawn) => {
    const map = document.querySelector('map-story')!.map!;
    const layers = map
      .getStyle()
      .layers.filter(({id, type}) => !id.startsWith('warm-up') && !drawn.includes(type));
    return layers.map(({id, minzoom, maxzoom}) => {
      map.setLayerZoomRange(id, 24, 24);
      return {id, minzoom: minzoom ?? 0, maxzoom: maxzoom ?? 24};
    });
  }, drawn);
  return () =>
    page.evaluate((ranges) => {
      const map = document.querySelector('map-story')!.map!;
      for (const {id, minzoom, maxzoom} of ranges) map.setLayerZoomRange(id, minzoom, maxzoom);
    }, ranges);
}

/**
 * Makes frames as fast as the page can compute them, and each of them 64 ms long for the program: where the story comes
 * to rest does not depend on the frame rate. For pages without a live map, or with one that draws nothing; to be called
 * before the page is opened.
 * After scrolling, wait with `scrollHeard`.
 */
export const quickFrames = (page: Page) =>
  page.addInitScript(() => {
    const {port1, port2} = new MessageChannel();
    const waiting = new Map<number, FrameRequestCallback>();
    let [now, last] = [performance.now(), 0];
    port1.onmessage = () => {
      const due = [...waiting.values()];
      waiting.clear();
      now += 64;
      for (const callback of due) callback(now);
    };
    const browserFrame = globalThis.requestAnimationFrame.bind(globalThis);
    Object.assign(globalThis, {browserFrame});
    globalThis.requestAnimationFrame = (callback) => {
      if (waiting.size === 0) port2.postMessage(0);
      waiting.set(++last, callback);
      return last;
    };
    globalThis.cancelAnimationFrame = (handle) => void waiting.delete(handle);
  });

/** The browser's own frames, of which `quickFrames` makes more: with them come its scroll events. */
type OwnFrames = {browserFrame?: typeof requestAnimationFrame};

/** Waits until the page is scrolled to a place, frame by frame of the browser's own: quicker ones would leave no time for scrolling. */
export const scrolledTo = (page: Page, to: number) =>
  page.evaluate(async (to) => {
    const {browserFrame = requestAnimationFrame} = globalThis as OwnFrames;
    for (let frames = 0; Math.abs(scrollY - to) >= 1; frames++) {
      if (frames === 1200) throw new Error(`expected a page scrolled to ${to}, found ${scrollY}`);
      await new Promise(browserFrame);
    }
  }, to);

/** Waits for two frames of the browser's own, and then for the story to rest. */
export async function scrollHeard(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const {browserFrame = requestAnimationFrame} = globalThis as OwnFrames;
    for (let frame = 0; frame < 2; frame++) await new Promise(browserFrame);
  });
  await rest(page);
}
