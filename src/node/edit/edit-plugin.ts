// Extends Vite's development server by the editor: its page, its script, its requests.
import {readFile} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {extname} from 'node:path';
import type {Plugin} from 'vite';
import {barScript} from './bar-script.ts';
import {notOpened, type Refusal, strange} from './check-request.ts';
import {messageOf} from '../../story/message-of.ts';
import {answer, type EditRoutes, send} from './edit-routes.ts';
import {insideFolder} from './inside-folder.ts';
import {type Shell, shellHeaders, shellPage} from './shell-page.ts';
import {KEPT} from './version-history.ts';

export const EDIT = '/__map-story/edit/';

export type Editor = Readonly<{
  routes: EditRoutes;
  shell: () => Shell;
  /** The folder of the site that was built last. */
  built: () => string | undefined;
}>;

export function editPlugin(editor: Editor): Plugin {
  let bar: Promise<string> | undefined;
  const script = () => {
    bar ??= barScript();
    bar.catch(() => (bar = undefined));
    return bar;
  };
  return {
    name: 'map-story-edit',
    enforce: 'pre',
    // whatever the project and its plugins say: nobody else on the network sees the server
    configResolved({server}) {
      Object.assign(server, {host: '127.0.0.1', cors: false, open: false});
    },
    configureServer({middlewares}) {
      middlewares.use((request: IncomingMessage, response: ServerResponse, next) => {
        serve(editor, script, request, response).then(
          (served) => served || next(),
          (error: unknown) => refuse(response, {status: 500, message: messageOf(error)}),
        );
      });
    },
  };
}

/** @returns whether the request is one of the editor's, or is refused */
async function serve(
  editor: Editor,
  script: () => Promise<string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const refusal = strange(request);
  if (refusal) return refuse(response, refusal);
  const {pathname, searchParams} = new URL(request.url ?? '/', 'http://127.0.0.1');
  const path = decoded(pathname);
  if (path === undefined || path.split(/[\\/]/).includes(KEPT))
    return refuse(response, {status: 404, message: 'There is no such file.'});
  if (!path.startsWith(EDIT)) return false;
  const name = path.slice(EDIT.length);
  if (await answer(editor.routes, name, searchParams, request, response)) return true;
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, {status: 405, message: 'This takes GET alone.'});
  if (name === '') {
    const wrong = notOpened(request);
    if (wrong) return refuse(response, wrong);
    response.writeHead(200, shellHeaders).end(shellPage(editor.shell()));
    return true;
  }
  if (name === 'bar.js') {
    send(response, {body: Buffer.from(await script()), type: 'text/javascript; charset=utf-8'});
    return true;
  }
  const file = name.startsWith('built/') ? builtFile(editor, name.slice(6)) : undefined;
  const bytes = file && (await readFile(file).catch(() => undefined));
  if (!file || !bytes) return refuse(response, {status: 404, message: 'There is no such file.'});
  send(response, {body: bytes, type: typeOf(file)});
  return true;
}

function builtFile({built}: Editor, name: string): string | undefined {
  const folder = built();
  return folder === undefined ? undefined : insideFolder(folder, name || 'index.html');
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, {status, message}: Refusal): true {
  if (!response.headersSent)
    response.writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  response.end(message);
  return true;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
};

const typeOf = (file: string) => types[extname(file).toLowerCase()] ?? 'application/octet-stream';
