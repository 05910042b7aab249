// Measures distances, bearings and an area between positions that the reader sets.
import {bearing, distance} from '@turf/turf';
import type {Feature, FeatureCollection, Geometry, MultiLineString, Position} from 'geojson';
import type {LngLat} from '../geometry/lng-lat.ts';
import {exploreWordsOf} from '../i18n/explore-words.ts';
import {fill} from '../i18n/language.ts';
import {printed, rounded} from '../story/measure.ts';
import {arcThrough} from '../geometry/great-circle.ts';
import {stretches} from '../geometry/stretches.ts';
import {coordinateText, wrapped} from './coordinates.ts';
import {sphericalPolygon} from './spherical-polygon.ts';

/** Geodesic on Turf's sphere of 6,371.0088 km, within 0.3 % of the ellipsoid. */
export type Measurement = Readonly<{
  /** With longitudes from -180 to 180. */
  points: readonly LngLat[];
  /**
   * From each point to the next; the bearing is the one in which one sets out, degrees clockwise
   * from north, 0 to 360.
   */
  legs: readonly Readonly<{km: number; bearing: number}>[];
  totalKm: number;
  /** Of the closed ring, from three points on; not of one that crosses itself. */
  areaKm2?: number;
}>;

/** What is no number is no place, and left out. */
export function measure(places: readonly LngLat[]): Measurement {
  const points = places.filter((place) => place.every(Number.isFinite)).map(wrapped);
  const legs = points.slice(1).map((to, index) => {
    const [start, end]: [Position, Position] = [[...points[index]!], [...to]];
    return {km: distance(start, end), bearing: (bearing(start, end) + 360) % 360};
  });
  const ring = sphericalPolygon(points);
  return {
    points,
    legs,
    totalKm: legs.reduce((sum, {km}) => sum + km, 0),
    ...(ring && {areaKm2: ring.areaKm2}),
  };
}

/** The texts of `measurementText`, by key; `{names}` in them are filled in. */
export const measuringWords = {
  measuredPoint: '{number}. {place}',
  measuredLeg: '{from} to {to}: {distance}, bearing {bearing}',
  measuredTotal: 'Total: {distance}',
  measuredArea: 'Area: {area}',
} as const;

/**
 * Plain text, a line for each point, each leg, the total of several legs, and the area. Words that
 * are missing are English.
 */
export function measurementText(
  {points, legs, totalKm, areaKm2}: Measurement,
  lang: string,
  words: Readonly<Record<string, string>> = {},
): string {
  const say = (key: keyof typeof measuringWords, values: Readonly<Record<string, string>>) =>
    fill(words[key] ?? measuringWords[key], values);
  const number = (index: number) => new Intl.NumberFormat(lang).format(index + 1);
  return [
    ...points.map((point, index) =>
      say('measuredPoint', {number: number(index), place: coordinateText(point, lang)}),
    ),
    ...legs.map((leg, index) =>
      say('measuredLeg', {
        from: number(index),
        to: number(index + 1),
        distance: distanceText(leg.km, lang),
        bearing: bearingText(leg.bearing, lang),
      }),
    ),
    ...(legs.length > 1 ? [say('measuredTotal', {distance: distanceText(totalKm, lang)})] : []),
    ...(areaKm2 === undefined ? [] : [say('measuredArea', {area: areaText(areaKm2, lang)})]),
  ].join('\n');
}

/**
 * As exact as a place can be put down on a map: metres below one kilometre, one decimal below a
 * hundred, then as the story prints it.
 */
export function distanceText(km: number, lang: string): string {
  if (km < 1)
    return new Intl.NumberFormat(lang, {
      style: 'unit',
      unit: 'meter',
      maximumFractionDigits: 0,
    }).format(km * 1000);
  if (km < 100)
    return new Intl.NumberFormat(lang, {
      style: 'unit',
      unit: 'kilometer',
      maximumFractionDigits: 1,
    }).format(km);
  return printed(km, 'km', lang);
}

/** Three significant digits below a hundred, then as the story prints it; Intl has no unit that is square. */
export function areaText(km2: number, lang: string): string {
  const value =
    km2 < 100
      ? new Intl.NumberFormat(lang, {maximumSignificantDigits: 3}).format(km2)
      : new Intl.NumberFormat(lang).format(rounded(km2));
  return fill(exploreWordsOf(lang).squareKm, {value});
}

/** Whole degrees, 0 to 359. */
export const bearingText = (degrees: number, lang: string): string =>
  new Intl.NumberFormat(lang, {style: 'unit', unit: 'degree', unitDisplay: 'narrow'}).format(
    Math.round(degrees) % 360,
  );

/** The great-circle line through the places, cut at the antimeridian; of fewer than two it has no pieces. */
export function measurementLine(points: readonly LngLat[]): Feature<MultiLineString> {
  return {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'MultiLineString',
      coordinates: points.length < 2 ? [] : stretches(arcThrough(points.map(wrapped))),
    },
  };
}

/**
 * The points in their order, the line from two on, the area from three on. Lengths are in km and
 * areas in km², to the metre and hectare.
 */
export function measurementGeoJson({
  points,
  legs,
  totalKm,
  areaKm2,
}: Measurement): FeatureCollection {
  const feature = (properties: Readonly<Record<string, unknown>>, geometry: Geometry): Feature => ({
    type: 'Feature',
    properties,
    geometry,
  });
  const to = (digits: number, value: number) => Number(value.toFixed(digits));
  const ring = areaKm2 === undefined ? undefined : sphericalPolygon(points);
  return {
    type: 'FeatureCollection',
    features: [
      ...points.map((point, index) =>
        feature({number: index + 1}, {type: 'Point', coordinates: [...point]}),
      ),
      ...(legs.length > 0
        ? [
            feature(
              {
                lengthKm: to(3, totalKm),
                legs: legs.map((leg) => ({km: to(3, leg.km), bearing: to(1, leg.bearing)})),
              },
              measurementLine(points).geometry,
            ),
          ]
        : []),
      ...(ring ? [feature({areaKm2: to(2, ring.areaKm2)}, ring.geometry)] : []),
    ],
  };
}
