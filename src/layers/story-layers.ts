// Makes the MapLibre layers of a story’s parts, and their paint by appearance.
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Part, PartId, Story, StoryLayer} from '../story/types.ts';
import type {Drawing, Slot, StyleContext} from './drawing.ts';
import {joins} from './cluster-points.ts';
import {iconName} from './icon-drawing.ts';
import {kinds} from './kinds/index.ts';
import {isPicked} from './landmark-drawing.ts';
import {layerColor, paintedColor} from './layer-color.ts';
import {piecedLine} from './line-pieces.ts';
import {placeOrder} from './map-label.ts';
import {notedLayers} from './noted-names.ts';
import {palettes, type Theme} from './palette.ts';
import {themedEncoding} from './encoding/encoded-paint.ts';
import {colorOf, inkOf, type OwnColors} from './themed-color.ts';
import {KEY, PART, revealed} from './paint-values.ts';
import {pieceLayers} from './piece-layers.ts';
import {propertyDrawings, stackedOpacity} from './property-drawings.ts';
import {themedPaint} from './themed-paint.ts';
import type {Appearance} from '../scene/scene.ts';
import {hidden} from '../scene/scene.ts';

export {KEY, PART};

/**
 * One MapLibre layer of one part. `paintAt` gives the paint values that follow the scene. `written`
 * is the author's own paint, which has been checked: a view sets it last, one property at a time,
 * so that what has no effect costs that property alone.
 */
export type PartLayer = Readonly<{
  part: PartId;
  /** It is hidden by its layout, since its author's own paint says how opaque it is. */
  switched: boolean;
  /** It is of the author's own basemap, and missing on the map where it has faults. */
  foreign?: true;
  /** Its labels stand at one of several places; `symbol-sort-key` is the number of the place. */
  moves: boolean;
  slot: Slot;
  layer: LayerSpecification;
  written: Readonly<Record<string, unknown>>;
  paintAt: (appearance: Appearance) => Readonly<Record<string, unknown>>;
  /** Whether anything of it is seen; another property of the same part may be shown instead. */
  isShown: (appearance: Appearance) => boolean;
}>;

/**
 * All of a story's features are in three sources: lines that steps draw need `lineMetrics`, which
 * spoils dashes, and names stand at points. Not one source for each part: on the globe every source
 * costs a stencil of all tiles in every frame.
 */
export const sources = {plain: 'story', drawn: 'story:drawn', points: 'story:points'} as const;

/**
 * In the story's order, but with what some step draws on top: every change of source costs the
 * globe a stencil of all tiles.
 */
export function storyLayers(story: Story, theme: Theme, lang: string): PartLayer[] {
  const parts = story.layers.flatMap((layer) => {
    const own = story.parts.filter((part) => part.layer === layer.id);
    // the dots that steps name lie on circles that stand for others
    const order = joins(layer) ? own.toSorted((a, b) => rest(b) - rest(a)) : own;
    return order.map((part) => ({layer, part}));
  });
  const noted = notedLayers(story);
  return [false, true].flatMap((drawn) =>
    parts
      .filter(({part}) => part.drawn === drawn)
      .flatMap(({layer, part}) => {
        const layers = partLayers(layer, part, {
          theme,
          lang,
          own: story.palette,
          noted: noted.has(layer.id),
          picked: isPicked(story, part),
        });
        const line = piecedLine(story, part);
        return line ? layers.flatMap((one) => pieceLayers(one, line.pieces)) : layers;
      }),
  );
}

const rest = ({feature}: Part) => Number(feature === undefined);

