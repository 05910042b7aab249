// Turns a mosaic of pieces into its lines by the two pieces they part; each line once, stitched as long as it goes.
import type {FeatureCollection, Geometry, Position} from 'geojson';
import {mesh} from 'topojson-client';
import {topology} from 'topojson-server';
import type {GeometryCollection, GeometryObject, Topology} from 'topojson-specification';
import {stitched} from './stitch.ts';

/** A coast or an outer edge has one piece on both sides. */
export type Meshed = Readonly<{sides: readonly [string, string]; chain: Position[]}>;

export function meshes(mosaic: FeatureCollection<Geometry, {id: string}>): Meshed[] {
  const topo = topology({mosaic}, 0) as Topology<{mosaic: GeometryCollection}>;
  const {mosaic: object} = topo.objects;
  const idOf = ({properties}: GeometryObject): string => (properties as {id: string}).id;
  const sidesOf = (a: GeometryObject, b: GeometryObject) => [idOf(a), idOf(b)].sort().join(' ');

  const all = new Set<string>();
  // Draws nothing: only to learn which pieces touch.
  mesh(topo, object, (a, b) => {
    all.add(sidesOf(a, b));
    return false;
  });
  return [...all].sort().flatMap((sides) => {
    const [a = '', b = ''] = sides.split(' ');
    const pieces: Position[][] = mesh(topo, object, (p, q) => sidesOf(p, q) === sides).coordinates;
    return stitched(pieces).map((chain) => ({sides: [a, b] as const, chain}));
  });
}
