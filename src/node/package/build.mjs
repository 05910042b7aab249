// Builds the package from src/: ES modules, types, and the data for editors and frameworks.
import {execFileSync} from 'node:child_process';
import {chmodSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {editorData} from './editor-data.mjs';
import {reactTypes, vueTypes} from './framework-types.mjs';
import {writeManifest} from './manifest.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const lib = new URL('../../../lib/', import.meta.url);
const at = (path) => fileURLToPath(new URL(path, lib));
const change = (path, edit) => {
  const before = readFileSync(at(path), 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`expected something to change in lib/${path}`);
  writeFileSync(at(path), after);
};
rmSync(lib, {recursive: true, force: true});
execFileSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '-p', 'src/node/package/tsconfig.json'],
  {cwd: root, stdio: ['ignore', 'inherit', 'inherit']},
);
const files = readdirSync(lib, {recursive: true});

// modules are rewritten by the compiler, types are not; and what Lit hands on is not a dependency of ours
for (const path of files.filter((name) => name.endsWith('.d.ts'))) {
  const text = readFileSync(at(path), 'utf8');
  writeFileSync(
    at(path),
    text
      .replace(/((?:from|import\()\s*['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2')
      .replaceAll('import("lit-html")', 'import("lit")'),
  );
}

// a JSON module would need an attribute that not all bundlers know
const relief = JSON.parse(
  readFileSync(new URL('../../../geo/relief/relief.json', import.meta.url), 'utf8'),
);
const images = relief.images.map(({file, name, theme, coordinates, paint}) => ({
  file,
  name,
  theme,
  coordinates,
  paint,
}));
change('map/basemap-urls.js', (text) =>
  text.replace(/import relief from .*;/, () => `const relief = ${JSON.stringify({images})};`),
);
for (const module of ['worker-url.js', 'font-files.js'])
  writeFileSync(at(`map/${module}`), readFileSync(new URL(`package-${module}`, import.meta.url)));
const {version} = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
);
writeFileSync(at('elements/version.d.ts'), 'export declare const version: string;\n');
change(
  'elements/version.js',
  () => `// The version of this library.\nexport const version = ${JSON.stringify(version)};\n`,
);

const {compact} = await import(new URL('node/vite/compact-styles.js', lib));
for (const path of files.filter((name) =>
  /^(ui|embed|explore|author|elements|editor)\/.*\.js$/.test(name),
))
  writeFileSync(at(path), compact(readFileSync(at(path), 'utf8')));

// the editor's page loads one script, and nothing else loads these modules
const {bundleBar} = await import(new URL('node/edit/bar-script.js', lib));
const bar = await bundleBar(at('editor/start.js'));
writeFileSync(at('node/edit/bar.js'), bar);
rmSync(at('editor'), {recursive: true});

const {attributeEntries} = await import(new URL('node/package/schema-docs.js', lib));
const elements = writeManifest('lib', attributeEntries());
writeFileSync(at('html.html-data.json'), `${JSON.stringify(editorData(elements), null, 2)}\n`);
for (const [name, types] of Object.entries({
  react: reactTypes(elements),
  vue: vueTypes(elements),
})) {
  writeFileSync(at(`${name}.d.ts`), types);
  writeFileSync(at(`${name}.js`), `// Types alone (${name}.d.ts).\nexport {};\n`);
}
chmodSync(at('node/cli/bin.js'), 0o755);
