// Reads a table (CSV, TSV) of points: two columns are longitude and latitude, or one has both.
import {dsvFormat} from 'd3-dsv';
import type {Feature} from 'geojson';
import {bareName, coordinateColumns} from './coordinate-names.ts';
import type {NoData, ReadData} from './data-set.ts';

/** Columns that have both, latitude first. */
const both =
  /^(?:latlo?n?g?|latitudelongitude|geopoint(?:2d)?|coordinates?|coords|location|position|koordinaten|gps)$/;

/** @returns nothing for what is no table */
export function readPointsTable(text: string, stem: string): ReadData | NoData | undefined {
  const [line = ''] = text.split(/\r\n?|\n/, 1);
  const delimiter = [',', ';', '\t', '|']
    .map((one) => [one, line.split(one).length] as const)
    .toSorted((a, b) => b[1] - a[1])[0]!;
  if (delimiter[1] < 2 || /[{}<>\0]/.test(line)) return undefined;
  // rows, and not objects: those are made by code that a content security policy may forbid
  const [header = [], ...rows] = dsvFormat(delimiter[0]).parseRows(text);
  const names = header.map((name) => name.trim().replace(/^\ufeff/, ''));
  const found = columnsOf(names);
  if (!found)
    return {
      fault:
        'The table has no columns of longitude and latitude ' +
        `(it has ${names.slice(0, 12).join(', ')}). Call them lon and lat. ` +
        'If its rows are about areas or places, drop those first, then this file.',
      table: text,
    };
  const isNumber = names.map(
    (_, index) =>
      rows.some((row) => row[index]?.trim()) &&
      rows.every((row) => isPlainNumber(row[index] ?? '')),
  );
  const filled = rows.filter((row) => row.some((value) => value.trim() !== ''));
  const features = filled.flatMap((row): Feature[] => {
    const position = found.read(row);
    if (!position) return [];
    const properties = Object.fromEntries(
      names.flatMap((name, index) => {
        const value = row[index]?.trim() ?? '';
        if (name === '' || value === '' || found.columns.includes(index)) return [];
        return [[name, isNumber[index] ? Number(value) : value] as const];
      }),
    );
    return [{type: 'Feature', properties, geometry: {type: 'Point', coordinates: position}}];
  });
  const left = filled.length - features.length;
  if (features.length === 0)
    return {
      fault: `No row of the table has numbers in ${found.words}. Write degrees: 32.35 and 30.59.`,
    };
  return {
    sets: [{name: stem, features}],
    notes: [
      `${features.length === 1 ? 'One row' : `${features.length} rows`} of the table became points, by ${found.words}.`,
      ...(left > 0
        ? [`${left === 1 ? 'One row is' : `${left} rows are`} left: without a position.`]
        : []),
    ],
  };
}

type Columns = Readonly<{
  columns: readonly number[];
  words: string;
  read: (row: readonly string[]) => [number, number] | undefined;
}>;

function columnsOf(names: readonly string[]): Columns | undefined {
  const [x, y] = coordinateColumns(names);
  if (x !== undefined && y !== undefined && x >= 0 && y >= 0)
    return {
      columns: [x, y],
      words: `“${names[x]}” and “${names[y]}”`,
      read: (row) => position(row[x], row[y]),
    };
  const one = names.findIndex((name) => both.test(bareName(name)));
  if (one < 0) return undefined;
  return {
    columns: [one],
    words: `“${names[one]}” (latitude first)`,
    read: (row) => {
      const [, lat, lng] =
        /^[([]?\s*(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*[)\]]?$/.exec(
          row[one]?.trim() ?? '',
        ) ?? [];
      return position(lng, lat);
    },
  };
}

function position(x = '', y = ''): [number, number] | undefined {
  const [lng, lat] = [degrees(x), degrees(y)];
  return lng === undefined || lat === undefined ? undefined : [lng, lat];
}

/** With a decimal comma as well; “32° 21′ 4″ E” as it is written on maps. */
function degrees(text: string): number | undefined {
  const plain = text.trim().replace(/^[−–]/, '-');
  if (/^[+-]?\d+(?:[.,]\d+)?$/.test(plain)) return Number(plain.replace(',', '.'));
  const [, whole, minutes = '0', seconds = '0', side = ''] =
    /^(-?\d+)\s*°\s*(?:(\d+(?:[.,]\d+)?)\s*['′’]\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:["″”]|'')\s*)?([NSEWO]?)$/i.exec(
      plain,
    ) ?? [];
  if (whole === undefined) return undefined;
  const number = (part: string) => Number(part.replace(',', '.'));
  const size = Math.abs(Number(whole)) + number(minutes) / 60 + number(seconds) / 3600;
  return whole.startsWith('-') || /[SW]/i.test(side) ? -size : size;
}

/** “007” is a key, and not seven. */
const isPlainNumber = (text: string) =>
  text.trim() === '' || /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text.trim());
