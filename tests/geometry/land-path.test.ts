// Tests that the little globe shows the land that d3 shows, from wherever it is seen.
import {readFileSync} from 'node:fs';
import {geoArea, geoOrthographic, geoPath} from 'd3-geo';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {seeded} from '../fixtures/arbitraries.ts';
import {landPath, landRings} from '../../src/geometry/land-path.ts';
import {toLngLat} from '../../src/geometry/lng-lat.ts';

const {land, step} = JSON.parse(
  readFileSync(new URL('../../geo/locator.json', import.meta.url), 'utf8'),
) as {land: number[][]; step: number};
const rings = landRings(land, step);
const RADIUS = 100;
const GLOBE = Math.PI * RADIUS ** 2;

/** The area of a path of lines and of arcs around 0 0, whose y grows downwards. */
function areaOf(path: string): number {
  let [area, x0, y0, startX, startY] = [0, 0, 0, 0, 0];
  const to = (x: number, y: number) => {
    area += (x0 * y - x * y0) / 2;
    [x0, y0] = [x, y];
  };
  for (const [, command, numbers] of path.matchAll(/([MLAZ])([^MLAZ]*)/g)) {
    const values = numbers!.split(',').filter(Boolean).map(Number);
    const [x = startX, y = startY] = values.slice(-2);
    if (command === 'M') [x0, y0, startX, startY] = [x, y, x, y];
    else if (command === 'A') {
      const [from, end] = [Math.atan2(-y0, x0), Math.atan2(-y, x)];
      const turn = (end - from + 4 * Math.PI) % (2 * Math.PI);
      expect(turn > Math.PI ? 1 : 0).toBe(values[3]);
      for (let part = 1; part <= 64; part++) {
        const angle = from + (turn * part) / 64;
        to(RADIUS * Math.cos(angle), -RADIUS * Math.sin(angle));
      }
      to(x, y);
    } else to(x, y);
  }
  return -area;
}

/** Land to the right of its coast, as d3 has it; a sea in the land is taken away. */
const polygons = rings.map((ring) => {
  const positions = ring.map((vector) => [...toLngLat(vector)]).reverse();
  const closed = [...positions, positions[0]!];
  const isSea = geoArea({type: 'Polygon', coordinates: [closed]}) > 2 * Math.PI;
  return {coordinates: [isSea ? closed.toReversed() : closed], sign: isSea ? -1 : 1};
});

function areaInD3([lng, lat]: readonly [number, number]): number {
  const projection = geoOrthographic()
    .rotate([-lng, -lat])
    .scale(RADIUS)
    .translate([0, 0])
    .clipAngle(90)
    .precision(0);
  const path = geoPath(projection);
  return polygons.reduce(
    (sum, {coordinates, sign}) => sum + sign * path.area({type: 'Polygon', coordinates}),
    0,
  );
}

test('land is as large as in d3 from everywhere, also around the edge of the globe', () => {
  fc.assert(
    fc.property(fc.integer({min: -180, max: 179}), fc.integer({min: -85, max: 84}), (x, y) => {
      // for d3 a position exactly on the edge is in sight and out of sight
      const center = [x + 0.123, y + 0.123] as const;
      const ours = areaOf(landPath(rings, center, RADIUS));
      expect(Math.abs(ours - areaInD3(center)) / GLOBE).toBeLessThan(0.004);
    }),
    seeded,
  );
});

test('the land around the antipode of the eye does not flood the globe', () => {
  // Xinjiang is on the other side
  expect(areaOf(landPath(rings, [-98, -42], RADIUS)) / GLOBE).toBeLessThan(0.4);
});
