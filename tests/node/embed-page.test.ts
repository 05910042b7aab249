import {mkdirSync, mkdtempSync, realpathSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build, createServer, type Plugin} from 'vite';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {embedPage} from '../../src/node/vite/embed-page.ts';
import {mapStory} from '../../src/node/vite/index.ts';

const storyPage = (attributes: string, head = '') => `<!doctype html>
<html lang="ar" dir="rtl">
  <head><title>A &lt;river&gt; &amp; its "towns"</title>${head}</head>
  <body>
    <header><p>The masthead.</p></header>
    <map-story ${attributes}>
      <story-step id="start" camera="30 20"><h2>Start</h2><p>The prose.</p></story-step>
    </map-story>
  </body>
</html>
`;

const written = (attributes: string, head = '', path = 'index.html') =>
  embedPage(storyPage(attributes, head), path, '/define.js')!;

describe('the page for frames', () => {
  test('has the language, the direction and the title of the story page', () => {
    const {page} = written('embed="embed.html"');
    expect(page.path).toBe('embed.html');
    expect(page.text).toContain('<html lang="ar" dir="rtl">');
    expect(page.text).toContain('<title>A &lt;river&gt; &amp; its &quot;towns&quot;</title>');
    expect(page.text).toContain('<meta name="color-scheme" content="light dark" />');
  });

  test('has nothing else of the story: it loads the story page', () => {
    const {page} = written('embed="embed.html"');
    expect(page.text).not.toMatch(/masthead|prose|story-step/);
    expect(page.text).toContain('<main><map-story src="./"><a href="./">A &lt;river&gt;');
    expect(page.text).toContain('</map-story></main>');
    expect(page.text).toContain('<script type="module" src="/define.js"></script>');
  });

  test('has the icons and the colour scheme of the story page, and no other links', () => {
    const {page} = written(
      'embed="frames/a.html"',
      '<link rel="icon" href="i/a.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/b.png"><link rel="stylesheet" href="c.css"><meta name="color-scheme" content="dark">',
    );
    expect(page.text).toContain('<link rel="icon" type="image/svg+xml" href="../i/a.svg" />');
    expect(page.text).toContain('<link rel="apple-touch-icon" href="/b.png" />');
    expect(page.text).not.toContain('c.css');
    expect(page.text).toContain('<meta name="color-scheme" content="dark" />');
  });

  test.each([
    ['index.html', 'embed.html', 'embed.html', './'],
    ['news/index.html', 'embed.html', 'news/embed.html', './'],
    ['news/index.html', '../frames/n.html', 'frames/n.html', '../news/'],
    ['news/a b.html', 'a%20b/', 'news/a b/index.html', '../a%20b.html'],
    ['news/a.html', '/f.html?x#y', 'f.html', 'news/a.html'],
  ])('of %s with embed="%s" is %s, and leads back to %s', (path, embed, at, back) => {
    const {page} = written(`embed="${embed}"`, '', path);
    expect(page.path).toBe(at);
    expect(/<map-story src="([^"]*)"/.exec(page.text)![1]).toBe(back);
    expect(/<link rel="canonical" href="([^"]*)"/.exec(page.text)![1]).toBe(back);
  });

  test.each([
    '',
    'embed',
    'embed="https://example.org/e.html"',
    'embed="e.pdf"',
    'embed="index.html"',
    'embed="e.html" src="https://example.org/"',
  ])('is not written for <map-story %s>', (attributes) => {
    expect(written(attributes)).toBeUndefined();
  });

  test('has a style sheet beside it, whose name changes with its content', () => {
    const [free, dark] = [written('embed="f/e.html"'), written('embed="f/e.html" theme="dark"')];
    expect(free.sheet.path).toMatch(/^f\/embed-[0-9a-f]{8}\.css$/);
    expect(free.page.text).toContain(`href="./${free.sheet.path.slice(2)}"`);
    expect(dark.sheet.path).not.toBe(free.sheet.path);
  });

  test('follows the reader’s colour scheme, or the theme that the author forces', () => {
    const [free, dark] = [written('embed="e.html"'), written('embed="e.html" theme="dark"')];
    expect(free.sheet.text).toContain('prefers-color-scheme: dark');
    expect(dark.sheet.text).not.toContain('prefers-color-scheme');
    expect(dark.sheet.text).toContain('color-scheme: dark');
    expect(dark.page.text).toContain('<map-story src="./" theme="dark">');
  });
});

const root = realpathSync(mkdtempSync(join(tmpdir(), 'embed-')));
mkdirSync(join(root, 'news'));
writeFileSync(join(root, 'index.html'), storyPage('embed="own.html"'));
writeFileSync(join(root, 'own.html'), '<!doctype html><title>Own</title>');
writeFileSync(
  join(root, 'news/index.html'),
  storyPage('embed="embed.html"', '<link rel="icon" href="i.svg">'),
);
writeFileSync(
  join(root, 'news/i.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${'x'.repeat(5000)} --></svg>`,
);

/** The elements themselves are not needed here, and take long to build. */
const noElements: Plugin = {
  name: 'no-elements',
  enforce: 'pre',
  load: (id) => (/\/src\/define\.ts$/.test(id) ? 'console.log("elements")' : undefined),
};
const arabic = {
  words: {ar: {}},
  fonts: [
    'node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-600-normal.woff2',
  ],
};
const project = {
  configFile: false as const,
  root,
  base: './',
  logLevel: 'silent' as const,
  plugins: [noElements, mapStory(arabic)],
};

test('a build writes it with its style sheet, the elements and its icons, beside its story page', async () => {
  const built = await build({
    ...project,
    build: {write: false, rollupOptions: {input: {news: join(root, 'news/index.html')}}},
  });
  const {output} = built as {
    output: {fileName: string; source?: string | Uint8Array; code?: string}[];
  };
  const html = String(output.find(({fileName}) => fileName === 'news/embed.html')?.source);
  const files = output.map(({fileName}) => fileName);
  const addresses = [
    ...html.matchAll(/<(?:link rel="(?:icon|stylesheet)"|script)[^>]*?(?:href|src)="([^"]+)"/g),
  ].map(([, address]) => join('news', address!));
  expect(addresses).toHaveLength(3);
  expect(files).toEqual(expect.arrayContaining(addresses));
  expect(
    output.find(({fileName}) => addresses.includes(fileName) && fileName.endsWith('.js'))?.code,
  ).toContain('elements');
});

describe('the development server', () => {
  let close: () => Promise<void>;
  let origin: string;
  beforeAll(async () => {
    const server = await createServer({
      ...project,
      server: {port: 0, host: '127.0.0.1', ws: false, watch: null},
      optimizeDeps: {noDiscovery: true},
    });
    await server.listen();
    const address = server.httpServer!.address();
    origin = typeof address === 'object' ? `http://127.0.0.1:${address!.port}` : '';
    close = () => server.close();
  });
  afterAll(() => close());

  test('answers with it and its style sheet, before the story page was asked for', async () => {
    const response = await fetch(`${origin}/news/embed.html?x`);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    const html = await response.text();
    expect(html).toContain('<map-story src="./">');
    const sheet = await fetch(`${origin}/news/${/href="\.\/(embed-[^"]+\.css)"/.exec(html)![1]}`);
    expect(sheet.headers.get('content-type')).toBe('text/css');
    expect(await sheet.text()).toContain('body{');
  });

  test('leaves a page for frames alone that the author has written', async () => {
    expect(await (await fetch(`${origin}/own.html`)).text()).toContain('<title>Own</title>');
  });
});
