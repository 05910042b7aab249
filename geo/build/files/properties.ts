// The properties every feature carries, and the two origins everything here has.
export type Kind = 'region' | 'border' | 'country' | 'boundary' | 'disputed' | 'sea';
export type Names = Readonly<{name: string; 'name:ur'?: string; 'name:zh'?: string; 'name:ug'?: string}>;
export type Origin = Readonly<{source: string; licence: string}>;

/** The day the files were last made from their inputs; a constant, so that two runs give the same bytes. */
export const date = '2026-11-23';

export const osm: Origin = {source: 'OpenStreetMap 2017', licence: 'ODbL-1.0'};
export const osmAndNaturalEarth: Origin = {source: 'OpenStreetMap 2017, Natural Earth', licence: 'ODbL-1.0'};
export const naturalEarth: Origin = {source: 'Natural Earth', licence: 'public domain'};
export const ours: Origin = {source: 'map-story', licence: 'CC0-1.0'};

/** `id` both as the feature's own id (which MapLibre's feature state reads with promoteId) and as a property. */
export type Properties = Names & Origin & Readonly<{id: string; kind: Kind; status?: string; note?: string}>;
