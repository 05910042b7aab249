// Finds layers that lie where the story is not, because latitude and longitude are swapped.
import type {Geometry, Position} from 'geojson';
import {swapCommand} from './convert-commands.ts';
import {faultAt, type Problem} from './problem.ts';
import type {Story, StoryLayer} from './types.ts';

/** Further than this from all else of a story is elsewhere; degrees. */
const FAR = 15;
/** So many times nearer the features are when their coordinates are swapped. */
const NEARER = 8;

/**
 * Reports layers that lie far away from all cameras and all other layers of a story, and near to
 * them if latitude and longitude are swapped. A story with one layer and no camera gives no
 * evidence.
 */
export function swappedLayers({layers, steps}: Story): Problem[] {
  const cameras = steps.flatMap(({camera}) => (camera ? [[...camera.center]] : []));
  const placed = layers
    .map((layer) => ({layer, positions: samplesOf(layer)}))
    .filter(({positions}) => positions.length > 0);
  const suspects = placed.filter((one) => {
    const others = placed.filter((other) => other !== one).flatMap(({positions}) => positions);
    const known = [...cameras, ...others];
    if (known.length === 0 || one.positions.some(([lng]) => Math.abs(lng!) > 90)) return false;
    const nearest = Math.min(...one.positions.map((position) => distanceTo(known, position)));
    const swapped = one.positions.map(([lng = 0, lat = 0]) => distanceTo(known, [lat, lng]));
    return nearest > FAR && Math.max(...swapped) * NEARER < nearest;
  });
  // of two layers each lies where the other would be: only one of them is wrong, and nobody knows which
  const [first, second] = suspects;
  const either = first && second && suspects.length === 2 && placed.length === 2;
  return (either ? [first] : suspects).map(({layer, positions}) => {
    const [lng, lat] = positions[0]!;
    const which = either
      ? `Latitude and longitude are swapped in this layer or in ${second!.layer.id}: they lie far apart, and side by side if one is turned round.`
      : 'Latitude and longitude are probably swapped: the layer lies far from all else of the story, and beside it if they are turned round.';
    const message = `${which} GeoJSON has longitude first; here the first position is [${lng}, ${lat}]. ${swapCommand(layer.src)}`;
    return faultAt(layer, 'data-swapped', 'warning', message);
  });
}

/** So many positions of a layer are looked at. */
const SAMPLES = 200;

function samplesOf({data}: StoryLayer): Position[] {
  const features = data?.features ?? [];
  const step = Math.max(1, Math.ceil(features.length / SAMPLES));
  return features
    .filter((_, index) => index % step === 0)
    .flatMap(({geometry}) => {
      const positions = positionsOf(geometry);
      return [positions[0], positions[Math.floor(positions.length / 2)], positions.at(-1)].filter(
        (one) => one !== undefined,
      );
    });
}

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const all: Position[] = [];
  const walk = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] === 'number') all.push(value as Position);
    else value.forEach(walk);
  };
  walk(geometry.coordinates);
  return all;
}

/** Degrees of arc to the nearest of some positions. */
const distanceTo = (known: readonly Position[], position: Position): number =>
  known.reduce((least, one) => Math.min(least, arc(one, position)), Infinity);

function arc([lngA = 0, latA = 0]: Position, [lngB = 0, latB = 0]: Position): number {
  const rad = Math.PI / 180;
  const cosine =
    Math.sin(latA * rad) * Math.sin(latB * rad) +
    Math.cos(latA * rad) * Math.cos(latB * rad) * Math.cos((lngA - lngB) * rad);
  return Math.acos(Math.min(1, Math.max(-1, cosine))) / rad;
}