function partLayers(
  layer: StoryLayer,
  part: Part,
  {
    theme,
    lang,
    own,
    noted,
    picked,
  }: {
    theme: Theme;
    lang: string;
    own: OwnColors | undefined;
    noted: boolean;
    picked: boolean;
  },
): PartLayer[] {
  const written = layerColor(layer);
  const encoding = layer.encoding && themedEncoding(layer.encoding, theme);
  const context: StyleContext = {
    color: colorOf(written, theme, own),
    // words in one of many colours would claim to be of that value
    ink: encoding ? palettes[theme].ink : inkOf(written, theme, own),
    // the legend has a swatch of what is muted
    palette: {...palettes[theme], muted: colorOf('muted', theme, own)},
    lang,
    drawn: part.drawn,
    noted,
    single: part.feature !== undefined,
    picked,
    joined: joins(layer) && part.feature === undefined && !part.drawn,
    icon: layer.style?.icon && {
      name: iconName(layer.id, layer.style.icon),
      circle: colorOf(paintedColor(layer), theme, own),
    },
    encoding,
    opacity: layer.opacity,
  };
  return propertyDrawings(context, kinds[layer.kind].draw).map((one) => {
    const {drawing, suffix, share} = one;
    const {name, slot, type, filter, layout, paint, points} = drawing;
    const {varies, written} = overridden(drawing, layer.style?.paint ?? {}, theme);
    const rows = Object.entries(varies);
    const paintAt = (appearance: Appearance) =>
      Object.fromEntries(
        rows.map(([property, value]) => {
          const ours = value(appearance);
          return [
            property,
            typeof ours === 'number' && property.endsWith('-opacity')
              ? stackedOpacity(ours, appearance, one)
              : ours,
          ];
        }),
      );
    const switched = Object.keys(written).some((property) => property.endsWith('-opacity'));
    return {
      part: part.id,
      switched,
      moves: layout?.['symbol-sort-key'] === placeOrder,
      slot,
      isShown: (appearance) => appearance.shown > 0 && share(appearance) > 0,
      paintAt,
      written,
      layer: {
        id: `story:${part.id}:${name}${suffix}`,
        type,
        source: points ? sources.points : part.drawn ? sources.drawn : sources.plain,
        filter: ['all', ['==', ['get', PART], part.id], ...(filter ? [filter] : [])],
        layout: {...layout, ...(switched && {visibility: 'none'})},
        paint: {...paint, ...paintAt(hidden)},
      } as LayerSpecification,
    };
  });
}

/** Types of MapLibre layers and how the names of their paint properties begin. */
const prefixes: Readonly<Record<string, readonly string[]>> = {
  fill: ['fill-'],
  line: ['line-'],
  circle: ['circle-'],
  symbol: ['text-', 'icon-'],
};

/** Halos, and circles that stand for several points, save their colour. */
const notTheAuthors = (name: string, property: string) =>
  name === 'halo' || name === 'count' || (name === 'cluster' && property !== 'circle-color');

/**
 * The author's `paint` goes before ours. A number given for a property that follows the scene is
 * its value where the part is highlighted; what the scene does to it stays. Halos and
 * circles with a number keep their paint.
 */
function overridden(
  {name, type, varies}: Drawing,
  paint: Readonly<Record<string, unknown>>,
  theme: Theme,
) {
  const [following, written]: [
    Record<string, (appearance: Appearance) => unknown>,
    Record<string, unknown>,
  ] = [{...varies}, {}];
  for (const [property, themed] of Object.entries(paint)) {
    if (
      notTheAuthors(name, property) ||
      !prefixes[type]?.some((prefix) => property.startsWith(prefix))
    )
      continue;
    const [ours, value] = [varies[property], themedPaint(themed, theme)];
    if (ours && typeof value === 'number') {
      const most = Number(ours({shown: 1, emphasis: 1, reveal: 1})) || 1;
      following[property] = (appearance) => (value * Number(ours(appearance))) / most;
    } else if (property === 'line-color' && varies['line-gradient']) {
      // a line that a step draws is coloured by a gradient, which takes a colour, and no expression
      if (typeof value === 'string') following['line-gradient'] = revealed(value);
    } else {
      delete following[property];
      written[property] = value;
    }
  }
  return {varies: following, written};
}
