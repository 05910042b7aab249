// Draws a line of several parts one part after the other, along the length of all of them.
import type {Position} from 'geojson';
import {mapLength} from '../geometry/map-length.ts';
import type {Part, Story, StoryFeature} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import {drawnGeometries} from './drawn-geometry.ts';

/** A part of a line, and where it begins and ends, as shares of the length of the whole line. */
export type LinePiece = Readonly<{coordinates: Position[]; from: number; to: number}>;

/** The feature that a step draws in pieces, which is the one at `index` of those of the part. */
export type PiecedLine = Readonly<{index: number; pieces: readonly LinePiece[]}>;

/**
 * The line that a step draws piece by piece: the only one of a part, if it has gaps. Several lines
 * of a part grow at the same time, each as a whole.
 */
export function piecedLine(story: Story, part: Part): PiecedLine | undefined {
  if (!part.drawn) return undefined;
  const [line, ...more] = featuresOf(story, part).flatMap((feature, index) =>
    feature.geometry.type.endsWith('LineString') ? [{feature, index}] : [],
  );
  const pieces = line && more.length === 0 ? piecesOf(line.feature) : [];
  return line && pieces.length > 1 ? {index: line.index, pieces} : undefined;
}

const known = new WeakMap<StoryFeature, readonly LinePiece[]>();

/** Parts whose ends touch are one piece. Pieces follow each other as in the file. */
function piecesOf(feature: StoryFeature): readonly LinePiece[] {
  const found = known.get(feature) ?? measured(feature);
  known.set(feature, found);
  return found;
}

function measured(feature: StoryFeature): readonly LinePiece[] {
  const lines = drawnGeometries(feature).flatMap(({geometry}) =>
    geometry.type === 'MultiLineString' ? geometry.coordinates : [],
  );
  const lengths = lines.map(mapLength);
  const total = lengths.reduce((sum, one) => sum + one, 0);
  let before = 0;
  return lines.map((coordinates, index) => {
    const from = before / total;
    before += lengths[index]!;
    // sums of fractions may end beside 1
    return {coordinates, from, to: index === lines.length - 1 ? 1 : before / total};
  });
}

/**
 * What of a piece is drawn: `whole`; `growing`, which is one piece at most; or nothing of it yet.
 */
export type Growth = 'whole' | 'growing' | 'none';

/** @param reveal the share of the whole line that is drawn */
export const growthOf = ({from, to}: LinePiece, reveal: number): Growth =>
  reveal >= to ? 'whole' : reveal > from ? 'growing' : 'none';

/** The share of the growing piece that is drawn. */
export function growingShare(pieces: readonly LinePiece[], reveal: number): number {
  const piece = pieces.find((one) => growthOf(one, reveal) === 'growing');
  return piece ? (reveal - piece.from) / (piece.to - piece.from) : 0;
}
