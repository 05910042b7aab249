// Declares what the scales of a layer are made with.
import type {ProblemCode, Severity} from '../../story/problem.ts';
import type {Pick, StoryFeature, StoryLayer} from '../../story/types.ts';
import type {checkColor} from '../check-color.ts';
import type {CustomProperties} from '../css-color.ts';
import type {OwnColors} from '../themed-color.ts';

export type CheckColor = typeof checkColor;

/**
 * What the page says of colours at a layer. `checkColor` is needed where `needsCheck`; `palette` as in
 * `Story`.
 */
export type PageColors = Readonly<{
  checkColor?: CheckColor | undefined;
  properties?: CustomProperties;
  palette?: OwnColors;
}>;

/** A property, and the attribute that names it, or the step that picks it. */
export type AskedProperty = Readonly<{property: string; at: string | Pick}>;

/** What scales are made with. `report` takes the attribute, or what a step picks, that is at fault. */
export type EncodeContext = Readonly<{
  layer: StoryLayer;
  features: readonly StoryFeature[];
  lang: string;
  page: PageColors;
  /** Attributes of which something is wrong that makes other findings worthless. */
  faulty: Set<string>;
  /** Writes a property of a feature; undefined removes it. */
  write: (index: number, property: string, value: unknown) => void;
  report: (at: string | Pick, code: ProblemCode, message: string, severity?: Severity) => void;
}>;
