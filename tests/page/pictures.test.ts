// Compares the page with golden pictures of it, and shows that a picture without its subject would be noticed.
// `UPDATE_PICTURES=1 npm test` takes them anew; look at them before committing.
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Position} from 'geojson';
import type {Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {type Appearance, hidden} from '../../src/scene/scene.ts';
import {type PartLayer, storyLayers} from '../../src/layers/story-layers.ts';
import {launchOptions} from '../chromium/launch-options.mjs';
import {type Crop, picturesDiffer, type Rect} from './compare-pictures.ts';
import {cutNames} from './cut-names.ts';
import {drawn, goTo, open, type Reader, sceneOf, useBrowser} from './reader.ts';
import {story} from './story.ts';

/** What each picture is about: parts of the story, and the lines that have to be whole in it. */
const pictures = [
  {id: 'the-border', theme: 'light', subjects: ['border/main'], lines: ['border/main']},
  {
    id: 'together',
    theme: 'dark',
    subjects: ['border/main', 'cpec/line', 'gilgit-baltistan'],
    lines: [],
  },
  {id: 'exercises', theme: 'light', subjects: ['gilgit-baltistan', 'xinjiang'], lines: []},
] as const;

/** Device pixels to the CSS pixel: the picture's. */
const RATIO = 0.5;
/** Around a part, and around a line's end; CSS px. */
const MARGIN = 8;
const AROUND_END = 12;
/**
 * The share of pixels that may differ, since letters look a little different on another machine. Without
 * the border 3.2 % of the pixels around it differ, and when it stops at 0.99 of its length 8 % of those around its end.
 */
const MOST_OF_SUBJECT = 0.008;
const MOST_OF_END = 0.02;

const read = useBrowser(launchOptions('same'));
const pathOf = (name: string) => fileURLToPath(new URL(`../pictures/${name}.png`, import.meta.url));

const flat = (coordinates: unknown): Position[] =>
  Array.isArray(coordinates) && typeof coordinates[0] === 'number'
    ? [coordinates as Position]
    : (coordinates as unknown[]).flatMap(flat);

/** All positions of a part, in their order. */
function positionsOf(id: string): Position[] {
  const part = story.parts.find((one) => one.id === id)!;
  const {features} = story.layers.find((one) => one.id === part.layer)!.data!;
  const own = features.filter(({properties}) =>
    part.feature ? properties.id === part.feature : !part.others.includes(properties.id ?? ''),
  );
  return own.flatMap(({geometry}) =>
    geometry.type === 'GeometryCollection' ? [] : flat(geometry.coordinates),
  );
}

/** The part of the window, in pixels of the picture, in which positions lie, with a margin in CSS px. */
const rectAround = (page: Page, positions: readonly Position[], margin: number): Promise<Rect> =>
  page.evaluate(
    ({positions, margin, ratio}) => {
      const map = document.querySelector('map-story')!.map!;
      const {left, top} = map.getCanvas().getBoundingClientRect();
      const points = positions.map((position) => map.project([position[0]!, position[1]!]));
      const within = (value: number, most: number) =>
        Math.round(ratio * Math.min(most, Math.max(0, value)));
      const [xs, ys] = [points.map(({x}) => left + x), points.map(({y}) => top + y)];
      const [x0, x1] = [
        within(Math.min(...xs) - margin, innerWidth),
        within(Math.max(...xs) + margin, innerWidth),
      ];
      const [y0, y1] = [
        within(Math.min(...ys) - margin, innerHeight),
        within(Math.max(...ys) + margin, innerHeight),
      ];
      return {left: x0, top: y0, width: x1 - x0, height: y1 - y0};
    },
    {positions, margin, ratio: RATIO},
  );

/** Paints a part of the story on the live map as `appearance` asks, behind the program's back: a fault of the program. */
async function paint(
  page: Page,
  layers: readonly PartLayer[],
  appearance: Appearance,
): Promise<void> {
  const values = layers.flatMap(({layer, paintAt}) =>
    Object.entries(paintAt(appearance)).map(([property, value]) => ({
      id: layer.id,
      property,
      json: JSON.stringify(value),
    })),
  );
  await page.evaluate((values) => {
    const map = document.querySelector('map-story')!.map!;
    for (const {id, property, json} of values)
      map.setPaintProperty(id, property as 'line-opacity', JSON.parse(json) as number);
  }, values);
}

/** One page for all pictures. */
let reader: Reader;
beforeAll(async () => {
  reader = await read({reducedMotion: 'reduce', deviceScaleFactor: RATIO});
  await open(reader.page, inject('site'));
}, 300_000);
afterAll(() => reader?.close());

describe.each(pictures)('the golden picture of $id, in $theme', ({id, theme, subjects, lines}) => {
  let crops: readonly Crop[];
  const layersOf = (part: string) =>
    storyLayers(story, theme, 'en').filter((one) => one.part === part);
  /** What of the page differs from the picture. */
  const differs = async () => {
    await drawn(reader.page);
    return picturesDiffer(await reader.page.screenshot(), readFileSync(pathOf(id)), crops);
  };

  beforeAll(async () => {
    const {page} = reader;
    await page.emulateMedia({colorScheme: theme});
    await goTo(page, id);
    await page.evaluate(() => document.fonts.ready);
    await drawn(page);
    const around = async (
      name: string,
      positions: readonly Position[],
      margin: number,
      most: number,
    ): Promise<Crop> => ({
      name,
      rect: await rectAround(page, positions, margin),
      most,
    });
    crops = await Promise.all([
      ...subjects.map((part) => around(part, positionsOf(part), MARGIN, MOST_OF_SUBJECT)),
      ...lines.map((part) =>
        around(`the end of ${part}`, positionsOf(part).slice(-1), AROUND_END, MOST_OF_END),
      ),
    ]);
    if (process.env['UPDATE_PICTURES']) writeFileSync(pathOf(id), await page.screenshot());
  }, 300_000);

  /** What of the page differs while a part of the story is painted as a fault would paint it. */
  const differsWith = async (part: string, fault: Partial<Appearance>) => {
    const {page} = reader;
    const appearance = (await sceneOf(page)).layers[part]!;
    await paint(page, layersOf(part), {...appearance, ...fault});
    const found = await differs();
    await paint(page, layersOf(part), appearance);
    return found;
  };

  test('is what the page looks like', async () => {
    expect(await differs()).toEqual([]);
    expect(await cutNames(reader.page)).toEqual([]);
  });

  test.each(subjects)('is not what the page looks like without %s', async (part) => {
    expect(await differsWith(part, hidden)).toContainEqual(expect.stringMatching(`^${part}: `));
  });

  test.each(lines)(
    'is not what the page looks like when %s stops at 0.99 of its length',
    async (part) => {
      expect(await differsWith(part, {reveal: 0.99})).toContainEqual(
        expect.stringMatching(`^the end of ${part}: `),
      );
    },
  );

  // what the tests above saw was the fault that they made, and nothing that came with it
  test('is what the page looks like again when all is shown again', async () => {
    expect(await differs()).toEqual([]);
  });
});
