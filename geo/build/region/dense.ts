// Turns the long straight edges along the region box into chains of points a degree apart: a renderer that draws great
// circles would otherwise bend them away from the parallel and open a gap.
import type {MultiPolygon, Polygon, Position} from 'geojson';

const stepDegrees = 1;

export function dense<T extends Polygon | MultiPolygon>(geometry: T): T {
  const ring = (points: Position[]) =>
    points.flatMap((point, i) =>
      i === 0 ? [point] : [...between(points[i - 1] ?? point, point), point],
    );
  const coordinates =
    geometry.type === 'Polygon'
      ? geometry.coordinates.map(ring)
      : geometry.coordinates.map((rings) => rings.map(ring));
  return {...geometry, coordinates} as T;
}

function between([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): Position[] {
  if (y0 !== y1 || Math.abs(x1 - x0) <= stepDegrees) return []; // meridians are great circles already
  const steps = Math.ceil(Math.abs(x1 - x0) / stepDegrees);
  return Array.from({length: steps - 1}, (_, i) => [
    Math.round((x0 + ((x1 - x0) * (i + 1)) / steps) * 1000) / 1000,
    y0,
  ]);
}
