// Encodes the data of a layer whose attributes ask for it; the code for that is loaded where one does.
import type {EncodingAttributes} from '../story/encoding.ts';
import {isCounted} from '../story/shapes.ts';
import type {StoryFeatures, StoryLayer} from '../story/types.ts';
import type {TableFile} from '../layers/encoding/read-table-file.ts';
import type {Encoded} from '../layers/encoding/encode.ts';
import type {PageColors} from '../layers/encoding/encode-context.ts';

type Module = typeof import('../layers/encoding/index.ts');
type Loaded = Readonly<{module: Module; checkColor?: PageColors['checkColor']}>;

/** What has been loaded so far; all stories of a page share it. */
let loaded: Loaded | undefined;

const attributes: readonly (keyof EncodingAttributes)[] = [
  'value',
  'classes',
  'midpoint',
  'colors',
  'category',
  'size',
  'width',
  'cell',
  'unit',
  'labels',
  'max-size',
  'table',
];

type Asking = Pick<StoryLayer, 'kind' | 'picked' | keyof EncodingAttributes>;

/**
 * Whether a layer has attributes for an encoding. Where a step picks a property, the encoding is made,
 * or a problem says why it cannot be.
 */
const isEncoded = (layer: Asking): boolean =>
  isCounted(layer.kind) ||
  layer.picked !== undefined ||
  attributes.some((name) => layer[name] !== undefined);

/**
 * How data came to be: `read` are those of the layer alone, `joined` with its table. `lacks`: the
 * table could not be read, and that its columns are missing is no fault of the layer. `asked`: what
 * the encoding was made from.
 */
type Origin = Readonly<{
  read: StoryFeatures;
  joined: StoryFeatures;
  lacks: boolean;
  asked: string;
  encoded: Encoded;
}>;

const origins = new WeakMap<StoryFeatures, Origin>();

/** What was read for a layer that has these data now. */
export const readOf = (data: StoryFeatures): StoryFeatures => origins.get(data)?.read ?? data;

const withChecker = (page?: PageColors): PageColors => ({
  ...page,
  checkColor: page?.checkColor ?? loaded?.checkColor,
});

const askedBy = (layer: StoryLayer, lang: string, page: PageColors) =>
  JSON.stringify([
    lang,
    layer.kind,
    layer.path,
    layer.picked,
    attributes.map((name) => layer[name]),
    loaded?.module.drawnColors(layer, page),
  ]);

/** Loads what a layer is encoded with. */
export async function loadEncoder(layer: Asking): Promise<void> {
  if (!isEncoded(layer)) return;
  const module = loaded?.module ?? (await import('../layers/encoding/index.ts'));
  const checkColor =
    loaded?.checkColor ??
    (module.needsCheck(layer) ? (await import('../layers/check-color.ts')).checkColor : undefined);
  loaded = {module, ...(checkColor && {checkColor})};
}

/**
 * Encodes with what has been loaded; without it, and where nothing asks for it, the data are as they
 * were read. What was encoded for the same attributes is given again, the same object.
 */
export function encodeNow(
  layer: StoryLayer,
  data: StoryFeatures,
  lang: string,
  colors?: PageColors,
): Encoded {
  const origin = origins.get(data);
  const page = withChecker(colors);
  const asked = askedBy(layer, lang, page);
  if (origin?.asked === asked) return origin.encoded;
  const {read = data, lacks = false} = origin ?? {};
  const joined = (layer.table !== undefined && origin?.joined) || read;
  if (!loaded || !isEncoded(layer)) return {data: joined, encoding: undefined, problems: []};
  const encoded = loaded.module.encode(layer, joined, lang, page, lacks);
  origins.set(encoded.data, {read, joined, lacks, asked, encoded});
  return encoded;
}

/**
 * Joins the table of a layer, and encodes both.
 *
 * @param colors finds what the page says of colours at the layer
 */
export async function encodeIn(
  layer: StoryLayer,
  data: StoryFeatures,
  lang: string,
  table: TableFile | undefined,
  colors?: () => Promise<PageColors>,
): Promise<Encoded> {
  await loadEncoder(layer);
  if (!loaded || !isEncoded(layer)) return {data, encoding: undefined, problems: []};
  const {module} = loaded;
  const page = withChecker(await colors?.());
  const {data: joined, incomplete, problems} = module.withTable(layer, data, table, lang);
  const encoded = module.encode(layer, joined, lang, page, incomplete);
  const asked = askedBy(layer, lang, page);
  origins.set(encoded.data, {read: data, joined, lacks: incomplete, asked, encoded});
  return {...encoded, problems: [...problems, ...encoded.problems]};
}
