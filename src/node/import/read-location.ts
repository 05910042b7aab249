// Reads where a chapter looks from: centre, zoom, pitch and bearing as their authors write them.
import type {Notes, View} from './tour.ts';
import {
  excerpt,
  type Fields,
  fieldsOf,
  listOf,
  numberOf,
  saysSomething,
  whyLeft,
} from './unknown-values.ts';

const MOST_ZOOM = 22;
const MOST_PITCH = 85;
const within = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));
const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** What a chapter leaves out stays as in the chapter before, as the map of the original does. */
export function readLocation(
  location: Fields,
  before: View | undefined,
  notes: Notes,
  place: string,
): View | undefined {
  const numberIn = (name: string) => {
    const value = location[name];
    const number = numberOf(value);
    if (number === undefined && saysSomething(value))
      notes.left(`The ${name} ${whyLeft(value, 'number')}`, place);
    return number;
  };
  // who writes both has the map fit the bounds: the centre is often that of the template
  const fitted = boundsCenter(location, notes, place);
  const center = fitted ?? centerOf(location, notes, place);
  const own = {zoom: numberIn('zoom'), pitch: numberIn('pitch'), bearing: numberIn('bearing')};
  const zoom =
    (saysSomething(location['center']) ? fitted?.zoom : undefined) ??
    own.zoom ??
    center?.zoom ??
    before?.zoom;
  if (!center && !before) return undefined;
  const {lng, lat} = center ?? before!;
  const pitch = own.pitch ?? before?.pitch ?? 0;
  const bearing = own.bearing ?? before?.bearing ?? 0;
  if (pitch > MOST_PITCH || pitch < 0)
    notes.changed(`A pitch of ${pitch}° is ${within(pitch, 0, MOST_PITCH)}° now.`, place);
  if (zoom !== undefined && (zoom > MOST_ZOOM || zoom < 0))
    notes.changed(`A zoom of ${zoom} is ${within(zoom, 0, MOST_ZOOM)} now.`, place);
  return {
    lng: rounded(lng, 6),
    lat: rounded(lat, 6),
    ...(zoom !== undefined && {zoom: rounded(within(zoom, 0, MOST_ZOOM), 2)}),
    pitch: rounded(within(pitch, 0, MOST_PITCH), 2),
    bearing: rounded(bearing % 360, 2),
  };
}

type Center = Readonly<{lng: number; lat: number; zoom?: number}>;

/** `[lng, lat]`, `{lng, lat}`, `{lon, lat}`, `{longitude, latitude}`, in `center` or beside it. */
export function centerOf(location: Fields, notes: Notes, place: string): Center | undefined {
  const {center} = location;
  const pair = Array.isArray(center) ? center : undefined;
  const fields = pair ? {} : {...location, ...fieldsOf(center)};
  const named = [
    pair?.[0] ?? fields['lng'] ?? fields['lon'] ?? fields['longitude'],
    pair?.[1] ?? fields['lat'] ?? fields['latitude'],
  ];
  const [lng, lat] = named.map(numberOf);
  if (lng === undefined || lat === undefined) {
    const written = center ?? (named.some(saysSomething) ? named : undefined);
    if (saysSomething(written)) notes.left(`No position could be read: ${excerpt(written)}`, place);
    return undefined;
  }
  return positionOf(lng, lat, notes, place);
}

/** Puts longitudes within ±180, and swaps what is in the wrong order. */
export function positionOf(
  lng: number,
  lat: number,
  notes: Notes,
  place: string,
): Center | undefined {
  if (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lng) <= 90) {
    notes.changed(`Latitude and longitude were swapped: ${lng}, ${lat}.`, place);
    return {lng: lat, lat: lng};
  }
  if (Math.abs(lat) > 90 || Math.abs(lng) > 1080) {
    notes.left(`${lng}, ${lat} is no position in degrees.`, place);
    return undefined;
  }
  return {lng: ((((lng + 180) % 360) + 360) % 360) - 180, lat};
}

/** The zoom at which bounds fill a window of usual size. */
function boundsCenter({bounds}: Fields, notes: Notes, place: string): Center | undefined {
  const [one, other] = listOf(bounds);
  const numbers = (
    listOf(one).length > 0 ? [...listOf(one), ...listOf(other)] : listOf(bounds)
  ).map(numberOf);
  const [west, south, east, north] = numbers;
  if (west === undefined || south === undefined || east === undefined || north === undefined) {
    if (saysSomething(bounds)) notes.left(`No bounds could be read: ${excerpt(bounds)}`, place);
    return undefined;
  }
  const center = positionOf((west + east) / 2, (south + north) / 2, notes, place);
  const size = Math.max(Math.abs(east - west), 1.5 * Math.abs(north - south), 1e-4);
  notes.changed('Bounds are a centre and a zoom now.', place);
  return center && {...center, zoom: rounded(within(Math.log2((360 * 1.5) / size), 0, 20), 1)};
}
