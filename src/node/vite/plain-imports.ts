// Replaces Vite's helper around dynamic imports, which readers would download, by the import itself.
import type {Plugin} from 'vite';

const HELPER = '\0vite/preload-helper.js';

/**
 * What is to be loaded beside a module is imported beside it in the code: no list of addresses is
 * needed at run time.
 */
/** What Vite writes around an import of which names are used, and around one of which the whole is. */
const WRAPPED =
  /__vitePreload\(async \(\) => \{\s*const \{[^{}]*\} = await (import\([^()]*\));\s*return \{[^{}]*\};?\s*\}, [^()]*?, import\.meta\.url\)/g;
const BARE =
  /__vitePreload\(\(\) => (import\([^()]*\)(?:\.then\(\(\w+\) => \w+\.\w+\))?), [^()]*?, import\.meta\.url\)/g;

export const plainImports: Plugin = {
  name: 'plain-imports',
  apply: 'build',
  enforce: 'pre',
  renderChunk: (code) => ({code: code.replace(WRAPPED, '$1').replace(BARE, '$1'), map: null}),
  load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
};
