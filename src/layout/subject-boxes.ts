// Covers what a step is about with boxes on the screen, for notes to keep clear of.
import type {Geometry, Position} from 'geojson';
import type {Rect, Viewport} from '../geometry/camera.ts';
import {globeProjection} from '../geometry/globe.ts';
import {CELL, lineCells, type Projected, type Seen} from '../geometry/line-cells.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {polygonsIn} from '../geometry/polygons-in.ts';
import type {Scene} from '../scene/scene.ts';
import {wordsOnly} from '../story/schema.ts';
import {circleRadius, seenCircles} from '../layers/circle-obstacles.ts';
import type {Story, StoryFeature, StoryLayer, StoryStep} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import {coveredRows, gridOf} from './covered-rows.ts';
import {markBoxes, nameBoxes} from './mark-boxes.ts';
import type {Obstacles} from './place-notes.ts';

/**
 * What a step highlights or draws is its subject, or else all that it shows. Its lines and marks
 * are the subject; its areas, and the marks of other places, are areas, which a note covers where
 * there is no place beside them. Marks and names are what no leader should cross. Circles of
 * numbers are as large as they are drawn.
 *
 * @param story with the scales of what the step shows
 */
export function subjectBoxes(
  story: Story,
  step: StoryStep,
  camera: Scene['camera'],
  viewport: Viewport,
  room: Rect,
): Obstacles {
  const onGlobe = globeProjection(camera, viewport);
  const project = ([lng = 0, lat = 0]: Position): Projected | undefined => {
    const {x, y, hidden} = onGlobe([lng, lat] as LngLat);
    return hidden ? undefined : [x, y];
  };
  const seen: Seen = {project, room};
  const words = new Set(story.layers.filter(({kind}) => kind === wordsOnly).map(({id}) => id));
  const named = [...step.highlighted, ...step.drawn];
  const wanted = new Set(named.length > 0 ? named : step.shown);
  const layerOf = new Map<StoryFeature, StoryLayer>();
  const features = (ids: ReadonlySet<string>) =>
    story.parts
      .filter(({id, layer}) => ids.has(id) && !words.has(layer))
      .flatMap((part) => {
        const layer = story.layers.find(({id}) => id === part.layer);
        const own = featuresOf(story, part);
        if (layer) for (const one of own) layerOf.set(one, layer);
        return [...own];
      });
  const radiusOf = (feature: StoryFeature) => {
    const layer = layerOf.get(feature);
    return layer && circleRadius(feature, layer);
  };
  const subject = features(wanted);
  const shown = features(new Set(step.shown));
  const led = new Set(subject);
  const names = nameBoxes(shown, seen);
  const all = [...new Set([...subject, ...shown])];
  const dots = all.filter((one) => radiusOf(one) === undefined);
  const others = shown.filter((one) => !led.has(one));
  return {
    subject: [...lineCells(linesOf(subject), seen), ...markBoxes(subject, seen, radiusOf)],
    areas: [...areaRows(subject, seen), ...markBoxes(others, seen, radiusOf), ...names],
    marks: [...markBoxes(dots, seen, radiusOf), ...names],
    circles: seenCircles(all, radiusOf, project, room),
  };
}

const linesOf = (features: readonly StoryFeature[]) =>
  features.flatMap(({geometry}) => linesIn(geometry));

const linesIn = (geometry: Geometry): Position[][] =>
  geometry.type === 'LineString'
    ? [geometry.coordinates]
    : geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : [];

/** What polygons cover of the room, in rows of squares. */
function areaRows(features: readonly StoryFeature[], seen: Seen): Rect[] {
  const {room} = seen;
  const {rows} = gridOf(room);
  const column = (x: number) => Math.round((x - room.left) / CELL);
  const spans = features.flatMap(({geometry}) => {
    const crossings: number[][] = Array.from({length: rows}, () => []);
    for (const ring of polygonsIn(geometry).flat()) addCrossings(ring, seen, crossings);
    return crossings.flatMap((all, row) => {
      all.sort((one, other) => one - other);
      return all.flatMap((x, index) =>
        index % 2 === 0 && index + 1 < all.length
          ? [{row, from: column(x), to: column(all[index + 1]!)}]
          : [],
      );
    });
  });
  return coveredRows(room, spans);
}

/** Where the edges of a ring meet the middle of each row. */
function addCrossings(ring: readonly Position[], {project, room}: Seen, rows: number[][]): void {
  const points = ring.flatMap((position) => {
    const point = project(position);
    return point ? [point] : [];
  });
  for (const [index, [x1, y1]] of points.entries()) {
    const [x2, y2] = points[index + 1] ?? points[0]!;
    const [low, high] = [Math.min(y1, y2), Math.max(y1, y2)].map(
      (y) => (y - room.top) / CELL - 0.5,
    ) as [number, number];
    for (let row = Math.max(0, Math.ceil(low)); row < Math.min(rows.length, high); row++)
      rows[row]!.push(x1 + ((room.top + (row + 0.5) * CELL - y1) / (y2 - y1)) * (x2 - x1));
  }
}
