// Draws the stills of the page's story as the build draws them.
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {type Orientation, sizes} from '../../src/layout/still-sizes.ts';
import {type StillOptions, still} from '../../src/still/still.ts';
import {HOLD} from '../../src/story/locate.ts';
import type {Story} from '../../src/story/types.ts';
import {readBasemap} from '../../src/node/vite/basemap-files.ts';
import {story as pageStory} from '../page/story.ts';

export const {basemap, files} = readBasemap();

export const credit = '© OpenStreetMap contributors (ODbL) · Natural Earth';
export const orientations: readonly Orientation[] = ['landscape', 'portrait'];

export function optionsOf(
  index: number,
  orientation: Orientation = 'landscape',
  more: Partial<StillOptions> = {},
  story: Story = pageStory,
): StillOptions {
  const {viewport, bleed} = sizes[orientation];
  const scene = planScenes(story, viewport, {motion: 'reduced'})({index, progress: HOLD});
  return {
    story,
    scene,
    viewport,
    bleed,
    theme: 'light',
    lang: 'en',
    basemap,
    files,
    credit,
    ...more,
  };
}

const known = new Map<string, string>();

/** Drawn once for all tests. */
export function stillOf(
  index: number,
  orientation: Orientation,
  theme: 'light' | 'dark' = 'light',
): string {
  const key = `${index} ${orientation} ${theme}`;
  const svg = known.get(key) ?? still(optionsOf(index, orientation, {theme}));
  known.set(key, svg);
  return svg;
}

export const indexOf = (id: string) => pageStory.steps.findIndex((step) => step.id === id);

/** What is drawn of a layer; nothing where it is not there. */
export function layerIn(svg: string, id: string): string {
  const start = svg.indexOf(`<g data-layer="${id}">`);
  if (start < 0) return '';
  const next = svg.indexOf('data-layer="', start + 15);
  return svg.slice(start, next < 0 ? undefined : next);
}
