// Replaces Vite's helper around dynamic imports, which readers would download, by the import itself.
import type {Plugin} from 'vite';

const HELPER = '\0vite/preload-helper.js';

/** What is to be loaded beside a module is imported beside it in the code: no list of addresses is needed at run time. */
export const plainImports: Plugin = {
  name: 'plain-imports',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
};
