// Turns the waypoints of the corridor into cpec.geojson: one line to be drawn by scroll, its sections, the alternatives.
import type {Position} from 'geojson';
import {alignment} from '../route/alignment.ts';
import type {RiverGraph} from '../route/riverGraph.ts';
import {
  central,
  coastal,
  eastern,
  kkhChina,
  kkhPakistan,
  western,
  type Waypoint,
} from '../route/waypoints.ts';
import {lengthKm} from './lengthKm.ts';
import {geoNamesAndWdb2, type Names} from './properties.ts';
import {write, type Made} from './write.ts';

const note =
  'Schematic alignment through known waypoints, along the rivers in the gorges; context, not named by the article. ' +
  'lengthKm is of the line as drawn, not of the road';

type Section = Names & Readonly<{id: string; waypoints: readonly Waypoint[]}>;

const drawn: readonly Section[] = [
  {
    id: 'kkh-china',
    name: 'Karakoram Highway in Xinjiang',
    'name:ur': 'شاہراہ قراقرم',
    'name:zh': '喀喇昆仑公路',
    waypoints: kkhChina,
  },
  {
    id: 'kkh-pakistan',
    name: 'Karakoram Highway in Pakistan',
    'name:ur': 'شاہراہ قراقرم',
    'name:zh': '喀喇昆仑公路',
    waypoints: kkhPakistan,
  },
  {id: 'western', name: 'CPEC, western alignment', waypoints: western},
];
const alternatives: readonly Section[] = [
  {id: 'central', name: 'CPEC, central alignment', waypoints: central},
  {id: 'eastern', name: 'CPEC, eastern alignment', waypoints: eastern},
  {id: 'coastal', name: 'Makran Coastal Highway', waypoints: coastal},
];

/** Writes the file and returns the line, from Kashgar to Gwadar. */
export function writeCpec(rivers: RiverGraph): Position[] {
  const made = (sections: readonly Section[], status: string, dashed: boolean) =>
    sections.map(({waypoints, ...names}) =>
      feature(names, {status, ...(dashed && {dashed})}, alignment(waypoints, rivers)),
    );
  const sections = made(drawn, 'schematic', false);
  // Neighbours share the vertex where they meet.
  const line = sections.flatMap(({geometry}, i) =>
    geometry.type === 'LineString' ? geometry.coordinates.slice(i > 0 ? 1 : 0) : [],
  );
  const whole = feature(
    {
      id: 'line',
      name: 'China–Pakistan Economic Corridor',
      'name:ur': 'چین پاکستان اقتصادی راہداری',
      'name:zh': '中巴经济走廊',
    },
    {status: 'schematic'},
    line,
  );
  write('cpec', [whole, ...sections, ...made(alternatives, 'schematic-alternative', true)]);
  return line;
}

const feature = (
  names: Names & {id: string},
  more: Record<string, unknown>,
  coordinates: Position[],
): Made => ({
  type: 'Feature',
  properties: {
    ...names,
    kind: 'route',
    ...more,
    lengthKm: lengthKm(coordinates),
    ...geoNamesAndWdb2,
    note,
  },
  geometry: {type: 'LineString', coordinates},
});
