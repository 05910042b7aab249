// Extends Vite for story pages: stills of every step, their styles, data, share picture and page
// for frames.
import {createHash} from 'node:crypto';
import {dirname, join, posix, resolve} from 'node:path';
import type {IndexHtmlTransformContext, Plugin} from 'vite';
import {addWords, loadWords} from '../../i18n/language.ts';
import type {AllWords} from '../../i18n/messages/all-words.ts';
import {compactCss} from './compact-styles.ts';
import {dataFiles, namedFiles} from './data-files.ts';
import {embedAt, embedOf, slashed} from './find-embed.ts';
import {iconShapes} from './icon-shapes.ts';
import {stillFigures} from './insert-stills.ts';
import {insertAll} from './insertion.ts';
import {markNotes} from './mark-notes.ts';
import {measureFigures} from './measure-figures.ts';
import {mediaPreloads} from './media-preload.ts';
import {oEmbed} from './oembed.ts';
import {addressOf, shareFiles} from './page-address.ts';
import {pathOf} from '../page/find-file.ts';
import {internalFault, isSystemError} from '../page/internal-error.ts';
import {readPage, type StoryPage} from '../page/read-page.ts';
import {reloadOnData} from './reload-on-data.ts';
import {pageWarnings, warning} from './page-warnings.ts';
import {isWorkerModule, served, workerModule} from './served.ts';
import {headTags, sharedStep, sharePng} from './share-picture.ts';
import {stillsOf} from '../page/page-stills.ts';
import {printStyles} from './print-styles.ts';
import {styles} from './still-styles.ts';
import {textFirst} from './text-first.ts';

export type MapStoryOptions = Readonly<{
  /**
   * Address at which the page will be found, for share pictures; of a site of several pages, the
   * address of its root. Default: the environment variable SITE_URL.
   */
  site?: string | undefined;
  /**
   * The words of the interface in languages that the program does not bring, by their tags, for
   * what stills say: as `addWords` takes them.
   */
  words?: Readonly<Record<string, Partial<AllWords>>>;
  /** Files of fonts (WOFF2, TrueType, OpenType) for share pictures in other scripts than Latin. */
  fonts?: readonly string[];
}>;

const FOLDER = 'stills';

/**
 * For pages that hold a `<map-story>`. Pictures are drawn when the page is built, and by the
 * development server when it is asked for the page; with `?author` in its address it opens the
 * author's panel. A problem of the story is a warning of the build. GeoJSON files that its layers
 * name are built to where the page looks for them. A page for frames is written where `embed` of
 * the story names one, unless there is such a file.
 */
