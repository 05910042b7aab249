// Turns World Data Bank's rivers, one to seven kilometres off in the gorges, into rivers that pass the places known to
// stand on them: around each such place the whole neighbourhood moves with it, farther away nothing does.
import type {Position} from 'geojson';
import type {River} from '../inputs/wdb2.ts';

/** On the river's bank, by the road: towns of GeoNames or well-known positions. */
const onTheRiver: readonly Position[] = [
  [74.8211, 36.6947],
  [74.89, 36.486],
  [74.87, 36.388],
  [74.666, 36.314],
  [74.34, 36.245],
  [74.34, 35.922], // Sost, Passu, Gulmit, Ganish, Chalt, Gilgit
  [74.6241, 35.6884],
  [74.593, 35.492],
  [74.104, 35.428],
  [73.2906, 35.2917],
  [73.0078, 35.1096],
  [72.877, 34.927], // Jaglot, Raikot, Chilas, Dasu, Pattan, Besham
  [72.927, 34.788],
  [75.6337, 35.31], // Thakot, Skardu
];
const reachDegrees = 0.22;

export function fitted(rivers: readonly River[]): River[] {
  const points = rivers.flatMap(({chain}) => chain);
  const shifts = onTheRiver.map((place) => {
    const near = points.reduce((a, b) => (off(b, place) < off(a, place) ? b : a));
    return {
      from: near,
      by: [(place[0] ?? 0) - (near[0] ?? 0), (place[1] ?? 0) - (near[1] ?? 0)] as const,
    };
  });
  const moved = (point: Position): Position => {
    const near = shifts
      .map(({from, by}) => ({by, d: off(from, point)}))
      .filter(({d}) => d < reachDegrees);
    const [first] = near;
    if (!first) return point;
    const exact = near.find(({d}) => d < 1e-6);
    // Shepard's weights, fading to nothing at the edge of the neighbourhood.
    const weighed = near.map(({by, d}) => ({
      by,
      weight: ((reachDegrees - d) / (reachDegrees * d)) ** 2,
      fade: fade(d),
    }));
    const sum = weighed.reduce((total, {weight}) => total + weight, 0);
    const most = Math.max(...weighed.map((one) => one.fade));
    return point.map((degrees, axis) => {
      const shift = exact
        ? exact.by[axis]
        : (weighed.reduce((total, {by, weight}) => total + (by[axis] ?? 0) * weight, 0) / sum) *
          most;
      return Math.round((degrees + (shift ?? 0)) * 1e4) / 1e4;
    });
  };
  return rivers.map(({level, chain}) => ({level, chain: chain.map(moved)}));
}

const fade = (d: number): number => Math.cos((Math.PI / 2) * (d / reachDegrees)) ** 2;

const off = ([a = 0, b = 0]: Position, [c = 0, d = 0]: Position): number =>
  Math.hypot((a - c) * Math.cos((b * Math.PI) / 180), b - d);
