// Sets the region box: inside it we draw from OpenStreetMap in detail, outside it from Natural
// Earth.
import type {Position} from 'geojson';

/** West, south, east, north. Holds all of Pakistan, Kashmir, Xinjiang and Tibet, and few borders run along its edge. */
export const regionBox = [60, 21.5, 98, 49.65] as const;

/** The countries that have land in the box. */
export const regionCountryIds = [
  'AFG',
  'BGD',
  'BTN',
  'CHN',
  'IND',
  'IRN',
  'KAZ',
  'KGZ',
  'MMR',
  'MNG',
  'NPL',
  'PAK',
  'RUS',
  'TJK',
  'TKM',
  'UZB',
];

export const inBox = (
  [w, s, e, n]: readonly [number, number, number, number],
  [lng = NaN, lat = NaN]: Position,
): boolean => lng >= w && lng <= e && lat >= s && lat <= n;

export const onEdge = ([lng, lat]: Position): boolean => {
  const [w, s, e, n] = regionBox;
  return lng === w || lng === e || lat === s || lat === n;
};
