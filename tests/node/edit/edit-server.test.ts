// Checks the server of the editor: what its own page may do, and that nobody else may do anything.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {type IncomingHttpHeaders, request} from 'node:http';
import {connect} from 'node:net';
import {rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {unzipSync} from 'fflate';
import type {ViteDevServer} from 'vite';
import {afterAll, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest';
import {type EditServer, startEditServer} from '../../../src/node/edit/edit-server.ts';
import {findProject} from '../../../src/node/edit/find-project.ts';
import type {Outline} from '../../../src/editor/edit-types.ts';
import {publishSite} from '../../../src/node/edit/publish-site.ts';
import type {Problem} from '../../../src/story/problem.ts';
import {eventually} from '../../fixtures/eventually.ts';

const text =
  '<!DOCTYPE html>\n<html lang="en"><head><title>River</title></head><body>\n<map-story>\n  <story-step id="a" opening camera="0 0"><h2>A</h2></story-step>\n</map-story>\n</body></html>\n';
const root = mkdtempSync(join(tmpdir(), 'editor-'));
const file = join(root, 'a page.html');
let server: EditServer;
let [base, port] = ['', 0];
let found: Problem[] = [];
let vite: ViteDevServer | undefined;
/** A project may open itself to others; the editor does not. */
const open = {server: {allowedHosts: true as const, cors: true, host: true}};
function seen(one: ViteDevServer): void {
  vite = one;
}

beforeAll(async () => {
  writeFileSync(file, text);
  writeFileSync(join(root, 'other.txt'), 'beside the page');
  const started = await startEditServer({
    page: file,
    port: 0,
    check: () => found,
    vite: {
      logLevel: 'silent',
      plugins: [{name: 'seen', config: () => open, configureServer: seen}],
    },
  });
  if ('fault' in started) throw new Error(started.fault);
  server = started;
  base = server.address;
  port = Number(new URL(base).port);
});
beforeEach(() => writeFileSync(file, text));
afterAll(() => server.close());

type Sent = Readonly<{
  path?: string;
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
}>;
type Got = Readonly<{status: number; body: string; headers: IncomingHttpHeaders}>;

/** A request of the editor's own page, unless it says otherwise; an empty header is left out. */
const ask = ({path = '/__map-story/edit/outline', method = 'GET', headers = {}, body}: Sent) =>
  new Promise<Got>((resolve, reject) => {
    const own = {
      host: `127.0.0.1:${port}`,
      origin: `http://127.0.0.1:${port}`,
      'sec-fetch-site': 'same-origin',
      'x-map-story-token': server.token,
      ...(method === 'POST' && {'content-type': 'application/json'}),
      ...headers,
    };
    const sent = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== ''));
    const asked = request({host: '127.0.0.1', port, path, method, headers: sent}, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts).toString(),
          headers: response.headers,
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
const post = (path: string, body: unknown, headers = {}) =>
  ask({path: `/__map-story/edit/${path}`, method: 'POST', body: JSON.stringify(body), headers});
const outline = async () => JSON.parse((await ask({})).body) as Outline;
const margin = [{type: 'set-attribute', path: [0], name: 'margin', value: '20'}];
const edited = text.replace('camera="0 0"', 'camera="0 0" margin="20"');

describe('the editor’s own page', () => {
  test('has the token, the addresses of the page, and no other page may frame it', async () => {
    const {status, body, headers} = await ask({
      path: '/__map-story/edit/',
      headers: {'sec-fetch-site': 'none', 'sec-fetch-dest': 'document', origin: ''},
    });
    expect(status).toBe(200);
    expect(body).toContain(`<meta name="map-story-token" content="${server.token}">`);
    expect(body).toContain('content="/a%20page.html?map-story-edit"');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-frame-options']).toBe('DENY');
  });

  test('has the bar as one script that imports nothing', async () => {
    const {status, body, headers} = await ask({path: '/__map-story/edit/bar.js'});
    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(body).toContain('map-story-');
    expect(body).not.toMatch(/^import\b/m);
  });

  test('reads the outline, edits, undoes and redoes', async () => {
    const before = await outline();
    expect(before).toMatchObject({
      text,
      undo: null,
      stories: [{start: text.indexOf('<map-story')}],
    });
    const made = await post('apply', {version: before.version, label: 'Margin', edits: margin});
    expect(made.status).toBe(200);
    expect(JSON.parse(made.body)).toMatchObject({text: edited, undo: 'Margin'});
    expect(readFileSync(file, 'utf8')).toBe(edited);
    await post('undo', {});
    expect(readFileSync(file, 'utf8')).toBe(text);
    await post('redo', {});
    expect(readFileSync(file, 'utf8')).toBe(edited);
  });

  test('lists versions and restores one', async () => {
    await post('apply', {version: (await outline()).version, label: 'Margin', edits: margin});
    const versions = JSON.parse((await ask({path: '/__map-story/edit/versions'})).body) as {
      id: string;
      label: string;
    }[];
    const before = versions.find(({label}) => label !== 'Margin')!;
    expect((await post('restore', {id: before.id})).status).toBe(200);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('is told what another program has done, and sees both sides of a conflict', async () => {
    const {version} = await outline();
    writeFileSync(file, text.replace('0 0', '9 9'));
    const edits = [{...margin[0], name: 'camera', value: '1 1'}];
    const {status, body} = await post('apply', {version, label: 'Camera', edits});
    expect(status).toBe(409);
    expect(JSON.parse(body)).toMatchObject({
      conflict: {
        mine: expect.stringContaining('1 1') as string,
        theirs: expect.stringContaining('9 9') as string,
      },
      problem: {code: 'edit-conflict'},
    });
  });

  test('hears of changes and problems', async () => {
    const {version} = await outline();
    const events = await fetch(`${base}events?token=${server.token}`);
    const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const until = async (words: string) => {
      while (!heard.includes(words)) heard += (await reader.read()).value ?? '';
    };
    found = [{code: 'missing-label', path: 'x', message: 'A label', severity: 'warning'}];
    const made = await post('apply', {version, label: 'Margin', edits: margin});
    await until((JSON.parse(made.body) as Outline).version);
    await until('missing-label');
    expect((await outline()).problems).toEqual(found);
    writeFileSync(file, text.replace('0 0', '5 5'));
    await until((await outline()).version);
    await reader.cancel();
  });

  test('refuses what is no edit, with a problem', async () => {
    const {version} = await outline();
    for (const edits of [[], [{type: 'write', file: 'x'}], 'x'])
      expect((await post('apply', {version, label: 'x', edits})).status).toBe(422);
    const broken = await ask({path: '/__map-story/edit/apply', method: 'POST', body: '{'});
    expect([broken.status, JSON.parse(broken.body)]).toMatchObject([
      400,
      {problem: {code: 'edit-refused'}},
    ]);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('files', () => {
  const send = (path: string, body: string | Uint8Array, headers = {}) =>
    ask({path: `/__map-story/edit/${path}`, method: 'POST', body, headers});
  const place = JSON.stringify({type: 'Point', coordinates: [10, 50]});

  test('of data are written beside the page, and layers proposed', async () => {
    const {status, body} = await send('data?name=My%20place.json', place, {'content-type': ''});
    expect([status, JSON.parse(body)]).toMatchObject([
      200,
      {
        files: [{name: 'my-place.geojson'}],
        layers: expect.stringContaining('src="my-place.geojson" kind="place"') as string,
      },
    ]);
    expect(existsSync(join(root, 'my-place.geojson'))).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('are written nowhere else, whatever they are called', async () => {
    for (const name of [
      '../../up.json',
      '/etc/up.json',
      '..%2fup.json',
      '.map-story/up.json',
      '%00',
    ])
      expect((await send(`data?name=${encodeURIComponent(name)}`, place)).status).toBe(200);
    expect(existsSync(join(root, '..', 'up.geojson'))).toBe(false);
    expect(existsSync(join(root, 'up.geojson'))).toBe(true);
  });

  test('that are no data are refused with a problem, and so are those without the token', async () => {
    const {status, body} = await send('data?name=a.json', '{}');
    expect([status, JSON.parse(body)]).toMatchObject([
      422,
      {problem: {code: 'data-not-converted'}},
    ]);
    expect((await send('data?name=a.json', place, {'x-map-story-token': ''})).status).toBe(403);
    expect((await send('file?name=a.png', 'no picture')).status).toBe(422);
  });

  test('of a picture are written into a folder beside the page', async () => {
    const {body} = await send('file?name=a.gif', 'GIF89a');
    expect(JSON.parse(body)).toEqual({src: 'media/a.gif'});
  });
});

describe('publishing', () => {
  test('builds the site, names the folder, shows it and packs it', async () => {
    expect((await ask({path: '/__map-story/edit/zip'})).status).toBe(404);
    const {status, body} = await post('publish', {});
    expect([status, JSON.parse(body)]).toMatchObject([200, {folder: join(root, 'dist')}]);
    expect(readFileSync(join(root, 'dist', 'a page.html'), 'utf8')).toContain('map-still');
    expect((await ask({path: '/__map-story/edit/built/a%20page.html'})).status).toBe(200);
    const zip = await fetch(`${base}zip?token=${server.token}`);
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(Object.keys(files)).toContain('a page.html');
    // what it built itself, it builds anew
    expect((await post('publish', {})).status).toBe(200);
  });

  test('builds a page that the configuration of a project does not name', async () => {
    const project = mkdtempSync(join(tmpdir(), 'configured-'));
    const page = join(project, 'river.html');
    writeFileSync(page, text);
    writeFileSync(join(project, 'vite.config.mjs'), "export default {build: {outDir: 'site'}};");
    const found = await findProject(page);
    expect(found).toMatchObject({root: project, hasPlugin: false});
    expect(await publishSite(found, page)).toMatchObject({folder: join(project, 'site')});
    expect(readFileSync(join(project, 'site', 'river.html'), 'utf8')).toContain('map-still');
  });

  test('empties no folder that somebody else filled', async () => {
    await rm(join(root, '.map-story', 'published.json'));
    const {status, body} = await post('publish', {});
    expect([status, body]).toEqual([422, expect.stringContaining('Rename it')]);
    expect(existsSync(join(root, 'dist', 'a page.html'))).toBe(true);
  });
});

describe('the page in the frame', () => {
  const page = (query: string) =>
    ask({path: `/a%20page.html${query}`, headers: {accept: 'text/html'}});

  test('has the elements of the file alone; for readers it has its stills', async () => {
    expect((await page('')).body).toContain('<figure class="map-still"');
    const framed = (await page('?map-story-edit')).body;
    expect(framed).toContain('<story-step id="a" opening camera="0 0"><h2>A</h2></story-step>');
    expect(framed).not.toContain('map-still"');
  });

  test('is not loaded anew for what the editor writes', async () => {
    const sent = vi.spyOn(vite!.environments.client.hot, 'send');
    const reloads = () => sent.mock.calls.map((call) => JSON.stringify(call)).join('\n');
    await post('apply', {version: (await outline()).version, label: 'Margin', edits: margin});
    // a page beside it, which Vite does watch, comes later
    writeFileSync(join(root, 'later.html'), '<p>later');
    await eventually(() => expect(reloads()).toContain('later.html'));
    expect(reloads()).not.toContain('a page');
    sent.mockRestore();
  });
});

describe('nobody else', () => {
  test('on the network reaches the server, whatever the project says', () => {
    expect(vite!.httpServer!.address()).toMatchObject({address: '127.0.0.1'});
  });

  const hostile: readonly (readonly [string, Sent])[] = [
    ['a site of another name that leads here', {headers: {host: `evil.example:${port}`}}],
    [
      'a page of a site of another name that leads here',
      {headers: {host: `evil.example:${port}`, origin: `http://evil.example:${port}`}},
    ],
    [
      'a site that names this machine among others',
      {headers: {host: `127.0.0.1.evil.example:${port}`}},
    ],
    ['a host without the port', {headers: {host: '127.0.0.1'}}],
    ['a page of another origin', {headers: {origin: 'https://evil.example'}}],
    ['a page of another port', {headers: {origin: 'http://127.0.0.1:1'}}],
    ['a page without an origin (a sandbox)', {headers: {origin: 'null'}}],
    ['a request of another site', {headers: {'sec-fetch-site': 'cross-site'}}],
    ['a request of another port', {headers: {'sec-fetch-site': 'same-site'}}],
    ['a request without the token', {headers: {'x-map-story-token': ''}}],
    ['a request with a wrong token', {headers: {'x-map-story-token': 'f'.repeat(64)}}],
    ['a request with a part of the token', {headers: {'x-map-story-token': 'f'}}],
  ];

  test.each(hostile)('reads anything: %s', async (_, sent) => {
    const {status, body} = await ask(sent);
    expect(status).toBe(403);
    expect(body).not.toContain('story-step');
  });

  test.each([
    ...hostile,
    ['a request without an origin', {headers: {origin: ''}}] as const,
    ['a form', {headers: {'content-type': 'application/x-www-form-urlencoded'}}] as const,
    ['a form with files', {headers: {'content-type': 'multipart/form-data; boundary=x'}}] as const,
  ])('writes anything: %s', async (_, {headers}) => {
    const {version} = await outline();
    const {status} = await post('apply', {version, label: 'x', edits: margin}, headers);
    expect(status).toBe(403);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('changes anything by GET, with the token in the address as well', async () => {
    const {version} = await outline();
    for (const path of ['apply', 'undo', 'redo', 'restore', 'publish'])
      expect(
        (
          await ask({
            path: `/__map-story/edit/${path}?token=${server.token}&version=${version}`,
          })
        ).status,
      ).toBe(405);
    const inAddress = await ask({
      path: `/__map-story/edit/outline?token=${server.token}`,
      headers: {'x-map-story-token': ''},
    });
    expect(inAddress.status).toBe(403);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('reads the token: no script and no frame gets the editor’s page, and no other origin', async () => {
    for (const headers of [
      {'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document'},
      {'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty'},
      {'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'iframe'},
      {host: `evil.example:${port}`},
    ]) {
      const {status, body} = await ask({path: '/__map-story/edit/', headers});
      expect(status).toBe(403);
      expect(body).not.toContain(server.token);
    }
    const {headers} = await ask({
      path: '/__map-story/edit/',
      headers: {origin: 'https://evil.example'},
    });
    expect(headers['access-control-allow-origin']).toBe(undefined);
  });

  test('gets the page or the program under another name of the host', async () => {
    for (const path of [
      '/a%20page.html',
      '/@vite/client',
      '/__map-story/edit/bar.js',
      '/other.txt',
    ])
      expect((await ask({path, headers: {host: 'evil.example'}})).status).toBe(403);
  });

  test('gets the versions of the page as files, or files by dots', async () => {
    await outline();
    expect(existsSync(join(root, '.map-story', 'versions'))).toBe(true);
    for (const path of [
      '/.map-story/.gitignore',
      '/%2emap-story/.gitignore',
      '/x/..%2f.map-story/.gitignore',
      '/__map-story/edit/built/..%2f..%2fother.txt',
      '/__map-story/edit/built/%2e%2e/other.txt',
      '/__map-story/edit/..%2f..%2fother.txt',
    ])
      expect([path, (await ask({path})).status]).toEqual([path, 404]);
  });

  test('fills the memory: large bodies are refused, whether they say their size or not', async () => {
    const said = await ask({
      path: '/__map-story/edit/apply',
      method: 'POST',
      headers: {'content-length': '30000000'},
      body: '{',
    });
    expect(said.status).toBe(413);
    let left = 60;
    const unsaid = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      socket.on('data', (data) => (answer += data.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', () => undefined);
      socket.write(
        `POST /__map-story/edit/apply HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: http://127.0.0.1:${port}\r\nx-map-story-token: ${server.token}\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`,
      );
      const part = ' '.repeat(1_000_000);
      const chunk = `${part.length.toString(16)}\r\n${part}\r\n`;
      const more = () => {
        if (socket.writable && answer === '' && left-- > 0)
          socket.write(chunk, () => setImmediate(more));
      };
      more();
    });
    // the connection is closed, whether or not the answer comes before that
    expect(unsaid).toMatch(/^(HTTP\/1.1 413|$)/);
    expect(left).toBeGreaterThan(10);
  });
});

describe('a page that cannot be edited', () => {
  const started = async (page: string) => {
    const result = await startEditServer({
      page,
      port: 0,
      check: () => [],
      vite: {logLevel: 'silent'},
    });
    if (!('fault' in result)) await result.close();
    return 'fault' in result ? result.fault : 'started';
  };

  test('is named, with what to do', async () => {
    expect(await started(join(root, 'missing.html'))).toMatch(/There is no such file/);
    expect(await started(root)).toMatch(/This is a folder/);
    expect(await started(join(root, 'other.txt'))).toMatch(/has no <map-story>/);
    const odd = join(root, 'odd.html');
    writeFileSync(odd, Buffer.from([0xff, 0xfe, 0x00]));
    expect(await started(odd)).toMatch(/UTF-8/);
  });

  test('is one outside of what Vite serves, by a link as well', async () => {
    const project = mkdtempSync(join(tmpdir(), 'project-'));
    mkdirSync(join(project, 'pages'));
    writeFileSync(join(project, 'vite.config.mjs'), 'export default {root: "pages"};');
    writeFileSync(join(project, 'index.html'), text);
    symlinkSync(file, join(project, 'pages', 'link.html'));
    expect(await started(join(project, 'index.html'))).toMatch(/lies outside of/);
    symlinkSync(root, join(project, 'pages', '.map-story'));
    writeFileSync(join(project, 'pages', 'own.html'), text);
    expect(await started(join(project, 'pages', 'own.html'))).toMatch(/a link out of the folder/);
  });
});