export function mapStory({
  site = process.env['SITE_URL'],
  words = {},
  fonts = [],
}: MapStoryOptions = {}): Plugin {
  for (const [lang, table] of Object.entries(words)) addWords(lang, table);
  /** What the page names, by the address under the page's folder. */
  const files = new Map<string, string | Uint8Array>();
  const sheets = [
    ['stills', styles()],
    ['print', printStyles()],
  ].map(([name, text]) => {
    const css = compactCss(text!);
    return {
      file: `${FOLDER}/${name}-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`,
      css,
      ...(name === 'print' && {media: 'print'}),
    };
  });
  /** The texts of pages for frames that the build writes, by the file that each would be. */
  const embeds = new Map<string, string>();
  /** Story pages that the development server knows. */
  const pageFiles = new Set<string>();
  let watch: (files: readonly string[]) => void = () => {};
  let serving = false;
  /** How many pages the build has. */
  let pageCount = 1;
  let [root, publicDir] = ['.', ''];
  return {
    name: 'map-story',
    config: ({root: folder}) => served(resolve(folder ?? '.')),
    buildStart: () => embeds.clear(),
    resolveId: (id) => (embeds.has(id) ? id : undefined),
    load: (id) => embeds.get(id),
    transform(code, id) {
      if (isWorkerModule(id)) return {code: workerModule, map: null};
      if (serving || !id.endsWith('.html') || embeds.has(id)) return undefined;
      const embed = embedOf(id, {root, serving}, code);
      if (!embed) return undefined;
      const file = posix.join(root, embed.page.path);
      if (embeds.has(file)) {
        console.warn(
          `map-story: ${id}: another story page names ${embed.page.path} as its page for frames, too. Name one for each.`,
        );
        return undefined;
      }
      embeds.set(file, embed.page.text);
      files.set(embed.sheet.path, embed.sheet.text);
      this.emitFile({type: 'chunk', id: file});
      return undefined;
    },
    configResolved(config) {
      serving = config.command === 'serve';
      [root, publicDir] = [config.root, config.publicDir];
      const {input = []} = config.build.rollupOptions;
      for (const one of typeof input === 'string' ? [input] : Object.values(input)) {
        if (one.endsWith('.html')) pageFiles.add(slashed(resolve(root, one)));
      }
      pageCount = pageFiles.size;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html: string, context: IndexHtmlTransformContext) {
        const {filename, path, originalUrl} = context;
        const at = {
          folder: serving || !filename ? join(root, dirname(path)) : dirname(filename),
          roots: publicDir ? [root, publicDir] : [root],
        };
        const pages =
          attempt(path, () => readPage(html, at.folder, at.roots, undefined, sheetIn(context))) ??
          [];
        const [first] = pages;
        // the editor finds elements by their places in the file
        const editing = serving && asks(originalUrl, 'map-story-edit');
        const warned = {html, stories: pages, file: filename, site: at};
        // whose bar lists the problems
        for (const problem of editing ? [] : (attempt(path, () => pageWarnings(warned)) ?? []))
          console.warn(`map-story: ${warning(path, problem)}`);
        if (!first) return undefined;
        if (filename) pageFiles.add(slashed(filename));
        const folder = posix.dirname(path).replace(/^\//, '');
        const put = (name: string, content: string | Uint8Array) => {
          files.set(posix.join(folder, name), content);
          return `./${name}`;
        };
        for (const {file, css} of sheets) put(file, css);
        let text = html;
        let alt: string | undefined;
        // from the end, so that the places of the stories before it stay what they are
        for (const page of pages.toReversed()) {
          await loadWords(page.lang);
          const stills = editing ? [] : (attempt(path, () => stillsOf(page)) ?? []);
          for (const {files} of stills)
            for (const {name, svg} of files) put(`${FOLDER}/${name}`, svg);
          watch(namedFiles(page, at).map(({file}) => file));
          if (!serving)
            for (const [name, content] of dataFiles(page, {...at, publicDir}))
              files.set(name.startsWith('/') ? name.slice(1) : posix.join(folder, name), content);
          text = insertAll(text, [
            ...stillFigures(page, stills, (name) => `./${FOLDER}/${name}`),
            ...markNotes(page, stills),
            ...(editing
              ? []
              : [...measureFigures(page), ...iconShapes(page), ...mediaPreloads(page)]),
          ]);
          if (page === first) alt = stills[sharedStep(page)]?.alt ?? '';
        }
        const shared = await picture(first, path).catch(told(path));
        const address = addressOf(path, site, pageCount);
        const shareNames = shareFiles(path);
        if (shared) put(shareNames.picture, shared);
        const embedding = oEmbed(first, address, shareNames);
        if (embedding) put(shareNames.oembed, embedding.json);
        return {
          html: !serving
            ? textFirst(text)
            : asks(originalUrl, 'author')
              ? text.replace(/<map-story(?=[\s>])/g, '<map-story author')
              : text,
          tags: [
            ...sheets.map(({file, media}) => ({
              tag: 'link',
              attrs: {rel: 'stylesheet', href: `./${file}`, ...(media && {media})},
              injectTo: 'head' as const,
            })),
            ...headTags(first, shared && alt, address, shareNames),
            ...(embedding ? [embedding.tag] : []),
          ],
        };
      },
    },
    generateBundle: {
      order: 'post',
      handler() {
        for (const [fileName, source] of files) this.emitFile({type: 'asset', fileName, source});
      },
    },
    configureServer(server) {
      watch = reloadOnData(server);
      server.middlewares.use((request, response, next) => {
        const path = pathOf(request.url ?? '/').slice(1);
        const embed = embedAt(path, pageFiles, {root, serving});
        if (embed) {
          files.set(embed.sheet.path, embed.sheet.text);
          server
            .transformIndexHtml(`/${embed.page.path}`, embed.page.text, request.originalUrl)
            .then((html) => response.writeHead(200, {'content-type': 'text/html'}).end(html), next);
          return;
        }
        const content = files.get(path);
        if (content === undefined) return next();
        const types: Readonly<Record<string, string>> = {
          svg: 'image/svg+xml',
          css: 'text/css',
          png: 'image/png',
        };
        response
          .writeHead(200, {
            'content-type': types[path.split('.').at(-1)!] ?? 'application/octet-stream',
          })
          .end(content);
      });
    },
  };

  /** The development server has no use for one, and it takes a second. */
  async function picture(page: StoryPage, path: string): Promise<Uint8Array | undefined> {
    if (serving) return new Uint8Array();
    const png = await sharePng(page, fonts);
    if (!png)
      console.warn(
        `map-story: ${path}: no share picture: our fonts have Latin letters alone; name files of others in the plugin's option “fonts”`,
      );
    return png;
  }
}

/** Where the program itself fails, the page is built without what failed, and the others as ever. */
function attempt<Result>(page: string, make: () => Result): Result | undefined {
  try {
    return make();
  } catch (error) {
    return told(page)(error);
  }
}

/** What the file system refuses is the project's to mend, and ends the build. */
const told = (page: string) => (error: unknown) => {
  if (isSystemError(error)) throw error;
  console.error(`map-story: ${internalFault(page, error)}`);
  return undefined;
};

/** The style sheets that a build has made, by the addresses at which the page will find them. */
const sheetIn =
  ({bundle = {}}: IndexHtmlTransformContext) =>
  (address: string): string | undefined => {
    const made = Object.values(bundle).find(({fileName}) => pathOf(address).endsWith(fileName));
    return made?.type === 'asset' ? String(made.source) : undefined;
  };

const asks = (url = '/', what: string) => new URL(url, 'http://x').searchParams.has(what);
