// Names the colour of a layer: its author's, or that of its kind.
import type {StoryLayer} from '../story/types.ts';
import {kinds} from './kinds/index.ts';
import {isPlain} from './themed-color.ts';

/** Until a colour that has to be resolved has been, the layer has that of its kind. */
export function layerColor({kind, color, style}: Pick<StoryLayer, 'kind' | 'color' | 'style'>) {
  const own = style ? style.color : color !== undefined && isPlain(color) ? color : undefined;
  return own ?? kinds[kind].color;
}
