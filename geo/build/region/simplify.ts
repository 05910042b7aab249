// Turns land and lines into the same land and lines with fewer vertices: each line by its own tolerance, together,
// so that what was shared stays shared; mapshaper takes back what would make lines cross.
import type {FeatureCollection} from 'geojson';
import {mapshape} from '../inputs/mapshaper.ts';
import type {Land} from './land.ts';
import type {Lines} from './lines.ts';
import {roundRegion} from './round.ts';

export async function simplifyRegion(
  land: Land,
  lines: Lines,
): Promise<{land: Land; lines: Lines}> {
  const out = await mapshape(
    {land: land as FeatureCollection, lines: lines as FeatureCollection},
    '-i land.json lines.json combine-files',
    '-simplify dp variable interval=toleranceM target=lines',
    '-filter remove-empty target=lines',
    '-o land.json format=geojson precision=0.0001 target=land',
    '-o lines.json format=geojson precision=0.0001 target=lines',
  );
  const {land: simpleLand, lines: simpleLines} = out;
  if (!simpleLand || !simpleLines)
    throw new Error(`mapshaper returned ${Object.keys(out).join(', ')} only.`);
  return {land: roundRegion(simpleLand as Land), lines: roundRegion(simpleLines as Lines)};
}
