// Reads from the map's data who holds an area and who claims it.
import type {FeatureCollection} from 'geojson';
import type {FeatureProperties, StoryFeature} from '../story/types.ts';
import type {Area} from '../geometry/area-at.ts';
import {polygonsIn} from '../geometry/polygons-in.ts';

/** Codes are those of ISO 3166, several separated by spaces. */
export type Claim = Readonly<{administeredBy: string; claimedBy?: string}>;

/** Undefined for an area that is simply part of its country. */
export function claimOf({administeredBy, claimedBy}: FeatureProperties): Claim | undefined {
  return administeredBy === undefined ? undefined : {administeredBy, ...(claimedBy && {claimedBy})};
}

/**
 * An area whose ring encloses more than the tract: it counts only inside the piece of land whose id
 * is `within`, so that it ends at the boundaries that the map draws.
 */
export type Tract = Readonly<{feature: StoryFeature; within: string | undefined}>;

export function tractsOf({features}: FeatureCollection): Area<Tract>[] {
  return features.map((feature) => {
    const within: unknown = feature.properties?.['within'];
    return {
      of: {
        feature: feature as StoryFeature,
        within: typeof within === 'string' ? within : undefined,
      },
      polygons: polygonsIn(feature.geometry),
    };
  });
}
