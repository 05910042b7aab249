// Covers what a step is about with boxes on the screen, for notes to keep clear of.
import type {Geometry, Position} from 'geojson';
import type {Rect, Viewport} from '../geometry/camera.ts';
import {globeProjection} from '../geometry/globe.ts';
import {CELL, lineCells, type Projected} from '../geometry/line-cells.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {grown} from '../geometry/rect.ts';
import {polygonsIn} from '../geometry/polygons-in.ts';
import type {Scene} from '../scene/scene.ts';
import {wordsOnly} from '../story/schema.ts';
import {circleBoxes, largestRadius} from '../layers/circle-obstacles.ts';
import type {Encoding} from '../story/encoding.ts';
import type {Story, StoryFeature, StoryStep} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import type {Obstacles} from './place-notes.ts';
import {textWidth} from './text-width.ts';

/** What the mark of a place takes from its middle on. */
const MARK = 9;
/** Between a circle and words, CSS px. */
const BESIDE_CIRCLE = 2;

type Seen = Readonly<{project: (position: Position) => Projected | undefined; room: Rect}>;

/**
 * What a step highlights or draws is its subject, or else all that it shows. Its lines and marks
 * are the subject; its areas, circles as large as they are drawn, and the marks of other places,
 * are areas, which a note covers where there is no place beside them. Marks and names are what no
 * leader should cross.
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
  const led = [...step.highlighted, ...step.drawn];
  const wanted = new Set(led.length > 0 ? led : step.shown);
  const encodings = new Map<StoryFeature, Encoding>();
  const features = (ids: ReadonlySet<string>) =>
    story.parts
      .filter(({id, layer}) => ids.has(id) && !words.has(layer))
      .flatMap((part) => {
        const encoding = story.layers.find(({id}) => id === part.layer)?.encoding;
        const own = featuresOf(story, part);
        if (encoding) for (const one of own) encodings.set(one, encoding);
        return [...own];
      });
  const subject = features(wanted);
  const shown = features(new Set(step.shown));
  const names = namesOf(shown, seen);
  const all = [...new Set([...subject, ...shown])];
  const circles = circlesOf(all, encodings, seen);
  const dots = all.filter((one) => !encodings.get(one)?.size);
  return {
    subject: [...lineCells(linesOf(subject), seen), ...marksOf(subject, seen, encodings)],
    areas: [
      ...areaRows(subject, seen),
      ...marksOf(
        shown.filter((one) => !subject.includes(one)),
        seen,
        encodings,
      ),
      ...circles,
      ...names,
    ],
    marks: [...marksOf(dots, seen), ...circles, ...names],
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

/** Squares around the middle of marks, as large as the mark of a place or as a smaller circle. */
function marksOf(
  features: readonly StoryFeature[],
  {project}: Seen,
  encodings: ReadonlyMap<StoryFeature, Encoding> = new Map(),
): Rect[] {
  return features.flatMap((feature) => {
    const {geometry} = feature;
    const encoding = encodings.get(feature);
    const radius = encoding && largestRadius(feature, encoding);
    const half = Math.min(MARK, (radius ?? MARK) + BESIDE_CIRCLE);
    const points =
      geometry.type === 'Point'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPoint'
          ? geometry.coordinates
          : [];
    return points.flatMap((position) => {
      const point = project(position);
      return point
        ? [grown({left: point[0], top: point[1], right: point[0], bottom: point[1]}, half)]
        : [];
    });
  });
}

/** Circles of numbers, as they are drawn. */
const circlesOf = (
  features: readonly StoryFeature[],
  encodings: ReadonlyMap<StoryFeature, Encoding>,
  {project}: Seen,
): Rect[] =>
  features.flatMap((feature) => {
    const encoding = encodings.get(feature);
    const radius = encoding && largestRadius(feature, encoding);
    if (radius === undefined || feature.geometry.type !== 'Point') return [];
    const point = project(feature.geometry.coordinates);
    return point ? circleBoxes(point, radius) : [];
  });

/** Size of the letters of a place's name, and from its middle to them, CSS px. */
const NAME_PX = 13;
const BESIDE = 10;

/** Of more places most have no room for their names, and names keep off notes. */
const MOST_NAMES = 40;

/** What the names of places take where they stand first: at the end of their marks. */
function namesOf(features: readonly StoryFeature[], {project}: Seen): Rect[] {
  const places = features.filter(({geometry}) => geometry.type === 'Point');
  if (places.length > MOST_NAMES) return [];
  return places.flatMap(({geometry, properties: {name}}) => {
    const point = geometry.type === 'Point' ? project(geometry.coordinates) : undefined;
    if (!point || typeof name !== 'string') return [];
    const [x, y] = point;
    const right = x + BESIDE + textWidth(name, 600) * NAME_PX;
    return [{left: x + BESIDE, top: y - NAME_PX / 2, right, bottom: y + NAME_PX / 2}];
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
