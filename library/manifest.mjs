// The sources of the elements to their description, custom-elements.json in lib/, and to the elements in it.
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * `folder`: where the file is written, from the repository's root.
 * @param {string} folder
 * @returns {import('./types.d.ts').Element[]}
 */
export function writeManifest(folder) {
  execFileSync(process.execPath, ['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'library/manifest.config.mjs', '--outdir', folder], {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});
  const {modules} = JSON.parse(readFileSync(new URL(`../${folder}/custom-elements.json`, import.meta.url), 'utf8'));
  return modules.flatMap((/** @type {{declarations: import('./types.d.ts').Element[]}} */ {declarations}) => declarations);
}
