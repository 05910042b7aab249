// Declares how properties of features are drawn: by colours, sizes and widths. Colours are as in
// `LayerStyle`.

/** The values from `from` up to `to`, which only the last class includes. `count` of features. */
export type NumberClass = Readonly<{from: number; to: number; color: string; count: number}>;

/** A value and its colour; between two of them colours are mixed. */
export type ColorStop = Readonly<{at: number; color: string}>;

export type Category = Readonly<{name: string; color: string; count: number}>;

/** What all scales know. `missing`: how many features have no value; these are drawn in `missingColor`. */
type Scale = Readonly<{property: string; unit?: string; missing: number; missingColor: string}>;

export type ColorScale = Scale &
  (
    | Readonly<{type: 'classes'; classes: readonly NumberClass[]}>
    | Readonly<{type: 'continuous'; stops: readonly ColorStop[]}>
    | Readonly<{
        type: 'categories';
        categories: readonly Category[];
        others: number;
        otherColor: string;
      }>
  );

/**
 * The largest value is drawn `px` wide: a circle's diameter, whose area grows with the value, or a
 * line's width. `without`: how many features have no size, as their value is missing or negative.
 */
export type SizeScale = Readonly<{
  property: string;
  unit?: string;
  without: number;
  max: number;
  px: number;
}>;

/**
 * Made from the attributes and the data of a layer. Paint, legend, card, texts, tables and exports
 * read this.
 */
export type Encoding = Scales &
  Readonly<{
    /**
     * The same scales for the other properties that steps pick, by the property as written. They
     * have the same classes, so that one legend is true of all of them.
     */
    others?: Readonly<Record<string, Scales>>;
  }>;

/** `name`: what the property is called, where the layer shows more than one. */
export type Scales = Readonly<{
  color?: ColorScale;
  size?: SizeScale;
  width?: SizeScale;
  cells?: CountedCells;
  name?: string;
}>;

/**
 * The features are cells in which points were counted, `total` in all, or in which numbers of points
 * were added up, `total` together: `sum` is what these are called. `km` from one side of a cell to
 * the opposite one. `numbers`: properties of the points that can be added up.
 */
export type CountedCells = Readonly<{
  shape: 'hexagon' | 'square';
  km: number;
  total: number;
  numbers: readonly string[];
  sum?: string;
}>;

/** The attributes that ask for an encoding, as written. */
export type EncodingAttributes = Readonly<{
  value?: string;
  classes?: string;
  midpoint?: string;
  colors?: string;
  category?: string;
  size?: string;
  'max-size'?: number;
  width?: string;
  cell?: string;
  unit?: string;
  labels?: string;
  table?: string;
  'table-key'?: string;
  key?: string;
}>;
