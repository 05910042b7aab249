// Loads the files of a story's layers in the order in which the reader needs them.
import type {Encoding} from '../story/encoding.ts';
import type {Problem, ProblemCode} from '../story/problem.ts';
import {readBytes} from '../story/read-bytes.ts';
import {MOST_BYTES, readFeatures} from '../story/read-features.ts';
import type {Story, StoryFeatures, StoryLayer} from '../story/types.ts';
import {encodeIn} from './encode-data.ts';
import type {TableFile} from '../layers/encoding/read-table-file.ts';
import {dataProblems} from './data-problems.ts';
import {loadColorsAt} from './page-styles.ts';
import type {PlayerHost} from './player-host.ts';

const PATIENCE_MS = 20_000;

export type Receiver = Readonly<{
  signal: AbortSignal;
  /** Of the page: relative `src`, the language of numbers in texts, and colours. */
  host: PlayerHost;
  /** `inline`: the page itself contains what is wrong. */
  report: (problem: Problem, inline: boolean) => void;
  /** `problemsOf` says what a story asks for and the data of the layer do not give. */
  receive: (
    layer: StoryLayer,
    data: StoryFeatures,
    problemsOf: typeof dataProblems,
    encoding?: Encoding,
  ) => void;
  /** Nothing of the layer's file could be read. */
  miss: (layer: StoryLayer) => void;
  /** Whether the story still has the layer with this file: an edit may have taken it away. */
  wants: (layer: StoryLayer) => boolean;
}>;

/**
 * How many files of later steps are loaded at a time: on a slow line the latency is longer than the
 * transfer.
 */
const LANES = 3;

/**
 * What the first step shows comes first, and together; the rest in the order of the steps, a few at
 * a time. The promises resolve when the layers are there or have failed; they never reject.
 */
export function loadLayers(
  story: Story,
  receiver: Receiver,
): {first: Promise<void>; all: Promise<void>} {
  const [early, later] = inOrderOfNeed(story);
  const first = Promise.all(early.map((layer) => loadLayer(layer, receiver))).then(() => {});
  const next = async (): Promise<void> => {
    const layer = later.shift();
    if (!layer) return;
    await loadLayer(layer, receiver);
    await next();
  };
  const all = first.then(() => Promise.all(Array.from({length: LANES}, next))).then(() => {});
  return {first, all};
}

function inOrderOfNeed({layers, steps, parts}: Story): [first: StoryLayer[], later: StoryLayer[]] {
  const need = ({id}: StoryLayer) => {
    const own = new Set(parts.filter((part) => part.layer === id).map((part) => part.id));
    const index = steps.findIndex(
      (step) =>
        step.framed.some(({layer}) => layer === id) || step.shown.some((part) => own.has(part)),
    );
    return index < 0 ? Infinity : index;
  };
  const waiting = layers
    .filter((layer) => layer.src || layer.inline || layer.data)
    .sort((a, b) => need(a) - need(b));
  return [waiting.filter((layer) => need(layer) === 0), waiting.filter((layer) => need(layer) > 0)];
}

async function loadLayer(
  layer: StoryLayer,
  {signal, host, report, receive, miss, wants}: Receiver,
): Promise<void> {
  const {src, inline} = layer;
  const base = host.element.baseURI;
  const path = src ?? layer.path;
  const unwanted = () => signal.aborted || !wants(layer);
  if (unwanted()) return;
  const fail = (message: string, code: ProblemCode = 'data-unavailable') => {
    if (unwanted()) return;
    report({code, path, message, severity: 'error'}, inline !== undefined);
    miss(layer);
  };
  const late = new AbortController();
  const abort = () => late.abort();
  const timer = setTimeout(abort, PATIENCE_MS);
  signal.addEventListener('abort', abort);
  try {
    const response =
      src === undefined ? undefined : await fetch(new URL(src, base), {signal: late.signal});
    // both files are on their way at once
    const table = tableOf(layer, base, late.signal);
    if (response && !response.ok)
      return fail(`The server answered HTTP ${response.status}. Check src.`);
    const bytes = response && (await bytesOf(response));
    if (bytes === null)
      return fail(`The file is larger than ${MOST_BYTES / 1e6} MB. Simplify it.`, 'data-too-large');
    const read = bytes
      ? readBytes(bytes, path)
      : layer.data
        ? {data: layer.data, problems: []}
        : readFeatures(inline!.text, path);
    const {
      data,
      encoding,
      problems: ofNumbers,
    } = await encodeIn(layer, read.data, host.look().lang, await table, () =>
      loadColorsAt(host, layer),
    );
    if (unwanted()) return;
    const problems = [...read.problems, ...ofNumbers];
    for (const problem of problems) report(problem, inline !== undefined);
    // a file of which nothing could be read is one problem; that its features are missing is not another
    if (data.features.length > 0 || problems.length === 0)
      receive(layer, data, dataProblems, encoding);
    else miss(layer);
  } catch (error) {
    fail(
      late.signal.aborted
        ? `No answer within ${PATIENCE_MS / 1000} s.`
        : `Could not load the file (${String(error)}). Check src.`,
    );
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/** @returns null if the file is too large; reading stops there */
async function bytesOf(response: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const {value} = (await reader?.read()) ?? {};
    if (!value) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += value.length;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      return null;
    }
    chunks.push(value);
  }
}

/** Loads the table of a layer; a failure is a problem of the table alone. */
async function tableOf(
  {table, path}: StoryLayer,
  base: string,
  signal: AbortSignal,
): Promise<TableFile | undefined> {
  if (!table) return undefined;
  const fail = (message: string, code: ProblemCode = 'data-unavailable'): TableFile => ({
    problems: [
      {
        code,
        path: table,
        message: `${message} Layer ${path} has no values of it.`,
        severity: 'error',
      },
    ],
  });
  try {
    const response = await fetch(new URL(table, base), {signal});
    if (!response.ok) return fail(`The server answered HTTP ${response.status}. Check table.`);
    const bytes = await bytesOf(response);
    return bytes
      ? {bytes, problems: []}
      : fail(`The file is larger than ${MOST_BYTES / 1e6} MB.`, 'data-too-large');
  } catch (error) {
    return fail(`Could not load the table (${String(error)}). Check table.`);
  }
}
