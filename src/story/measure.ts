// Measures the geometry that a figure in the text refers to, and formats the value.
import {area, distance, length} from '@turf/turf';
import type {Geometry} from 'geojson';
import {namePositions} from '../geometry/name-positions.ts';
import {meetsEdge, outlineLines} from '../geometry/outline-lines.ts';
import {polygonsIn} from '../geometry/polygons-in.ts';
import {faultAt, type Problem, quoted} from './problem.ts';
import type {LayerId, Story, StoryFeature, StoryMeasure} from './types.ts';
import {featuresAt} from './with-data.ts';

/**
 * Length of one line or outline in km, area of one polygon in km², distance between two features in
 * km: geodesic on Turf's sphere of 6,371.0088 km, within 0.3 % of the ellipsoid. Nothing while the
 * data are missing.
 */
export function measured(story: Story, {of, unit}: StoryMeasure): number | undefined {
  const [one = [], other = []] = of.map((reference) => featuresAt(story, reference));
  if (one.length === 0 || (of.length > 1 && other.length === 0)) return undefined;
  if (of.length > 1) {
    const [from, to] = [positionOf(one[0]!), positionOf(other[0]!)];
    return from && to && distance(from, to);
  }
  return one.reduce((sum, {geometry}) => sum + sizeOf(geometry, unit), 0);
}

function positionOf({geometry}: StoryFeature): number[] | undefined {
  const position = namePositions(geometry)[0]?.[0];
  return position && [...position];
}

/** What cuts a polygon at the antimeridian is no part of its outline. */
function sizeOf(geometry: Geometry, unit: StoryMeasure['unit']): number {
  const whole = {type: 'Feature' as const, properties: {}, geometry};
  if (unit === 'km²') return area(whole) / 1e6;
  const polygons = polygonsIn(geometry);
  if (!meetsEdge(polygons)) return length(whole);
  const coordinates = outlineLines(polygons);
  return length({...whole, geometry: {type: 'MultiLineString', coordinates}});
}

/** Tenths below 10, whole units up to four digits, then three significant ones. */
export function rounded(value: number): number {
  const parts = value < 9.95 ? 10 : 1;
  return value < 10_000 ? Math.round(value * parts) / parts : Number(value.toPrecision(3));
}

/** A rounded value with its unit; small areas in hundredths. */
export function printed(value: number, unit: string, lang: string): string {
  // of areas Intl knows no unit that is square
  if (unit === 'km')
    return new Intl.NumberFormat(lang, {style: 'unit', unit: 'kilometer'}).format(rounded(value));
  const area = value < 1 ? Math.round(value * 100) / 100 : rounded(value);
  return `${new Intl.NumberFormat(lang).format(area)} ${unit}`;
}

/**
 * Whether the text says the value: its first number, in the digits of any script, rounded as its
 * author rounded it.
 */
export function says(text: string, value: number): boolean {
  const plain = withAsciiDigits(text).replace(/(\d)[,.’'٬\s](?=\d{3}(?!\d))/g, '$1');
  // what is left between two digits is a decimal separator
  const [number] = /\d[\d.,\s]*/.exec(plain.replace(/(\d)[,٫](?=\d{1,2}(?![\d,]))/g, '$1.')) ?? [];
  if (number === undefined) return false;
  const written = Number(number.replace(/[,\s]/g, ''));
  const digits = /0*$/.exec(String(Math.trunc(written)))?.[0].length ?? 0;
  return Math.abs(written - value) <= Math.max(0.5, 10 ** digits / 2);
}

/** Each script has its ten digits in a row, from 0 to 9. */
const withAsciiDigits = (text: string) =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value % 10);
  });

/**
 * Called once a layer's data are there: figures in the text that differ from what the map measures.
 * Empty ones are filled in.
 */
export function wrongMeasures(story: Story, id: LayerId): Problem[] {
  const known = new Set(story.layers.filter((layer) => layer.data).map((layer) => layer.id));
  return story.measures.flatMap((measure) => {
    if (
      !measure.of.some(({layer}) => layer === id) ||
      !measure.of.every(({layer}) => known.has(layer))
    )
      return [];
    const value = measured(story, measure);
    if (value === undefined)
      return [
        faultAt(
          measure,
          'nothing-to-measure',
          'error',
          `There is no feature ${quoted(measure.of.map(({feature}) => feature).join(' '))} to measure. Correct of, or add the id to the data.`,
        ),
      ];
    return measure.text === '' || says(measure.text, value)
      ? []
      : [
          faultAt(
            measure,
            'measure-differs',
            'warning',
            `The text says ${quoted(measure.text)}, the map measures ${quoted(printed(value, measure.unit, 'en'))}. Correct the text or the data.`,
          ),
        ];
  });
}
