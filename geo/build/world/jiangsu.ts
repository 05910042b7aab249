// Turns the world's China into Jiangsu: cut along Natural Earth's provincial lines, with China's own coast as drawn.
import type {Feature, FeatureCollection, MultiPolygon, Polygon, Position} from 'geojson';
import {mapshape} from '../inputs/mapshaper.ts';
import {between, mask} from '../region/masks.ts';
import type {World} from './countries.ts';

type Province = Feature<Polygon | MultiPolygon>;

// From the end of the line with Shandong through the sea, into the Yangtze's mouth north of Chongming, to the line with Shanghai.
const around: Position[] = [
  [119.6, 35.3],
  [122.8, 34],
  [122.3, 31.6],
  [121.98, 31.68],
  [121.7, 31.76],
  [121.4, 31.87],
  [121.2, 31.9],
  [121.08, 31.8],
  [121.35, 31.5],
];

export async function jiangsu(
  world: World,
  provincial: Parameters<typeof between>[0],
): Promise<Province> {
  const lines = between(provincial, 'CHN', 'Jiangsu', /^(Shandong|Anhui|Zhejiang|Shanghai)$/);
  const china = world.features.filter(({properties: {id}}) => id === 'CHN');
  const {jiangsu: found} = await mapshape(
    {
      china: {type: 'FeatureCollection', features: china},
      mask: mask('jiangsu', lines, around) as FeatureCollection,
    },
    '-i mask.json -simplify dp interval=1500',
    '-i china.json -rename-layers jiangsu -clip mask -filter-islands min-area=20km2 -o format=geojson precision=0.001 target=jiangsu',
  );
  const [province] = found?.features ?? [];
  if (!province) throw new Error('Nothing of China lies in Jiangsu.');
  return province as Province;
}
