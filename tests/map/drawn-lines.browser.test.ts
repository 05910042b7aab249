// Tests that the live map draws every kind of line as far as a step has drawn it, dashes and dots included.
import {afterAll, beforeAll, expect, test} from 'vitest';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';
import {idle, openMap, pixelsOf} from '../fixtures/open-map.ts';

/** Lines in the open sea, one below the other. */
const rows = ['border', 'route', 'dashed', 'arc', 'context'] as const;
const latOf = (row: (typeof rows)[number]) => 2 - rows.indexOf(row);
const layers = rows.map((row) => {
  const feature = {
    type: 'Feature',
    properties: {id: 'a', ...(row === 'dashed' && {dashed: true})},
    geometry: {
      type: 'LineString',
      coordinates: [
        [-32, latOf(row)],
        [-28, latOf(row)],
      ],
    },
  };
  return `<story-layer id="${row}" kind="${row === 'dashed' ? 'route' : row}" color="#ff0000" paint='{"line-width": 5}' label="${row}"><script type="application/geo+json">${JSON.stringify(feature)}</script></story-layer>`;
});
const {story} = parseStory(
  storyIn(
    `<map-story>${layers.join('')}<story-step id="a" camera="-30 0 6" draw="${rows.join(' ')}"><h2>A</h2></story-step></map-story>`,
  ),
);
const viewport = {width: 600, height: 400, padding: {top: 0, right: 0, bottom: 0, left: 0}};
const scene = planScenes(story, viewport, {motion: 'full'})({index: 0, progress: HOLD});

const {view, close} = openMap(story, {camera: scene.camera});
beforeAll(() => view.drawn);
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
  for (const row of rows) {
    expect(none[row], row).toEqual([]);
    expect(Math.max(...half[row]), row).toBeCloseTo(-30, 0);
    expect(Math.min(...half[row]), row).toBeCloseTo(-32, 0);
    expect(Math.max(...whole[row]), row).toBeCloseTo(-28, 0);
  }
  // whole lines have no gaps
  expect(whole.dashed.length).toBeLessThan(0.8 * whole.route.length);
  expect(whole.arc.length).toBeLessThan(0.8 * whole.route.length);
});
