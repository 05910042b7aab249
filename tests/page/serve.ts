// Builds the site once for all page tests and serves it from two local origins.
import {execFileSync} from 'node:child_process';
import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {TestProject} from 'vitest/node';
import {serveAnswers, serveHosts} from './hosts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const dist = join(root, 'dist');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** A plain static host: files of a folder under a prefix, and CORS as a story's host must send it. */
export function host(
  folder: string,
  prefix: string,
  before?: (...asked: Parameters<RequestListener>) => boolean,
): Promise<Server> {
  const server = createServer((request, response) => {
    if (before?.(request, response)) return;
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    let file = path.startsWith(prefix) ? join(folder, normalize(path.slice(prefix.length))) : '';
    if (file && existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!file || !existsSync(file)) return void response.writeHead(404).end('Not found');
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'access-control-allow-origin': '*',
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

export const origin = (server: Server) =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

declare module 'vitest' {
  interface ProvidedContext {
    /** The built story, in a folder of its host. */
    site: string;
    /** Another origin, whose pages embed the story. */
    other: string;
  }
}

export default async function setup(project: TestProject) {
  // as its own program: what the tests read is what `npm run build` writes, and the tests' own stories, not a build inside a test runner
  const {NODE_ENV: _, ...env} = process.env;
  // BUILT=1 tests the dist that is there, for running one file again and again
  if (!process.env['BUILT'])
    execFileSync(
      process.execPath,
      [
        'node_modules/vite/bin/vite.js',
        'build',
        '--config',
        'tests/page/site.config.ts',
        '--logLevel',
        'warn',
      ],
      {cwd: root, stdio: 'inherit', env},
    );
  const own = await host(dist, '/some/folder', serveAnswers);
  const site = `${origin(own)}/some/folder/`;
  const other = await host(join(root, 'tests/page/hosts'), '', (request, response) =>
    serveHosts(request, response, site),
  );
  project.provide('site', site);
  project.provide('other', `${origin(other)}/`);
  return () => {
    for (const server of [own, other]) {
      server.close();
      // answers that never end
      server.closeAllConnections();
    }
  };
}
