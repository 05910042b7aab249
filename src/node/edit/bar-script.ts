// Finds the script of the editing bar: the package has it as a file, a checkout bundles it.
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';

/** @returns one ES module that imports nothing */
export async function barScript(): Promise<string> {
  const built = new URL('bar.js', import.meta.url);
  return readFile(built, 'utf8').catch(() =>
    bundleBar(fileURLToPath(new URL('../../editor/start.ts', import.meta.url))),
  );
}

/** @param entry the module that starts the bar */
export async function bundleBar(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    define: {'process.env.NODE_ENV': '"production"'},
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: entry,
        output: {format: 'es', codeSplitting: false, entryFileNames: 'bar.js'},
      },
    },
  });
  const [result] = Array.isArray(made) ? made : [made];
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('Vite made no script of the editing bar.');
  return chunk.code;
}
