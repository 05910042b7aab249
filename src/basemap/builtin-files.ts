// Lists the GeoJSON files of the built-in basemap, and which of their features are what.
import type {ExpressionSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {FileSet} from './basemap.ts';

/**
 * Few files and few sources: in every frame, each source costs MapLibre a pyramid of tiles.
 * `world`: what the first picture shows; `nature`: what nearer views add to it, in the same source.
 */
export const basemapFiles = ['world', 'labels', 'nature', 'claims'] as const;
export type BasemapFile = (typeof basemapFiles)[number];

/** What only readers who explore load: the world's larger towns. */
export type ExploredFile = 'populated-places';

/** The files that each source of the style draws; those after the first are added to it where they show. */
export const sourceFiles = {
  world: ['world', 'nature'],
  labels: ['labels'],
  towns: ['populated-places'],
} as const;

export const basemapSets = {
  land: {file: 'world', kinds: ['country', 'region']},
  boundaries: {file: 'world', kinds: ['boundary']},
  disputed: {file: 'world', kinds: ['disputed']},
  labels: {file: 'labels'},
  rivers: {file: 'nature', kinds: ['river']},
  lakes: {file: 'nature', kinds: ['lake']},
  glaciers: {file: 'nature', kinds: ['glacier']},
  ranges: {file: 'nature', kinds: ['range', 'desert', 'plateau']},
  claims: {file: 'claims'},
  worldTowns: {file: 'populated-places'},
} as const satisfies Readonly<Record<string, FileSet & {file: BasemapFile | ExploredFile}>>;

/** Chooses the features of a set in the source that draws it. */
export function inSet(
  name: 'land' | 'boundaries' | 'disputed' | 'rivers' | 'lakes' | 'glaciers' | 'ranges',
): ExpressionSpecification {
  return ['in', ['get', 'kind'], ['literal', [...basemapSets[name].kinds]]];
}
