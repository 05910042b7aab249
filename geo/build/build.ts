// Makes ../*.geojson from public map data. The import list is the pipeline.
import {boundaryLines, disputedTracts, provincialLines, worldCountries} from './inputs/naturalEarth.ts';
import {regionCountries} from './inputs/osm.ts';
import {regionCountryIds} from './region/box.ts';
import {masks} from './region/masks.ts';
import {patches} from './region/patches.ts';
import {regionLand} from './region/land.ts';
import {linesOf} from './region/lines.ts';
import {simplifyRegion} from './region/simplify.ts';
import {worldAround} from './world/countries.ts';
import {worldBoundaries} from './world/boundaries.ts';
import {writeBorder} from './files/border.ts';
import {writeBoundaries} from './files/boundaries.ts';
import {writeCountries} from './files/countries.ts';
import {writeDisputed} from './files/disputed.ts';
import {writeLabels} from './files/labels.ts';
import {writeRegions} from './files/regions.ts';

const fullLand = await regionLand(regionCountries(regionCountryIds), patches(worldCountries()), masks(await provincialLines()));
const {land, lines} = await simplifyRegion(fullLand, linesOf(fullLand));
writeRegions(land);
writeBorder(lines);

const world = await worldAround(worldCountries());
writeCountries(world);
writeBoundaries(lines, worldBoundaries(world, await boundaryLines()));
writeDisputed(disputedTracts(), land);
writeLabels(world);
