// Lists what each boundary is: where lines are cut, and which status each piece has. All else is
// settled.
import type {Position} from 'geojson';

export type Status =
  | 'settled'
  | 'agreed-1963'
  | 'line-of-control'
  | 'ground-position'
  | 'actual-control'
  | 'disputed';
type Bounds = readonly [west: number, south: number, east: number, north: number];
type Rule = Readonly<{between: string; status: Status; within?: Bounds; note?: string}>;

export const afghanTrijunction: Position = [74.5646, 37.0309];
export const indiraCol: Position = [76.777, 35.6584]; // the OSM vertex where China, Pakistan and India meet
export const karakoramPass: Position = [77.8231, 35.5131];
export const nj9842: Position = [77.0088, 35.0084]; // the last point of the 1972 Line of Control

/** Lines are cut at the vertex nearest to each of these. */
export const cuts: Readonly<Record<string, readonly Position[]>> = {
  'CHN IND': [karakoramPass],
  'IND PAK': [nj9842, [74.317, 32.823], [75.298, 32.332]],
  'BTN CHN': [
    [89.22, 27.81],
    [89.8, 28.24],
    [90.48, 28.07],
  ],
};

/** The first rule whose bounds hold the middle of a piece decides. */
export const rules: readonly Rule[] = [
  {between: 'CHN PAK', status: 'agreed-1963'},
  {
    between: 'CHN IND',
    within: [76.7, 35.3, 77.9, 35.8],
    status: 'agreed-1963',
    note: 'Follows the 1963 China-Pakistan agreement; the south side is held by India, which rejects the agreement',
  },
  {between: 'CHN IND', within: [88, 27, 89, 28.5], status: 'settled'}, // Sikkim and Tibet, convention of 1890
  {
    between: 'CHN IND',
    status: 'actual-control',
    note: 'Line of Actual Control between China and India',
  },
  {
    between: 'IND PAK',
    within: [76.7, 35, 77.3, 35.7],
    status: 'ground-position',
    note: 'Actual Ground Position Line, Siachen',
  },
  {
    between: 'IND PAK',
    within: [73, 32.85, 77.1, 35.1],
    status: 'line-of-control',
    note: 'Line of Control of 1972',
  },
  {
    between: 'IND PAK',
    within: [74.3, 32.3, 75.3, 32.95],
    status: 'disputed',
    note: 'Called the working boundary by Pakistan and the international border by India',
  },
  {between: 'BTN CHN', within: [88.8, 27.2, 89.22, 27.9], status: 'disputed'},
  {between: 'BTN CHN', within: [89.8, 27.8, 90.48, 28.4], status: 'disputed'},
];

export function sectionAt(
  between: string,
  [lng = 0, lat = 0]: Position,
): {status: Status; note?: string} {
  const rule = rules.find(
    ({between: pair, within: [w, s, e, n] = [-180, -90, 180, 90]}) =>
      pair === between && lng >= w && lng <= e && lat >= s && lat <= n,
  );
  return rule ? {status: rule.status, ...(rule.note && {note: rule.note})} : {status: 'settled'};
}
