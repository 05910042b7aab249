// Gives a GeoJSON source data, and has MapLibre ask for those tiles only in which the data lie.
import type {FeatureCollection} from 'geojson';
import type {GeoJSONSource, Source} from 'maplibre-gl';
import {occupiedTiles} from '../geometry/occupied-tiles.ts';

/**
 * A source is asked for all tiles of each view, empty or not: a line across one country would cost
 * as much as the land.
 */
export function setSparseData(source: GeoJSONSource, data: FeatureCollection): void {
  const tiled: Source = source;
  tiled.hasTile ??= () => false;
  const has = occupiedTiles(data.features.map(({geometry}) => geometry));
  const occupy = () => {
    tiled.hasTile = ({canonical: {z, x, y}}) => has(z, x, y);
  };
  // not before the worker has the data, or tiles would be asked for twice
  void source.setData(data).then(occupy, occupy);
}
