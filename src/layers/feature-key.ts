// Gives the keys of features, and of pieces of lines, in the map's sources.
import type {Part} from '../story/types.ts';

/** @param index of the feature among those of the part */
export const featureKey = (part: Part, index: number): string => `${part.id} ${index}`;

/** @param piece the number of one of the pieces that a line is drawn in */
export const pieceKey = (part: Part, index: number, piece: number): string =>
  `${featureKey(part, index)}/${piece}`;
