// Turns Natural Earth's provincial lines into two masks: inside a mask, Pakistan is Gilgit-Baltistan and China is Xinjiang.
// OpenStreetMap gives the outer line, so a mask follows the provincial line and then goes far around outside the country.
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  Polygon,
  Position,
} from 'geojson';
import {stitched} from './stitch.ts';

type Lines = FeatureCollection<LineString | MultiLineString, Record<string, unknown>>;

// Where each mask goes after the last point of its provincial line, back to the first; all of it lies outside the country.
const aroundGilgitBaltistan: Position[] = [
  [75.26, 34.53],
  [77.9, 34.3],
  [77.9, 37.6],
  [73.72, 37.6],
];
const aroundXinjiang: Position[] = [
  [78.6, 34.2],
  [69, 34.2],
  [69, 50.5],
  [97.5, 50.5],
  [96.6, 43.3],
];

export function masks(provincial: Lines): {
  gilgitBaltistan: FeatureCollection<Polygon>;
  xinjiang: FeatureCollection<Polygon>;
} {
  return {
    gilgitBaltistan: mask(
      'gilgit-baltistan',
      between(provincial, 'PAK', 'Northern Areas', /^(N\.W\.F\.P\.|Azad Kashmir)$/),
      aroundGilgitBaltistan,
    ),
    xinjiang: mask(
      'xinjiang',
      between(provincial, 'CHN', 'Xinjiang', /^(Gansu|Qinghai|Xizang)$/),
      aroundXinjiang,
    ),
  };
}

/** The lines between a province and those of its neighbours that are asked for. */
export function between(
  provincial: Lines,
  country: string,
  province: string,
  neighbours: RegExp,
): Lines['features'] {
  return provincial.features.filter(({properties: {adm0_a3, name_l, name_r}}) => {
    const names = [name_l, name_r].map(String);
    return (
      adm0_a3 === country && names.includes(province) && names.some((name) => neighbours.test(name))
    );
  });
}

export function mask(
  name: string,
  lines: Lines['features'],
  around: Position[],
): FeatureCollection<Polygon> {
  const chain = longest(lines);
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last) throw new Error(`Natural Earth has no provincial line around ${name}.`);
  // The way around starts near one end of the chain: turn the chain so that it leads there.
  const start = around[0] ?? last;
  const forward = distance(last, start) < distance(first, start) ? chain : chain.slice().reverse();
  const ring = [...forward, ...around];
  const polygon: Feature<Polygon> = {
    type: 'Feature',
    properties: {mask: name},
    geometry: {type: 'Polygon', coordinates: [[...ring, ring[0] ?? last]]},
  };
  return {type: 'FeatureCollection', features: [polygon]};
}

/** Natural Earth's pieces as one line; at one junction it leaves a tiny loop, which is dropped. */
function longest(lines: Lines['features']): Position[] {
  const chains = lines.flatMap(({geometry}) =>
    geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
  );
  return stitched(chains).reduce((a, b) => (b.length > a.length ? b : a), []);
}

const distance = ([a = 0, b = 0]: Position, [c = 0, d = 0]: Position): number =>
  Math.hypot(a - c, b - d);
