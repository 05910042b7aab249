// Writes a folder with a story of many steps, for the editor to open.
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {manyFeatures} from './features.ts';
import {root} from './source.ts';

const words =
  'The road leaves the plain behind the second bridge and climbs for two days along the river. ' +
  'Carts need a week. In spring the lower gorge is closed, and everything that is not carried waits.';

/** @returns the file of the page */
export function writeLongStory(steps: number): string {
  const folder = join(root, 'tests/bench/dist/edit');
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const list = Array.from(
    {length: steps},
    (
      _,
      index,
    ) => `      <story-step id="step-${index}"${index === 0 ? ' opening' : ''} camera="${70 + (index % 20)} ${30 + (index % 7)} 5" show="places">
        <h${index === 0 ? 1 : 2}>Step ${index}</h${index === 0 ? 1 : 2}>
        <p>${words}</p>
        <p>${words} It is <strong>far</strong> to <story-link to="places/f${index}">the next place</story-link>.</p>
      </story-step>`,
  );
  writeFileSync(join(folder, 'places.geojson'), manyFeatures(300));
  writeFileSync(
    join(folder, 'main.js'),
    `import ${JSON.stringify(join(root, 'src/define.ts'))};\n`,
  );
  // the project ends here: without it the editor would take that of the repository
  writeFileSync(join(folder, 'vite.config.mjs'), 'export default {};\n');
  const file = join(folder, 'index.html');
  writeFileSync(
    file,
    `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${steps} steps</title>
    <script type="module" src="main.js"></script>
  </head>
  <body>
    <map-story>
      <story-layer id="places" src="places.geojson" kind="place" label="Places"></story-layer>
${list.join('\n')}
    </map-story>
  </body>
</html>
`,
  );
  return file;
}
