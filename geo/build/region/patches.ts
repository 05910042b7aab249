// Lists land that OpenStreetMap's polygons lack on a boundary, as small country pieces: they only
// fill what nobody covers.
import type {Feature, MultiPolygon, Polygon} from 'geojson';
import {feature} from 'topojson-client';
import {bboxClip} from '@turf/turf';
import type {WorldTopology} from '../inputs/naturalEarth.ts';
import type {Countries} from '../inputs/osm.ts';

// OSM counts the salt flats of the Rann of Kutch as sea; without them the boundary there would be twenty scraps.
const rann: [number, number, number, number] = [68.4, 23.7, 71.3, 24.6];

// The line of actual control crosses Pangong Lake here; filling the whole lake would give it to one side.
const pangongSouth = [78.699, 33.6848],
  pangongNorth = [78.7649, 33.7271];
const pangong = (A3: string, lng: number): Feature<Polygon, {A3: string}> => ({
  type: 'Feature',
  properties: {A3},
  geometry: {
    type: 'Polygon',
    coordinates: [[pangongSouth, pangongNorth, [lng, 34], [lng, 33.6], pangongSouth]],
  },
});

export function patches(world: WorldTopology): Countries {
  const salt = feature(world, world.objects.countries).features.flatMap((country) => {
    const A3 = {356: 'IND', 586: 'PAK'}[Number(country.id)];
    if (!A3 || (country.geometry.type !== 'Polygon' && country.geometry.type !== 'MultiPolygon'))
      return [];
    const geometry = bboxClip(country.geometry, rann).geometry as Polygon | MultiPolygon;
    return [{type: 'Feature' as const, properties: {A3}, geometry}];
  });
  return {
    type: 'FeatureCollection',
    features: [...salt, pangong('IND', 78.4), pangong('CHN', 78.82)],
  };
}
