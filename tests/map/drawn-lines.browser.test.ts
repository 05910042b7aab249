// Tests that the live map draws every kind of line as far as a step has drawn it, dashes and dots included.
import {afterAll, beforeAll, expect, test} from 'vitest';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';
import {idle, openMap, pixelsOf} from '../fixtures/open-map.ts';

/** Lines in the open sea, one below the other. */
const rows = ['border', 'route', 'dashed', 'arc', 'context', 'parts'] as const;
const latOf = (row: (typeof rows)[number]) => 2 - 0.8 * rows.indexOf(row);
const layers = rows.map((row) => {
  const feature = {
    type: 'Feature',
    properties: {id: 'a', ...(row === 'dashed' && {dashed: true})},
    geometry: {
      type: 'MultiLineString',
      // the gap of the last row is no part of its length
      coordinates: (row === 'parts'
        ? [
            [-32, -31],
            [-29, -28],
          ]
        : [[-32, -28]]
      ).map((ends) => ends.map((lng) => [lng, latOf(row)])),
    },
  };
  const kind = row === 'dashed' || row === 'parts' ? 'route' : row;
  return `<story-layer id="${row}" kind="${kind}" color="#ff0000" paint='{"line-width": 5}' label="${row}"><script type="application/geo+json">${JSON.stringify(feature)}</script></story-layer>`;
});
const {story} = parseStory(
  storyIn(
    `<map-story>${layers.join('')}<story-step id="a" camera="-30 0 6" draw="${rows.join(' ')}"><h2>A</h2></story-step></map-story>`,
  ),
);
const viewport = {width: 600, height: 400, padding: {top: 0, right: 0, bottom: 0, left: 0}};
const scene = planScenes(story, viewport, {motion: 'full'})({index: 0, progress: HOLD});

// as on a page, the data come when the map has opened
const unread = {...story, layers: story.layers.map(({data: _, ...layer}) => layer)};
const {view, close} = openMap(unread, {camera: scene.camera});
beforeAll(async () => {
  await view.drawn;
  view.update(story);
});
afterAll(close);

/** The longitudes at which each line is red. */
async function redIn(): Promise<Record<(typeof rows)[number], number[]>> {
  const {map} = view;
  const heights = rows.map((row) => map.project([-30, latOf(row)]).y);
  const strips = await pixelsOf(
    view,
    heights.map((y) => ({x: 0, y, width: viewport.width})),
  );
  const found = rows.map((row, at) => {
    const pixels = strips[at]!;
    const count = pixels.length / 4;
    const reds = Array.from({length: count}, (_, x) => x)
      .filter((x) => pixels[4 * x]! > 200 && pixels[4 * x + 1]! < 120)
      .map((x) => map.unproject([(x * viewport.width) / count, heights[at]!]).lng);
    return [row, reds];
  });
  return Object.fromEntries(found) as Record<(typeof rows)[number], number[]>;
}

async function shown(reveal: number): ReturnType<typeof redIn> {
  const all = Object.entries(scene.layers).map(([id, one]) => [id, {...one, emphasis: 1, reveal}]);
  const rested = idle(view);
  view.show({...scene, layers: Object.fromEntries(all)});
  view.map.triggerRepaint();
  await rested;
  return redIn();
}

test('what a step draws is seen as far as it is drawn', async () => {
  const [none, half, whole] = [await shown(0), await shown(0.5), await shown(1)];
  for (const row of rows.filter((one) => one !== 'parts')) {
    expect(none[row], row).toEqual([]);
    expect(Math.max(...half[row]), row).toBeCloseTo(-30, 0);
    expect(Math.min(...half[row]), row).toBeCloseTo(-32, 0);
    expect(Math.max(...whole[row]), row).toBeCloseTo(-28, 0);
  }
  // whole lines have no gaps
  expect(whole.dashed.length).toBeLessThan(0.8 * whole.route.length);
  expect(whole.arc.length).toBeLessThan(0.8 * whole.route.length);
});

test('the parts of a line are drawn one after the other, forwards and backwards', async () => {
  const reds = async (reveal: number) => {
    const {parts} = await shown(reveal);
    const [west, east] = [parts.filter((lng) => lng < -30), parts.filter((lng) => lng > -30)];
    return [west, east].map((lngs) => (lngs.length ? Math.max(...lngs).toFixed(1) : 'none'));
  };
  const forwards = [await reds(0), await reds(0.25), await reds(0.75), await reds(1)];
  expect(forwards).toEqual([
    ['none', 'none'],
    ['-31.5', 'none'],
    ['-31.0', '-28.5'],
    ['-31.0', '-28.0'],
  ]);
  const backwards = [await reds(1), await reds(0.75), await reds(0.25), await reds(0)];
  expect(backwards).toEqual(forwards.toReversed());
});
