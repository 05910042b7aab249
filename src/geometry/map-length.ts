// Measures lines as MapLibre does for their progress: on a Mercator map, which is flat.
import type {Position} from 'geojson';
import {degrees} from './lng-lat.ts';
import {northing} from './mercator.ts';

const clamped = (lat: number) => Math.max(-85, Math.min(85, lat));

/** The way between two positions on a Mercator map, in degrees of longitude. */
export const mapDistance = (a: Position, b: Position): number =>
  Math.hypot(b[0]! - a[0]!, degrees(northing(clamped(b[1]!)) - northing(clamped(a[1]!))));

/** The length of a line on a Mercator map, in degrees of longitude. */
export const mapLength = (line: readonly Position[]): number =>
  line.reduce((sum, at, index) => (index ? sum + mapDistance(line[index - 1]!, at) : 0), 0);
