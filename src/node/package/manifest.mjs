// Writes custom-elements.json from the sources of the elements and the vocabulary.
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** @import {Attribute, Element} from './manifest-types.d.ts' */

const root = fileURLToPath(new URL('../../..', import.meta.url));
const analyzer = 'node_modules/@custom-elements-manifest/analyzer/cem.js';

/**
 * Doc blocks say all but the attributes, which the vocabulary has.
 *
 * @param {string} folder where the file is written, from the repository's root
 * @param {Readonly<Record<string, readonly Attribute[]>>} attributes by tag
 * @returns {Element[]}
 */
export function writeManifest(folder, attributes) {
  const options = [
    'analyze',
    '--config',
    'src/node/package/manifest.config.mjs',
    '--outdir',
    folder,
  ];
  execFileSync(process.execPath, [analyzer, ...options], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const file = new URL(`../../../${folder}/custom-elements.json`, import.meta.url);
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const elements = manifest.modules.flatMap(
    (/** @type {{declarations: Element[]}} */ {declarations}) => declarations,
  );
  for (const element of elements) {
    const found = element.attributes ?? [];
    element.attributes = (attributes[element.tagName] ?? []).map((one) => ({
      ...found.find((/** @type {Attribute} */ {name}) => name === one.name),
      ...one,
    }));
  }
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  return elements;
}
