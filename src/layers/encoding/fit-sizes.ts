// Makes the circles of a story smaller in narrow windows, where they would cover the map.
import type {Encoding, Scales} from '../../story/encoding.ts';
import type {Story, StoryLayer} from '../../story/types.ts';

/** From here on circles are as large as their author says; CSS px. */
const WIDE = 900;
/** On a phone they are this much of it: areas are a quarter, and small values can still be seen. */
const LEAST = 0.5;

/**
 * How large circles are drawn, of the size that their author asks for. In steps, so that a window
 * that is dragged does not draw them anew at every pixel.
 *
 * @param width of the story, CSS px
 */
export const circleShare = (width: number): number =>
  Math.round(Math.min(1, Math.max(LEAST, width / WIDE)) * 10) / 10;

const stories = new WeakMap<Story, Map<number, Story>>();
const known = new WeakMap<StoryLayer, Map<number, StoryLayer>>();

/**
 * The story as it is drawn in a window of this width. Story and layers are the same objects where
 * they are drawn the same.
 */
export function fitSizes(story: Story, width: number): Story {
  const share = circleShare(width);
  if (share === 1 || !story.layers.some(({encoding}) => encoding?.size)) return story;
  const shares = stories.get(story) ?? new Map<number, Story>();
  const layers = () => story.layers.map((layer) => fitted(layer, share));
  const found = shares.get(share) ?? {...story, layers: layers()};
  stories.set(story, shares.set(share, found));
  return found;
}

function fitted(layer: StoryLayer, share: number): StoryLayer {
  const {encoding} = layer;
  if (!encoding?.size) return layer;
  const shares = known.get(layer) ?? new Map<number, StoryLayer>();
  const found = shares.get(share) ?? {...layer, encoding: scaled(encoding, share)};
  known.set(layer, shares.set(share, found));
  return found;
}

function scaled({others, ...own}: Encoding, share: number): Encoding {
  const all = Object.entries(others ?? {}).map(
    ([property, scales]) => [property, smaller(scales, share)] as const,
  );
  return {...smaller(own, share), ...(others && {others: Object.fromEntries(all)})};
}

const smaller = ({size, ...scales}: Scales, share: number): Scales => ({
  ...scales,
  ...(size && {size: {...size, px: size.px * share}}),
});
