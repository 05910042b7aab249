// Draws the coast of eastern China from OpenStreetMap, where the story comes near; all other coasts are Natural Earth's.
import type {Feature, FeatureCollection, GeoJsonProperties, MultiPolygon, Polygon} from 'geojson';
import {mapshape} from '../inputs/mapshaper.ts';
import type {Countries} from '../inputs/osm.ts';

/** West, south, east, north. Nothing but China and the sea lies in it. */
const window = [118.9, 30.2, 122.9, 36.3] as const;
const toleranceM = 400;
const smallestIslandKm2 = 25;

/** China with another coast in the window; both are cut at the window's edges and joined there. */
export async function withEastCoast<P extends GeoJsonProperties>(
  china: Feature<Polygon | MultiPolygon, P>,
  osm: Countries,
): Promise<Feature<MultiPolygon, P>> {
  const bbox = window.join(',');
  const only = (features: readonly Feature[]): FeatureCollection => ({
    type: 'FeatureCollection',
    features: features.map((one) => ({...one, properties: {id: 'CHN'}})),
  });
  const {around} = await mapshape(
    {around: only([china])},
    `-i around.json -erase bbox=${bbox} -o format=geojson precision=0.001`,
  );
  const {fine} = await mapshape(
    {fine: only(osm.features.filter(({properties}) => properties.A3 === 'CHN'))},
    `-i fine.json -clip bbox=${bbox} -simplify dp interval=${toleranceM}`,
    `-filter-islands min-area=${smallestIslandKm2}km2 -o format=geojson precision=0.001`,
  );
  const {joined} = await mapshape(
    {around: around!, fine: fine!},
    '-i around.json fine.json combine-files snap snap-interval=0.0005 -merge-layers name=joined',
    '-dissolve2 id gap-fill-area=1km2 -o joined.json format=geojson precision=0.001',
  );
  const features = (joined?.features ?? []) as Feature<Polygon | MultiPolygon>[];
  const coordinates = features.flatMap(({geometry}) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  if (coordinates.length === 0) throw new Error('China lost its east coast.');
  return {...china, geometry: {type: 'MultiPolygon', coordinates}};
}
