// Tests measuring on the map that is explored, and the line that says where this is.
import {describe, expect, inject, test} from 'vitest';
import {button, explore, soon, still, wide} from './explore-page.ts';
import {drawNothing} from './quick.ts';
import {useBrowser} from './reader.ts';
import {useShared} from './shared.ts';

const live = useShared(useBrowser(), {
  url: inject('site'),
  options: {...wide, permissions: ['clipboard-read', 'clipboard-write']},
  at: 'exercises',
});

describe('measuring, and where this is', () => {
  test('points are set by mouse or keys, or two places chosen; distance, bearing and area are said, undone, cleared and copied', async () => {
    const {page} = await live();
    await explore(page);
    await button(page, 'Measure').click();
    const panel = page.getByRole('region', {name: 'Measure'});
    const result = () => panel.locator('.result').textContent();
    const copied = async (name: string) => {
      await button(page, name).click();
      await expect.poll(() => panel.locator('.copy-this').textContent(), soon).toContain('Copied');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    await expect
      .poll(() => panel.getByLabel('From').locator('option').count(), {timeout: 60_000})
      .toBeGreaterThan(20);
    await panel.getByLabel('From').selectOption('Kashgar');
    await panel.getByLabel('To').selectOption('Lianyungang');
    // Kashgar to Lianyungang along the great circle
    expect(await result()).toMatch(/Distance: 3,8[345]\d km/);
    expect(await result()).toMatch(/Direction at the start: \d+°/);
    await button(page, 'Clear').click();
    expect(await panel.locator('.legs li').count()).toBe(0);
    await page.mouse.click(620, 200);
    await page.mouse.click(760, 210);
    await page.locator('canvas.maplibregl-canvas').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => panel.locator('.legs li').count(), soon).toBe(3);
    expect(await result()).toMatch(/Distance: [\d,.]+ km.*Area: [\d,.]+ km²/s);
    const geojson = JSON.parse(await copied('Copy for map programs (GeoJSON)')) as {
      features: {geometry: {type: string}}[];
    };
    expect(geojson.features.map(({geometry}) => geometry.type)).toContain('Polygon');
    expect(await copied('Copy as text')).toMatch(
      /Point 1: [\d.]+° N, [\d.]+° E\n.*starting \d+° clockwise from north/s,
    );
    await button(page, 'Undo').click();
    expect(await panel.locator('.legs li').count()).toBe(2);
    expect(
      await page.evaluate(
        () =>
          document
            .querySelector('map-story')!
            .map!.queryRenderedFeatures(undefined, {layers: ['overlay:point']}).length,
      ),
    ).toBeGreaterThan(0);
  });

  test('coordinates of middle and pointer stand with region and country; what is disputed is said to be; they can be copied', async () => {
    const {page} = await live();
    const drawAgain = await drawNothing(page);
    await explore(page);
    const at = async (center: [number, number]) => {
      await page.mouse.move(5, 5);
      await page.evaluate(
        (center) =>
          document.querySelector('map-story')!.map!.jumpTo({center, zoom: 5, bearing: 0, pitch: 0}),
        center,
      );
      await still(page);
      return page.locator('.readout p').textContent();
    };
    // until the map's files have come nobody knows where this is
    await page.mouse.move(5, 5);
    await page.waitForFunction(() => {
      const story = document.querySelector('map-story')!;
      story.map!.fire('moveend');
      return story.shadowRoot!.querySelector('.readout .whereabouts')!.textContent !== '';
    });
    expect(await at([73.05, 33.69])).toMatch(
      /Map centre:\s+33\.69\d\d° N, 73\.05\d\d° E\s+Pakistan/,
    );
    expect(await at([74.6, 36.3])).toMatch(
      /Gilgit-Baltistan.*Disputed: administered by Pakistan, claimed by India/,
    );
    expect(await at([79.3, 35.2])).toMatch(
      /Aksai Chin.*Disputed: administered by China, claimed by India/,
    );
    expect(await at([121, 23.7])).toMatch(/Taiwan.*Disputed/);
    await at([75.428, 36.85]);
    await button(page, 'Copy coordinates').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()), soon)
      .toMatch(/^36\.85\d\d, 75\.42\d\d$/);
    await page.mouse.move(700, 250);
    await page.mouse.move(705, 255);
    await expect.poll(() => page.locator('.readout .which').textContent(), soon).toBe('Pointer:');
    await drawAgain();
  });
});
