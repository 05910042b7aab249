import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {notDefined} from '../../src/node/page/page-scripts.ts';
import {pageTree} from '../../src/node/page/read-page.ts';

/** What is said of a page with a script, or with files that it loads. */
function said(head: string, files: Readonly<Record<string, string>> = {}): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'story-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  return notDefined(pageTree(`${head}<map-story></map-story>`), {folder, roots: [folder]}).map(
    ({path}) => path,
  );
}
const inline = (code: string) => `<script type="module">${code}</script>`;
const external = (src: string) => `<script type="module" src="${src}"></script>`;

describe('a page that imports map-story and defines no element is told so', () => {
  test.each([
    inline("import 'map-story';"),
    inline('import "map-story"'),
    inline("await import('map-story');"),
    inline("import {parseStory} from 'map-story';"),
    inline("import 'https://esm.sh/map-story@0.1.0'"),
    external('https://cdn.jsdelivr.net/npm/map-story/+esm'),
    external('https://esm.sh/map-story'),
  ])('%s', (head) => {
    expect(said(head)).toHaveLength(1);
  });

  test('also where a module of a module does', () => {
    const files = {'js/main.js': "import './story.js';", 'js/story.js': "import 'map-story';"};
    expect(said(external('js/main.js'), files)).toEqual(['js/story.js']);
  });

  test('at the line of its script', () => {
    const [problem] = notDefined(pageTree(`\n${inline("import 'map-story';")}`), {
      folder: '.',
      roots: ['.'],
    });
    expect(problem).toMatchObject({code: 'not-defined', line: 2, column: 1});
  });
});

describe('a page is left in peace', () => {
  test.each([
    ['that imports the module that defines', inline("import 'map-story/define';")],
    ['that imports both', inline("import 'map-story'; import 'map-story/define';")],
    ['that loads the built module', external('https://example.org/map-story.js')],
    ['that takes types alone', inline("import type {Story} from 'map-story';")],
    [
      'that defines the elements itself',
      inline(
        "import {MapStoryElement} from 'map-story'; customElements.define('map-story', MapStoryElement);",
      ),
    ],
    [
      'with a package that may define them',
      inline("import {x} from 'map-story'; import 'my-stories';"),
    ],
    ['with a module of its own by that name', inline("import './map-story';")],
    ['that mentions the import in a comment', inline("// import 'map-story';\n")],
    ['without scripts', ''],
    ['with data', '<script type="application/ld+json">"import \'map-story\'"</script>'],
  ])('%s', (_, head) => {
    expect(said(head)).toEqual([]);
  });

  test('that defines the elements in a module of a module', () => {
    const files = {
      'main.ts': "import {parseStory} from 'map-story';\nimport './story';",
      'story.ts': "import 'map-story/define';",
    };
    expect(said(external('main.ts'), files)).toEqual([]);
  });
});
