// Lists what the card of a place says: names, kind, facts with sources, measure, and steps.
import {area, length} from '@turf/turf';
import type {Feature, Geometry} from 'geojson';
import {subtag} from '../i18n/language.ts';
import {textIn} from '../i18n/text-language.ts';
import type {CardMeasure} from '../layers/kind-definition.ts';
import {kindOf} from '../layers/kinds/index.ts';
import {printed} from '../story/measure.ts';
import type {Reference, Story, StoryFeature} from '../story/types.ts';
import {type CardNumber, cardNumbers} from './card-numbers.ts';
import {borderDistanceKm} from './border-distance.ts';
import {claimOf} from '../basemap/claims.ts';
import type {Entry} from './gazetteer.ts';
import {areaText} from './measuring.ts';

export type Card = Readonly<{
  entry: Entry;
  /** Its name in the reader's language where the data have it. */
  title: string;
  /** `lang` is empty where nobody says in which language a name is. */
  otherNames: readonly Readonly<{lang: string; name: string}>[];
  /** As the data have it: `place`, `peak`, `river` … */
  kind: string;
  /** Of what only the map under the story names: the country, where its data say one. */
  country?: string;
  /**
   * Each note once, with the source of what it is about, in the reader's language where the data
   * have it: then `lang` says so. Where nothing is noted, the text is empty and the source that of
   * the thing.
   */
  notes: readonly Readonly<{text: string; lang?: string; source?: string}>[];
  status?: string;
  /** Of what states dispute: who holds it, who claims it, as far as that is known. */
  disputed?: Readonly<{administeredBy?: string; claimedBy?: string}>;
  /**
   * Of a line its length, of an area its area, of a point the distance to the story's nearest
   * border; on the map as drawn.
   */
  measure?: Readonly<{what: CardMeasure; value: string}>;
  /** What layers show of it by colour, size or width. */
  numbers: readonly CardNumber[];
  /** In the story's order. */
  steps: readonly Readonly<{id: string; label: string}>[];
  licence?: string;
}>;

/** `nameOfStates` turns codes into names (see `countryNames`); without it they stay codes. */
export function cardOf(
  entry: Entry,
  story: Story,
  lang: string,
  nameOfStates: (codes: string) => string = (codes) => codes,
): Card {
  const {name, names, kind, status, licence, features} = entry;
  const own = subtag(lang);
  const title = names[own] ?? name;
  const [disputed, measure] = [disputeOf(features, nameOfStates), measureOf(entry, story, lang)];
  return {
    entry,
    title,
    kind,
    otherNames: otherNames(entry, own, title),
    notes: notesOf(entry, lang),
    numbers: cardNumbers(features, story, lang),
    steps: stepsOf(entry, story),
    ...countryOf(entry, nameOfStates),
    ...(status !== undefined && {status}),
    ...(disputed && {disputed}),
    ...(measure && {measure}),
    ...(licence !== undefined && {licence}),
  };
}

/** A story says itself what it wants to be said of its places. */
function countryOf(
  {features, references}: Entry,
  nameOfStates: (codes: string) => string,
): Pick<Card, 'country'> {
  const country = new Map<string, unknown>(Object.entries(features[0]?.properties ?? {})).get(
    'country',
  );
  return references.length > 0 || typeof country !== 'string'
    ? {}
    : {country: nameOfStates(country)};
}

function otherNames(
  {name, names, alternatives}: Entry,
  own: string,
  title: string,
): Card['otherNames'] {
  const all = [
    {lang: '', name},
    ...Object.entries(names).map(([lang, name]) => ({lang, name})),
    ...alternatives.map((name) => ({lang: '', name})),
  ];
  const said = new Set([title]);
  return all.filter(({lang, name}) => {
    const isNew = lang !== own && !said.has(name);
    said.add(name);
    return isNew;
  });
}

function notesOf({features}: Entry, lang: string): Card['notes'] {
  const notes = new Map<string, Card['notes'][number]>();
  for (const feature of features) {
    const note = textIn(lang, feature, 'note');
    const source = textIn(lang, feature, 'source')?.text;
    if (note && !notes.has(note.text)) notes.set(note.text, {...note, ...(source && {source})});
  }
  if (notes.size > 0) return [...notes.values()];
  const source = features.map((feature) => textIn(lang, feature, 'source')?.text).find(Boolean);
  return source ? [{text: '', source}] : [];
}

