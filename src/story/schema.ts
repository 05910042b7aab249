// Holds the vocabulary of a story: its elements, what their attributes take, and the kinds of layers.
// Whoever reads a story reads this: parser, edit observer, sanitiser, command line, manifest,
// editor data, documents. `node/package/schema-docs.ts` documents each attribute; `layers/kinds/`
// has all else on a kind.

/** What a geometry is made of; GeoJSON's multi-part types count as their parts. */
export type Shape = 'point' | 'line' | 'polygon';

/**
 * The shapes that a kind of layer draws; `counted`: how many points lie in each of many cells;
 * `basemap`: layers of the author's own basemap, which draw their own data.
 */
export type Drawn = Shape | 'any' | 'counted' | 'basemap';

/**
 * What an attribute takes.
 *
 * - `number`: from `min` to `max`, without a unit
 * - `choice`: one of `of`; `kind`: one of the vocabulary's kinds
 * - `references`: ids of layers, `layer/feature` or `layer:property`, separated by spaces
 * - `camera`: `lng lat` or `lng lat zoom`
 * - `position`: `lng lat`; read where it is needed
 * - `json`: a JSON object
 * - `flag`: true if it is there
 * - `color`, `length`: as in CSS; `id`, `url`, `text`: any text
 *
 * `default` stands for a value that is missing or not valid. `live`: the element follows changes
 * itself, so that an edit does not make the story be read again, and the parsed story does not hold
 * the value. `written`: the build writes it, and no message offers it to authors.
 */
export type Attribute = Readonly<{live?: true; written?: true}> &
  (
    | Readonly<{type: 'number'; min: number; max: number; default?: number}>
    | Readonly<{type: 'choice'; of: readonly string[]; default?: string}>
    | Readonly<{type: Exclude<AttributeType, 'number' | 'choice'>; default?: string}>
  );

export type AttributeType =
  | 'number'
  | 'choice'
  | 'kind'
  | 'references'
  | 'camera'
  | 'position'
  | 'json'
  | 'flag'
  | 'color'
  | 'length'
  | 'id'
  | 'url'
  | 'text';

/** The form of a schema. `elements` are by tag; the first is the whole story, all others are inside it. */
export type Vocabulary = Readonly<{
  elements: Readonly<Record<string, Readonly<Record<string, Attribute>>>>;
  /** What each kind of layer draws. Kinds that come later are drawn above; a basemap's lie in it. */
  kinds: Readonly<Record<string, Drawn>>;
}>;

const id = {type: 'id'} as const;
const text = {type: 'text'} as const;
const url = {type: 'url'} as const;
const references = {type: 'references'} as const;
const flag = {type: 'flag', live: true} as const;

export const schema = {
  elements: {
    'map-story': {
      src: {type: 'url', live: true},
      trigger: {type: 'number', min: 0, max: 1, default: 0.6},
      height: {type: 'length', default: 'auto', live: true},
      theme: {type: 'choice', of: ['light', 'dark'], live: true},
      hash: flag,
      basemap: url,
      terrain: url,
      'terrain-encoding': {type: 'choice', of: ['mapbox', 'terrarium'], default: 'mapbox'},
      embed: {type: 'url', live: true},
      author: flag,
    },
    'story-layer': {
      id,
      src: url,
      kind: {type: 'kind', default: 'context'},
      layers: text,
      label: text,
      color: {type: 'color'},
      paint: {type: 'json'},
      opacity: {type: 'number', min: 0, max: 1},
      cluster: {type: 'flag'},
      icon: text,
      'icon-shape': {type: 'text', written: true},
      value: text,
      classes: text,
      midpoint: text,
      colors: text,
      category: text,
      size: text,
      'max-size': {type: 'number', min: 1, max: 500},
      width: text,
      cell: text,
      unit: text,
      labels: text,
      table: url,
      'table-key': text,
      key: text,
    },
    'story-step': {
      id,
      focus: references,
      frame: references,
      camera: {type: 'camera'},
      pitch: {type: 'number', min: 0, max: 85, default: 0},
      bearing: {type: 'number', min: -360, max: 360, default: 0},
      margin: {type: 'number', min: 0, max: 1000, default: 24},
      'max-zoom': {type: 'number', min: 0, max: 22},
      show: references,
      highlight: references,
      draw: references,
      opening: flag,
      side: {type: 'choice', of: ['start', 'end', 'full'], default: 'start'},
    },
    'story-link': {to: references},
    'story-measure': {of: references, unit: {type: 'choice', of: ['km', 'km²'], default: 'km'}},
    'story-note': {
      of: references,
      at: {type: 'position'},
      'on-map': {type: 'flag', live: true, written: true},
    },
    'story-media': {
      shape: {
        type: 'choice',
        of: ['wide', 'square', 'tall', 'bar'],
        default: 'wide',
        live: true,
      },
    },
  },
  kinds: {
    name: 'any',
    context: 'any',
    region: 'polygon',
    density: 'counted',
    border: 'line',
    route: 'line',
    arc: 'line',
    place: 'any',
    style: 'basemap',
  },
} as const satisfies Vocabulary;

export type Elements = (typeof schema)['elements'];
export type Tag = keyof Elements;

/** What a layer is; it decides how the layer is drawn and in which order it lies on the others. */
export type Kind = keyof (typeof schema)['kinds'];

/** The kind of what is only words on the map: no legend and no description lists it. */
export const wordsOnly: Kind = 'name';

/** The kind of lines that claims least of what a line is; messages recommend it. */
export const plainLine: Kind = 'route';

/** Whether a kind draws layers of the author's own basemap, and no data of its own. */
export const isOfBasemap = (kind: Kind, {kinds}: Vocabulary = schema): boolean =>
  kinds[kind] === 'basemap';

/** Lists the values that an attribute takes, if there are few. */
export function choicesOf(
  attribute: Attribute,
  {kinds}: Vocabulary,
): readonly string[] | undefined {
  if (attribute.type === 'kind') return Object.keys(kinds);
  return attribute.type === 'choice' ? attribute.of : undefined;
}

/** Names the attributes whose change makes the story be read again. */
export function observedAttributes({elements}: Vocabulary = schema): string[] {
  const all = Object.values(elements).flatMap((attributes) => Object.entries(attributes));
  return [...new Set(all.flatMap(([name, {live}]) => (live ? [] : [name])))];
}
