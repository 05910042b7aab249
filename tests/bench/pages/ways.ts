// Makes copies of our built page that ask for its scripts in other ways, so that the best can be
// kept.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

type Way = (html: string, map: readonly string[]) => string;

/** `map`: the files that the live map is made of. */
export const ways: Readonly<Record<string, Way>> = {
  'as it is built: scripts have low priority, and a story near the window requests its map at once':
    (html) => html,
  'scripts without `fetchpriority`': (html) => html.replaceAll(' fetchpriority="low"', ''),
  '`modulepreload` of the map in the head': (html, map) =>
    html.replace(
      '</head>',
      `${map.map((file) => `<link fetchpriority="low" rel="modulepreload" crossorigin href="./${file}">`).join('')}</head>`,
    ),
  'scripts when the browser is idle after `load`': (html) =>
    html
      .replace(/<link [^>]*rel="modulepreload"[^>]*>/g, '')
      .replace(
        /<script [^>]*type="module"[^>]* src="([^"]*)"><\/script>/,
        (_, src) =>
          `<script type="module">addEventListener('load', () => requestIdleCallback(() => import('${src}')))</script>`,
      ),
};

const file = (index: number) => `way-${index}.html`;

/** Beside the page itself. */
export function writeWays(folder: string, map: readonly string[]): void {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const [index, way] of Object.values(ways).entries()) {
    const text = way(html, map);
    if (index > 0 && text === html)
      throw new Error(`expected another page of “${Object.keys(ways)[index]}”, found the same`);
    writeFileSync(join(folder, file(index)), text);
  }
}

/** Addresses under the host, by way. */
export const waysOf = (page: string): [way: string, address: string][] =>
  Object.keys(ways).map((way, index) => [way, `${page}/${file(index)}`]);
