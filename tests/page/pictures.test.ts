// Golden pictures: what numbers cannot say. `UPDATE_PICTURES=1 npm test` takes them anew; look at them before committing.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Page} from 'playwright';
import {describe, expect, inject, test} from 'vitest';
import {cutNames} from './cutNames.ts';
import {drawn, goTo, open, useBrowser} from './reader.ts';

const read = useBrowser();
const pathOf = (name: string) => fileURLToPath(new URL(`../pictures/${name}.png`, import.meta.url));

/** Mean colours of 40 × 25 cells: fine enough to see a layer missing, coarse enough not to see another machine's letters. */
const cells = (page: Page, png: Buffer): Promise<number[]> =>
  page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(40, 25);
    const context = canvas.getContext('2d')!;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, 40, 25);
    return [...context.getImageData(0, 0, 40, 25).data];
  }, `data:image/png;base64,${png.toString('base64')}`);

describe('golden pictures', () => {
  test.each([['the-border', 'light'], ['together', 'dark'], ['exercises', 'light']] as const)('%s, in %s, looks as it was approved', async (id, colorScheme) => {
    const {page, close} = await read({colorScheme, reducedMotion: 'reduce', deviceScaleFactor: 0.5});
    await open(page, inject('site'));
    await goTo(page, id);
    await page.evaluate(() => document.fonts.ready);
    await drawn(page);
    const taken = await page.screenshot();
    const path = pathOf(id);
    if (process.env['UPDATE_PICTURES']) writeFileSync(path, taken);
    expect(existsSync(path)).toBe(true);
    const [now, golden] = [await cells(page, taken), await cells(page, readFileSync(path))];
    const differences = now.map((value, index) => Math.abs(value - golden[index]!));
    expect(differences.reduce((sum, value) => sum + value, 0) / differences.length).toBeLessThan(2);
    expect(differences.filter((value) => value > 48).length).toBeLessThan(12);
    expect(await cutNames(page)).toEqual([]);
    await close();
  });
});
