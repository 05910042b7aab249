// Does what a reader does who explores: opens the tools, searches, points, and reads camera and focus.
import type {Page} from 'playwright';
import {expect} from 'vitest';

/** For windows in which the size is not the subject. */
export const wide = {viewport: {width: 920, height: 560}, reducedMotion: 'reduce'} as const;
export const phone = {
  viewport: {width: 360, height: 640},
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
} as const;
/** Patience for what a loaded machine does late. */
export const soon = {timeout: 60_000};

export const modeOf = (page: Page) =>
  page.evaluate(() => document.querySelector('map-story')!.mode);

export const cameraOf = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector('map-story')!.map!;
    const {lng, lat} = map.getCenter();
    return {lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch()};
  });

export const scrolledTo = (page: Page) => page.evaluate(() => scrollY);

export const search = (page: Page) => page.getByRole('combobox', {name: 'Find a place'});
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', {name, exact: typeof name === 'string'});

/** What has the focus, through shadow roots. */
export const focusedName = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (
      element?.getAttribute('aria-label') ??
      element?.getAttribute('title') ??
      element?.textContent?.trim() ??
      ''
    );
  });

export async function explore(page: Page): Promise<void> {
  await button(page, 'Explore the map').click();
  await search(page).waitFor();
  await still(page);
}

/** Waits until nothing moves and the tools are rendered. */
export async function still(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('map-story')!.map!.isMoving());
  await page.evaluate(() => document.querySelector('map-story')!.updateComplete);
}

/** Types a name in the search. @returns the names in the list */
export async function find(page: Page, text: string): Promise<string[]> {
  await expect
    .poll(async () => {
      await search(page).fill('');
      await search(page).fill(text);
      return page.getByRole('option').count();
    }, soon)
    .toBeGreaterThan(0);
  return page.getByRole('option').locator('.name').allTextContents();
}

/** Where on the screen the map has a place. */
export const placeOf = (page: Page, place: [number, number]) =>
  page.evaluate((place) => {
    const story = document.querySelector('map-story')!;
    const {x, y} = story.map!.project(place);
    const {left, top} = story.map!.getCanvas().getBoundingClientRect();
    return {x: x + left, y: y + top};
  }, place);

/** What the clipboard holds. */
export const clipboardOf = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Fingers on the screen, each from and to a place. */
export async function fingers(
  page: Page,
  moves: readonly (readonly [from: readonly [number, number], to: readonly [number, number]])[],
): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const at = (share: number) =>
    moves.map(([[x, y], [toX, toY]], id) => ({
      id,
      x: x + (toX - x) * share,
      y: y + (toY - y) * share,
    }));
  await touch.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: at(0)});
  for (let step = 1; step <= 8; step++)
    await touch.send('Input.dispatchTouchEvent', {type: 'touchMove', touchPoints: at(step / 8)});
  await touch.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
}
