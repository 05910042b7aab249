// Reports steps that look nearer than the built-in basemap has detail.
import type {Viewport} from '../geometry/camera.ts';
import {faultAt, type Problem} from '../story/problem.ts';
import type {Story} from '../story/types.ts';
import {stepCameras} from './step-cameras.ts';

/** From here on, the built-in basemap shows hardly more than its paper. */
const FINEST_ZOOM = 11;

/**
 * Returns one warning for the story, or none. Steps whose data are missing do not count.
 *
 * @param viewport a usual one, so that the command line and all browsers say the same
 */
export function coarseBasemap(story: Story, viewport: Viewport): Problem[] {
  if (story.basemap !== undefined) return [];
  const camera = stepCameras(story, viewport);
  const near = story.steps.find((_, index) => camera(index).zoom >= FINEST_ZOOM);
  if (!near) return [];
  return [
    faultAt(
      {...near, path: 'map-story[basemap]'},
      'basemap-coarse',
      'warning',
      `Steps are seen from zoom ${FINEST_ZOOM} or nearer, where the built-in basemap has no detail. Name a MapLibre style with streets in “basemap”, or stay further away with “max-zoom” or “camera”.`,
    ),
  ];
}
