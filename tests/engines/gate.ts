// Stands between an engine and everything: hands out the site, with the recorder in its pages, and
// notes what else was asked for.
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {recorder} from './record.ts';

export type Gate = Readonly<{
  url: string;
  host: string;
  port: number;
  faults: string[];
  close: () => void;
}>;

/** To its own address it is the site's host, to any other it is a proxy, and refuses. */
export async function openGate(site: string): Promise<Gate> {
  const faults: string[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith('/')) {
      faults.push(`outside request: ${path}`);
      response.writeHead(403).end();
      return;
    }
    const answer = await fetch(new URL(path, site));
    if (!answer.ok) faults.push(`HTTP ${answer.status}: ${path}`);
    const type = answer.headers.get('content-type') ?? '';
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, {'content-type': type});
    response.end(
      type.startsWith('text/html') ? body.toString().replace('<head>', `<head>${recorder}`) : body,
    );
  });
  server.on('connect', ({url}, socket) => {
    faults.push(`outside request: ${url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {address: host, port} = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return {url: `http://${host}:${port}${new URL(site).pathname}`, host, port, faults, close};
}
