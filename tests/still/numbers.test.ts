// Tests that a still draws every feature in the colour of the class that its card and the legend name.
import {expect, test} from 'vitest';
import {frame} from '../../src/geometry/frame.ts';
import type {LngLat} from '../../src/geometry/lng-lat.ts';
import {readingOf} from '../../src/layers/encoding/reading.ts';
import {colorOf} from '../../src/layers/themed-color.ts';
import {sizes} from '../../src/layout/still-sizes.ts';
import {sheetOf} from '../../src/still/sheet.ts';
import {still} from '../../src/still/still.ts';
import {encodedStory} from '../layers/encoding/encoded-story.ts';
import {basemap, files, layerIn} from './article-stills.ts';
import {subpaths} from './svg.ts';

const story = encodedStory([3, 12, undefined, 40, 88, 130, 410, 1204, 7, 2, 19, 950], {
  value: 'v',
  classes: 'quantile 4',
});
const {viewport, bleed} = sizes.landscape;
const positions: LngLat[] = [
  [0, 0],
  [12, 4],
];
const scene = {
  camera: frame(positions, viewport, {}),
  layers: {layer: {shown: 1, emphasis: 0, reveal: 1}},
};

/** Whether a point is inside of the rings of a path, by the even-odd rule. */
function isInside([x, y]: readonly number[], rings: readonly (readonly (readonly number[])[])[]) {
  const crossings = rings.flatMap((ring) =>
    ring.filter(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length]!;
      return y1! > y! !== y2! > y! && x! < x1! + ((y! - y1!) / (y2! - y1!)) * (x2! - x1!);
    }),
  );
  return crossings.length % 2 === 1;
}

test.each(['light', 'dark'] as const)(
  'in the %s still, every feature has the colour of its class',
  (theme) => {
    const svg = still({story, scene, viewport, bleed, theme, lang: 'en', basemap, files});
    const paths = [...layerIn(svg, 'story:layer:fill').matchAll(/<path [^>]*?>/g)].map(
      ([path]) => ({
        color: /fill="([^"]+)"/.exec(path)?.[1],
        rings: subpaths(/ d="([^"]+)"/.exec(path)![1]!),
      }),
    );
    const sheet = sheetOf(scene.camera, viewport, bleed);
    const {data, encoding} = story.layers[0]!;
    const drawn = data!.features.map((_, index) => {
      const point = sheet.point([(index % 6) * 2 + 1, Math.floor(index / 6) * 2 + 1])!;
      return paths.find(({rings}) => isInside(point, rings))?.color;
    });
    expect(drawn).toEqual(
      data!.features.map(({properties}) =>
        colorOf(readingOf(encoding!.color!, properties).color, theme).toLowerCase(),
      ),
    );
  },
);
