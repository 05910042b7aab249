// Fetches the text of a page, within limits of time and size.
import {decodeHtml} from '../story/decode-html.ts';
import {quoted} from '../story/problem.ts';

export type FetchLimits = Readonly<{
  /** What is read of a page; the rest of a larger one is left. */
  mostBytes: number;
  /** How long it may take until all of it is there, ms. What has come by then is taken. */
  patienceMs: number;
}>;

/** A page's text and final address; `cut` says why it is not all of it. Or why there is none. */
export type Fetched =
  | Readonly<{html: string; url: string; cut?: string}>
  | Readonly<{fault: string}>;

const HTML = /^(text\/html|application\/xhtml\+xml)\b/i;

/** Never rejects. Redirects are the browser's: it ends those that run in circles. */
export async function fetchStory(
  url: URL,
  signal: AbortSignal,
  {mostBytes, patienceMs}: FetchLimits,
): Promise<Fetched> {
  const late = new AbortController();
  const abort = () => late.abort();
  const timer = setTimeout(abort, patienceMs);
  signal.addEventListener('abort', abort);
  const seconds = `${patienceMs / 1000} s`;
  try {
    const response = await fetch(url, {signal: late.signal, headers: {accept: 'text/html'}});
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok)
      return {fault: `The server answered HTTP ${response.status}. Check the address.`};
    if (!HTML.test(type))
      return {
        fault: `The server sent ${quoted(type || undefined)}, not text/html. Check the address.`,
      };
    const {bytes, cut} = await read(response, mostBytes, late.signal);
    return {
      html: decodeHtml(bytes, /charset="?([^\s;"]+)/i.exec(type)?.[1]),
      url: response.url || url.href,
      ...(cut === 'late'
        ? {cut: `more than can be read within ${seconds}`}
        : cut && {cut: `more than ${mostBytes / 1e6} MB`}),
    };
  } catch (error) {
    if (late.signal.aborted) return {fault: `No answer within ${seconds}.`};
    return {fault: await reasonOf(error, url)};
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    abort();
  }
}

async function read(
  response: Response,
  mostBytes: number,
  late: AbortSignal,
): Promise<{bytes: Uint8Array; cut?: 'late' | 'large'}> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    try {
      const {value} = (await reader?.read()) ?? {};
      if (!value) return {bytes: joined(chunks)};
      chunks.push(value.subarray(0, mostBytes - size));
      size += value.length;
    } catch (error) {
      // what has come can be read
      if (late.aborted && size > 0) return {bytes: whole(joined(chunks)), cut: 'late'};
      throw error;
    }
    if (size > mostBytes) {
      void reader?.cancel().catch(() => {});
      return {bytes: whole(joined(chunks)), cut: 'large'};
    }
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Without the beginning of a letter of several bytes, of which the rest is missing. */
function whole(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (bytes.length - end < 3 && (bytes[end - 1] ?? 0) >= 0x80) end--;
  return bytes.subarray(0, end);
}

/**
 * A browser does not say why it hides an answer. One that comes when nothing of it is asked for was
 * hidden for want of CORS.
 */
async function reasonOf(error: unknown, url: URL): Promise<string> {
  const none = `No answer from ${url.origin} (${String(error)}): it cannot be reached, it redirects in circles, or a Content-Security-Policy of this page forbids it (connect-src).`;
  if (url.origin === location.origin) return none;
  const probe = new AbortController();
  try {
    await fetch(url, {mode: 'no-cors', credentials: 'omit', signal: probe.signal});
    return `${url.origin} does not allow this page to read it (CORS). It must send the header Access-Control-Allow-Origin: *.`;
  } catch {
    return none;
  } finally {
    probe.abort();
  }
}
