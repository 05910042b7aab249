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
import {geoNamesAndWdb2, type Names, type Note} from './properties.ts';
import {write, type Made} from './write.ts';

const notes: Note = {
  note:
    'An approximate route, through known places and along the rivers in the gorges; the article does not describe it. ' +
    'Its length here is that of the line drawn, not of the road',
  'note:ur':
    'اندازے سے بنایا گیا راستہ، معلوم مقامات سے ہو کر اور گھاٹیوں میں دریاؤں کے ساتھ؛ مضمون میں اس راستے کی تفصیل نہیں۔ ' +
    'یہاں لمبائی کھینچی گئی لکیر کی ہے، سڑک کی نہیں',
  'note:zh':
    '大致的路线，经过已知地点，在峡谷中沿河而行；文章没有描述这条路线。此处的长度是所绘线条的长度，不是公路的长度',
};

type Section = Names & Readonly<{id: string; waypoints: readonly Waypoint[]}>;

const drawn: readonly Section[] = [
  {
    id: 'kkh-china',
    name: 'Karakoram Highway in Xinjiang',
    'name:ur': 'سنکیانگ میں شاہراہ قراقرم',
    'name:zh': '喀喇昆仑公路（新疆段）',
    waypoints: kkhChina,
  },
  {
    id: 'kkh-pakistan',
    name: 'Karakoram Highway in Pakistan',
    'name:ur': 'پاکستان میں شاہراہ قراقرم',
    'name:zh': '喀喇昆仑公路（巴基斯坦段）',
    waypoints: kkhPakistan,
  },
  {
    id: 'western',
    name: 'CPEC, western route',
    'name:ur': 'سی پیک، مغربی راستہ',
    'name:zh': '中巴经济走廊西线',
    waypoints: western,
  },
];
const alternatives: readonly Section[] = [
  {
    id: 'central',
    name: 'CPEC, central route',
    'name:ur': 'سی پیک، مرکزی راستہ',
    'name:zh': '中巴经济走廊中线',
    waypoints: central,
  },
  {
    id: 'eastern',
    name: 'CPEC, eastern route',
    'name:ur': 'سی پیک، مشرقی راستہ',
    'name:zh': '中巴经济走廊东线',
    waypoints: eastern,
  },
  {
    id: 'coastal',
    name: 'Makran Coastal Highway',
    'name:ur': 'مکران کوسٹل ہائی وے',
    'name:zh': '莫克兰沿海公路',
    waypoints: coastal,
  },
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
    ...notes,
  },
  geometry: {type: 'LineString', coordinates},
});
