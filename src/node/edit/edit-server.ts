// Starts the editor of a page: Vite's development server, the page's session, and the bar.
import {randomBytes} from 'node:crypto';
import {realpathSync, statSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {basename, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {
  createServer,
  type InlineConfig,
  mergeConfig,
  searchForWorkspaceRoot,
  type ViteDevServer,
} from 'vite';
import type {Problem} from '../../story/problem.ts';
import {mapStory} from '../vite/index.ts';
import {addData} from './add-data.ts';
import {addPicture} from './add-picture.ts';
import {EditEvents} from './edit-events.ts';
import {EDIT, editPlugin} from './edit-plugin.ts';
import {messageOf} from '../../story/message-of.ts';
import {editProblem} from './edit-problem.ts';
import type {Reply} from './edit-routes.ts';
import {findProject, type Project} from './find-project.ts';
import {insideFolder} from './inside-folder.ts';
import {PageSession} from './page-session.ts';
import {editedPage} from './page-tree.ts';
import {publishSite, zipOf} from './publish-site.ts';
import {Turns} from './turns.ts';
import {KEPT, VersionHistory} from './version-history.ts';
import {watchPage} from './watch-page.ts';
import {removeUnfinished, UNFINISHED} from './write-atomically.ts';

export type EditServer = Readonly<{
  /** Where a person opens the editor. */
  address: string;
  token: string;
  session: PageSession;
  close: () => Promise<void>;
}>;

export type EditServerOptions = Readonly<{
  page: string;
  /** Another one is taken if this is taken, unless it was asked for. */
  port?: number | undefined;
  /** What is wrong with the stories of a page. */
  check: (page: string, root: string) => readonly Problem[];
  /** More configuration of Vite, for tests. */
  vite?: InlineConfig;
}>;

const ownFolder = fileURLToPath(new URL('../../..', import.meta.url));
const PORT = 5180;
/** The stories are checked when the page has rested so long, ms. */
const RESTED = 250;

export async function startEditServer({
  page,
  port,
  check,
  vite = {},
}: EditServerOptions): Promise<EditServer | Readonly<{fault: string}>> {
  const file = fileOf(page);
  if ('fault' in file) return file;
  const project = await findProject(file.path);
  const root = realpathSync(project.root);
  if (insideFolder(root, file.path) === undefined)
    return {fault: `${page}: The page lies outside of ${root}, which Vite serves.`};
  if (insideFolder(root, KEPT) === undefined)
    return {fault: `${join(root, KEPT)}: This is a link out of the folder. Remove it.`};
  await removeUnfinished(file.path);
  const token = randomBytes(32).toString('hex');
  const events = new EditEvents();
  const lock = join(root, KEPT, `${encodeURIComponent(relative(root, file.path))}.lock`);
  let timer: NodeJS.Timeout | undefined;
  const session = new PageSession({
    file: file.path,
    history: new VersionHistory(root, file.path),
    check: () => check(file.path, root),
    turns: new Turns(lock),
    onChange: (version) => {
      events.tell({type: 'changed', version});
      clearTimeout(timer);
      timer = setTimeout(() => session.recheck(), RESTED);
    },
    onProblems: (problems) => events.tell({type: 'problems', problems}),
  });
  const first = await session.outline();
  if ('problem' in first) return {fault: `${page}: ${first.problem.message}`};
  if (first.stories.length === 0)
    return {fault: `${page}: The page has no <map-story>. map-story new begins one.`};
  session.recheck();
  const add = async (
    to: typeof addData | typeof addPicture,
    bytes: Uint8Array,
    name: string,
  ): Promise<Reply> => {
    const now = await session.outline();
    const body =
      'problem' in now
        ? now
        : await to(bytes, name, {root, file: file.path, page: editedPage(now.text)});
    return {status: 'problem' in body ? 422 : 200, body};
  };
  let built: string | undefined;
  let server: ViteDevServer | undefined;
  const address = () => pageAddress(server?.config.base ?? '/', relative(root, file.path));
  const editor = editPlugin({
    routes: {
      token,
      session,
      events,
      files: {
        data: {most: 100_000_000, take: (bytes, name) => add(addData, bytes, name)},
        file: {most: 100_000_000, take: (bytes, name) => add(addPicture, bytes, name)},
      },
      get: {zip: () => zipReply(built)},
      post: {
        publish: async () => {
          const made = await publish({...project, root}, file.path);
          if (!('problem' in made)) built = made.folder;
          return {status: 'problem' in made ? 422 : 200, body: made};
        },
      },
    },
    shell: () => ({
      token,
      file: basename(file.path),
      page: `${address()}?map-story-edit`,
      preview: address(),
    }),
    built: () => built,
  });
  try {
    const config = configOf({...project, root}, file.path, port);
    server = await createServer(
      mergeConfig({...config, plugins: [editor, ...(project.hasPlugin ? [] : [mapStory()])]}, vite),
    );
    await server.listen();
  } catch (error) {
    await server?.close();
    return {fault: `Could not start: ${messageOf(error)}`};
  }
  const unwatch = watchPage(file.path, () => void session.refresh());
  const bound = server.httpServer?.address();
  const secure = Boolean(server.config.server.https);
  const at = typeof bound === 'object' && bound ? bound.port : port;
  return {
    address: `http${secure ? 's' : ''}://127.0.0.1:${at}${EDIT}`,
    token,
    session,
    close: async () => {
      clearTimeout(timer);
      unwatch();
      events.close();
      await server?.close();
      await rm(lock, {force: true});
    },
  };
}

/** The file itself, if the page is a link to it in the same folder. */
function fileOf(page: string): Readonly<{path: string}> | Readonly<{fault: string}> {
  try {
    if (statSync(page).isDirectory())
      return {fault: `${page}: This is a folder. Name an HTML file in it.`};
    return {path: realpathSync(page)};
  } catch {
    return {fault: `${page}: There is no such file.`};
  }
}

/** What goes before the project's own configuration: nobody else on the network sees the server. */
const configOf = ({root, configFile}: Project, page: string, port?: number): InlineConfig => ({
  root,
  configFile: configFile ?? false,
  clearScreen: false,
  logLevel: 'warn',
  server: {
    host: '127.0.0.1',
    port: port ?? PORT,
    strictPort: port !== undefined && port !== 0,
    open: false,
    cors: false,
    // the package may be linked from elsewhere
    fs: {allow: [searchForWorkspaceRoot(root), ownFolder]},
    // the bar follows the page by itself: Vite would load it anew at each edit
    watch: {ignored: [escaped(page), `**/${KEPT}/**`, `**/*${UNFINISHED}`]},
  },
});

/** A path that is no pattern. */
const escaped = (path: string) => path.replaceAll('\\', '/').replace(/[()[\]{}*?!+@]/g, '\\$&');

const pageAddress = (base: string, path: string) =>
  `${base.startsWith('/') ? base : '/'}${path.split(/[\\/]/).map(encodeURIComponent).join('/')}`;

async function publish(project: Project, page: string) {
  try {
    const made = await publishSite(project, page);
    return 'fault' in made ? {problem: editProblem('edit-refused', 'publish', made.fault)} : made;
  } catch (error) {
    return {
      problem: editProblem(
        'edit-refused',
        'publish',
        `Could not build the site: ${messageOf(error)}`,
      ),
    };
  }
}

async function zipReply(folder: string | undefined): Promise<Reply> {
  if (folder === undefined)
    return {status: 404, body: {problem: editProblem('edit-refused', 'zip', 'Publish first.')}};
  return {body: await zipOf(folder), type: 'application/zip', file: `${basename(folder)}.zip`};
}
