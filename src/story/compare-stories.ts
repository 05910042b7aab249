// Compares a story that was parsed again after an edit with the story in force.
import type {Problem} from './problem.ts';
import type {LayerId, Story, StoryFeatures, StoryLayer, StoryNote, StoryStep} from './types.ts';

/** What an edit changed. */
export type StoryChanges = Readonly<{
  /**
   * The story from now on. A layer whose source is the same keeps the data that were read for it,
   * and whatever did not change is the same object as before: nothing changed at all exactly when
   * `story` is the story that was in force.
   */
  story: Story;
  /**
   * Layers whose file or table has to be read. Where there was another one, its data stay until the
   * new ones are there.
   */
  read: readonly LayerId[];
  /** The live map has to draw other layers, or other data. */
  drawing: boolean;
  /** The scenes have to be planned again. */
  plan: boolean;
  /** A step was added, removed or moved, or the trigger line was: the cards have to be measured again. */
  layout: boolean;
  /** Interface text that is rendered from the story (labels of steps and layers) has changed. */
  names: boolean;
  /** The prose measures something else, or says something else about it. */
  measures: boolean;
}>;

/**
 * What becomes of data after they were read. `encoded` gives a layer with data the encoding that its
 * attributes ask for, `readOf` the data that were read for those that a layer has.
 */
export type Encoder = Readonly<{
  encoded: (layer: StoryLayer) => StoryLayer;
  readOf: (data: StoryFeatures) => StoryFeatures;
}>;

const plain: Encoder = {encoded: (layer) => layer, readOf: (data) => data};

/**
 * @param before the story in force, with the data that have been read
 * @param parsed the story as it stands on the page now, with inline data only
 */
export function compareStories(
  before: Story,
  parsed: Story,
  {encoded, readOf}: Encoder = plain,
): StoryChanges {
  const known = new Map(before.layers.map((layer) => [layer.id, layer]));
  const isRead = (layer: StoryLayer) => {
    const one = known.get(layer.id);
    if (filesOf(layer) !== filesOf(one)) return hasFiles(layer);
    // its table is joined to what stands inside
    return isInside(layer) && hasFiles(layer) && !(one?.data && same(layer.data, readOf(one.data)));
  };
  const reading = new Set(parsed.layers.filter(isRead).map(({id}) => id));
  const layers = parsed.layers.map((layer) => {
    const one = known.get(layer.id);
    if (reading.has(layer.id)) return withOldData(layer, one);
    const isSame = one?.data && (!isInside(layer) || same(layer.data, readOf(one.data)));
    return encoded(isSame ? {...layer, data: one.data} : layer);
  });
  const story = merge(before, {...parsed, layers});
  const drawing = !sameDrawing(before, story);
  const layout =
    story.trigger !== before.trigger || !same(before.steps.map(placeOf), story.steps.map(placeOf));
  return {
    story,
    drawing,
    layout,
    read: [...reading],
    plan:
      layout ||
      drawing ||
      story.notes !== before.notes ||
      !same(before.steps.map(viewOf), story.steps.map(viewOf)),
    names: !same(namesIn(before), namesIn(story)),
    measures: story.measures !== before.measures,
  };
}

/** Whether a live map draws both stories with the same layers and the same data. */
export function sameDrawing(one: Story, other: Story): boolean {
  return (
    one === other ||
    (sameStyle(one, other) &&
      one.layers.every(({data}, index) => data === other.layers[index]?.data))
  );
}

/** Whether a live map draws both stories with the same layers, whatever their data. */
export function sameStyle(one: Story, other: Story): boolean {
  return (
    same(one.parts, other.parts) &&
    same(one.palette, other.palette) &&
    same(one.notes.map(notedOf), other.notes.map(notedOf)) &&
    same(one.layers.map(styleOf), other.layers.map(styleOf))
  );
}

/**
 * The problems that an edit caused. One that stood before does not count as new because the words
 * around it changed: the path of a mention quotes its text, and that of an element without an id
 * counts the elements before it.
 */
export function newProblems(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const [gone, come] = unmatched(before, after, ({path, message}) => `${path}\n${message}`);
  return unmatched(
    gone,
    come,
    ({path, message}) => `${path.replace(/“.*?”|\[\d+\]/gs, '')}\n${message}`,
  )[1];
}

/** What is left of both lists when each pair of items with the same key is taken out. */
function unmatched<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): [gone: Item[], come: Item[]] {
  const gone = [...before];
  const come = after.filter((item) => {
    const at = gone.findIndex((one) => keyOf(one) === keyOf(item));
    if (at >= 0) gone.splice(at, 1);
    return at < 0;
  });
  return [gone, come];
}

/** Until its files are read, a layer keeps the data and the encoding that it has. */
function withOldData({data: _, ...layer}: StoryLayer, known: StoryLayer | undefined): StoryLayer {
  const {data, encoding} = known ?? {};
  return {...layer, ...(data && {data}), ...(encoding && {encoding})};
}

/** The data stand inside the layer. */
const isInside = ({src}: StoryLayer) => src === undefined;
const hasFiles = ({src, table}: StoryLayer) => src !== undefined || table !== undefined;

function merge(before: Story, after: Story): Story {
  const merged: Story = {
    ...after,
    layers: keepItems(before.layers, after.layers),
    steps: keepItems(before.steps, after.steps),
    parts: keep(before.parts, after.parts),
    links: keep(before.links, after.links),
    measures: keep(before.measures, after.measures),
    notes: keep(before.notes, after.notes),
  };
  return same(before, merged) ? before : merged;
}

const keep = <Value>(before: Value, after: Value): Value => (same(before, after) ? before : after);

function keepItems<Item extends Readonly<{id: string}>>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const items = after.map((item) => {
    const one = known.get(item.id);
    return one ? keep(one, item) : item;
  });
  return items.length === before.length && items.every((item, index) => item === before[index])
    ? before
    : items;
}

/** The files of a layer, and how they are joined. */
const filesOf = (layer: Partial<StoryLayer> = {}) =>
  JSON.stringify([layer.src, layer.table, layer['table-key'], layer.key]);

const nowhere = {path: '', line: undefined, column: undefined};
const placeOf = ({id, ordinal}: StoryStep) => ({id, ordinal});
const styleOf = ({
  id,
  kind,
  layers,
  color,
  paint,
  style,
  encoding,
  opacity,
  cluster,
}: StoryLayer) => ({
  id,
  kind,
  layers,
  color,
  paint,
  style,
  encoding,
  opacity,
  cluster,
});
/** Names that a note repeats are drawn so that they can give way. */
const notedOf = ({of}: StoryNote) => of.map(({layer}) => layer);
const viewOf = (step: StoryStep) => ({...step, ...nowhere, label: '', ordinal: 0});
const namesIn = ({steps, layers}: Story) =>
  [steps, layers].map((items) => items.map(({id, label}) => [id, label]));

/** Whether two plain values are equal. A member that is missing equals one that is undefined. */
function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ours, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>];
  if (Array.isArray(one) && one.length !== (other as unknown[]).length) return false;
  return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].every((key) =>
    same(ours[key], theirs[key]),
  );
}
