// Describes a drawing: the MapLibre layers that draw a layer of a story, and what a scene does
// to their paint.
import type {ExpressionSpecification, LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Appearance} from '../scene/scene.ts';
import type {Encoding} from '../story/encoding.ts';
import type {Palette} from './palette.ts';

/**
 * Slots lie above each other in this order; what lies in one keeps the order of the story. Labels
 * that lie above are placed first: numbers in circles before names.
 */
export const slots = ['ground', 'relief', 'fill', 'line', 'point', 'label', 'count'] as const;
export type Slot = (typeof slots)[number];

/** A value of a paint property. */
export type Value = number | string | readonly unknown[];

/** Gives a paint value for what a scene does to a part. */
export type ScenePaint = (appearance: Appearance) => Value;

/**
 * One MapLibre layer of a drawing. `varies`: paint that follows the scene. `points`: drawn at one
 * point of each feature.
 */
export type Drawing = Readonly<{
  name: string;
  slot: Slot;
  type: LayerSpecification['type'];
  filter?: ExpressionSpecification;
  layout?: Readonly<Record<string, unknown>>;
  paint: Readonly<Record<string, Value>>;
  varies: Readonly<Record<string, ScenePaint>>;
  points?: boolean;
}>;

/**
 * What a drawing depends on besides its kind. `ink`: the colour for its words. `drawn`: some step
 * draws it along its length.
 */
export type StyleContext = Readonly<{
  color: string;
  ink: string;
  palette: Palette;
  lang: string;
  drawn: boolean;
  /** What properties of the features say, in colours of the theme. */
  encoding?: Encoding | undefined;
  /** How opaque the layer is whenever it is shown, where its author says so. */
  opacity?: number | undefined;
  /** Whether it draws a feature that a step names, which may be highlighted among others. */
  single?: boolean;
  /** Whether a note may repeat the name of one of its features. */
  noted?: boolean;
  /** Whether it draws a feature of a layer of which steps show only some, each by its name. */
  picked?: boolean;
  /** Whether points that would touch are joined into circles. */
  joined?: boolean;
  /** The icon of places: its name, and the colour of the circle that it lies on. */
  icon?: Readonly<{name: string; circle: string}> | undefined;
}>;
