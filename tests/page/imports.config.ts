// Configures a site of imported stories: the pages in the folders of IMPORTS, with the sources of the program as `map-story`.
import {readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {defineConfig, type Plugin} from 'vite';
import site from '../../vite.config.ts';

const root = process.env['IMPORTS'] ?? '';
const {input: _, ...rollupOptions} = site.build?.rollupOptions ?? {};

/** The package names the files that have effects by where they lie in it, and not its sources. */
const define: Plugin = {
  name: 'map-story-sources',
  enforce: 'pre',
  resolveId: (id) =>
    id === 'map-story/define' ? {id: resolve('src/define.ts'), moduleSideEffects: true} : null,
};

export default defineConfig({
  ...site,
  root,
  plugins: [define, site.plugins],
  build: {
    ...site.build,
    outDir: join(root, 'dist'),
    rollupOptions: {
      ...rollupOptions,
      input: readdirSync(root).map((folder) => join(root, folder, 'index.html')),
    },
  },
});
