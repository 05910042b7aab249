// Lists what a scene shows of a story, each with how it is drawn.
import {isDrawnBy} from '../story/shapes.ts';
import type {Icon} from '../story/icon.ts';
import {wordsOnly, isOfBasemap} from '../story/schema.ts';
import type {Kind, LayerId, Story} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import type {Scene} from '../scene/scene.ts';
import {DASH} from './haloed-line.ts';
import {inkOn} from './icon-drawing.ts';
import {layerColor, swatchColors} from './layer-color.ts';
import {palettes, type Theme} from './palette.ts';
import {bothThemes, colorOf, type OwnColors} from './themed-color.ts';

/**
 * `color` is a palette's name or a CSS colour, `colors` are others that the layer has beside it.
 * `dash` in units of the line's width.
 */
export type LegendItem = Readonly<{
  kind: Kind | 'boundary' | 'disputed';
  label: string;
  color: string;
  colors?: readonly string[];
  dash?: readonly number[];
  /** The icon of places, and its colour: a palette’s name, or one for each theme. */
  icon?: Icon;
  ink?: string;
  width?: number;
}>;

/** How the basemap on screen draws those of the story's layers that are its own. */
export type Swatches = ReadonlyMap<LayerId, Pick<LegendItem, 'kind' | 'color' | 'colors'>>;

/** @param swatches those of a still are not known: they are drawn as their kind is */
export function legend(
  story: Story,
  {layers}: Scene,
  swatches: Swatches = new Map(),
): LegendItem[] {
  return story.layers.flatMap((layer): LegendItem[] => {
    const {id, kind, label} = layer;
    if (kind === wordsOnly) return [];
    if (isOfBasemap(kind)) {
      const isShown = story.parts.some(
        (part) => part.layer === id && (layers[part.id]?.shown ?? 0) >= 0.5,
      );
      return isShown ? [{kind, label, color: layerColor(layer), ...swatches.get(id)}] : [];
    }
    const shown = story.parts.filter(
      (part) =>
        part.layer === id &&
        (layers[part.id]?.shown ?? 0) >= 0.5 &&
        featuresOf(story, part).some(({geometry}) => isDrawnBy(kind, geometry)),
    );
    if (shown.length === 0) return [];
    const dashed = shown.every((part) =>
      featuresOf(story, part).every(({properties}) => properties.dashed === true),
    );
    const [color, ...colors] = swatchColors(layer);
    const icon = layer.style?.icon;
    return [
      {
        kind,
        label,
        color,
        ...(colors.length > 0 && {colors}),
        ...(dashed && {dash: DASH}),
        ...(icon && {icon, ink: iconInk(color, story.palette)}),
      },
    ];
  });
}

/** As on the map, where a circle of one colour may have an icon of another colour in the dark. */
function iconInk(circle: string, own: OwnColors | undefined): string {
  const inkIn = (theme: Theme) => inkOn(colorOf(circle, theme, own), palettes[theme]);
  const [light, dark] = [inkIn('light'), inkIn('dark')];
  const name = (['paper', 'ink'] as const).find(
    (one) => palettes.light[one] === light && palettes.dark[one] === dark,
  );
  return name ?? bothThemes(light, dark);
}
