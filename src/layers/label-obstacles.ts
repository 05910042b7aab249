// Covers the marks and lines that a view shows of a story with boxes, for names to keep clear of.
import type {Geometry, Position} from 'geojson';
import {type Camera, labelRect, type Rect, type Viewport} from '../geometry/camera.ts';
import {type Area, areaAt} from '../geometry/area-at.ts';
import {globeProjection} from '../geometry/globe.ts';
import {lineCells, type Projected} from '../geometry/line-cells.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {namePositions} from '../geometry/name-positions.ts';
import {polygonsIn} from '../geometry/polygons-in.ts';
import type {PartId, Story, StoryFeature, StoryLayer} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import {circleObstacles, type CircleObstacles, noCircles} from './circle-obstacles.ts';
import {clustersOf} from './cluster-points.ts';
import {kinds} from './kinds/index.ts';

/**
 * Where a view looks from. `shown`: the parts of the story that it shows, where names are to keep
 * clear of them; `covered`: what notes take of it.
 */
export type Look = Readonly<{
  camera: Camera;
  viewport: Viewport;
  shown?: ReadonlySet<PartId>;
  covered?: readonly Rect[];
}>;

/**
 * CSS px from the top left of the map. `marks`: dots of places; `names`: their names where they stand
 * first; `lines`: lines, and edges of areas; `routes`: of these the lines alone. `circles`: those of
 * numbers. `inAnother`: whether a position is in an area that is not of this feature.
 */
export type LabelObstacles = Readonly<
  Record<'marks' | 'names' | 'lines' | 'routes', readonly Rect[]>
> &
  Readonly<{circles: CircleObstacles; inAnother: (position: LngLat, own: StoryFeature) => boolean}>;

/**
 * Names of ranges keep off the story's lines: there are other places for them. The story's own names
 * stand beside their marks, or are planned; those of rivers stand beside lines; those of countries
 * have one place.
 */
export const keepsOffLines = (layer: string): boolean => layer.startsWith('names:range');

/**
 * Names of the basemap are left out at the edge of the globe, where they would lie on another land, or
 * beside the globe.
 */
export const keepsOnFace = (layer: string): boolean => layer.startsWith('names:');

export const noObstacles: LabelObstacles = {
  marks: [],
  names: [],
  lines: [],
  routes: [],
  circles: noCircles,
  inAnother: () => false,
};

/** What a dot takes from its middle on: its name stands just outside of that. */
const MARK = 3.5;
/** More marks than these lie so close that no name would be left. */
const MOST_MARKS = 400;
/** More positions than these take too long; where there are so many, there is no free place either. */
const MOST_POSITIONS = 60_000;

/** Names of more coloured areas are not shown, so that none is taken for another's. */
const MOST_AREAS = 100;

const areaOfFeature = (of: StoryFeature): Area<StoryFeature> => ({
  of,
  polygons: polygonsIn(of.geometry),
});

const known = new WeakMap<Look, LabelObstacles>();

/** Nothing where the view does not say what it shows. */
export function labelObstacles(story: Story, look: Look): LabelObstacles {
  const found =
    known.get(look) ?? (look.shown ? obstaclesIn(story, look, look.shown) : noObstacles);
  known.set(look, found);
  return found;
}

function obstaclesIn(
  story: Story,
  {camera, viewport}: Look,
  shown: ReadonlySet<string>,
): LabelObstacles {
  const room = labelRect(viewport);
  const onGlobe = globeProjection(camera, viewport);
  const project = ([lng = 0, lat = 0]: Position): Projected | undefined => {
    const {x, y, hidden} = onGlobe([lng, lat] as LngLat);
    return hidden ? undefined : [x, y];
  };
  const layers = new Map<string, StoryLayer>(story.layers.map((layer) => [layer.id, layer]));
  const marks: Mark[] = [];
  const lines: Position[][] = [];
  const edges: Position[][] = [];
  const areas: Area<StoryFeature>[] = [];
  for (const part of story.parts.filter(({id}) => shown.has(id))) {
    const layer = layers.get(part.layer);
    if (!layer) continue;
    const features = featuresOf(story, part);
    if (layer.encoding?.color && !kinds[layer.kind].marks && features.length <= MOST_AREAS)
      areas.push(...features.map(areaOfFeature));
    // an icon keeps names away by itself
    if (layer.encoding || layer.icon) continue;
    // circles of places that lie close come and go with the zoom
    if (clustersOf(story, part)) continue;
    if (kinds[layer.kind].marks) marks.push(...features.flatMap(marksOf));
    else {
      lines.push(...features.flatMap(({geometry}) => linesIn(geometry)));
      edges.push(...features.flatMap(({geometry}) => polygonsIn(geometry).flat()));
      areas.push(...features.map(areaOfFeature));
    }
  }
  const seen = marks.flatMap(({at, name}) => {
    const point = project(at);
    return point ? [{point, name}] : [];
  });
  const few = seen.length > MOST_MARKS ? [] : seen;
  const areaOf = once(() => areaAt(areas));
  const positions = [...lines, ...edges].reduce((sum, line) => sum + line.length, 0);
  const cellsOf = (some: Position[][]) =>
    positions > MOST_POSITIONS ? [] : lineCells(some, {project, room});
  return {
    marks: few.map(({point}) => boxAround(point)),
    names: few.map(({point, name}) => boxBeside(point, name)),
    lines: cellsOf([...lines, ...edges]),
    routes: cellsOf(lines),
    circles: circleObstacles(story, shown, project, room),
    inAnother: (position, own) => areaOf()(position, (of) => of !== own) !== undefined,
  };
}

/** What is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: {value: T} | undefined;
  return () => {
    made ??= {value: make()};
    return made.value;
  };
}

type Mark = Readonly<{at: Position; name: string}>;

const marksOf = ({geometry, properties: {name}}: StoryFeature): Mark[] =>
  namePositions(geometry).flatMap(([first]) =>
    first ? [{at: [...first], name: String(name ?? '')}] : [],
  );

const linesIn = (geometry: Geometry): Position[][] =>
  geometry.type === 'LineString'
    ? [geometry.coordinates]
    : geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : [];

const boxAround = ([x, y]: Projected): Rect => ({
  left: x - MARK,
  top: y - MARK,
  right: x + MARK,
  bottom: y + MARK,
});

/** From the middle of a mark to its name, px that a letter takes, and half the height of letters. */
const BESIDE = 18;
const LETTER = 8;
const HALF = 12;

const boxBeside = ([x, y]: Projected, name: string): Rect => ({
  left: x - HALF,
  top: y - HALF,
  right: x + BESIDE + name.length * LETTER,
  bottom: y + HALF,
});
