// What the map shows: one camera, and how present each part of the story is. All views read this and nothing else.
import type {Camera} from '../geometry/camera.ts';
import type {PartId} from '../story/types.ts';

/**
 * Each from 0 to 1. `shown`: how visible. `emphasis`: how much it is the step's subject. `reveal`: how much of a line's
 * length is drawn, from its first position on.
 */
export type Appearance = Readonly<{shown: number; emphasis: number; reveal: number}>;

/** Absolute, never a difference: the same position gives the same scene, whichever way the reader came. */
export type Scene = Readonly<{camera: Camera; layers: Readonly<Record<PartId, Appearance>>}>;

export const hidden: Appearance = {shown: 0, emphasis: 0, reveal: 0};
