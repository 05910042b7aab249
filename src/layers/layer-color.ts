// Names the colour of a layer: its author's, or that of its kind.
import type {StoryLayer} from '../story/types.ts';
import {kinds} from './kinds/index.ts';
import {isPlain} from './themed-color.ts';

/** Until a colour that has to be resolved has been, the layer has that of its kind. */
export function layerColor({kind, color, style}: Pick<StoryLayer, 'kind' | 'color' | 'style'>) {
  const own = style ? style.color : color !== undefined && isPlain(color) ? color : undefined;
  return own ?? kinds[kind].color;
}

/** The property of MapLibre layers that colours most of what a kind draws. */
const painted = ['fill-color', 'line-color', 'circle-color'] as const;

/** The colours of a layer's swatch, as drawn: those of its numbers, else the one of its paint or its own. */
export function swatchColors(layer: StoryLayer): readonly [string, ...string[]] {
  const {color} = layer.encoding ?? {};
  const scale =
    color?.type === 'classes'
      ? color.classes
      : color?.type === 'continuous'
        ? color.stops
        : (color?.categories ?? []);
  const [first, ...others] = scale.map((one) => one.color);
  if (first !== undefined) return [first, ...others];
  return [paintedColor(layer)];
}

/** The colour of most of what a layer draws: that of its paint where it is one, else its own. */
export function paintedColor(layer: StoryLayer): string {
  const own = painted
    .map((name) => layer.style?.paint[name])
    .find((value) => typeof value === 'string');
  return own ?? layerColor(layer);
}
