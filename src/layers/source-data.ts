// Sorts a story’s features into three map sources: areas and lines, drawn lines, points.
import {along, length} from '@turf/turf';
import type {FeatureCollection} from 'geojson';
import type {Camera, Viewport} from '../geometry/camera.ts';
import type {Part, Story, StoryFeature} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import {namePlace, placesInside} from '../geometry/label-points.ts';
import {KEY, PART, sources} from './story-layers.ts';

/** What is filled and stroked. */
export function sourceData(story: Story): Readonly<Record<string, FeatureCollection>> {
  const all = keyed(story);
  return {
    [sources.plain]: collection(all.filter(({drawn}) => !drawn)),
    [sources.drawn]: collection(all.filter(({drawn}) => drawn)),
  };
}

/** Where a view looks, and whether it stays there; without one, regions are named for a map of the whole. */
export type Look = Readonly<{camera: Camera; viewport: Viewport; resting: boolean}>;

/** What is named, and where. */
export function namePoints(story: Story, look: Look | undefined): FeatureCollection {
  return collection(
    keyed(story).flatMap(({drawn, feature, original}) =>
      namePoint(feature, original, look).map((point) => ({drawn, feature: point})),
    ),
  );
}

const collection = (items: readonly {feature: StoryFeature}[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: items.map(({feature}) => feature),
});

function keyed(story: Story) {
  return story.parts.flatMap((part) =>
    featuresOf(story, part).map((original, index) => ({
      drawn: part.drawn,
      original,
      feature: {
        ...original,
        properties: {...original.properties, [PART]: part.id, [KEY]: keyOf(part, index)},
      } as StoryFeature,
    })),
  );
}

/** Places that a drawn line reaches, by part: the share of its length at which it does. */
export function placesAlong(
  story: Story,
): readonly Readonly<{part: string; key: string; along: number}>[] {
  return story.parts
    .filter((part) => part.drawn)
    .flatMap((part) =>
      featuresOf(story, part).flatMap(({properties}, index) =>
        properties.along === undefined
          ? []
          : [{part: part.id, key: keyOf(part, index), along: properties.along}],
      ),
    );
}

const keyOf = (part: Part, index: number) => `${part.id} ${index}`;

/** The feature that has this key in the map's sources. */
export function featureOfKey(story: Story, key: string): StoryFeature | undefined {
  const [, id, index] = /^(.*) (\d+)$/s.exec(key) ?? [];
  const part = story.parts.find((one) => one.id === id);
  return part && featuresOf(story, part)[Number(index)];
}

const places = new WeakMap<StoryFeature, ReturnType<typeof placesInside>>();

/** A region is named once, inside it and in sight, and not once per tile as MapLibre would; a line at its middle. */
function namePoint(
  feature: StoryFeature,
  original: StoryFeature,
  look: Look | undefined,
): StoryFeature[] {
  const {geometry, properties} = feature;
  if (geometry.type === 'Point') return [feature];
  if (geometry.type === 'LineString')
    return [{...along(geometry, length(feature) / 2), properties}];
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  const inside = places.get(original) ?? placesInside({type: 'Feature', properties: {}, geometry});
  places.set(original, inside);
  const coordinates = [...(look ? namePlace(inside, look.camera, look.viewport) : inside[0]!)];
  return [{type: 'Feature', properties, geometry: {type: 'Point', coordinates}}];
}
