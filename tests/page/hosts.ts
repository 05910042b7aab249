// Writes pages of another site that embed the story, each in its own way; and answers that no story
// page gives.
import type {IncomingMessage, ServerResponse} from 'node:http';

type Page = Readonly<{body: string; head?: string; headers?: Readonly<Record<string, string>>}>;

/** As the README has it. */
const element = (story: string, attributes = '') =>
  `<map-story src="${story}" ${attributes}><a href="${story}">The story</a></map-story>`;
const script = (story: string) => `<script type="module" src="${story}map-story.js"></script>`;
const policy = (origin: string) =>
  `default-src 'none'; script-src ${origin}; worker-src blob:; connect-src ${origin}; img-src ${origin} blob: data:; font-src ${origin}; style-src ${origin}`;

/** `story` is the address of the story's folder on its own origin. */
const pages: Readonly<Record<string, (story: string, asked: URLSearchParams) => Page>> = {
  // `?of=`: one of the answers below, of the story's origin
  '/answer.html': (story, asked) => ({
    body: `${element(new URL(asked.get('of') ?? '', story).href)}${script(story)}`,
  }),
  '/two-lines.html': (story) => ({
    head: '<style>body { margin: 0 }</style>',
    body: `<p>Before</p>${element(story)}<p>After</p>${script(story)}`,
  }),
  '/box.html': (story) => ({body: `${element(story, 'height="400"')}${script(story)}`}),
  // what a page may have that was written long before
  '/unkind.html': (story) => ({
    head: `<style>* { box-sizing: content-box } html { color-scheme: light; font-size: 62.5% } body { margin: 0; font: 30px/3 cursive; letter-spacing: 4px; text-transform: uppercase; text-align: center; color: red; word-spacing: 9px }
      p, h1, h2, div, section, button, a, nav, ol, li, figure, img { color: lime !important; background: black !important; margin: 40px !important; position: relative; float: left; border: 9px solid red }
      story-step, story-layer, .card, .stage, .map, .chrome, [role=note] { display: none; outline: 5px dashed blue }</style>`,
    body: `${element(story)}<section id="own" class="card stage map context steps">Own</section>${script(story)}`,
  }),
  '/policy.html': (story) => ({
    headers: {'content-security-policy': policy(new URL(story).origin)},
    body: `${element(story)}${script(story)}`,
  }),
  '/trusted.html': (story) => ({
    headers: {'content-security-policy': "require-trusted-types-for 'script'"},
    body: `${element(story)}${script(story)}`,
  }),
  '/twenty.html': (story) => ({
    body: `<style>body { margin: 0 }</style>${Array.from({length: 20}, (_, at) => `<map-story id="m${at}" height="400px"><figure class="map-still"><p>Still ${at}</p></figure><story-step id="s${at}" camera="${60 + at} 30 4"><h2>Story ${at}</h2></story-step></map-story><div style="height: 200px"></div>`).join('')}${script(story)}`,
  }),
  '/sandbox.html': (story) => ({
    body: `<iframe sandbox="allow-scripts" src="${story}embed.html" width="900" height="600"></iframe>`,
  }),
  '/frame.html': (story) => ({
    body: `<iframe src="${story}embed.html" width="900" height="600"></iframe>`,
  }),
  // the host makes the frame as high as what it holds, as it hears of it, and scrolls it itself
  '/following.html': (story) => ({
    body: `<style>body { margin: 0 }</style><iframe width="700" height="150" src="${story}embed.html"></iframe>
      <script>addEventListener('message', ({data}) => { heights.push(data); document.querySelector('iframe').height = data; }); const heights = [];</script>`,
  }),
  '/mounts.html': (story) => ({body: `<div id="place"></div>${script(story)}`}),
};

export function serveHosts(
  {url = '/'}: IncomingMessage,
  response: ServerResponse,
  story: string,
): boolean {
  const {pathname, searchParams} = new URL(url, 'http://x');
  const page = pages[pathname]?.(story, searchParams);
  if (!page) return false;
  response.writeHead(200, {'content-type': 'text/html; charset=utf-8', ...page.headers});
  response.end(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Another site</title><link rel="icon" href="data:,">${page.head ?? ''}</head><body>${page.body}</body></html>`,
  );
  return true;
}

export function serveAnswers({url = '/'}: IncomingMessage, response: ServerResponse): boolean {
  const answer = answers[new URL(url, 'http://x').pathname];
  answer?.(response);
  return answer !== undefined;
}

const cors = {'access-control-allow-origin': '*', 'content-type': 'text/html; charset=utf-8'};
const told =
  '<!doctype html><html lang="en"><map-story><story-step id="one" camera="70 36 4"><h2>One</h2><p>Prose that can be read.</p></story-step>';

/** Fills an answer as fast as it is read, until nobody reads it or so many bytes have gone. */
function pour(response: ServerResponse, bytes: number, more: string): void {
  const piece = Buffer.alloc(65_536, more);
  let sent = 0;
  const go = () => {
    while (!response.destroyed && sent < bytes) {
      sent += piece.length;
      if (!response.write(piece)) return void response.once('drain', go);
    }
    response.end();
  };
  go();
}

const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/answers/no-cors': (response) =>
    void response.writeHead(200, {'content-type': 'text/html'}).end(told),
  '/answers/gone': (response) => void response.writeHead(404, cors).end('Not found'),
  '/answers/data': (response) =>
    void response.writeHead(200, {...cors, 'content-type': 'application/json'}).end('{}'),
  '/answers/loop': (response) =>
    void response.writeHead(302, {...cors, location: '/answers/loop'}).end(),
  '/answers/moved': (response) =>
    void response.writeHead(302, {...cors, location: '/answers/told/'}).end(),
  '/answers/told/': (response) =>
    void response.writeHead(200, cors).end(`${told}<p><a href="next">Next</a></p>`),
  '/answers/large': (response) => {
    response.writeHead(200, cors).write(told);
    pour(response, 50_000_000, '<p>more</p> ');
  },
  '/answers/large.geojson': (response) => {
    response.writeHead(200, {...cors, 'content-type': 'application/geo+json'});
    response.write('{"type": "FeatureCollection", "features": [');
    pour(response, 50_000_000, ' ');
  },
  '/answers/endless': (response) => void response.writeHead(200, cors).write(told),
  '/answers/silent': () => {},
};
