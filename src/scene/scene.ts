// Defines a scene, which is all that a view of the map reads: a camera, and how each part is shown.
import type {FeatureCollection} from 'geojson';
import type {Camera} from '../geometry/camera.ts';
import type {PartId} from '../story/types.ts';

/**
 * Each from 0 to 1. `shown`: how visible. `emphasis`: how much it is the step's subject. `reveal`:
 * how much of a line's length is drawn, from its first position on.
 */
export type Appearance = Readonly<{
  shown: number;
  emphasis: number;
  reveal: number;
  /**
   * Shares of the properties that a layer shows, by their names, which add up to 1; the layer’s own
   * is `''`. Without them, that alone is shown.
   */
  values?: Shares;
}>;

export type Shares = Readonly<Record<string, number>>;

/**
 * Groups of the map under the story that a reader has switched, by their ids; one that is not named
 * here is on.
 */
export type BackgroundChoices = Readonly<Partial<Record<string, boolean>>>;

/**
 * A scene is absolute, never a difference: the same position gives the same scene, wherever the
 * reader comes from. While they explore, `background` is what they switched, and `overlay` draws
 * what they chose and measured.
 */
export type Scene = Readonly<{
  camera: Camera;
  /** By the id of the part. */
  layers: Readonly<Record<string, Appearance>>;
  background?: BackgroundChoices;
  overlay?: FeatureCollection;
}>;

export const hidden: Appearance = {shown: 0, emphasis: 0, reveal: 0};

/** The parts that are there, even if they are not the subject. */
export const shownIn = ({layers}: Scene): ReadonlySet<PartId> =>
  new Set(Object.entries(layers).flatMap(([id, {shown}]) => (shown >= 0.5 ? [id as PartId] : [])));

export function sameAppearance(a: Appearance, b: Appearance | undefined): boolean {
  return (
    b !== undefined &&
    a.shown === b.shown &&
    a.emphasis === b.emphasis &&
    a.reveal === b.reveal &&
    sameShares(a.values, b.values)
  );
}

const own: Shares = {'': 1};

const sameShares = (a: Shares = own, b: Shares = own): boolean =>
  a === b ||
  (Object.keys(a).length === Object.keys(b).length &&
    Object.entries(a).every(([name, share]) => b[name] === share));

/** How much of what is shown of a part shows a property; `''` is the layer’s own. */
export const shareOf = ({values = own}: Pick<Appearance, 'values'>, property: string): number =>
  values[property] ?? 0;

/** The property that most of what is shown of a part shows. */
export const propertyShown = ({values = own}: Pick<Appearance, 'values'>): string =>
  Object.entries(values).reduce((most, one) => (one[1] > most[1] ? one : most), [
    '',
    0,
  ] as const)[0];
