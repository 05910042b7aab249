// Turns the world's countries into the boundaries between them, each with the status Natural Earth gives its lines.
import {length, along, lineString} from '@turf/turf';
import type {FeatureCollection, LineString, MultiLineString, Position} from 'geojson';
import KDBush from 'kdbush';
import {inBox, regionBox} from '../region/box.ts';
import {meshes} from '../region/mesh.ts';
import type {World} from './countries.ts';

type Classified = FeatureCollection<LineString | MultiLineString, Record<string, unknown>>;
export type WorldBoundary = Readonly<{
  between: string;
  status: 'settled' | 'disputed';
  chain: Position[];
}>;

const disputedClasses = /^(Disputed|Line of control|Indeterminant|ForgetMagics)/; // the last is Western Sahara's
// Natural Earth 3 keeps a claim that no line on the ground follows, the treaty of 1904 stands.
const settled = ['BOL CHL'];
const crimea = [33, 45.5, 35.5, 46.6] as const; // Natural Earth has no class for it

export function worldBoundaries(world: World, classified: Classified): WorldBoundary[] {
  const isDisputed = nearestClass(classified);
  return meshes(world)
    .filter(({sides: [a, b]}) => a !== b)
    .filter(({chain}) => !chain.every((point) => inBox(regionBox, point))) // the strip under the region
    .map(({sides, chain}) => {
      const disputed =
        !settled.includes(sides.join(' ')) &&
        (chain.filter(isDisputed).length * 2 > chain.length ||
          chain.every((point) => inBox(crimea, point)));
      return {between: sides.join(' '), status: disputed ? 'disputed' : 'settled', chain};
    });
}

/** Whether the classified line nearest to a point is disputed. */
function nearestClass({features}: Classified): (point: Position) => boolean {
  const samples = features.flatMap(({geometry, properties}) => {
    const disputed = disputedClasses.test(String(properties['featurecla']));
    if (/^(Lease|Overlay) limit/.test(String(properties['featurecla']))) return [];
    const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    return parts.flatMap(everyTenKm).map(([lng = 0, lat = 0]) => ({lng, lat, disputed}));
  });
  const index = new KDBush(samples.length);
  for (const {lng, lat} of samples) index.add(lng, lat);
  index.finish();
  return ([lng = 0, lat = 0]) => {
    for (const radius of [0.1, 0.3, 1]) {
      const near = index
        .within(lng, lat, radius)
        .map((i) => samples[i])
        .filter((sample) => sample !== undefined);
      const off = (sample: {lng: number; lat: number}) =>
        Math.hypot(sample.lng - lng, sample.lat - lat);
      const [first, ...rest] = near;
      if (first) return rest.reduce((a, b) => (off(b) < off(a) ? b : a), first).disputed;
    }
    return false;
  };
}

function everyTenKm(chain: Position[]): Position[] {
  const line = lineString(chain);
  const km = length(line);
  return Array.from(
    {length: Math.ceil(km / 10) + 1},
    (_, i) => along(line, Math.min(i * 10, km)).geometry.coordinates,
  );
}
