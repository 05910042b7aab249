// Declares the properties that every feature carries, and the two origins that everything here has.
export type Kind =
  | 'region'
  | 'border'
  | 'country'
  | 'boundary'
  | 'disputed'
  | 'sea'
  | 'route'
  | 'place'
  | 'peak'
  | 'country-mark'
  | 'province'
  | 'river'
  | 'lake'
  | 'glacier'
  | 'range'
  | 'desert'
  | 'plateau';
/** `name` is English. */
export type Names = Readonly<{name: string; [inLanguage: `name:${string}`]: string}>;
export type Origin = Readonly<{
  source: string;
  'source:ur'?: string;
  'source:zh'?: string;
  licence: string;
}>;
/** What is noted about a feature, in English, Urdu and Chinese. */
export type Note = Readonly<{note: string; 'note:ur': string; 'note:zh': string}>;

/** The day the files were last made from their inputs; a constant, so that two runs give the same bytes. */
export const date = '2026-11-23';

export const osm: Origin = {source: 'OpenStreetMap 2017', licence: 'ODbL-1.0'};
export const osmAndNaturalEarth: Origin = {
  source: 'OpenStreetMap 2017, Natural Earth',
  licence: 'ODbL-1.0',
};
export const naturalEarth: Origin = {source: 'Natural Earth', licence: 'public domain'};
export const geoNames: Origin = {source: 'GeoNames', licence: 'CC-BY-4.0'};
export const commonKnowledge: Origin = {
  source: 'common knowledge',
  'source:ur': 'عام معلومات',
  'source:zh': '常识',
  licence: 'CC0-1.0',
};
export const wdb2: Origin = {
  source: 'GSHHG 2.3.7 (CIA World Data Bank II)',
  licence: 'LGPL-3.0-or-later',
};
export const naturalEarthAndWdb2: Origin = {
  source: 'Natural Earth, GSHHG 2.3.7 (CIA World Data Bank II)',
  licence: 'LGPL-3.0-or-later',
};
export const geoNamesAndWdb2: Origin = {
  source: 'map-story, GeoNames, GSHHG 2.3.7 (CIA World Data Bank II)',
  licence: 'CC-BY-4.0 AND LGPL-3.0-or-later',
};
export const ours: Origin = {source: 'map-story', licence: 'CC0-1.0'};

/** `id` both as the feature's own id (which MapLibre's feature state reads with promoteId) and as a property. */
export type Properties = Names &
  Origin &
  Partial<Note> &
  Readonly<{id: string; kind: Kind; status?: string}>;
