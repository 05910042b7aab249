// Documents the vocabulary: a line for each attribute and each kind.
import {kinds} from '../../layers/kinds/index.ts';
import {
  type Attribute,
  choicesOf,
  type Elements,
  schema,
  type Tag,
  type Vocabulary,
} from '../../story/schema.ts';

/**
 * A line for each attribute of each element, and for each kind. Markdown; the first letter is a
 * capital.
 */
export type VocabularyDocs = Readonly<{
  elements: Readonly<Record<string, Readonly<Record<string, string>>>>;
  kinds: Readonly<Record<string, string>>;
}>;

/** The compiler misses no attribute. The files of the kinds describe the kinds. */
type Complete = Readonly<{
  elements: {readonly [T in Tag]: {readonly [Name in keyof Elements[T]]: string}};
  kinds: Readonly<Record<string, string>>;
}>;

export const schemaDocs: Complete = {
  elements: {
    'map-story': {
      src:
        'URL of a page whose story is shown here, instead of one written inside. Until it has ' +
        'loaded, and if it cannot be, readers see what is written inside: a link to that page.',
      trigger:
        'The line that a card must cross to become active, as a fraction of the window’s ' +
        'height from the top.',
      height:
        '`auto`: the story scrolls with the page. A length (`600px`, `80svh`): the story has a ' +
        'box of that height with its own scroll.',
      theme:
        'Forces light or dark. Without it, the story follows the `color-scheme` of the page ' +
        'around it.',
      hash:
        'The address follows the step being read (`#id`) and the explored view, without ' +
        'entries in the history besides those of exploring and of links to steps that the reader ' +
        'follows. For a page that is the story.',
      basemap:
        'URL of a MapLibre style that replaces the built-in basemap. Still pictures keep the ' +
        'built-in one, and say so; layers of `kind="style"` lie on it.',
      terrain:
        'URL of a TileJSON, or of tiles (`{z}`, `{x}`, `{y}`), with heights. They are shaded ' +
        'in place of the built-in relief.',
      'terrain-encoding': 'How the tiles of `terrain` encode heights.',
      embed:
        'URL of a page for frames that holds the story alone, beside `map-story.js`. The Vite ' +
        'plugin writes this page. Readers are offered the code to embed it.',
      author:
        'Opens a panel for the author: camera, ids, problems, and the free rectangle drawn on ' +
        'the map.',
    },
    'story-layer': {
      id: 'The name that steps use for the layer. No spaces, no slashes.',
      src:
        'URL of a GeoJSON file (RFC 7946), relative to the page. Or put the GeoJSON into a ' +
        '`<script type="application/geo+json">` inside the element.',
      kind: 'How the layer is drawn.',
      layers:
        'With `kind="style"`: the ids of the layers of the style of `basemap` that this layer shows. `*` stands ' +
        'for any letters (`flood-*`), also for spaces.',
      label: 'Its name in the legend and for screen readers.',
      color:
        '`amber`, `teal`, `crimson`, `indigo`, `ink` or `muted`, which suit light and dark, or ' +
        'any CSS colour, such as `oklch(…)`, `light-dark(…, …)` or `var(--brand)`.',
      paint:
        'MapLibre paint properties of the layers that draw the kind, as JSON. They override ' +
        'the kind’s defaults. Layout properties are not allowed. One that is not valid is ' +
        'reported and left out.',
      opacity:
        'How opaque the layer is whenever it is shown. With `kind="style"`, in place of what the style says.',
      icon:
        'Of places: an icon on the dot, by its name in ' +
        '[Maki](https://labs.mapbox.com/maki-icons/) (`hospital`), or the address of an SVG ' +
        'file, of which the shapes are drawn, in one colour.',
      'icon-shape': 'Written by the build: the shapes of `icon`.',
      cluster:
        'Of places: joins those that would touch on the map into circles with their number. ' +
        'Places that a step names stay by themselves.',
      value:
        'The property of the features whose numbers are shown by colour. Of densities: whose ' +
        'numbers are added up in each cell.',
      classes:
        'How numbers are divided: `quantile 5`, `equal 5`, `jenks 5` (natural breaks), the ' +
        'numbers at which classes begin (`10 50 100`), or `continuous`. Without it, `quantile ' +
        '5`.',
      midpoint:
        'The number at which the colours of a diverging scheme meet, for instance `0`. It is a ' +
        'bound of the classes.',
      colors:
        'A [ColorBrewer](https://colorbrewer2.org) scheme such as `ylgnbu` or `rdbu reversed`, ' +
        'or colours from the lowest class on, as in `color`. With `category`, names with their colours: ' +
        '`Yes:teal No:#b2182b`; commas separate names with spaces.',
      category: 'The property of the features whose words are shown by colour.',
      size: 'Of places: the property that the area of circles shows.',
      'max-size':
        'The diameter of the largest circle, or the width of the widest line, in CSS px. ' +
        'Without it, 48 and 14. In stories narrower than 900 px circles are smaller, on phones ' +
        'half as wide.',
      width: 'Of lines: the property that their width shows.',
      cell:
        'Of densities: the shape of the cells and their width in km, from one side to the ' +
        'opposite one: `hexagon 100`, `square 50`. Without it, hexagons whose width suits the ' +
        'data.',
      table:
        'URL of a table (CSV or TSV, with a line of names) whose columns become properties of ' +
        'the features.',
      'table-key':
        'The column of the table that names the features. Without it, the column of the name ' +
        'in `key`, else the first.',
      key: 'The property of the features that this column holds. Without it, `id`.',
      labels:
        'What the properties are called that steps pick with `layer:property`, after the label ' +
        'of the layer: `d1990:1990 d2020:2020`; commas separate names with spaces. Without it, ' +
        'the names of the properties stand there, less the words at their beginning that all ' +
        'of them share.',
      unit:
        'The unit of the numbers, in the language of the page. `%` is written as that language ' +
        'does.',
    },
    'story-step': {
      id: 'The address of the step (`#id`).',
      focus:
        'What the camera frames and the map shows: ids of layers, or `layer/feature`. ' +
        '`layer:property` shows that property of the layer instead of the one in `value`, ' +
        '`category`, `size` or `width`; so does it in `show`, `highlight` and `draw`.',
      frame: 'What the camera frames without the map showing it: ids, as in `focus`.',
      camera:
        'A fixed view, whatever `focus` and `frame` name: `lng lat zoom`, or `lng lat` for the ' +
        'whole globe from there.',
      pitch: 'How far the camera is tilted, in degrees.',
      bearing: 'The direction that is up, in degrees clockwise from north.',
      margin: 'Space kept free around what is framed, in CSS px.',
      'max-zoom':
        'The nearest zoom from which the map shows what it frames. Without it, what has an ' +
        'extent fills the free rectangle; a single place is shown from zoom 7, or nearer where ' +
        'the rest of its layer lies close by.',
      show: 'Ids that the map shows, too, wherever they lie.',
      highlight: 'Ids that are the subject of the step. They are shown, too.',
      draw:
        'Ids of lines that are drawn while the card moves to its resting place. They are ' +
        'shown, too.',
      opening: 'For the first step: headline and standfirst lie over the map, without a card.',
      side:
        'Where the card stands in stories at least 900 px (56.25 rem) wide: where lines of ' +
        'text begin, where they end, or over all of the map. The map frames its subject in ' +
        'what is left. In narrower ones, cards come from below.',
    },
    'story-link': {
      to:
        'Ids of layers, or `layer/feature`, that the words mention. `layer:property` shows ' +
        'that property while readers point there.',
    },
    'story-measure': {
      of: 'One `layer/feature` for its length or area, two for the distance between them.',
      unit: 'The unit of the figure: a length or distance in km, an area in km².',
    },
    'story-note': {
      of: 'The layer or `layer/feature` that the note is about. The map need not show it.',
      at: 'The position that the note is about, instead of `of`: `lng lat`.',
      'on-map':
        'Written by the build: the stills show the note, so that it is seen there and not in the text.',
    },
    'story-media': {
      shape:
        'The box that is kept free for it: 16 : 9 for films, 1 : 1, 9 : 16, or as high as the ' +
        'controls of a sound.',
    },
  },
  kinds: Object.fromEntries(
    Object.entries(kinds).map(([kind, {description}]) => [kind, description]),
  ),
};

