// Tests that the live map changes between two properties of a layer without showing more of the land.
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {idle, openMap, pixelsOf} from '../fixtures/open-map.ts';
import {pickedStory} from '../layers/encoding/picked-story.ts';

const {story} = pickedStory(
  [
    {v_1990: 3, v_2020: 950},
    {v_1990: 410, v_2020: 12},
    {v_1990: 40, v_2020: 40},
    {v_1990: 1204, v_2020: undefined},
  ],
  'kind="region" value="v_1990" classes="10 100 500" opacity="0.7"',
  ['density', 'density:v_2020'],
);
const viewport = {width: 600, height: 400, padding: {top: 10, right: 10, bottom: 10, left: 10}};
const scenes = planScenes(story, viewport, {motion: 'full'});
const camera = {...scenes({index: 0, progress: 0}).camera, center: [4, 1] as const, zoom: 5.5};
/** The same view all the way: a pixel is of one feature. */
const sceneAt = (index: number, progress: number) => ({...scenes({index, progress}), camera});

const {view, close} = openMap(story, {camera});

beforeAll(async () => {
  await view.drawn;
  view.show(sceneAt(0, HOLD));
  await idle(view);
});

afterAll(close);

/** The colour of each feature, in a corner where no name stands. */
async function colors(): Promise<number[][]> {
  const corners = [0, 1, 2, 3].map((index) => view.map.project([index * 2 + 1.7, 0.2]));
  return (await pixelsOf(view, corners)).map((pixel) => [...pixel.slice(0, 3)]);
}

test('at every position between two steps a feature is drawn in a mixture of its two colours, and no layer is laid out', async () => {
  const laidOut = vi.spyOn(view.map, 'setLayoutProperty');
  const sent = vi.spyOn(view.map.style, '_updateLayer' as never);
  const seen: number[][][] = [];
  const shares = [0, 0.02, 0.25, 0.5, 0.75, 0.98, 1];
  for (const share of shares) {
    view.show(share === 1 ? sceneAt(1, 0) : sceneAt(0, HOLD + (1 - HOLD) * share));
    seen.push(await colors());
  }
  const [before, after] = [seen[0]!, seen.at(-1)!];
  expect(before[0]).not.toEqual(after[0]);
  for (const [at, share] of shares.entries())
    for (const [feature, color] of seen[at]!.entries())
      for (const [part, value] of color.entries()) {
        const mixed = before[feature]![part]! * (1 - share) + after[feature]![part]! * share;
        expect(Math.abs(value - mixed), `feature ${feature} at ${share}`).toBeLessThanOrEqual(2);
      }
  expect(laidOut).not.toHaveBeenCalled();
  expect(sent).not.toHaveBeenCalled();
});
