// Makes ../*.geojson and the images of ../relief/ from public map data. The import list is the pipeline.
import {
  boundaryLines,
  disputedTracts,
  glacierAreas,
  lakeAreas,
  populatedPlaces,
  provincialLines,
  riverLines,
  worldCountries,
} from './inputs/naturalEarth.ts';
import {regionCountries} from './inputs/osm.ts';
import {wdbRivers} from './inputs/wdb2.ts';
import {regionCountryIds} from './region/box.ts';
import {masks} from './region/masks.ts';
import {oneBorder} from './region/oneBorder.ts';
import {patches} from './region/patches.ts';
import {regionLand} from './region/land.ts';
import {linesOf} from './region/lines.ts';
import {simplifyRegion} from './region/simplify.ts';
import {countryAreas, worldAround} from './world/countries.ts';
import {worldBoundaries} from './world/boundaries.ts';
import {jiangsu} from './world/jiangsu.ts';
import {fitted} from './route/fitted.ts';
import {riverGraph} from './route/riverGraph.ts';
import {areas, softened} from './water/areas.ts';
import {mergedRivers} from './water/rivers.ts';
import {writeRelief} from './relief/relief.ts';
import {writeBasemap} from './files/basemap.ts';
import {writeBorder} from './files/border.ts';
import {boundariesOf} from './files/boundaries.ts';
import {writeClaims} from './files/claims.ts';
import {countriesAround} from './files/countries.ts';
import {writeCpec} from './files/cpec.ts';
import {disputedOf} from './files/disputed.ts';
import {writeJiangsu} from './files/jiangsu.ts';
import {writeLabels} from './files/labels.ts';
import {writeLocator} from './files/locator.ts';
import {writeNames} from './files/nearNames.ts';
import {writePlaces} from './files/places.ts';
import {writePopulatedPlaces} from './files/populatedPlaces.ts';
import {rangesOfTable} from './files/ranges.ts';
import {writeRegions} from './files/regions.ts';
import {riversOf} from './files/rivers.ts';
import {glaciersOf, lakesOf} from './files/water.ts';
import {writeWorld} from './files/world.ts';
import {write} from './files/write.ts';

const fullLand = await regionLand(
  oneBorder(regionCountries(regionCountryIds)),
  patches(worldCountries()),
  masks(await provincialLines()),
);
const {land, lines} = await simplifyRegion(fullLand, linesOf(fullLand));
const region = writeRegions(land);
writeBorder(lines);

const world = await worldAround(worldCountries());
const boundaries = boundariesOf(lines, worldBoundaries(world, await boundaryLines()));
const disputed = disputedOf(disputedTracts(), land);
writeWorld({region, around: countriesAround(world)}, [...disputed, ...boundaries]);
writeBasemap(
  boundaries,
  disputed,
  [...land.features, ...world.features].map(({properties}) => properties.id),
);
writePopulatedPlaces(await populatedPlaces(), [
  ...writeClaims(),
  ...disputed,
  ...region,
  ...countriesAround(world),
]);
writeLabels(world, countryAreas(worldCountries()));
writeNames();
writeLocator();
writeJiangsu(await jiangsu(world, await provincialLines()));

const karakoramRivers = riverGraph(fitted(wdbRivers([71, 31, 83, 38])));
writePlaces(writeCpec(karakoramRivers));
write('nature', [
  ...rangesOfTable(),
  ...riversOf(mergedRivers(await riverLines(), karakoramRivers)),
  ...lakesOf(areas(lakeAreas(), [55, -2, 128, 56], 150)),
  ...glaciersOf(areas(glacierAreas(), [66, 26, 98, 46], 600).map(softened)),
]);

await writeRelief();
