// Encodes the data of a layer whose attributes ask for it; the code for that is loaded where one does.
import type {EncodingAttributes} from '../story/encoding.ts';
import type {StoryFeatures, StoryLayer} from '../story/types.ts';
import type {TableFile} from '../layers/encoding/read-table-file.ts';
import type {Encoded} from '../layers/encoding/encode.ts';

type Module = typeof import('../layers/encoding/index.ts');
type Loaded = Readonly<{module: Module; checkColor?: Parameters<Module['encode']>[3]}>;

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
  'unit',
  'max-size',
  'table',
];

export const isEncoded = (layer: EncodingAttributes): boolean =>
  attributes.some((name) => layer[name] !== undefined);

/** Data of layers whose table could not be read: that they lack its columns is no fault of theirs. */
const lacking = new WeakSet<StoryFeatures>();

/** Loads what a layer is encoded with. */
export async function loadEncoder(layer: EncodingAttributes): Promise<void> {
  if (!isEncoded(layer)) return;
  const module = loaded?.module ?? (await import('../layers/encoding/index.ts'));
  const checkColor =
    loaded?.checkColor ??
    (module.needsCheck(layer) ? (await import('../layers/check-color.ts')).checkColor : undefined);
  loaded = {module, ...(checkColor && {checkColor})};
}

/**
 * Encodes with what has been loaded; without it, and where nothing asks for it, the data stay as
 * they are.
 */
export function encodeNow(layer: StoryLayer, data: StoryFeatures, lang: string): Encoded {
  if (!loaded || !isEncoded(layer)) return {data, encoding: undefined, problems: []};
  const lacks = lacking.has(data);
  const encoded = loaded.module.encode(layer, data, lang, loaded.checkColor, lacks);
  if (lacks) lacking.add(encoded.data);
  return encoded;
}

/** Joins the table of a layer, and encodes both. */
export async function encodeIn(
  layer: StoryLayer,
  data: StoryFeatures,
  lang: string,
  table: TableFile | undefined,
): Promise<Encoded> {
  await loadEncoder(layer);
  const joined = loaded?.module.withTable(layer, data, table, lang);
  const whole = joined?.data ?? data;
  if (joined?.incomplete) lacking.add(whole);
  const encoded = encodeNow(layer, whole, lang);
  return {...encoded, problems: [...(joined?.problems ?? []), ...encoded.problems]};
}
