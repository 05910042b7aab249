// Lists the places of a story that are drawn by whether their names have found room.
import {resolve} from '../story/parts.ts';
import type {Part, Story, StoryFeature} from '../story/types.ts';
import {clustersOf} from './cluster-points.ts';
import {kinds} from './kinds/index.ts';
import {isPicked, landmarkOrderOf} from './landmark-drawing.ts';
import {featureKey} from './feature-key.ts';
import {featuresOf} from '../story/with-data.ts';

/**
 * `layer` and `order`: the layer of its name, and its `symbol-sort-key` there; `key`: its own in the
 * source of points. `noted`: a note says what it is, so that its dot stays without a name.
 */
export type Landmark = Readonly<{layer: string; order: number; key: string; noted: boolean}>;

const known = new WeakMap<Story, readonly Landmark[]>();

export function landmarksOf(story: Story): readonly Landmark[] {
  const found = known.get(story) ?? story.parts.flatMap((part) => landmarksIn(story, part));
  known.set(story, found);
  return found;
}

function landmarksIn(story: Story, part: Part): Landmark[] {
  const layer = story.layers.find(({id}) => id === part.layer);
  if (!layer || !kinds[layer.kind].marks || layer.encoding) return [];
  if ((!isPicked(story, part) && !part.drawn) || (layer.style?.icon && !part.drawn)) return [];
  if (clustersOf(story, part)) return [];
  const noted = isNoted(story, part);
  return featuresOf(story, part).flatMap((feature, index) =>
    isNamed(feature)
      ? [
          {
            layer: `story:${part.id}:label`,
            order: landmarkOrderOf(feature.properties['rank'], index),
            key: featureKey(part, index),
            noted,
          },
        ]
      : [],
  );
}

const isNoted = ({notes, parts}: Story, part: Part) =>
  notes.some(({of}) => of.some((reference) => resolve(reference, parts).includes(part.id)));

const isNamed = ({properties}: StoryFeature) =>
  Object.entries(properties).some(([name, value]) => /^name(:|$)/.test(name) && value);

/** The layers of their names, which stand beside lines of the story where there is a place for them. */
export const landmarkLayers = (story: Story): ReadonlySet<string> =>
  new Set(landmarksOf(story).map(({layer}) => layer));

/** The box of a name may come so near to what covers a line, CSS px: both have room in them. */
export const CLOSE = 3;

/** Tells names that have been placed apart: a landmark by its layer and order. */
export const placedName = (layer: string, order: number): string => `${layer} ${order}`;

/** The keys of places whose names are not among those placed. */
export const unnamedIn = (story: Story, placed: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    landmarksOf(story)
      .filter(({layer, order, noted}) => !noted && !placed.has(placedName(layer, order)))
      .map(({key}) => key),
  );
