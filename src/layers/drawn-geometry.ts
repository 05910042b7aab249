// Prepares the geometry of a feature for drawing.
import type {Geometry} from 'geojson';
import {joinedLines} from '../geometry/joined-lines.ts';
import {meetsEdge, outlineLines} from '../geometry/outline-lines.ts';
import {polygonsIn} from '../geometry/polygons-in.ts';
import type {StoryFeature} from '../story/types.ts';

/** A geometry to draw. Where an outline is apart from its area, `shape` says which of the two it is. */
export type DrawnGeometry = Readonly<{geometry: Geometry; shape?: 'area' | 'outline'}>;

const known = new WeakMap<StoryFeature, readonly DrawnGeometry[]>();

/** Remembers what it made of a feature. */
export function drawnGeometries(feature: StoryFeature): readonly DrawnGeometry[] {
  const drawn = known.get(feature) ?? prepared(feature.geometry);
  known.set(feature, drawn);
  return drawn;
}

/** Lines are whole again that were cut. What cuts a polygon is no part of its outline. */
function prepared(geometry: Geometry): readonly DrawnGeometry[] {
  if (geometry.type === 'MultiLineString') {
    const lines = joinedLines(geometry.coordinates);
    return [
      {
        geometry:
          lines.length === 1
            ? {type: 'LineString', coordinates: lines[0]!}
            : {type: 'MultiLineString', coordinates: lines},
      },
    ];
  }
  const polygons = polygonsIn(geometry);
  if (!meetsEdge(polygons)) return [{geometry}];
  return [
    {geometry, shape: 'area'},
    {
      geometry: {type: 'MultiLineString', coordinates: outlineLines(polygons)},
      shape: 'outline',
    },
  ];
}