const plural = {
  point: 'points',
  line: 'lines',
  polygon: 'polygons',
  any: 'points, lines, polygons',
  counted: 'points',
  basemap: 'layers of `basemap`',
} as const;

/** Gives the type of an attribute as TypeScript writes it. */
export function typeText(attribute: Attribute, vocabulary: Vocabulary = schema): string {
  if (attribute.type === 'number') return 'number';
  if (attribute.type === 'flag') return 'boolean';
  return (
    choicesOf(attribute, vocabulary)
      ?.map((one) => `'${one}'`)
      .join('|') ?? 'string'
  );
}

/** Documents one attribute: its line, its range and its default. */
export function describeAttribute(
  tag: string,
  name: string,
  vocabulary: Vocabulary = schema,
  docs: VocabularyDocs = schemaDocs,
): string {
  const attribute = vocabulary.elements[tag]?.[name];
  const line = docs.elements[tag]?.[name];
  if (!attribute || !line)
    throw new Error(`The vocabulary or its documents have no ${tag}[${name}].`);
  return [line, ...rangeOf(attribute, vocabulary, docs), ...defaultOf(attribute)].join(' ');
}

function rangeOf(attribute: Attribute, {kinds}: Vocabulary, docs: VocabularyDocs): string[] {
  if (attribute.type === 'number') return [`From ${attribute.min} to ${attribute.max}.`];
  if (attribute.type !== 'kind') return [];
  return Object.entries(kinds).map(([kind, drawn]) => {
    const line = docs.kinds[kind];
    if (!line) throw new Error(`The documents have no kind ${kind}.`);
    return `\`${kind}\` (${plural[drawn]}): ${line}`;
  });
}

function defaultOf(attribute: Attribute): string[] {
  if (attribute.default === undefined) return [];
  return [
    `Default ${attribute.type === 'number' ? attribute.default : `\`${attribute.default}\``}.`,
  ];
}

/** One attribute as custom-elements.json has it. */
export type AttributeEntry = Readonly<{
  name: string;
  type: Readonly<{text: string}>;
  description: string;
  default?: string;
}>;

/** Describes every attribute of every element, by tag. */
export function attributeEntries(
  vocabulary: Vocabulary = schema,
  docs: VocabularyDocs = schemaDocs,
): Readonly<Record<string, readonly AttributeEntry[]>> {
  const entries = (tag: string) =>
    Object.entries(vocabulary.elements[tag]!).map(([name, attribute]) => ({
      name,
      type: {text: typeText(attribute, vocabulary)},
      description: describeAttribute(tag, name, vocabulary, docs),
      ...(attribute.default !== undefined && {default: String(attribute.default)}),
    }));
  return Object.fromEntries(Object.keys(vocabulary.elements).map((tag) => [tag, entries(tag)]));
}
