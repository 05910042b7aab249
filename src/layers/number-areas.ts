// Tells where a view shows areas in the colours of numbers or words, on which the basemap names no land.
import {areaAt} from '../geometry/area-at.ts';
import type {Camera, Rect} from '../geometry/camera.ts';
import {globePosition} from '../geometry/globe-position.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {polygonsIn} from '../geometry/polygons-in.ts';
import type {Part, Story, StoryFeatures} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import {kinds} from './kinds/index.ts';

type Finder = (position: LngLat) => boolean;

/** Of how much of its width a name is looked at, from its start, and how many of these have to be covered. */
const SHARES = [0.1, 0.3, 0.5, 0.7, 0.9];
const LEAST = 2;

/**
 * The basemap's names of countries give way to such areas: the story says what they are. Styles of
 * authors have names of their own for their layers.
 */
export const keepsOffNumbers = (layer: string): boolean =>
  !layer.startsWith('story:') && /(?<![a-z])countr(y|ies)(?![a-z])/i.test(layer);

/** Tells of a view whether a name, CSS px from the top left of the map, lies on such areas. */
export type NumberAreas = (
  camera: Camera,
  viewport: Readonly<{width: number; height: number}>,
) => (box: Rect) => boolean;

export const noNumberAreas: NumberAreas = () => () => false;

/** @param shown the parts of the story that are shown */
export function numberAreas(story: Story, shown: ReadonlySet<string>): NumberAreas {
  const finders = findersOf(story, shown);
  if (finders.length === 0) return noNumberAreas;
  return (camera, viewport) => {
    const at = globePosition(camera, viewport);
    return ({left, top, right, bottom}) =>
      SHARES.filter((share) => {
        const position = at(left + share * (right - left), (top + bottom) / 2);
        return position !== undefined && finders.some((find) => find(position));
      }).length >= LEAST;
  };
}

/** Makes what the names of a view will ask for: some 50 ms for 3,000 areas, which no frame has. */
export function prepareNumberAreas(story: Story, shown: ReadonlySet<string>): void {
  for (const find of findersOf(story, shown)) find([0, 0]);
}

const findersOf = (story: Story, shown: ReadonlySet<string>): Finder[] =>
  story.parts.flatMap((part) => {
    const layer = story.layers.find(({id}) => id === part.layer);
    const isColored = layer?.data && layer.encoding?.color && !kinds[layer.kind].marks;
    return isColored && shown.has(part.id) ? [finderOf(story, part, layer.data)] : [];
  });

const known = new WeakMap<StoryFeatures, Map<string, Finder>>();

/** Made for all views, and only where a name is asked about. */
function finderOf(story: Story, part: Part, data: StoryFeatures): Finder {
  const key = `${part.id} ${part.others.join(' ')}`;
  const finders = known.get(data) ?? new Map<string, Finder>();
  known.set(data, finders);
  let find: ReturnType<typeof areaAt> | undefined;
  const found: Finder =
    finders.get(key) ??
    ((position) => {
      find ??= areaAt(
        featuresOf(story, part).map(({geometry}) => ({of: true, polygons: polygonsIn(geometry)})),
      );
      return find(position) !== undefined;
    });
  finders.set(key, found);
  return found;
}
