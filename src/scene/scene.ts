// What the map shows: one camera, and how present each part of the story is. All views read this and nothing else.
import type {FeatureCollection} from 'geojson';
import type {Camera} from '../geometry/camera.ts';
import type {PartId} from '../story/types.ts';

/**
 * Each from 0 to 1. `shown`: how visible. `emphasis`: how much it is the step's subject. `reveal`: how much of a line's
 * length is drawn, from its first position on.
 */
export type Appearance = Readonly<{shown: number; emphasis: number; reveal: number}>;

/** Groups of the map under the story that a reader has switched, by their ids; one that is not named here is on. */
export type BackgroundChoices = Readonly<Partial<Record<string, boolean>>>;

/**
 * Absolute, never a difference: the same position gives the same scene, whichever way the reader came. While she explores
 * it may have a background of her choice, and a drawing of hers over all: what she measures, what she found.
 */
export type Scene = Readonly<{
  camera: Camera;
  layers: Readonly<Record<PartId, Appearance>>;
  background?: BackgroundChoices;
  overlay?: FeatureCollection;
}>;

export const hidden: Appearance = {shown: 0, emphasis: 0, reveal: 0};

export function sameAppearance(a: Appearance, b: Appearance | undefined): boolean {
  return (
    b !== undefined && a.shown === b.shown && a.emphasis === b.emphasis && a.reveal === b.reveal
  );
}