function disputeOf(
  features: readonly StoryFeature[],
  nameOfStates: (codes: string) => string,
): Card['disputed'] {
  const feature = features.find(
    ({properties}) => properties.status === 'disputed' || claimOf(properties)?.claimedBy,
  );
  if (!feature) return undefined;
  const {administeredBy, claimedBy} = claimOf(feature.properties) ?? {};
  return {
    ...(administeredBy && {administeredBy: nameOfStates(administeredBy)}),
    ...(claimedBy && {claimedBy: nameOfStates(claimedBy)}),
  };
}

/** Steps that name it, or a layer that it is in, and steps whose text links to it. */
function stepsOf({references}: Entry, {steps, links}: Story): Card['steps'] {
  const linking = new Set(links.filter(({to}) => meet(to, references)).map(({step}) => step));
  return steps
    .filter(({id, named}) => linking.has(id) || meet(named, references))
    .map(({id, label}) => ({id, label}));
}

/** A layer is all of its features. */
const meet = (some: readonly Reference[], others: readonly Reference[]) =>
  some.some((one) =>
    others.some(
      (other) =>
        one.layer === other.layer &&
        (one.feature === undefined || other.feature === undefined || one.feature === other.feature),
    ),
  );

/**
 * Kinds of the map's data that are not measured in every way: curves that only carry a name, and
 * what a point marks.
 */
const measuresOfData = new Map<string, readonly CardMeasure[]>([
  ...['range', 'desert', 'plateau'].map((kind) => [kind, ['area']] as const),
  ...['country', 'sea', 'ocean', 'continent'].map((kind) => [kind, ['length', 'area']] as const),
]);

const canMeasure = (kind: string, what: CardMeasure) =>
  (kindOf(kind)?.measures ?? measuresOfData.get(kind))?.includes(what) ?? true;

function measureOf(
  {features, kind, status, at}: Entry,
  story: Story,
  lang: string,
): Card['measure'] {
  const dimension = Math.max(...features.map(dimensionOf));
  if (dimension === 0) {
    const km = canMeasure(kind, 'distance') ? borderDistanceKm(at, story) : undefined;
    return km === undefined ? undefined : {what: 'distance', value: printed(km, 'km', lang)};
  }
  const parts = distinct(features.filter((feature) => dimensionOf(feature) === dimension));
  if (dimension === 2)
    return canMeasure(kind, 'area')
      ? {what: 'area', value: areaText(sum(parts.map(area)) / 1e6, lang)}
      : undefined;
  // a schematic line leads the way; how long it is depends on who draws it
  if (!canMeasure(kind, 'length') || status?.startsWith('schematic')) return undefined;
  return {what: 'length', value: printed(sum(parts.map((part) => length(part))), 'km', lang)};
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** What two layers draw alike counts once; the pieces of a river all count. */
function distinct(features: readonly StoryFeature[]): StoryFeature[] {
  return [
    ...new Map(
      features.map((feature) => [
        `${feature.properties.id}:${feature.geometry.type}:${Math.round(length(feature) * 10)}`,
        feature,
      ]),
    ).values(),
  ];
}

/** 0 of points, 1 of lines, 2 of areas; of a collection that of its widest member. */
function dimensionOf({geometry}: Readonly<{geometry: Geometry}>): number {
  if (geometry.type === 'GeometryCollection')
    return Math.max(0, ...geometry.geometries.map((one) => dimensionOf({geometry: one})));
  return geometry.type.endsWith('Polygon') ? 2 : geometry.type.endsWith('LineString') ? 1 : 0;
}

/** What lies under the pointer, smallest first: points, lines from the shortest, areas from the smallest. */
export function bySize<F extends Feature>(features: readonly F[]): F[] {
  return features
    .map((feature) => ({
      feature,
      dimension: dimensionOf(feature),
      size: area(feature) || length(feature),
    }))
    .sort((a, b) => a.dimension - b.dimension || a.size - b.size)
    .map(({feature}) => feature);
}
