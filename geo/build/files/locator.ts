// Turns the world's land into the drawing of a little globe, seen from above the story's region.
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {area, flatten, simplify} from '@turf/turf';
import {geoOrthographic, geoPath} from 'd3-geo';
import {feature} from 'topojson-client';
import type {GeometryCollection, Topology} from 'topojson-specification';
import {checkedJson} from '../inputs/checked.ts';
import {worldLand} from '../inputs/pins.ts';
import {date} from './properties.ts';

const center = [85, 30] as const;
const radius = 40;
/** Degrees: finer lines than this would not be seen. */
const DETAIL = 0.8;
const LEAST_M2 = 3e10;

export function writeLocator(): void {
  const topology = checkedJson(worldLand) as Topology<{land: GeometryCollection}>;
  const projection = geoOrthographic()
    .rotate([-center[0], -center[1]])
    .scale(radius)
    .translate([0, 0])
    .clipAngle(90)
    .precision(0.3);
  const {features} = flatten(feature(topology, topology.objects.land) as never);
  // an islet that simplifying leaves without an area would be filled as the rest of the globe
  const large = features
    .filter((one) => area(one) > LEAST_M2)
    .map((one) => simplify(one, {tolerance: DETAIL, highQuality: true}));
  const land = geoPath(projection).digits(1)({type: 'FeatureCollection', features: large});
  const file = {center, radius, land, source: 'Natural Earth 4.1', licence: 'public domain', date};
  writeFileSync(
    fileURLToPath(new URL('../../locator.json', import.meta.url)),
    `${JSON.stringify(file)}\n`,
  );
}
