// Writes the page for frames that a story page names in `embed`: the story, and nothing else.
import {createHash} from 'node:crypto';
import {posix} from 'node:path';
import {parse} from 'parse5';
import {type Palette, palettes} from '../../layers/palette.ts';
import {descendants, type StoryNode, textOf} from '../../story/node.ts';
import {pathOf} from '../page/find-file.ts';
import {toNode} from '../page/html-tree.ts';
import {compactCss} from './compact-styles.ts';
import {escapeHtml} from '../../story/escape-html.ts';

/** A file of the site; `path` is under the site's root, without a leading slash. */
type SiteFile = Readonly<{path: string; text: string}>;

export type EmbedPage = Readonly<{page: SiteFile; sheet: SiteFile}>;

/**
 * Takes language, direction, title, icons, colour scheme and forced theme from the story page.
 *
 * @param html the text of the story page
 * @param path the path of the story page under the site's root, such as `news/index.html`
 * @param script the address of the module that defines the elements
 * @returns nothing if the first story of the page has no `embed`, takes its steps from another
 *   page, or names something else than an HTML page of this site
 */
export function embedPage(html: string, path: string, script: string): EmbedPage | undefined {
  if (!/<map-story[^>]*\sembed/i.test(html)) return undefined;
  const root = toNode(parse(html));
  const [story] = descendants(root, 'map-story');
  const at = story && embedPath(story, path);
  if (!story || !at) return undefined;
  const folder = posix.dirname(at);
  const css = compactCss(styles(story.attributes['theme'])).trim();
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
  const sheet = `embed-${hash}.css`;
  return {
    page: {path: at, text: written({root, story, script, sheet, from: folder, path})},
    sheet: {path: posix.join(folder, sheet), text: css},
  };
}

function embedPath({attributes: {embed, src}}: StoryNode, path: string): string | undefined {
  if (!embed || src !== undefined || !URL.canParse(embed, site)) return undefined;
  const {origin, pathname} = new URL(embed, new URL(encodeURI(path), site));
  const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  if (origin !== new URL(site).origin || !/\.html$/i.test(file)) return undefined;
  const at = pathOf(file).slice(1);
  return at === path ? undefined : at;
}

/** Stands for the address of the site, which is not known. */
const site = 'http://site.invalid/';

type Parts = Readonly<{
  root: StoryNode;
  story: StoryNode;
  script: string;
  sheet: string;
  /** The folder of the page for frames. */
  from: string;
  /** The path of the story page. */
  path: string;
}>;

function written({root, story, script, sheet, from, path}: Parts): string {
  const [
    {
      attributes: {lang = 'en', dir},
    } = root,
  ] = descendants(root, 'html');
  const [titled = root] = descendants(root, 'title');
  const title = escapeHtml(textOf(titled));
  const theme = story.attributes['theme'];
  const scheme = descendants(root, 'meta').find(({attributes: {name}}) => name === 'color-scheme');
  const colors = scheme?.attributes['content'] ?? 'light dark';
  const page = encodeURI(posix.relative(from, path)).replace(/(^|\/)index\.html$/, '$1') || './';
  const icons = descendants(root, 'link')
    .filter(({attributes: {rel = ''}}) => /(?:^|\s|-)icon(?:\s|$)/i.test(rel))
    .map(({attributes: {href = '', ...others}}) => ({...others, href: moved(href, path, from)}));
  const iconLinks = icons.map((icon) => `    <link${attributesOf(icon)} />\n`).join('');
  const link = `<a href="${escapeHtml(page)}">${title}</a>`;
  return `<!doctype html>
<html${attributesOf({lang, ...(dir && {dir})})}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <meta name="robots" content="noindex" />
    <meta${attributesOf({name: 'color-scheme', content: colors})} />
    <link rel="canonical" href="${escapeHtml(page)}" vite-ignore />
${iconLinks}    <!-- links in the text leave the frame -->
    <base target="_blank" />
    <link rel="stylesheet" href="./${sheet}" vite-ignore />
    <script type="module" src="${escapeHtml(script)}"></script>
  </head>
  <body>
    <main><map-story${attributesOf({src: page, ...(theme && {theme})})}>${link}</map-story></main>
  </body>
</html>
`;
}

const attributesOf = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');

/** An address that the story page names, as it is named from another folder. */
function moved(address: string, path: string, folder: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/|$)/i.test(address)) return address;
  const target = posix.relative(folder, posix.join(posix.dirname(path), address));
  return target.startsWith('.') ? target : `./${target}`;
}

/** The page around the story, in the story's theme or in the reader's. */
function styles(theme: string | undefined): string {
  const forced = theme === 'light' || theme === 'dark' ? theme : undefined;
  const body = ({paper, ink}: Palette) => `background: ${paper}; color: ${ink};`;
  return `
:root { color-scheme: ${forced ?? 'light dark'}; }
body { margin: 0; font: 1.125rem / 1.6 Charter, Georgia, serif; }
body { ${body(palettes[forced ?? 'light'])} }
${forced ? '' : `@media (prefers-color-scheme: dark) { body { ${body(palettes.dark)} } }`}
a { color: inherit; }`;
}
