// Turns OpenStreetMap's country polygons into the land of the region box: one seamless mosaic on a grid of 0.0001°,
// without rivers and lakes, with Gilgit-Baltistan and Xinjiang as pieces of their own.
import type {Feature, FeatureCollection, MultiPolygon, Polygon} from 'geojson';
import {mapshape} from '../inputs/mapshaper.ts';
import type {Countries} from '../inputs/osm.ts';
import {regionBox} from './box.ts';

export type Land = FeatureCollection<Polygon | MultiPolygon, {id: string}>;
export type Masks = Readonly<{gilgitBaltistan: FeatureCollection; xinjiang: FeatureCollection}>;

export async function regionLand(
  countries: Countries,
  patches: Countries,
  masks: Masks,
): Promise<Land> {
  const [w, s, e, n] = regionBox;
  // Countries differ by up to 60 m where they meet, and lakes and broad rivers are holes between them.
  const {clean} = await mapshape(
    {
      countries: {
        type: 'FeatureCollection',
        features: [...countries.features, ...patches.features],
      },
    },
    // A degree more than the box, so that lakes on its edge are holes too and can be filled.
    `-i countries.json -clip bbox=${[w - 1, s - 1, e + 1, n + 1].join(',')}`,
    '-clean snap-interval=0.0002 gap-fill-area=300000km2 overlap-rule=max-area',
    '-dissolve A3 -o clean.json format=geojson',
  );
  const {land} = await mapshape(
    {clean: clean as FeatureCollection, gb: masks.gilgitBaltistan, xj: masks.xinjiang},
    '-i clean.json gb.json xj.json combine-files',
    '-rename-fields gb=mask target=gb -rename-fields xj=mask target=xj',
    '-union target=clean,gb name=withGb -union target=withGb,xj name=land',
    `-filter "!!A3" target=land`,
    `-each "id = A3 == 'PAK' && gb ? gb : A3 == 'CHN' && xj ? xj : A3"`,
    '-dissolve id -snap precision=0.0001 fix-geometry -clean gap-fill-area=5km2',
    '-dissolve id -filter-slivers min-area=40km2 -clean gap-fill-area=100km2',
    // The box comes last, so that no sliver along its edge is filtered away.
    `-dissolve id -clip bbox=${regionBox.join(',')} -snap precision=0.0001 fix-geometry -sort id`,
    '-o land.json format=geojson precision=0.0001 target=land',
  );
  if (!land) throw new Error('mapshaper returned no land.');
  return land as Land;
}

/** The single feature of a mosaic with that id. */
export function piece(land: Land, id: string): Feature<Polygon | MultiPolygon, {id: string}> {
  const found = land.features.find(({properties}) => properties.id === id);
  if (!found) throw new Error(`The region has no piece "${id}".`);
  return found;
}
