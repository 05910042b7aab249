// Covers what a step is about with boxes on the screen, for notes to keep clear of.
import type {Geometry, Position} from 'geojson';
import type {Rect, Viewport} from '../geometry/camera.ts';
import {globeProjection} from '../geometry/globe.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {polygonsIn} from '../geometry/polygons-in.ts';
import type {Scene} from '../scene/scene.ts';
import type {Story, StoryFeature, StoryStep} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import type {Obstacles} from './place-notes.ts';

/** Side of the squares that lines are covered with, CSS px. */
const CELL = 8;
/** What the mark of a place takes from its middle on. */
const MARK = 9;

type Projected = readonly [x: number, y: number];
type Seen = Readonly<{project: (position: Position) => Projected | undefined; room: Rect}>;

/**
 * What a step highlights or draws is its subject, or else all that it shows. Its lines and marks
 * are the subject; its areas, and the marks of other places, are areas, which a note covers where
 * there is no place beside them.
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
  const led = [...step.highlighted, ...step.drawn];
  const wanted = new Set(led.length > 0 ? led : step.shown);
  const features = (ids: ReadonlySet<string>) =>
    story.parts.filter(({id}) => ids.has(id)).flatMap((part) => [...featuresOf(story, part)]);
  const subject = features(wanted);
  const shown = features(new Set(step.shown));
  return {
    subject: [...lineCells(subject, seen), ...marksOf(subject, seen)],
    areas: [
      ...areaRows(subject, seen),
      ...marksOf(
        shown.filter((one) => !subject.includes(one)),
        seen,
      ),
    ],
  };
}

const linesIn = (geometry: Geometry): Position[][] =>
  geometry.type === 'LineString'
    ? [geometry.coordinates]
    : geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : [];

/** The squares that lines go through. */
function lineCells(features: readonly StoryFeature[], {project, room}: Seen): Rect[] {
  const cells = new Map<string, Rect>();
  const add = (x: number, y: number) => {
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    const [left, top] = [column * CELL, row * CELL];
    cells.set(`${column} ${row}`, {left, top, right: left + CELL, bottom: top + CELL});
  };
  for (const line of features.flatMap(({geometry}) => linesIn(geometry))) {
    let before: Projected | undefined;
    for (const position of line) {
      const point = project(position);
      if (point && before) {
        const clipped = clip(before, point, room);
        if (clipped) walk(clipped[0], clipped[1], add);
      }
      before = point;
    }
  }
  return [...cells.values()];
}

function walk([x1, y1]: Projected, [x2, y2]: Projected, add: (x: number, y: number) => void) {
  const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / (CELL / 2)));
  for (let step = 0; step <= steps; step++)
    add(x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps);
}

/** The part of a segment in a box (Liang and Barsky). */
function clip(from: Projected, to: Projected, room: Rect): [Projected, Projected] | undefined {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [start, end] = [0, 1];
  for (const [by, left] of [
    [-dx, from[0] - room.left],
    [dx, room.right - from[0]],
    [-dy, from[1] - room.top],
    [dy, room.bottom - from[1]],
  ] as const) {
    if (by === 0 && left < 0) return undefined;
    if (by < 0) start = Math.max(start, left / by);
    if (by > 0) end = Math.min(end, left / by);
  }
  const at = (share: number): Projected => [from[0] + dx * share, from[1] + dy * share];
  return start < end ? [at(start), at(end)] : undefined;
}

function marksOf(features: readonly StoryFeature[], {project}: Seen): Rect[] {
  const points = features.flatMap(({geometry}) =>
    geometry.type === 'Point'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPoint'
        ? geometry.coordinates
        : [],
  );
  return points.flatMap((position) => {
    const point = project(position);
    if (!point) return [];
    const [x, y] = point;
    return [{left: x - MARK, top: y - MARK, right: x + MARK, bottom: y + MARK}];
  });
}

/** What polygons cover of the room, in rows of squares. */
function areaRows(features: readonly StoryFeature[], seen: Seen): Rect[] {
  const {left, top, right, bottom} = seen.room;
  const [columns, rows] = [Math.ceil((right - left) / CELL), Math.ceil((bottom - top) / CELL)];
  if (columns <= 0 || rows <= 0) return [];
  const covered = new Uint8Array(columns * rows);
  for (const {geometry} of features) {
    const crossings: number[][] = Array.from({length: rows}, () => []);
    for (const ring of polygonsIn(geometry).flat()) addCrossings(ring, seen, crossings);
    for (const [row, all] of crossings.entries()) {
      all.sort((one, other) => one - other);
      for (let index = 0; index + 1 < all.length; index += 2)
        covered.fill(
          1,
          row * columns + clamped((all[index]! - left) / CELL, columns),
          row * columns + clamped((all[index + 1]! - left) / CELL, columns),
        );
    }
  }
  return runsOf(covered, columns).map(({row, from, to}) => ({
    left: left + from * CELL,
    top: top + row * CELL,
    right: left + to * CELL,
    bottom: top + (row + 1) * CELL,
  }));
}

const clamped = (value: number, most: number) => Math.round(Math.max(0, Math.min(most, value)));

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

function runsOf(covered: Uint8Array, columns: number) {
  const runs: {row: number; from: number; to: number}[] = [];
  for (const [at, cell] of covered.entries()) {
    if (cell === 0) continue;
    const [row, column] = [Math.floor(at / columns), at % columns];
    const last = runs.at(-1);
    if (last?.row === row && last.to === column) last.to = column + 1;
    else runs.push({row, from: column, to: column + 1});
  }
  return runs;
}
