// Narrows the entry of a whole layer to the one feature that the reader points at.
import {booleanPointInPolygon} from '@turf/turf';
import type {Geometry, MultiPolygon, Polygon} from 'geojson';
import type {LngLat} from '../geometry/lng-lat.ts';
import type {Story, StoryFeature} from '../story/types.ts';
import type {Entry} from './gazetteer.ts';
import {markerPosition} from './marker-position.ts';

/** The same feature gives the same entry. */
const known = new WeakMap<StoryFeature, Readonly<{of: Entry; narrowed: Entry}>>();

/**
 * Where a layer shows numbers, each of its features has its own, whether or not it has a name. All
 * other entries are for all of their features.
 */
export function entryAt(entry: Entry, feature: StoryFeature, {layers}: Story): Entry {
  const {features, references, key} = entry;
  const [reference] = references;
  const layer = layers.find(({id}) => id === reference?.layer);
  if (features.length < 2 || reference?.feature !== undefined || !layer?.encoding) return entry;
  if (feature.properties.name !== undefined || !layer.data?.features.includes(feature))
    return entry;
  const before = known.get(feature);
  if (before?.of === entry) return before.narrowed;
  const at = markerPosition([feature.geometry]) ?? entry.at;
  const own = {key: `${key}#${features.indexOf(feature)}`, features: [feature], at};
  const narrowed: Entry = {...entry, ...own, nameless: true};
  known.set(feature, {of: entry, narrowed});
  return narrowed;
}

/**
 * Of the nameless features that lie near a place, those at the place: cells that lie side by side
 * are not several things.
 */
export const under = (entries: readonly Entry[], place: LngLat): readonly Entry[] =>
  entries.filter(
    ({nameless, features}) =>
      !nameless ||
      features.some(
        ({geometry}) =>
          !isArea(geometry) || booleanPointInPolygon([...place], geometry, {ignoreBoundary: true}),
      ),
  );

const isArea = (geometry: Geometry): geometry is Polygon | MultiPolygon =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
