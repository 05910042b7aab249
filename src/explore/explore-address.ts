// Writes an explored view as the fragment of an address, and reads such a fragment.
import type {Camera} from '../geometry/camera.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {expected, type Problem} from '../story/problem.ts';
import {wrapped} from '../places/coordinates.ts';

export type ViewCamera = Pick<Camera, 'center' | 'zoom' | 'bearing' | 'pitch'>;

/**
 * `layers`: ids of story layers and names of groups of the background that are switched on; not
 * given where the reader has switched nothing. `step`: the one that the reader came from.
 */
export type ExploredView = Readonly<{
  camera: ViewCamera;
  layers?: readonly string[];
  step?: string;
}>;

/** What there is to switch, and to come from. */
export type Known = Readonly<{
  layers: readonly string[];
  background: readonly string[];
  steps: readonly string[];
}>;

const PREFIX = 'explore=';

/**
 * Without the `#`: `explore=6.14,46.2,5.3,0,0&layers=border,rivers&step=the-lake`. As exact as can
 * be seen at the zoom.
 */
export function writeView({camera, layers, step}: ExploredView): string {
  const {center, zoom, bearing, pitch} = camera;
  const [[lng, lat], near] = [wrapped(center), round(zoom, 2)];
  const digits = Math.max(2, Math.min(7, Math.ceil(near * Math.log10(2)) + 2));
  const numbers = [
    round(lng, digits),
    round(lat, digits),
    near,
    round(turned(bearing), 1),
    round(pitch, 1),
  ];
  return [
    PREFIX + numbers.join(','),
    ...(layers ? [`layers=${layers.map(encode).join(',')}`] : []),
    ...(step === undefined ? [] : [`step=${encode(step)}`]),
  ].join('&');
}

const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;

/** Degrees from -180 to 180. */
const turned = (bearing: number) => wrapped([bearing, 0])[0];

/** Half of a surrogate pair is no character, and nothing that can be encoded. */
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/**
 * Any other fragment (a step's id) is no view and no problem. What is wrong with a view is one
 * problem for each thing, and the rest of it holds; without a centre there is no view. Never
 * throws.
 */
export function readView(
  fragment: string,
  known: Known,
): {view?: ExploredView; problems: readonly Problem[]} {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(PREFIX)) return {problems: []};
  const problems: Problem[] = [];
  const report = (message: string) =>
    problems.push({code: 'invalid-address', path: 'address', message, severity: 'warning'});
  const [numbers = '', ...others] = text.slice(PREFIX.length).split('&');
  const camera = readCamera(numbers, report);
  const read: {layers?: string[]; step?: string} = {};
  for (const [name, value] of others.map(parted)) {
    if (name === 'layers' && !read.layers) read.layers = readLayers(value, known, report);
    else if (name === 'step' && read.step === undefined && value !== undefined) {
      const step = decode(value);
      if (known.steps.includes(step)) read.step = step;
      else report(expected('the id of a step', step));
    } else if (name !== '')
      report(expected('“layers” or “step”, each once after the camera', name));
  }
  return {...(camera && {view: {camera, ...read}}), problems};
}

function parted(text: string): [name: string, value: string] {
  const [name = '', ...value] = text.split('=');
  return [name, value.join('=')];
}

/**
 * What each number of a view is, its least, its most, and the usual one, which stands for text that
 * is no number. A number out of its range becomes the nearest that is in it.
 */
const ranges = [
  ['a zoom from 0 to 22', 0, 22, 4],
  ['a bearing from -360 to 360', -360, 360, 0],
  ['a pitch from 0 to 85', 0, 85, 0],
] as const;

function readCamera(text: string, report: (message: string) => void): ViewCamera | undefined {
  const [lng, lat, ...others] = decode(text).split(',');
  const center: LngLat = [toNumber(lng), toNumber(lat)];
  if (!center.every(Number.isFinite)) {
    report(expected('“longitude,latitude,zoom,bearing,pitch” in degrees', text));
    return undefined;
  }
  const near = wrapped(center);
  if (near[0] !== center[0] || near[1] !== center[1])
    report(expected('a longitude from -180 to 180 and a latitude from -90 to 90', `${lng},${lat}`));
  if (others.length > ranges.length) report(expected('five numbers', text));
  const [zoom, bearing, pitch] = ranges.map(([what, least, most, usual], index) => {
    // straight down and north up may be left out
    if (index > 0 && others[index] === undefined) return usual;
    const value = toNumber(others[index]);
    if (value >= least && value <= most) return value + 0;
    report(expected(what, others[index]));
    return Number.isFinite(value) ? Math.max(least, Math.min(most, value)) : usual;
  }) as [number, number, number];
  return {center: near, zoom, bearing, pitch};
}

/** An empty text is no number here. */
const toNumber = (text: string | undefined) => (text?.trim() ? Number(text) : Number.NaN);

function readLayers(
  value: string,
  {layers, background}: Known,
  report: (message: string) => void,
): string[] {
  const all = [...layers, ...background];
  const ids = value === '' ? [] : [...new Set(value.split(',').map(decode))];
  return ids.filter((id) => {
    if (all.includes(id)) return true;
    report(expected(`the id of a layer or of a part of the background (${all.join(', ')})`, id));
    return false;
  });
}

/** A malformed escape stays as it is: then it is no id that anybody knows. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
