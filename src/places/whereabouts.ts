// Says where in the world a position is: coordinates, region, country; and where that is disputed,
// who holds and claims it.
import {area} from '@turf/turf';
import type {FeatureCollection} from 'geojson';
import type {LngLat} from '../geometry/lng-lat.ts';
import {nameIn} from '../i18n/language.ts';
import {kindOf, kinds} from '../layers/kinds/index.ts';
import type {Story, StoryFeature} from '../story/types.ts';
import {type Area, areaAt} from '../geometry/area-at.ts';
import {polygonsIn} from '../geometry/polygons-in.ts';
import {type Claim, claimOf, tractsOf} from '../basemap/claims.ts';
import {coordinateText, decimalText, wrapped} from './coordinates.ts';
import {countryNames} from './country-names.ts';

/**
 * Data of the map under the story. `land`: pieces of land, of which the first that holds a place
 * counts. `disputed`: the tracts that the map hatches. `claims`: tracts that it does not draw. All
 * are empty for a map that has no such data.
 */
export type WhereaboutsSources = Readonly<{
  land: readonly FeatureCollection[];
  disputed: FeatureCollection;
  claims: FeatureCollection;
  story: Story;
}>;

/** Names of states are in the reader's language where the data have them; several are a list. */
export type Dispute = Readonly<{
  name: string;
  administeredBy?: string;
  claimedBy?: string;
  note?: string;
}>;

export type Whereabouts = Readonly<{
  /** `46.2040° N, 6.1430° E`, in the reader's language. */
  text: string;
  /** `46.2040, 6.1430` */
  decimal: string;
  /** The state; not given where it is disputed, nor where the data say only who administers. */
  country?: string;
  /** Instead of a country, for regions that the data keep apart from it. */
  administeredBy?: string;
  /** The smallest region of the story, or of the map, that holds the place. */
  region?: string;
  /** What the data note about that region. */
  note?: string;
  /** The smallest tract with a claimant that holds the place. */
  disputed?: Dispute;
}>;

/**
 * Called once; the function that it returns is for every move of the pointer: some hundredths of a
 * millisecond.
 */
export function whereaboutsOf(
  {land, disputed, claims, story}: WhereaboutsSources,
  lang: string,
): (place: LngLat) => Whereabouts {
  const states = countryNames(land, lang);
  const pieces = land.flatMap(read);
  const pieceAt = firstOf(pieces);
  const regionAt = firstOf(smallestFirst([...regionsOf(story), ...pieces.filter(tellsWhere)]));
  const disputedAt = firstOf(
    smallestFirst([
      ...read(disputed),
      ...regionsOf(story).filter(({properties}) => properties.claimedBy),
    ]),
  );
  const tractAt = areaAt(tractsOf(claims));

  const dispute = (
    name: string,
    {administeredBy, claimedBy}: Partial<Claim>,
    note?: string,
  ): Dispute => ({
    name,
    ...(administeredBy && {administeredBy: states(administeredBy)}),
    ...(claimedBy && {claimedBy: states(claimedBy)}),
    ...(note && {note}),
  });

  function disputeAt(place: LngLat, piece: StoryFeature | undefined): Dispute | undefined {
    const drawn = disputedAt(place);
    if (drawn) return dispute(nameOf(drawn, lang), drawn.properties, drawn.properties.note);
    const claim = piece && claimOf(piece.properties);
    if (piece && claim?.claimedBy)
      return dispute(nameOf(piece, lang), claim, piece.properties.note);
    const tract = tractAt(
      place,
      ({within}) => within === undefined || within === piece?.properties.id,
    )?.feature;
    return tract && dispute(nameOf(tract, lang), tract.properties, tract.properties.note);
  }

  return (anywhere) => {
    const place = wrapped(anywhere);
    const piece = pieceAt(place);
    const inside = regionAt(place);
    const found = disputeAt(place, piece);
    const claim = piece && claimOf(piece.properties);
    return {
      text: coordinateText(place, lang),
      decimal: decimalText(place),
      ...(piece && !claim && !found && {country: nameOf(piece, lang)}),
      ...(claim && !found && {administeredBy: states(claim.administeredBy)}),
      ...(inside && {region: nameOf(inside, lang)}),
      ...(inside?.properties.note && {note: inside.properties.note}),
      ...(found && {disputed: found}),
    };
  };
}

const nameOf = (feature: StoryFeature, lang: string) =>
  nameIn(lang, feature) ?? feature.properties.id ?? '';

/** Those with a name: what has none says nothing about a place. */
const read = ({features}: FeatureCollection) =>
  (features as StoryFeature[]).filter((feature) => feature.properties?.name);

/** Layers of regions, and what calls itself a region elsewhere in the story. */
const regionsOf = ({layers}: Story) =>
  layers.flatMap(({kind, data}) =>
    (data ? read(data) : []).filter((feature) => kinds[kind].tellsWhere || tellsWhere(feature)),
  );

const tellsWhere = ({properties: {kind}}: StoryFeature) => kindOf(kind)?.tellsWhere === true;

function smallestFirst(features: readonly StoryFeature[]): StoryFeature[] {
  return features
    .map((feature) => ({feature, size: area(feature)}))
    .sort((a, b) => a.size - b.size)
    .map(({feature}) => feature);
}

const firstOf = (features: readonly StoryFeature[]) =>
  areaAt(
    features.map(
      (feature): Area<StoryFeature> => ({of: feature, polygons: polygonsIn(feature.geometry)}),
    ),
  );
