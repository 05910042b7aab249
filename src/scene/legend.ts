// A scene to the lines of its legend: what the story shows in it, and what the boundaries in sight are.
import type {Camera, Viewport} from '../geometry/camera.ts';
import {globeProjection} from '../geometry/globe.ts';
import type {LngLat} from '../geometry/lngLat.ts';
import type {Kind, Story} from '../story/types.ts';
import {featuresOf} from '../story/withData.ts';
import type {AboutWords} from './aboutWords.ts';
import {boundaryLines} from './basemap.ts';
import {defaultColors} from './drawing.ts';
import type {Scene} from './scene.ts';

/** `color` is a palette's name or a CSS colour. `dash` in units of the line's width. */
export type LegendItem = Readonly<{kind: Kind | 'boundary' | 'disputed'; label: string; color: string; dash?: readonly number[]; width?: number}>;

/** From this zoom on boundaries and tracts are seen well enough to be told apart. */
const TOLD_APART = 3.8;

/** Where lines of each status run, and tracts lie; enough positions that none is in sight without one of them. */
const whereabouts: Readonly<Record<string, readonly LngLat[]>> = {
  'agreed-1963': [[74.8, 37.0], [75.4, 36.9], [76.0, 36.4], [76.2, 35.8], [77.0, 35.6], [77.8, 35.5]],
  'line-of-control': [[74.0, 33.2], [73.9, 34.1], [74.4, 34.8], [75.3, 34.6], [76.2, 34.7]],
  'ground-position': [[77.0, 35.1], [76.9, 35.4]],
  'actual-control': [[78.1, 35.2], [78.9, 34.2], [78.7, 32.6], [79.3, 31.1], [92.2, 27.8], [94.5, 29.2], [96.8, 28.3]],
  hatched: [[76.4, 36.1], [77.1, 35.3], [79.3, 35.3], [79.4, 32.8]],
};

export function legend(story: Story, scene: Scene, viewport: Viewport, words: AboutWords): LegendItem[] {
  return [...storyItems(story, scene), ...boundaryItems(scene, viewport, words)];
}

function storyItems(story: Story, {layers}: Scene): LegendItem[] {
  return story.layers.flatMap(({id, kind, label, color}) => {
    const shown = story.parts.filter((part) => part.layer === id && (layers[part.id]?.shown ?? 0) >= 0.5 && featuresOf(story, part).length > 0);
    if (shown.length === 0) return [];
    const dashed = shown.every((part) => featuresOf(story, part).every(({properties}) => properties.dashed === true));
    return [{kind, label, color: color ?? defaultColors[kind], ...(dashed && {dash: [2.4, 1.6]})}];
  });
}

/** Whether any place that the note on disputes is about can be seen, from however far. */
export const seesDisputes = ({camera}: Scene, viewport: Viewport): boolean => Object.values(whereabouts).flat().some(sight(camera, viewport));

function sight(camera: Camera, viewport: Viewport): (place: LngLat) => boolean {
  const project = globeProjection(camera, viewport);
  return (place) => {
    const {x, y, hidden} = project(place);
    return !hidden && x > 0 && y > 0 && x < viewport.width && y < viewport.height;
  };
}

function boundaryItems({camera, background}: Scene, viewport: Viewport, words: AboutWords): LegendItem[] {
  if (camera.zoom < TOLD_APART) return [];
  const seen = sight(camera, viewport);
  const inSight = (status: string) => whereabouts[status]?.some(seen) ?? status === 'settled';
  const lines = Object.entries(boundaryLines).filter(([status]) => status !== 'disputed' && inSight(status));
  return [
    ...lines.map(([status, {dash, width}]) => ({kind: 'boundary' as const, label: words[`boundary:${status}` as keyof AboutWords], color: 'boundary', width, ...(dash && {dash})})),
    ...(background?.disputed !== false && inSight('hatched') ? [{kind: 'disputed' as const, label: words.disputed, color: 'boundary'}] : []),
  ];
}
