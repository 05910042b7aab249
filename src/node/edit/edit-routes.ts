// Answers the requests of the editing bar.
import type {IncomingMessage, ServerResponse} from 'node:http';
import {editProblem} from './edit-problem.ts';
import {foreign} from './check-request.ts';
import type {Answer, PageSession} from './page-session.ts';
import {readBody} from './read-body.ts';
import type {EditEvents} from './edit-events.ts';

/** A page and its edits, bytes. */
const MOST_JSON = 20_000_000;

/** What a request is answered with. */
export type Reply = Readonly<{
  status?: number;
  /** Bytes are sent as they are, all else as JSON. */
  body: unknown;
  type?: string;
  /** Called so where it is kept. */
  file?: string;
}>;

/** What was sent; an empty object for nothing. */
type Fields = Readonly<Record<string, unknown>>;

/** What takes the bytes of a file: data, a picture. `most`: bytes. */
export type FileRoute = Readonly<{
  most: number;
  take: (bytes: Uint8Array, name: string) => Promise<Reply>;
}>;

export type EditRoutes = Readonly<{
  token: string;
  session: PageSession;
  events: EditEvents;
  files: Readonly<Record<string, FileRoute>>;
  /** Other things that may be asked for and done. */
  get: Readonly<Record<string, () => Promise<Reply>>>;
  post: Readonly<Record<string, () => Promise<Reply>>>;
}>;

/**
 * @param path below the editor's address
 * @returns whether the path is one of these
 */
export async function answer(
  routes: EditRoutes,
  path: string,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const method = request.method ?? 'GET';
  const known = methodOf(routes, path);
  if (!known) return false;
  const header = request.headers['x-map-story-token'];
  const inQuery = method === 'GET' && (path === 'events' || path === 'zip');
  const given = typeof header === 'string' ? header : inQuery ? query.get('token') : undefined;
  const refusal =
    method === known
      ? foreign(request, routes.token, given ?? undefined)
      : {status: 405, message: `“${path}” takes ${known} alone.`};
  if (refusal) {
    send(response, {
      status: refusal.status,
      body: {problem: editProblem('request-refused', path, refusal.message)},
    });
    return true;
  }
  if (path === 'events') routes.events.listen(request, response);
  else send(response, await replyTo(routes, path, query, request));
  return true;
}

const pagePosts = ['apply', 'undo', 'redo', 'restore'];

function methodOf({get, post, files}: EditRoutes, path: string): 'GET' | 'POST' | undefined {
  if (['outline', 'versions', 'events'].includes(path) || Object.hasOwn(get, path)) return 'GET';
  const posted =
    pagePosts.includes(path) || Object.hasOwn(post, path) || Object.hasOwn(files, path);
  return posted ? 'POST' : undefined;
}

async function replyTo(
  routes: EditRoutes,
  path: string,
  query: URLSearchParams,
  request: IncomingMessage,
): Promise<Reply> {
  const {session} = routes;
  if (path === 'outline') return replyOf(await session.outline());
  if (path === 'versions') return {body: await session.versions()};
  const asked = routes.get[path];
  if (asked) return asked();
  const file = routes.files[path];
  const bytes = await readBody(request, file?.most ?? MOST_JSON);
  if (!bytes)
    return {
      status: 413,
      body: {
        problem: editProblem(
          'data-too-large',
          path,
          `At most ${(file?.most ?? MOST_JSON) / 1e6} MB are taken.`,
        ),
      },
    };
  if (file) return file.take(bytes, query.get('name') ?? '');
  const fields = fieldsOf(bytes);
  if (!fields)
    return {
      status: 400,
      body: {problem: editProblem('edit-refused', path, 'This is no JSON object.')},
    };
  const {version, label, edits, id} = fields;
  const done = routes.post[path];
  if (done) return done();
  if (path === 'undo') return replyOf(await session.undo());
  if (path === 'redo') return replyOf(await session.redo());
  if (path === 'restore') return replyOf(await session.restore(String(id)));
  return replyOf(await session.apply(String(version), String(label ?? '').slice(0, 200), edits));
}

function fieldsOf(bytes: Uint8Array): Fields | undefined {
  if (bytes.length === 0) return {};
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

function replyOf(answer: Answer): Reply {
  if (!('problem' in answer)) return {body: answer};
  if ('conflict' in answer) return {status: 409, body: answer};
  return {status: answer.problem.code === 'edit-not-saved' ? 500 : 422, body: answer};
}

export function send(response: ServerResponse, {status = 200, body, type, file}: Reply): void {
  const isBytes = body instanceof Uint8Array;
  response.writeHead(status, {
    'content-type': type ?? 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    ...(file !== undefined && {'content-disposition': `attachment; filename="${file}"`}),
    // what was not read is not waited for
    ...(status === 413 && {connection: 'close'}),
  });
  response.end(isBytes ? body : JSON.stringify(body));
}
