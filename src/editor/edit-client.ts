// Asks the editor's server over HTTP.
import {
  type Conflict,
  type DataReport,
  type Edit,
  EditConflict,
  EditLost,
  EditRefused,
  type EditServer,
  type Outline,
  type Published,
  type ServerEvent,
  type Version,
} from './edit-types.ts';
import {messages} from './messages.ts';

/** A response is larger than what is kept alive when a page is left, 64 kB; requests are not. */
const KEPT_ALIVE = 60_000;

/**
 * @param token what the server gave to its own page
 * @param base address under which the server answers, with a slash at its end
 */
export function editClient(token: string, base: string): EditServer {
  const ask = async (path: string, body?: BodyInit, method = 'POST'): Promise<unknown> => {
    const kept = typeof body === 'string' && body.length < KEPT_ALIVE;
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        'x-map-story-token': token,
        ...(typeof body === 'string' && {'content-type': 'application/json'}),
      },
      ...(body !== undefined && {body}),
      keepalive: kept,
    }).catch((error: unknown) => {
      throw new EditLost(messages.noServer(String(error)));
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok) return answer;
    if (isConflict(answer)) throw new EditConflict(answer.conflict);
    throw new EditRefused(
      problemIn(answer) ?? messages.noServer(`${response.status} ${response.statusText}`),
    );
  };
  const post = (path: string, body: unknown = {}) => ask(path, JSON.stringify(body));
  return {
    outline: async () => (await ask('outline', undefined, 'GET')) as Outline,
    apply: async (version, label, edits: readonly Edit[]) =>
      (await post('apply', {version, label, edits})) as Outline,
    undo: async () => (await post('undo')) as Outline,
    redo: async () => (await post('redo')) as Outline,
    versions: async () => (await ask('versions', undefined, 'GET')) as Version[],
    restore: async (id) => (await post('restore', {id})) as Outline,
    data: async (file) =>
      (await ask(`data?name=${encodeURIComponent(file.name)}`, file)) as DataReport,
    file: async (file) =>
      (await ask(`file?name=${encodeURIComponent(file.name)}`, file)) as {src: string},
    publish: async () => (await post('publish')) as Published,
    events: (listen) => {
      const source = new EventSource(`${base}events?token=${encodeURIComponent(token)}`);
      source.onmessage = ({data}) => listen(JSON.parse(String(data)) as ServerEvent);
      return () => source.close();
    },
  };
}

const isConflict = (answer: unknown): answer is {conflict: Conflict} =>
  typeof answer === 'object' && answer !== null && 'conflict' in answer;

function problemIn(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('problem' in answer)) return undefined;
  const {problem} = answer;
  if (typeof problem === 'string') return problem;
  return typeof problem === 'object' && problem !== null && 'message' in problem
    ? String(problem.message)
    : undefined;
}
