// Lists what the scales of a layer say of each feature, as the columns and rows of a table.
import {nameIn} from '../../i18n/language.ts';
import {rangeText, tickText} from '../../i18n/number-text.ts';
import {scalesApart} from '../../scene/shown-property.ts';
import {numberIn, shownNumbers} from '../../story/encoded-values.ts';
import type {ColorScale, Scales} from '../../story/encoding.ts';
import type {StoryFeature, StoryLayer} from '../../story/types.ts';
import {readingOf} from './reading.ts';

/**
 * `unit` of its numbers, save a percent sign, which stands with each of them. `label`: what its
 * property is called, where steps pick between several.
 */
export type TableColumn = Readonly<{
  shows: 'value' | 'class' | 'category' | 'size' | 'width';
  label?: string;
  unit?: string;
}>;

/**
 * One feature. A cell is missing where the feature has no data. `values` are what the cells say, as
 * the data have it; of a class where it begins. `name` is missing where nobody named it.
 */
export type TableRow = Readonly<{
  feature: StoryFeature;
  name?: string;
  cells: readonly (string | undefined)[];
  values: readonly (string | number | undefined)[];
}>;

/** Rows with data come first, from the largest number to the smallest, or in the order of the categories. */
export type NumberTable = Readonly<{
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** How many rows have what the table is sorted by. */
  known: number;
  sortedBy: 'number' | 'category';
}>;

type Column = TableColumn &
  Readonly<{
    cell: (properties: object) => string | undefined;
    value: (properties: object) => string | number | undefined;
  }>;

/** @returns nothing for a layer without numbers and categories */
export function numberTable(layer: StoryLayer, lang: string): NumberTable | undefined {
  const {data, encoding = {}} = layer;
  const {color} = encoding;
  const columns = scalesApart(layer).flatMap(({scales, picked}) => {
    const own = columnsOf(scales, lang);
    if (!picked) return own;
    // the classes are the same for all, and the legend has them
    return own
      .filter(({shows}) => shows !== 'class')
      .map((column): Column => ({...column, label: scales.name ?? layer.label}));
  });
  // cells have no names that a table could list
  if (!data || columns.length === 0 || encoding.cells) return undefined;
  const sorting = shownNumbers(encoding)[0]?.scale;
  const orderOf = (properties: object): number | undefined => {
    if (sorting) return numberIn(properties, sorting.property);
    return color?.type === 'categories' ? placeOf(color, properties) : undefined;
  };
  const collator = new Intl.Collator(lang, {numeric: true});
  const sorted = data.features
    .map((feature) => ({
      feature,
      name: nameIn(lang, feature) ?? feature.properties.id,
      order: orderOf(feature.properties),
      cells: columns.map(({cell}) => cell(feature.properties)),
      values: columns.map(({value}) => value(feature.properties)),
    }))
    .sort(
      (a, b) =>
        (b.order ?? Number.NEGATIVE_INFINITY) - (a.order ?? Number.NEGATIVE_INFINITY) ||
        collator.compare(a.name ?? '', b.name ?? ''),
    );
  return {
    columns: columns.map(({cell: _, value: _value, ...column}) => column),
    rows: sorted.map(({order: _, name, ...row}) => ({...row, ...(name !== undefined && {name})})),
    known: sorted.filter(({order}) => order !== undefined).length,
    sortedBy: sorting ? 'number' : 'category',
  };
}

const columnsOf = (scales: Scales, lang: string): Column[] => [
  ...(scales.color ? colorColumns(scales.color, lang) : []),
  ...shownNumbers(scales).flatMap(({shows, scale}) =>
    shows === 'value' ? [] : [numberColumn(shows, scale, lang)],
  ),
];

const unitOf = (unit: string | undefined) => (unit === undefined || unit === '%' ? {} : {unit});

const numberColumn = (
  shows: 'value' | 'size' | 'width',
  {property, unit}: Readonly<{property: string; unit?: string}>,
  lang: string,
): Column => ({
  shows,
  ...unitOf(unit),
  value: (properties) => numberIn(properties, property),
  cell: (properties) => {
    const value = numberIn(properties, property);
    return value === undefined ? undefined : tickText(value, lang, unit);
  },
});

function colorColumns(scale: ColorScale, lang: string): Column[] {
  if (scale.type === 'categories')
    return [
      {
        shows: 'category',
        value: (properties) => readingOf(scale, properties).value,
        cell: (properties) => readingOf(scale, properties).value?.toString(),
      },
    ];
  const number = numberColumn('value', scale, lang);
  if (scale.type === 'continuous') return [number];
  const percent = scale.unit === '%' ? scale.unit : undefined;
  const classes: Column = {
    shows: 'class',
    value: (properties) => readingOf(scale, properties).class?.from,
    cell: (properties) => {
      const own = readingOf(scale, properties).class;
      return own && rangeText(own.from, own.to, lang, percent);
    },
  };
  return [number, classes];
}

/** The first category is the largest; those without a colour come after all that have one. */
function placeOf(
  scale: Extract<ColorScale, {type: 'categories'}>,
  properties: object,
): number | undefined {
  const {value, category} = readingOf(scale, properties);
  if (value === undefined) return undefined;
  return category ? scale.categories.length - scale.categories.indexOf(category) : 0;
}

/** Which column a table is sorted by; −1 is that of the names. */
export type TableOrder = Readonly<{column: number; up: boolean}>;

/** What has no data comes last in both directions; what is alike, in the order of the names. */
export function sortedRows(
  {rows}: NumberTable,
  {column, up}: TableOrder,
  lang: string,
): readonly TableRow[] {
  const {compare} = new Intl.Collator(lang, {numeric: true});
  const toldOf = ({name, values}: TableRow) => (column < 0 ? name : values[column]);
  const byName = (a: TableRow, b: TableRow) => compare(a.name ?? '', b.name ?? '');
  return rows.toSorted((a, b) => {
    const [one, other] = [toldOf(a), toldOf(b)];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined) || byName(a, b);
    const order =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : compare(String(one), String(other));
    return (up ? order : -order) || byName(a, b);
  });
}
