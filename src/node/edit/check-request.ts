// Tells which requests come from the editor's own page; all others are refused.
import {timingSafeEqual} from 'node:crypto';
import type {IncomingMessage} from 'node:http';

export type Refusal = Readonly<{status: number; message: string}>;

type Request = Pick<IncomingMessage, 'headers' | 'method'> &
  Readonly<{
    socket: Readonly<{
      remoteAddress?: string | undefined;
      localPort?: number | undefined;
      encrypted?: boolean;
    }>;
  }>;

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * Of any request: it comes from this machine, and names it. A site whose name leads here (DNS
 * rebinding) names itself.
 */
export function strange(request: Request): Refusal | undefined {
  const {headers, socket} = request;
  if (!loopback.test(socket.remoteAddress ?? ''))
    return {status: 403, message: 'The editor serves this machine alone.'};
  if (hosts(socket.localPort).includes(hostOf(headers))) return undefined;
  return {
    status: 403,
    message: `The editor is not at ${hostOf(headers)}. Open the address that map-story edit printed.`,
  };
}

const hostOf = (headers: IncomingMessage['headers']) =>
  String(headers[':authority'] ?? headers.host ?? '').toLowerCase();

const hosts = (port = 0) =>
  ['127.0.0.1', 'localhost', '[::1]'].flatMap((name) => [
    `${name}:${port}`,
    ...(port === 80 || port === 443 ? [name] : []),
  ]);

/** Of one for the page of the editor, which holds the token: a person opens it, no script reads it. */
export function notOpened({headers}: Request): Refusal | undefined {
  const [site, destination] = [headers['sec-fetch-site'], headers['sec-fetch-dest']];
  const byPerson = site === undefined || site === 'none' || site === 'same-origin';
  if (byPerson && (destination === undefined || destination === 'document')) return undefined;
  return {status: 403, message: 'Open the editor by the address that map-story edit printed.'};
}

/** Of one that asks or changes something: it has the token, and comes from the editor's page. */
export function foreign(
  request: Request,
  token: string,
  given: string | undefined,
): Refusal | undefined {
  const {headers, method, socket} = request;
  const refused = {status: 403, message: 'This is not the editor’s own page.'};
  const origin = `${socket.encrypted ? 'https' : 'http'}://${hostOf(headers)}`;
  const changes = method !== 'GET';
  if (headers.origin !== undefined ? headers.origin !== origin : changes) return refused;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return refused;
  if (!given || !isSame(given, token)) return refused;
  const type = headers['content-type'] ?? '';
  if (/^(?:multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type)) return refused;
  return undefined;
}

function isSame(a: string, b: string): boolean {
  const [one, two] = [Buffer.from(a), Buffer.from(b)];
  return one.length === two.length && timingSafeEqual(one, two);
}
