// Checks that edits reach the file, and that nothing is lost: crashes, full disks, several writers.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import * as files from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test, vi} from 'vitest';
import type {Edit} from '../../../src/editor/edit-types.ts';
import {insideFolder} from '../../../src/node/edit/inside-folder.ts';
import {
  type Answer,
  PageSession,
  type SessionOptions,
} from '../../../src/node/edit/page-session.ts';
import {Turns} from '../../../src/node/edit/turns.ts';
import {VersionHistory} from '../../../src/node/edit/version-history.ts';
import {
  type FileSystem,
  removeUnfinished,
  writeAtomically,
} from '../../../src/node/edit/write-atomically.ts';

const text =
  '\ufeff<!DOCTYPE html>\r\n<map-story>\r\n  <story-step id="a" margin="1"><h2>A</h2></story-step>\r\n  <story-step id="b"><h2>B</h2></story-step>\r\n</map-story>\r\n';

function opened(more: Partial<SessionOptions> = {}, content: string | Uint8Array = text) {
  const root = mkdtempSync(join(tmpdir(), 'edit-'));
  const file = join(root, 'index.html');
  writeFileSync(file, content);
  const history = new VersionHistory(root, file);
  const session = new PageSession({file, history, check: () => [], ...more});
  return {root, file, history, session, read: () => readFileSync(file, 'utf8')};
}

const outlineOf = (answer: Answer) => {
  if ('problem' in answer) throw new Error(answer.problem.message);
  return answer;
};
const set = (value: string, path = [0], name = 'margin'): Edit[] => [
  {type: 'set-attribute', path, name, value},
];
const versionOf = async (session: PageSession) => outlineOf(await session.outline()).version;

describe('a page in its file', () => {
  test('is changed in the bytes of the edit alone, undone and redone to the same bytes', async () => {
    const {session, read} = opened();
    const made = outlineOf(await session.apply(await versionOf(session), 'Margin', set('20')));
    expect(made).toMatchObject({undo: 'Margin', redo: null});
    expect(read()).toBe(text.replace('margin="1"', 'margin="20"'));
    expect(outlineOf(await session.undo())).toMatchObject({undo: null, redo: 'Margin'});
    expect(read()).toBe(text);
    await session.redo();
    expect(read()).toBe(text.replace('margin="1"', 'margin="20"'));
  });

  test('that another program changed elsewhere has both changes', async () => {
    const changed = vi.fn();
    const {session, file, read} = opened({onChange: changed});
    const version = await versionOf(session);
    writeFileSync(file, text.replace('<h2>B</h2>', '<h2>C</h2>'));
    outlineOf(await session.apply(version, 'Margin', set('20')));
    expect(read()).toBe(
      text.replace('<h2>B</h2>', '<h2>C</h2>').replace('margin="1"', 'margin="20"'),
    );
    expect(changed).toHaveBeenCalledTimes(2);
    await session.undo();
    expect(read()).toBe(text.replace('<h2>B</h2>', '<h2>C</h2>'));
  });

  test('that another program changed in the same place is left, and both sides are shown and kept', async () => {
    const {session, file, read} = opened();
    const version = await versionOf(session);
    const theirs = text.replace('margin="1"', 'margin="3"');
    writeFileSync(file, theirs);
    const answer = await session.apply(version, 'Margin', set('20'));
    expect(answer).toMatchObject({
      conflict: {
        mine: expect.stringContaining('margin="20"') as string,
        theirs: expect.stringContaining('margin="3"') as string,
        base: expect.stringContaining('margin="1"') as string,
        line: 3,
      },
      problem: {code: 'edit-conflict'},
    });
    expect(read()).toBe(theirs);
    const versions = await session.versions();
    const mine = versions.find(({label}) => label === 'Not saved: Margin');
    outlineOf(await session.restore(mine!.id));
    expect(read()).toBe(text.replace('margin="1"', 'margin="20"'));
    // restoring is an edit like others
    await session.undo();
    expect(read()).toBe(theirs);
  });

  test('is not written into what another program made a comment', async () => {
    const {session, file, read} = opened();
    const version = await versionOf(session);
    const theirs = text
      .replace('<map-story>', '<!--<map-story>')
      .replace('</map-story>', '</map-story>-->');
    writeFileSync(file, theirs);
    expect(await session.apply(version, 'Margin', set('20'))).toMatchObject({
      problem: {code: 'edit-refused'},
    });
    expect(read()).toBe(theirs);
  });

  test('has all edits of two windows that edit at once', async () => {
    const {session, read} = opened();
    const version = await versionOf(session);
    const answers = await Promise.all([
      session.apply(version, 'One', set('20')),
      session.apply(version, 'Two', set('beta', [1], 'id')),
      session.apply(version, 'Three', set('30', [1])),
    ]);
    for (const answer of answers) outlineOf(answer);
    expect(read()).toBe(
      text.replace('margin="1"', 'margin="20"').replace('id="b"', 'id="beta" margin="30"'),
    );
  });

  test('has all edits of two editors that edit at once', async () => {
    const steps = Array.from(
      {length: 6},
      (_, index) => `<story-step id="s${index}"></story-step>\n`,
    );
    const {session, file, root, read} = opened({}, `<map-story>\n${steps.join('')}</map-story>`);
    const lock = join(root, '.map-story', 'lock');
    const [one, two] = [0, 1].map(
      () =>
        new PageSession({
          file,
          history: new VersionHistory(root, file),
          check: () => [],
          turns: new Turns(lock),
        }),
    );
    const version = await versionOf(session);
    const answers = await Promise.all(
      steps.map((_, index) =>
        (index % 2 === 0 ? one! : two!).apply(version, 'Edit', set('20', [index])),
      ),
    );
    for (const answer of answers) outlineOf(answer);
    for (const index of steps.keys()) expect(read()).toContain(`id="s${index}" margin="20"`);
  });

  test('of which no version is known any more is not edited', async () => {
    const {session, read} = opened();
    expect(await session.apply('0'.repeat(64), 'Margin', set('20'))).toMatchObject({
      problem: {code: 'edit-refused'},
    });
    for (const edits of [undefined, [], [{type: 'delete'}], [{type: 'move', path: 'x', to: 0}]])
      expect(await session.apply(await versionOf(session), 'x', edits)).toMatchObject({
        problem: {code: 'edit-refused'},
      });
    expect(read()).toBe(text);
  });

  test('keeps its encoding', async () => {
    const latin = Buffer.from(
      '<meta charset="latin1"><map-story><p>\xe4</p></map-story>',
      'latin1',
    );
    const {session, file} = opened({}, latin);
    const edit: Edit[] = [{type: 'replace-content', path: [0], html: 'ö河'}];
    outlineOf(await session.apply(await versionOf(session), 'Words', edit));
    expect(readFileSync(file).toString('latin1')).toContain('<p>\xf6&#27827;</p>');
    await session.undo();
    expect(readFileSync(file).equals(latin)).toBe(true);
  });
});

