// Makes the disputed tracts: Natural Earth's outlines, widened over the nearby line of ours and
// then cut by the land we draw, so that a hatched tract ends exactly on the boundary line.
import {featureCollection, intersect, polygon, union} from '@turf/turf';
import type {Feature, MultiPolygon, Polygon, Position} from 'geojson';
import type {Tract} from '../inputs/pn2.ts';
import {piece, type Land} from './land.ts';
import {karakoramPass, nj9842} from './sections.ts';

export type TractId = 'shaksgam' | 'aksai-chin' | 'siachen' | 'demchok';

type Recipe = Readonly<{
  naturalEarthId?: number; // its number in the 50m file, which carries no names
  widening?: readonly Position[]; // from inside the outline to far across the line
  within?: readonly string[]; // the pieces that hold the tract
}>;

const recipes: Readonly<Record<TractId, Recipe>> = {
  shaksgam: {
    naturalEarthId: 13,
    widening: [
      [76.1, 36.35],
      [76.3, 36.2],
      [76.65, 36.1],
      [76.7, 35.95],
      [76.85, 35.8],
      [77.2, 35.65],
      [77.5, 35.56],
      [77.53, 35.43],
      [76.9, 35.5],
      [76.5, 35.7],
      [75.9, 35.9],
      [75.7, 36.2],
      [75.9, 36.43],
    ],
    within: ['xinjiang'],
  },
  'aksai-chin': {
    naturalEarthId: 12,
    widening: [
      karakoramPass,
      [78.3, 35.4],
      [78.6, 34.8],
      [79.1, 34.3],
      [78.85, 34.05],
      [78.83, 33.5],
      [78.91, 33.38],
      [78.6, 33.3],
      [78.2, 33.9],
      [78.3, 34.3],
      [77.9, 34.8],
      [77.7, 35.45],
    ],
    within: ['xinjiang', 'CHN'],
  },
  // Between the ground position line, the line of 1963 and the straight line from NJ9842 to the Karakoram Pass.
  siachen: {
    widening: [nj9842, karakoramPass, [77.6, 35.75], [76.6, 35.8], [76.6, 35.1]],
    within: ['IND'],
  },
  // The line of actual control runs through it: left as it is.
  demchok: {naturalEarthId: 14},
};

export function tract(id: TractId, naturalEarth: readonly Tract[], land: Land): Feature<Polygon> {
  const {naturalEarthId, widening, within} = recipes[id];
  const outline = naturalEarth
    .find((candidate) => candidate.id === naturalEarthId)
    ?.rings.map((ring) => ring);
  const wide = joined([
    ...(outline ? [polygon(outline)] : []),
    ...(widening ? [polygon([[...widening, widening[0] ?? []]])] : []),
  ]);
  if (!within) return largest(wide);
  const held = intersect(
    featureCollection([wide, joined(within.map((holder) => piece(land, holder)))]),
  );
  if (!held) throw new Error(`The tract ${id} lies outside ${within.join(' and ')}.`);
  return largest(held);
}

type Area = Feature<Polygon | MultiPolygon>;

function joined(areas: readonly Area[]): Area {
  const [first] = areas;
  const all = areas.length > 1 ? union(featureCollection([...areas])) : first;
  if (!all) throw new Error('Nothing to join.');
  return all;
}

/** Where a cut line wavers over the outline it leaves crumbs; the tract is the largest part, on the common grid. */
function largest({geometry}: Area): Feature<Polygon> {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const [outer = []] = parts.reduce(
    (a, b) => ((b[0]?.length ?? 0) > (a[0]?.length ?? 0) ? b : a),
    [],
  );
  const grid = outer.map((point) => point.map((degrees) => Math.round(degrees * 1e4) / 1e4));
  return polygon([grid.filter((point, i) => i === 0 || point.join() !== grid[i - 1]?.join())]);
}
