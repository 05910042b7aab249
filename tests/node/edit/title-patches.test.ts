// Checks that the title of a page follows the heading of its opening, where the two were equal.
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {Edit} from '../../../src/editor/edit-types.ts';
import {PageSession} from '../../../src/node/edit/page-session.ts';
import {VersionHistory} from '../../../src/node/edit/version-history.ts';

const page = (title: string, heading: string, shared = title) =>
  `<!doctype html>\n<head>\n<title>\n  ${title}\n</title>\n<meta property="og:title"   content='${shared}'>\n</head>\n<map-story>\n<story-step id="a"><header><h1>${heading}</h1></header><p>Words</p></story-step>\n<story-step id="b"><h2>Next</h2></story-step>\n</map-story>\n`;

function opened(text: string) {
  const root = mkdtempSync(join(tmpdir(), 'title-'));
  const file = join(root, 'index.html');
  writeFileSync(file, text);
  const session = new PageSession({file, history: new VersionHistory(root, file), check: () => []});
  const apply = async (...edits: Edit[]) => {
    const outline = await session.outline();
    if ('problem' in outline) throw new Error(outline.problem.message);
    const made = await session.apply(outline.version, 'Edit', edits);
    if ('problem' in made) throw new Error(made.problem.message);
  };
  return {session, apply, read: () => readFileSync(file, 'utf8')};
}
const heading = (html: string): Edit => ({type: 'replace-content', path: [0, 0, 0], html});

test('follows the heading, with all else of the page as it was, in one step of undo', async () => {
  const before = page('My story', 'My story');
  const {session, apply, read} = opened(before);
  await apply(heading('Rivers &amp; <em>it’s</em> seas'));
  const shown = 'Rivers &amp; it’s seas';
  const after = page(shown, 'Rivers &amp; <em>it’s</em> seas', 'Rivers & it’s seas');
  expect(read()).toBe(after);
  await session.undo();
  expect(read()).toBe(before);
  await session.redo();
  expect(read()).toBe(after);
});

test('stays where it had other words, and so does what sharing shows', async () => {
  const {apply, read} = opened(page('Mine – Blog', 'My story', 'My story'));
  await apply(heading('Rivers'));
  expect(read()).toBe(page('Mine – Blog', 'Rivers', 'Rivers'));
});

test('follows a heading that was empty for a while', async () => {
  const {apply, read} = opened(page('My story', 'My story'));
  await apply(heading(''));
  expect(read()).toBe(page('My story', ''));
  await apply(heading('Rivers'));
  expect(read()).toBe(page('Rivers', 'Rivers'));
});

test('stays where another step is put first, or the first is deleted', async () => {
  for (const edit of [
    {type: 'move', path: [1], to: 0},
    {type: 'replace-range', path: [], from: 0, to: 1, html: ''},
    {
      type: 'replace-range',
      path: [],
      from: 0,
      to: 0,
      html: '<story-step><h2>New</h2></story-step>',
    },
  ] satisfies Edit[]) {
    const {apply, read} = opened(page('My story', 'My story'));
    await apply(edit);
    expect(read()).toContain('<title>\n  My story\n</title>');
  }
});

test('stays where the heading of another step is changed to the same words', async () => {
  const {apply, read} = opened(page('Next', 'My story', 'Next'));
  await apply({type: 'replace-content', path: [1, 0], html: 'Other'});
  expect(read()).toContain('<title>\n  Next\n</title>');
});