describe('what cannot be written', () => {
  const full = () =>
    Promise.reject(Object.assign(new Error('ENOSPC: no space left'), {code: 'ENOSPC'}));

  test('is a problem: the page is as it was, and the edit is among the versions', async () => {
    const {session, read} = opened({write: full});
    const answer = await session.apply(await versionOf(session), 'Margin', set('20'));
    expect(answer).toMatchObject({
      problem: {code: 'edit-not-saved', message: expect.stringContaining('ENOSPC') as string},
    });
    expect(read()).toBe(text);
    expect((await session.versions())[0]?.label).toBe('Margin');
    expect(outlineOf(await session.outline()).undo).toBe(null);
  });

  test('is a problem if it is the versions: the page is not written without them', async () => {
    const {session, root, read} = opened();
    const version = await versionOf(session);
    await files.rm(join(root, '.map-story'), {recursive: true});
    writeFileSync(join(root, '.map-story'), 'a file');
    expect(await session.apply(version, 'Margin', set('20'))).toMatchObject({
      problem: {code: 'edit-not-saved'},
    });
    expect(read()).toBe(text);
  });

  test('leaves the old file or the new one, whole, at whatever moment the program ends', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crash-'));
    const file = join(folder, 'page.html');
    let [moments, replaced] = [0, 0];
    for (let last = 0; ; last++) {
      writeFileSync(file, 'old');
      let calls = 0;
      const crash = async <Result>(work: () => Promise<Result>) => {
        if (calls++ >= last) throw new Error('the program ended');
        return work();
      };
      const system: FileSystem = {
        ...files,
        stat: ((path: string) => files.stat(path)) as FileSystem['stat'],
        open: async (...args) => {
          const handle = await crash(() => files.open(...args));
          return Object.assign(Object.create(handle) as files.FileHandle, {
            writeFile: async (bytes: Uint8Array) => {
              await handle.write(bytes.subarray(0, 1));
              await crash(() => handle.write(bytes.subarray(1)));
            },
            chmod: (mode: number) => crash(() => handle.chmod(mode)),
            sync: () => crash(() => handle.sync()),
            close: () => handle.close(),
          });
        },
        rename: (...args) => crash(() => files.rename(...args)),
        unlink: (...args) => crash(() => files.unlink(...args)),
      };
      const done = await writeAtomically(file, Buffer.from('new'), system).then(
        () => true,
        () => false,
      );
      expect(readFileSync(file, 'utf8')).toBe(done ? 'new' : 'old');
      moments++;
      if (done) replaced++;
      if (done) break;
    }
    expect([moments, replaced]).toEqual([6, 1]);
  });

  test('leaves a file beside the page that the next start removes, if it is old', async () => {
    const {root, file} = opened();
    const [old, young] = [
      '.index.html.1.map-story-unfinished',
      '.index.html.2.map-story-unfinished',
    ];
    for (const name of [old, young]) writeFileSync(join(root, name), 'half');
    await files.utimes(join(root, old), 1, 1);
    await removeUnfinished(file);
    expect(readdirSync(root).sort()).toEqual([young, 'index.html']);
  });

  test('keeps the mode of the file', async () => {
    const {session, file} = opened();
    chmodSync(file, 0o640);
    outlineOf(await session.apply(await versionOf(session), 'Margin', set('20')));
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });
});

