// Describes what is known of a kind of layer; `kinds/` has a file for each kind.
import type {Drawing, StyleContext} from './drawing.ts';
import type {Palette} from './palette.ts';
import type {SwatchPath} from './swatch-path.ts';

/** A figure on a card: length of a line, area of a polygon, distance of a point to a border. */
export type CardMeasure = 'length' | 'area' | 'distance';

/** Languages of the interface that come with the library. */
export type OwnLanguage = 'en' | 'ur' | 'zh';

/**
 * All that is known of a kind. The shapes that it draws are in the schema, which is read before any
 * kind is loaded.
 */
export type KindDefinition = Readonly<{
  /** One sentence for the documents and for editors. Markdown. */
  description: string;
  /** What one thing of this kind is called, on its card and in the search. */
  names: Readonly<Record<OwnLanguage, string>>;
  /** The palette's colour for a layer whose author names none. */
  color: keyof Palette;
  /** Draws it. The live map hands this to MapLibre; the still evaluates the same. */
  draw: (context: StyleContext) => readonly Drawing[];
  /** Its picture in the legend. */
  swatch: SwatchPath;
  /** What the search finds: each feature that has a name, the layer as one thing, or none of it. */
  entries: 'features' | 'layer' | 'none';
  /** The points of a feature are places for one name. */
  oneOfPoints?: true;
  /** Marks the point at which a feature is named. The point is the same in every view. */
  marks?: true;
  /** The figures that a card may give. */
  measures: readonly CardMeasure[];
  /** Distances of places are measured to its lines, and texts for stills say how long these are. */
  isBorder?: true;
  /** A position inside one of its features is said to be in it. */
  tellsWhere?: true;
}>;
