// Turns the world's coordinates into ones with few digits: 0.001° where it is drawn finest, 0.01° around the region,
// 0.05° (at most 3 km off, a third of the tolerance there) in the rest of the world.
import type {Position} from 'geojson';
import {inBox} from '../region/box.ts';
import {roundBy} from '../region/round.ts';
import type {World} from './countries.ts';

/** Eastern China and the coasts of Myanmar and Malaysia. */
const fine = [92, 0, 128, 45] as const;
const near = [40, -12, 150, 60] as const;

export const roundWorld = (world: World): World =>
  roundBy(world, (point: Position) => (inBox(fine, point) ? 1000 : inBox(near, point) ? 100 : 20));
