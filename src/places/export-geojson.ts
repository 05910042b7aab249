// Exports the features that a scene shows as GeoJSON, with their licences.
import type {Feature, FeatureCollection} from 'geojson';
import type {Scene} from '../scene/scene.ts';
import {wordsOnly} from '../story/schema.ts';
import type {Story} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';

/** GeoJSON with members of our own (RFC 7946, 6.1): whose data these are, and on what terms. */
export type ExportedStory = FeatureCollection &
  Readonly<{
    /** Each licence once. */
    licence: readonly string[];
    /** Each source once. */
    source: readonly string[];
    /**
     * What has to be said where the data are used: `City archive (CC-BY-4.0); survey of 1900
     * (public domain)`.
     */
    attribution: string;
  }>;

/** What the scene shows, with all its properties, and `layer`: the layer of the story that it is from. */
export function exportGeoJson(story: Story, scene: Scene): ExportedStory {
  const shown = new Set(
    story.parts
      .filter(({id}) => (scene.layers[id]?.shown ?? 0) >= 0.5)
      .flatMap((part) => featuresOf(story, part)),
  );
  const features = story.layers.flatMap(({id, kind, data}) =>
    (kind === wordsOnly ? [] : (data?.features ?? []))
      .filter((feature) => shown.has(feature))
      .map(
        (feature): Feature => ({
          type: 'Feature',
          ...(feature.properties.id === undefined ? {} : {id: feature.properties.id}),
          properties: {...feature.properties, layer: id},
          geometry: feature.geometry,
        }),
      ),
  );
  const terms = features.map(termsOf);
  return {
    type: 'FeatureCollection',
    licence: distinct(terms.map(({licence}) => licence)),
    source: distinct(terms.map(({source}) => source)),
    attribution: attributionOf(features),
    features,
  };
}

const distinct = (texts: readonly unknown[]) => [
  ...new Set(texts.filter((text): text is string => typeof text === 'string' && text !== '')),
];

const termsOf = ({properties}: Feature) => ({
  source: properties?.['source'] as unknown,
  licence: properties?.['licence'] as unknown,
});

/** What has to be said where the features are used; an empty text where they do not say it. */
export const attributionOf = (features: readonly Feature[]): string =>
  distinct(
    features
      .map(termsOf)
      .map(({source, licence}) =>
        source && licence ? `${source} (${licence})` : (source ?? licence),
      ),
  ).join('; ');

const MOST_CHARACTERS = 80;
/** Names that Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A title in any script to a name that every file system takes: `a-walk-along-the-wall.geojson`. */
export function fileName(title: string, extension: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const name = [...words.replace(/^-+/, '')].slice(0, MOST_CHARACTERS).join('').replace(/-+$/, '');
  return `${name === '' || devices.test(name) ? `map-story${name && `-${name}`}` : name}.${extension.replace(/^\.+/, '')}`;
}
