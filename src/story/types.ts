// Declares a parsed story: what its author wrote, as plain readonly data.
import type {Feature, FeatureCollection, Geometry} from 'geojson';
import type {Side} from '../geometry/camera.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import type {Encoding, EncodingAttributes} from './encoding.ts';
import type {Icon} from './icon.ts';
import type {Elements, Kind} from './schema.ts';

export type {Kind};

declare const brand: unique symbol;
/**
 * A string that the compiler keeps apart from others. It can be read as a string, and is made in
 * few places.
 */
type Branded<Name> = string & {readonly [brand]: Name};

/** Id of a `<story-layer>`. */
export type LayerId = Branded<'layer'>;

/**
 * What a scene can show on its own: a whole layer (`border`), or one feature of it (`border/main`)
 * that some step names. The rest of a layer whose features are named keeps the layer's id.
 */
export type PartId = Branded<'part'>;

/**
 * What a step names: a layer, or one feature of it. `property` is the one whose values the layer
 * shows meanwhile, as written: an underscore may stand for a space.
 */
export type Reference = Readonly<{layer: LayerId; property?: string; feature?: string}>;

/** A property that some step picks of a layer, and where the first of them is written. */
export type Pick = Readonly<{property: string; path: string; line?: number; column?: number}>;

/**
 * Properties of a feature that this program reads; all else is ignored, never shown.
 * `dashed` draws a line as uncertain, alternative or beyond what the layer's label claims. `along`:
 * the share, 0…1, of a line's length at which it reaches this place; a place in a layer that is
 * drawn appears then. `alt`: other names, separated by `;`. `rank`: 1 is what most readers look
 * for. Who holds and who claims it are ISO 3166 codes of three letters, separated by spaces.
 */
export type FeatureProperties = Readonly<{
  id?: string;
  name?: string;
  [name: `name:${string}`]: string;
  alt?: string;
  kind?: string;
  rank?: number;
  status?: string;
  note?: string;
  [note: `note:${string}`]: string;
  administeredBy?: string;
  claimedBy?: string;
  dashed?: boolean;
  along?: number;
  source?: string;
  [source: `source:${string}`]: string;
  licence?: string;
}>;
export type StoryFeature = Feature<Geometry, FeatureProperties>;
export type StoryFeatures = FeatureCollection<Geometry, FeatureProperties>;

/** One thing that can be shown. `data` is there once it has been read. */
export type StoryLayer = EncodingAttributes &
  Readonly<{
    id: LayerId;
    kind: Kind;
    label: string;
    path: string;
    line?: number;
    column?: number;
    /** Of a layer that shows some of the style of the author's own basemap: which of it, as written. */
    layers?: string;
    src?: string;
    /** GeoJSON that is written inside the layer, until it is read, and where it stands. */
    inline?: Readonly<{text: string; line?: number; column?: number}>;
    data?: StoryFeatures;
    /** Properties that steps and links pick, each once, in the order of the page. */
    picked?: readonly Pick[];
    /** Made from the attributes once the data are there. */
    encoding?: Encoding;
    opacity?: number;
    /** Points that would touch are joined. */
    cluster?: boolean;
    /** As written: a name, or the address of an SVG file. */
    icon?: string;
    /** The icon as the build has written it. */
    'icon-shape'?: string;
    color?: string;
    paint?: Readonly<Record<string, unknown>>;
    /** What can be drawn of `color` and `paint`; there once they have been checked, where that is needed. */
    style?: LayerStyle;
  }>;

/**
 * Colours are palette names, `#rrggbb`, `#rrggbbaa`, or two of these as `light-dark(…, …)`. Without
 * a `color`, the layer has that of its kind.
 */
export type LayerStyle = Readonly<{
  color?: string;
  paint: Readonly<Record<string, unknown>>;
  icon?: Icon;
}>;

/** Camera as written: without a zoom the whole globe is shown. */
export type StepCamera = Readonly<{center: LngLat; zoom?: number}>;

/** One step: what the map shows while its text is read. */
export type StoryStep = Readonly<{
  id: string;
  label: string;
  path: string;
  line?: number;
  column?: number;
  /** Which of the page's `<story-step>` elements this is, counted from 0. */
  ordinal: number;
  /** What the camera frames: what `focus` and `frame` name. */
  framed: readonly Reference[];
  /** All that the author names in this step, as written. */
  named: readonly Reference[];
  camera?: StepCamera;
  /** Degrees. */
  pitch: number;
  /** Degrees clockwise from north. */
  bearing: number;
  /** CSS px kept free around what is framed. */
  margin: number;
  /** On which side of the map its card stands. */
  side?: Side;
  /** The nearest zoom from which it is framed. */
  maxZoom?: number;
  shown: readonly PartId[];
  highlighted: readonly PartId[];
  drawn: readonly PartId[];
  /** The property that it picks of a layer, by the layer's id. */
  picked?: Readonly<Record<string, string>>;
}>;

/** A part and what it stands for; `others` are the features of the layer that have parts of their own. */
export type Part = Readonly<{
  id: PartId;
  layer: LayerId;
  feature?: string;
  others: readonly string[];
  drawn: boolean;
}>;

/**
 * A figure in the text that is measured on the map. `text` is what the page says, `ordinal` which
 * of the page's measures it is.
 */
export type StoryMeasure = Readonly<{
  ordinal: number;
  of: readonly Reference[];
  unit: Unit;
  text: string;
  path: string;
  line?: number;
  column?: number;
}>;

/**
 * A mention of places in the text that shows them on the map. `step` is the id of the one whose
 * text it is in, if it is in one.
 */
export type StoryLink = Readonly<{
  to: readonly Reference[];
  step?: string;
  path: string;
  line?: number;
  column?: number;
}>;

/**
 * Words that stand beside a place on the map. `ordinal` is which of the page's notes it is, `at` a
 * position as written, `step` the id of the one in whose text it is.
 */
export type StoryNote = Readonly<{
  ordinal: number;
  of: readonly Reference[];
  at?: string;
  step?: string;
  text: string;
  path: string;
  line?: number;
  column?: number;
}>;

export type Unit = Elements['story-measure']['unit']['of'][number];

export type Story = Readonly<{
  layers: readonly StoryLayer[];
  steps: readonly StoryStep[];
  parts: readonly Part[];
  links: readonly StoryLink[];
  measures: readonly StoryMeasure[];
  notes: readonly StoryNote[];
  /**
   * Colours that the page gives to names of the palette (`--map-story-amber`, say), by name; there
   * once they have been checked.
   */
  palette?: Readonly<Record<string, string>>;
  /** Where a card becomes the active one: this share of the window's height from its top. */
  trigger: number;
  /** The style of the author's own basemap. */
  basemap?: string;
}>;
