// Computes the length of a line on the WGS84 ellipsoid, in kilometres to one decimal.
import type {Position} from 'geojson';
import geographiclib from 'geographiclib-geodesic';

const {WGS84} = geographiclib.Geodesic;

export function lengthKm(line: readonly Position[]): number {
  const metres = line.reduce((sum, [lng = 0, lat = 0], i) => {
    const [fromLng = lng, fromLat = lat] = line[i - 1] ?? [];
    return sum + WGS84.Inverse(fromLat, fromLng, lat, lng).s12;
  }, 0);
  return Math.round(metres / 100) / 10;
}
