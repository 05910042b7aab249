// Tests in every engine that the editor opens a page, saves what is typed into a card, and undoes it.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {type EditServer, startEditServer} from '../../src/node/edit/edit-server.ts';
import {bundled} from '../../src/node/vite/served.ts';
import {eventually} from '../fixtures/eventually.ts';
import type {Driver} from './driver.ts';
import {engines} from './engine-list.ts';
import {missing, required} from './find-engines.mjs';
import {type Gate, openGate} from './gate.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const text = `<!doctype html>
<html lang=en><head><title>Two towns</title><script type="module" src="main.js"></script></head>
<body><map-story>
  <story-step id="start" opening camera="75 36"><h1>Two towns</h1></story-step>
  <story-step id="river" camera="76 36 5"><h2>By the river</h2>
    <p class=first>It is new &amp; small.</p>
  </story-step>
</map-story></body></html>
`;

describe.each(engines)('in %s', (name, launch) => {
  const lacks = missing[name]();
  if (lacks.length > 0 && !required) {
    test.skip(`nothing is edited: it needs ${lacks.join(', ')}`, () => {});
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'edited-'));
  const file = join(folder, 'index.html');
  let gate: Gate;
  let driver: Driver;
  let server: EditServer;

  beforeAll(async () => {
    expect(lacks, 'what the engine needs').toEqual([]);
    writeFileSync(file, text);
    writeFileSync(join(folder, 'main.js'), `import '${repository}src/define.ts';\n`);
    const started = await startEditServer({
      page: file,
      port: 0,
      check: () => [],
      vite: {
        logLevel: 'silent',
        optimizeDeps: {include: bundled},
        server: {fs: {allow: [repository, folder]}},
      },
    });
    if ('fault' in started) throw new Error(started.fault);
    server = started;
    gate = await openGate(inject('site'));
    driver = await launch(gate);
  });

  afterAll(async () => {
    await driver?.close();
    gate?.close();
    await server?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  const saved = (wanted: string) =>
    eventually(() => expect(readFileSync(file, 'utf8')).toBe(wanted));

  test('the editor saves the letters that are typed into a card, and undo gives the same bytes', async () => {
    await driver.open(server.address);
    await eventually(async () =>
      expect(
        await driver.evaluate(() => {
          const frame = document.querySelector('iframe')?.contentDocument;
          const listed = document.querySelectorAll('[role=option]').length;
          return listed === 2 && frame?.querySelector('#river p[contenteditable]') != null;
        }),
      ).toBe(true),
    );
    await driver.evaluate(() => {
      const frame = document.querySelector('iframe')!;
      const words = frame.contentDocument!.querySelector<HTMLElement>('#river p')!;
      frame.contentWindow!.focus();
      words.focus();
      const selection = frame.contentWindow!.getSelection()!;
      selection.selectAllChildren(words);
      selection.collapseToEnd();
      // as the engine's own typing: it changes the page and tells of input
      frame.contentDocument!.execCommand('insertText', false, ' And busy.');
    });
    await saved(text.replace('small.', 'small. And busy.'));
    await eventually(async () =>
      expect(
        await driver.evaluate(() => {
          const undo = document.querySelector<HTMLElement>('[aria-label^="Undo: the text of"]');
          undo?.click();
          return undo !== null;
        }),
      ).toBe(true),
    );
    await saved(text);
  });
});
