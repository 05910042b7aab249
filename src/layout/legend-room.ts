// Tells how much room the legend of a story needs below the map's subject.
import type {Story} from '../story/types.ts';

/** `tall`: some layer shows sizes, or many classes. Nothing where no layer is encoded. */
export function legendHeight({layers}: Story): 'strip' | 'tall' | undefined {
  const encodings = layers.flatMap(({encoding}) => encoding ?? []);
  if (encodings.length === 0) return undefined;
  const isTall = encodings.some(
    ({color, size, width}) =>
      size ||
      width ||
      (color?.type === 'categories' && color.categories.length > FEW) ||
      (color?.type === 'classes' && color.classes.length > FEW),
  );
  return isTall ? 'tall' : 'strip';
}

/** So many classes or categories stand beside the scale bar. */
const FEW = 6;