describe('the versions of a page', () => {
  test('lie in a folder that no repository takes, and are files of the same bytes', async () => {
    const {session, root, history} = opened();
    await session.apply(await versionOf(session), 'Margin', set('20'));
    expect(readFileSync(join(root, '.map-story', '.gitignore'), 'utf8')).toBe('*\n');
    expect((await session.versions()).map(({label}) => label)).toEqual(['Margin', 'Opened']);
    const names = readdirSync(history.folder).filter((name) => name.endsWith('.html'));
    expect(readFileSync(join(history.folder, names[0]!), 'utf8')).toBe(text);
  });

  test('are at most so many: the last ones, and of each day before the last', async () => {
    const {root, file} = opened();
    let now = Date.UTC(2026, 0, 1);
    const history = new VersionHistory(root, file, () => new Date(now));
    for (let index = 0; index < 260; index++) {
      now += 30 * 60_000;
      await history.add(Buffer.from(`${index}`), `${index}`);
    }
    const versions = await history.list();
    expect(versions.length).toBe(202);
    expect(versions[0]).toMatchObject({label: '259', time: '2026-01-06T10:00:00.000Z'});
    expect(versions.slice(-2).map(({label}) => label)).toEqual(['59', '46']);
  });

  test('survive a line that a crash cut, and are read by their own names alone', async () => {
    const {history, session} = opened();
    await session.outline();
    await files.appendFile(join(history.folder, 'labels.jsonl'), '{"id": "2026');
    expect((await history.list())[0]?.label).toBe('Opened');
    expect(await history.read('../../index')).toBe(undefined);
  });
});

test('a path is inside of a folder by its real place: no dots, no links lead out', () => {
  const root = mkdtempSync(join(tmpdir(), 'inside-'));
  const other = mkdtempSync(join(tmpdir(), 'outside-'));
  mkdirSync(join(root, 'a'));
  symlinkSync(other, join(root, 'out'));
  symlinkSync(join(other, 'missing.html'), join(root, 'dangling.html'));
  symlinkSync(join(root, 'a'), join(root, 'within'));
  for (const path of ['a/new.html', './a/../b.html', 'within/x.html', '..a'])
    expect(insideFolder(root, path), path).toBeDefined();
  for (const path of ['../x.html', 'a/../../x', 'out/x.html', 'dangling.html', other, '..'])
    expect(insideFolder(root, path), path).toBe(undefined);
});

describe('an editor that is started again', () => {
  const again = ({file, history}: Pick<ReturnType<typeof opened>, 'file' | 'history'>) =>
    new PageSession({file, history, check: () => []});
  const edited = async () => {
    const before = opened();
    const {session} = before;
    for (const margin of ['2', '3', '4'])
      outlineOf(await session.apply(await versionOf(session), `Margin ${margin}`, set(margin)));
    await session.undo();
    return before;
  };

  test('undoes and does again what was done before', async () => {
    const before = await edited();
    const session = again(before);
    expect(outlineOf(await session.outline())).toMatchObject({undo: 'Margin 3', redo: 'Margin 4'});
    await session.redo();
    expect(before.read()).toBe(text.replace('margin="1"', 'margin="4"'));
    for (let times = 0; times < 3; times++) await session.undo();
    expect(before.read()).toBe(text);
    expect(outlineOf(await session.outline())).toMatchObject({undo: null, redo: 'Margin 2'});
  });

  test('has nothing to undo of a page that is another one by now', async () => {
    const before = await edited();
    writeFileSync(before.file, text.replace('<h2>B</h2>', '<h2>C</h2>'));
    expect(outlineOf(await again(before).outline())).toMatchObject({undo: null, redo: null});
  });

  test('undoes no further than to where another program changed the page', async () => {
    const {session, file, ...before} = opened();
    outlineOf(await session.apply(await versionOf(session), 'Margin 2', set('2')));
    writeFileSync(file, readFileSync(file, 'utf8').replace('<h2>B</h2>', '<h2>C</h2>'));
    outlineOf(await session.apply(await versionOf(session), 'Margin 3', set('3')));
    const next = again({file, ...before});
    await next.undo();
    expect(outlineOf(await next.outline())).toMatchObject({undo: null, redo: 'Margin 3'});
    expect(before.read()).toContain('margin="2"');
  });

  test.each([
    ['no JSON', () => 'no JSON'],
    ['patches that are none', (kept: string) => kept.replace(/"start":\d+/, '"start":"x"')],
    ['patches of another text', (kept: string) => kept.replace(/"start":(\d+)/, '"start":1$1')],
  ])('opens the page though what was kept is %s', async (_, broken) => {
    const before = await edited();
    const kept = join(before.history.folder, 'undo.json');
    writeFileSync(kept, broken(readFileSync(kept, 'utf8')));
    const session = again(before);
    outlineOf(await session.outline());
    await session.undo();
    await session.redo();
    outlineOf(await session.apply(await versionOf(session), 'Margin 9', set('9')));
    expect(before.read()).toBe(text.replace('margin="1"', 'margin="9"'));
  });
});
