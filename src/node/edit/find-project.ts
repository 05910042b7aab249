// Finds the project of a page: the folder that Vite serves, its configuration, and whether that has
// the plugin.
import {existsSync, readdirSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {loadConfigFromFile, type PluginOption} from 'vite';

export type Project = Readonly<{
  /** The folder that is served; everything that the editor writes lies in it. */
  root: string;
  configFile: string | undefined;
  /** Whether the configuration has the plugin of map-story. */
  hasPlugin: boolean;
}>;

const isConfig = (name: string) => /^vite\.config\.(?:js|mjs|cjs|ts|mts|cts)$/.test(name);

/** The folder that has a configuration of Vite, or the page's own. */
export async function findProject(page: string): Promise<Project> {
  const own = dirname(page);
  for (let folder = own; ; folder = dirname(folder)) {
    const name = existsSync(folder) ? readdirSync(folder).find(isConfig) : undefined;
    if (name !== undefined) return configured(folder, join(folder, name));
    if (dirname(folder) === folder) return {root: own, configFile: undefined, hasPlugin: false};
  }
}

async function configured(folder: string, configFile: string): Promise<Project> {
  const loaded = await loadConfigFromFile(
    {command: 'serve', mode: 'development'},
    configFile,
    folder,
    'silent',
  );
  const {root, plugins = []} = loaded?.config ?? {};
  return {
    root: root === undefined ? folder : resolve(folder, root),
    configFile,
    hasPlugin: (await namesOf(plugins)).includes('map-story'),
  };
}

async function namesOf(option: PluginOption): Promise<string[]> {
  const plugin = await option;
  if (!plugin) return [];
  if (Array.isArray(plugin)) return (await Promise.all(plugin.map(namesOf))).flat();
  return [plugin.name];
}
