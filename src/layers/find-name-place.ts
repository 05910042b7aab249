// Finds where the name of an area stands in a view: clear of lines, of names of places, and of notes.
import {freeRect} from '../geometry/camera.ts';
import {globeProjection, globeRadius} from '../geometry/globe.ts';
import {clearPlace, namePlace, type NameSize} from '../geometry/label-points.ts';
import {type LngLat, radians} from '../geometry/lng-lat.ts';
import {wrappedLng} from '../geometry/stretches.ts';
import type {Kind, Story, StoryFeature} from '../story/types.ts';
import {kinds} from './kinds/index.ts';
import {labelObstacles, type Look} from './label-obstacles.ts';

/** `narrow`: in two lines, since it has no room in one. */
export type NamePlan = Readonly<{at: LngLat; narrow: boolean}>;

/** A feature that is named at one of these positions, the better ones first. */
export type NamedFeature = Readonly<{
  original: StoryFeature;
  kind: Kind;
  positions: readonly LngLat[];
}>;

/** Clear of lines in one line of letters, or else in two, or else beside it, or else where it is seen at all. */
export function findNamePlace(
  story: Story,
  look: Look,
  {original, kind, positions}: NamedFeature,
): NamePlan {
  const {camera, viewport} = look;
  const {name = '', kind: own} = original.properties;
  const letter = kinds[kind].oneOfPoints && own === 'country' ? CAPITAL : LETTER;
  const sizes = nameSizes(String(name), camera.zoom, letter);
  const {lines, names, circles, inAnother} = labelObstacles(story, look);
  const {covered = []} = look;
  const avoid = [...lines, ...names, ...circles.boxes, ...covered];
  if (kinds[kind].oneOfPoints) {
    // the author's order goes before the middle of the view
    const places = [avoid, covered, []].flatMap((boxes) =>
      positions.filter((one) => clearPlace([one], camera, viewport, sizes[0]!, boxes)),
    );
    return {at: places[0] ?? positions[0]!, narrow: false};
  }
  for (const [index, size] of sizes.entries()) {
    const place = avoid.length > 0 && clearPlace(positions, camera, viewport, size, avoid);
    if (place) return {at: place, narrow: index > 0};
  }
  const beside = avoid.length > 0 ? around(positions, look, sizes[0]!) : [];
  const isFree = (one: LngLat) => !inAnother(one, original);
  const free = beside.find(
    (one) =>
      clearPlace([one], camera, viewport, sizes[0]!, avoid) &&
      along(one, sizes[0]!, camera).every(isFree),
  );
  return {at: free ?? namePlace(positions, camera, viewport), narrow: false};
}

/** From the edge of an area to its name beside it, CSS px; negative since few areas fill their boxes. */
const GAPS = [-8, 0, 8, 16, 28];
/** To the right and to the left, at nine heights. */
const DIRECTIONS = 18;

/** Positions at which a name stands beside an area; at its sides first, then below it and above. */
function around(area: readonly LngLat[], {camera, viewport}: Look, size: NameSize): LngLat[] {
  const project = globeProjection(camera, viewport);
  const [middle] = area;
  const {x, y, hidden} = project(middle!);
  const points = area.map(project).filter((point) => !point.hidden);
  const {left, top, right, bottom} = freeRect(viewport);
  if (hidden || x < left || x > right || y < top || y > bottom) return [];
  const [wide, high] = [
    Math.max(...points.map((point) => Math.abs(point.x - x))),
    Math.max(...points.map((point) => Math.abs(point.y - y))),
  ];
  const [lng, lat] = middle!;
  const degreesPerPx = 180 / Math.PI / globeRadius(camera.zoom, camera.center[1]);
  const narrow = Math.max(0.1, Math.cos(radians(lat)));
  return Array.from({length: GAPS.length * DIRECTIONS}, (_, index) => {
    const gap = GAPS[Math.floor(index / DIRECTIONS)]!;
    const turn = index % DIRECTIONS;
    const height = Math.floor(turn / 2);
    const angle = (Math.ceil(height / 2) * Math.PI) / 8;
    const [toRight, below] = [turn % 2 === 0 ? 1 : -1, height % 2 === 0 ? -1 : 1];
    const [east, south] = [
      toRight * Math.cos(angle) * (wide + size.width + gap),
      below * Math.sin(angle) * (high + size.height + gap),
    ];
    return [wrappedLng(lng + (east * degreesPerPx) / narrow), lat - south * degreesPerPx];
  });
}

/** Positions along a name that stands here, from its beginning to its end. */
function along([lng, lat]: LngLat, {width}: NameSize, {zoom, center}: Look['camera']): LngLat[] {
  const degreesPerPx = 180 / Math.PI / globeRadius(zoom, center[1]);
  const half = (width * degreesPerPx) / Math.max(0.1, Math.cos(radians(lat)));
  return [-1, -0.5, 0, 0.5, 1].map((share): LngLat => [wrappedLng(lng + share * half), lat]);
}

/** Room around a name, CSS px. */
const AROUND = 3;

/** What a name takes in one line and, where it can be broken, in two. */
function nameSizes(name: string, zoom: number, letter: number): NameSize[] {
  const px = NAME_PX * Math.max(0.85, Math.min(1.15, 0.85 + ((zoom - 2) / 4) * 0.3));
  const size = (letters: number, lines: number): NameSize => ({
    width: (letters * letter * px) / 2 + AROUND,
    height: (lines * 1.2 * px) / 2 + AROUND,
  });
  const words = name.split(/(?<=[ -])/);
  const widest = Math.max(...words.map((word) => word.trim().length));
  return [size(name.length, 1), ...(words.length === 2 ? [size(widest, 2)] : [])];
}

const NAME_PX = 14;
/** Em that a letter takes, and a spaced capital. */
const LETTER = 0.56;
const CAPITAL = 0.86;
