// Writes the attributes that show again what the map shows now: camera, ids, and a focus.
import {type Camera, freeRect, type Viewport} from '../geometry/camera.ts';
import {globeProjection} from '../geometry/globe.ts';
import {partId, toReference} from '../story/parts.ts';
import type {Story} from '../story/types.ts';
import {positionsOf} from '../scene/step-cameras.ts';

/** The attributes of a step for a camera: fine enough that nobody sees the difference, and as short as that lets it be. */
export function cameraValues({center: [lng, lat], zoom, pitch, bearing}: Omit<Camera, 'padding'>) {
  const digits = Math.max(1, Math.ceil(zoom / 3));
  const short = (value: number, places: number) => String(Number(value.toFixed(places)));
  return {
    camera: `${short(lng, digits)} ${short(lat, digits)} ${short(Math.max(0, zoom), 2)}`,
    pitch: short(pitch, 0),
    bearing: short(bearing, 0),
  };
}

/** Writes them as HTML: `camera="74.9 36.12 5.4" pitch="35"`. */
export const cameraAttributes = (camera: Camera): string =>
  Object.entries(cameraValues(camera))
    .flatMap(([name, value]) =>
      name !== 'camera' && Number(value) === 0 ? [] : `${name}="${value}"`,
    )
    .join(' ');

/**
 * Everything that a step can name: each layer, and each of its features that has an id, with what
 * it is called.
 */
export function namesOf({layers}: Story): {id: string; called: string}[] {
  return layers.flatMap(({id: layer, label, data}) => [
    {id: layer, called: label},
    ...(data?.features ?? []).flatMap(({properties: {id: feature, name}}) =>
      feature === undefined ? [] : [{id: partId({layer, feature}), called: name ?? ''}],
    ),
  ]);
}

/** What lies wholly in the free rectangle as the camera shows it: ids for a focus, the largest first. */
export function focusable(story: Story, camera: Camera, viewport: Viewport, most = 6): string[] {
  const free = freeRect(viewport);
  const project = globeProjection(camera, viewport);
  // the one feature of a layer is that layer
  const alone = new Set(
    story.layers.filter(({data}) => data?.features.length === 1).map(({id}) => id),
  );
  const sizes = namesOf(story).flatMap(({id}) => {
    const {layer, feature} = toReference(id);
    if (feature !== undefined && alone.has(layer)) return [];
    const seen = positionsOf(story, {layer, ...(feature !== undefined && {feature})}).map(project);
    const inside =
      seen.length > 0 &&
      seen.every(
        ({x, y, hidden}) =>
          !hidden && x >= free.left && x <= free.right && y >= free.top && y <= free.bottom,
      );
    if (!inside) return [];
    const spread = (of: 'x' | 'y') =>
      Math.max(...seen.map((one) => one[of])) - Math.min(...seen.map((one) => one[of]));
    return [{id, size: Math.hypot(spread('x'), spread('y'))}];
  });
  return sizes
    .sort((a, b) => b.size - a.size)
    .slice(0, most)
    .map(({id}) => id);
}
