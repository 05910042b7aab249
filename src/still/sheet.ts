// Makes the sheet that a still is drawn on from camera, viewport and bleed.
import {type GeoStream, geoStream} from 'd3-geo';
import type {Geometry, Position} from 'geojson';
import type {Camera, Rect, Viewport} from '../geometry/camera.ts';
import {globeProjection} from '../geometry/globe.ts';
import {grown} from '../geometry/rect.ts';
import {stillProjection} from './projection.ts';
import type {Point} from '../geometry/simplify.ts';
import {densify} from './densify.ts';
import {capOfAreas, capOfLine, reachOf} from './reach.ts';

/** Drawn beyond the picture's edge, so that no line ends, and no outline runs, where it can be seen. */
const MARGIN = 8;

/** Of fewer positions it is not worth it to look for those that cannot be seen. */
const MANY = 50_000;

export type Sheet = Readonly<{
  /** All that is drawn on, the bleed included. */
  bounds: Rect;
  /** Where a position lies; nothing where it is hidden or far from the sheet. */
  point: (position: Position) => Point | undefined;
  /** What can be seen of a line: several lines, or none. */
  lines: (positions: readonly Position[]) => Point[][];
  /** What can be seen of the area that rings wind around, as closed rings. */
  areas: (rings: readonly (readonly Position[])[]) => Point[][];
  /** Areas without those that cannot be seen; all of them, unless there is very much of them. */
  inReach: <Area extends Readonly<{geometry: Geometry}>>(areas: readonly Area[]) => readonly Area[];
  /** The globe, as far as it is in sight. */
  globe: () => Point[][];
  /** Inside the viewport, where the picture is drawn exactly. */
  isSharp: (point: Point) => boolean;
  /** How much more than usual may be lost, so that the picture stays small. */
  loss: number;
  /** What was made of the same parts before: the themes of a picture differ in colours alone. */
  remember: (use: string, parts: readonly object[], make: () => string) => string;
}>;

/** Of each camera, its sheets by what may be lost. */
const known = new WeakMap<
  Camera,
  Readonly<{viewport: Viewport; bleed: number; sheets: Map<number, Sheet>}>
>();

/**
 * The same camera, viewport and bleed give the same sheet, which remembers its paths.
 *
 * @param loss how much more than usual may be lost of lines and areas
 */
export function sheetOf(camera: Camera, viewport: Viewport, bleed: number, loss = 1): Sheet {
  const before = known.get(camera);
  const same = before?.bleed === bleed && before.viewport === viewport ? before : undefined;
  const sheets = same?.sheets ?? new Map([[1, newSheet(camera, viewport, bleed)]]);
  if (!same) known.set(camera, {viewport, bleed, sheets});
  const sheet = sheets.get(loss) ?? {...sheets.get(1)!, loss, remember: rememberPaths()};
  sheets.set(loss, sheet);
  return sheet;
}

function newSheet(camera: Camera, viewport: Viewport, bleed: number): Sheet {
  const {width, height} = viewport;
  const sheet = grown({left: 0, top: 0, right: width, bottom: height}, bleed);
  const projection = stillProjection(camera, viewport, grown(sheet, MARGIN));
  const project = globeProjection(camera, viewport);
  const near = grown(sheet, 2 * MARGIN);
  const reaches = reachOf(camera, viewport, near);
  const drawn = (object: Parameters<typeof geoStream>[0]) => {
    const {lines, stream} = collector();
    geoStream(object, projection.stream(stream));
    return lines;
  };
  return {
    bounds: sheet,
    point: ([lng, lat]) => {
      const {x, y, hidden} = project([lng!, lat!]);
      return hidden || !isIn(near, [x, y]) ? undefined : [x, y];
    },
    lines: remembered((positions: readonly Position[]) =>
      reaches(capOfLine(positions))
        ? drawn({type: 'LineString', coordinates: dense(positions)}).filter(
            (line) => line.length > 1,
          )
        : [],
    ),
    areas: remembered((rings: readonly (readonly Position[])[]) =>
      drawn({type: 'Polygon', coordinates: rings.map(dense)}).map(closed),
    ),
    inReach: (areas) => {
      const caps = areas.map(({geometry}) => capOfAreas(geometry));
      const count = caps.reduce((sum, cap) => sum + cap.count, 0);
      return count < MANY ? areas : areas.filter((_, index) => reaches(caps[index]!));
    },
    globe: () => drawn({type: 'Sphere'}).map(closed),
    loss: 1,
    remember: rememberPaths(),
    isSharp: ([x, y]) => x >= -1 && y >= -1 && x <= width + 1 && y <= height + 1,
  };
}

const denseLines = new WeakMap<readonly Position[], readonly Position[]>();

/** A line is made dense once, for all pictures. */
function dense(line: readonly Position[]): Position[] {
  const found = denseLines.get(line) ?? densify(line);
  denseLines.set(line, found);
  return found as Position[];
}

/** What is drawn again with another loss is projected once. */
function remembered<Input extends object>(
  draw: (input: Input) => Point[][],
): (input: Input) => Point[][] {
  const results = new WeakMap<Input, Point[][]>();
  return (input) => {
    const result = results.get(input) ?? draw(input);
    results.set(input, result);
    return result;
  };
}

function rememberPaths(): Sheet['remember'] {
  const paths = new WeakMap<object, {use: string; parts: readonly object[]; path: string}[]>();
  return (use, parts, make) => {
    const [first] = parts;
    if (!first) return make();
    const all = paths.get(first) ?? [];
    paths.set(first, all);
    const same = all.find(
      (one) =>
        one.use === use &&
        one.parts.length === parts.length &&
        one.parts.every((part, index) => part === parts[index]),
    );
    if (same) return same.path;
    const path = make();
    all.push({use, parts, path});
    return path;
  };
}

const isIn = ({left, top, right, bottom}: Rect, [x, y]: Point) =>
  x >= left && x <= right && y >= top && y <= bottom;

const closed = (ring: Point[]): Point[] => (ring.length > 0 ? [...ring, ring[0]!] : ring);

/** What flows in, as lists of points. */
function collector(): {lines: Point[][]; stream: GeoStream} {
  const lines: Point[][] = [];
  const nothing = () => {};
  return {
    lines,
    stream: {
      point: (x, y) => void lines.at(-1)?.push([x, y]),
      lineStart: () => void lines.push([]),
      lineEnd: nothing,
      polygonStart: nothing,
      polygonEnd: nothing,
    },
  };
}
