// Hosts all pages on this machine: sends what it has over a link as narrow as is asked for, and
// keeps count.
import {createHash, createPublicKey} from 'node:crypto';
import {existsSync, readFileSync, statSync} from 'node:fs';
import {createSecureServer, type Http2ServerResponse, type ServerHttp2Session} from 'node:http2';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {gzipSync} from 'node:zlib';
import {generate} from 'selfsigned';
import {manyFeatures} from './pages/features.ts';

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
const packed = /\.(?:html|js|mjs|css|json|geojson|svg)$/;

/** Bytes a second, and ms that an answer takes before its first byte. */
export type Link = Readonly<{rate: number; latencyMs: number}>;
/** What Chromium's developer tools call slow 4G. */
export const SLOW_4G: Link = {rate: (1.6e6 * 0.9) / 8, latencyMs: 150 * 3.75};
const HEADERS = 320;
const CHUNK = 8192;

export type Sent = Readonly<{path: string; bytes: number; at: number}>;

/**
 * HTTP/2, as hosts speak it today: all answers share one link, the most urgent first, of equals what
 * is of use only as a whole (RFC 9218). The developer tools' own throttling does not reach the requests of workers, which is where MapLibre reads GeoJSON: so it is
 * the host that is slow.
 */
export async function serve(folder: string) {
  let link: Link | undefined;
  let sent: Sent[] = [];
  const files = new Map<string, Buffer>();
  const queue: {
    response: Http2ServerResponse;
    path: string;
    body: Buffer;
    at: number;
    rank: number;
  }[] = [];
  const next = () => {
    const first = Math.min(...queue.map(({rank}) => rank));
    return queue.splice(
      queue.findIndex(({rank}) => rank === first),
      1,
    )[0]!;
  };
  let pumping = false;

  async function pump(): Promise<void> {
    if (pumping) return;
    pumping = true;
    let free = Date.now();
    while (queue.length > 0) {
      const one = next();
      const part = one.body.subarray(one.at, one.at + CHUNK);
      one.at += part.length;
      if (link) {
        free = Math.max(free, Date.now() - 20) + (part.length / link.rate) * 1000;
        if (free > Date.now())
          await new Promise((resolve) => setTimeout(resolve, free - Date.now()));
      }
      if (one.response.destroyed) continue;
      one.response.write(part);
      sent.push({path: one.path, bytes: part.length, at: Date.now()});
      if (one.at < one.body.length) queue.splice(one.rank % 2 ? queue.length : 0, 0, one);
      else one.response.end();
    }
    pumping = false;
  }

  const {private: key, cert} = await generate([{name: 'commonName', value: '127.0.0.1'}], {
    algorithm: 'sha256',
  });
  const sessions = new Set<ServerHttp2Session>();
  const server = createSecureServer({key, cert}, (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://x');
    const file = join(
      folder,
      normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname)),
    );
    const many = /\/features\/(\d+)\.geojson$/.exec(pathname);
    if (!files.has(file)) {
      if (!many && !(existsSync(file) && statSync(file).isFile()))
        return void response.writeHead(404).end();
      const plain = many ? Buffer.from(manyFeatures(Number(many[1]))) : readFileSync(file);
      files.set(file, packed.test(file) ? gzipSync(plain, {level: 9}) : plain);
    }
    const body = files.get(file)!;
    const headers = {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': 'public, max-age=3600',
      // clocks in the page are then precise to 5 µs
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      ...(packed.test(file) && {'content-encoding': 'gzip'}),
    };
    setTimeout(() => {
      response.writeHead(200, headers);
      sent.push({path: pathname, bytes: HEADERS, at: Date.now()});
      queue.push({
        response,
        path: pathname,
        body,
        at: 0,
        rank: rankOf(request.headers['priority']),
      });
      void pump();
    }, link?.latencyMs ?? 0);
  });
  server.on('session', (session) => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    /** By which a browser that is told so knows the certificate. */
    fingerprint: createHash('sha256')
      .update(createPublicKey(cert).export({type: 'spki', format: 'der'}))
      .digest('base64'),
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** A new visit: nothing was sent yet. */
    begin(over?: Link): void {
      [link, sent] = [over, []];
    },
    get sent(): readonly Sent[] {
      return sent;
    },
    close(): void {
      server.close();
      for (const session of sessions) session.destroy();
    },
  };
}

/** Even for what is sent as a whole, odd for what shares the line with its like. */
function rankOf(header: string | string[] | undefined): number {
  const said = String(header ?? '');
  return 2 * Number(/u=(\d)/.exec(said)?.[1] ?? 3) + Number(/\bi\b/.test(said));
}

export type Host = Awaited<ReturnType<typeof serve>>;
