import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readPage} from '../../src/node/page/read-page.ts';
import {pageWarnings, warning} from '../../src/node/vite/page-warnings.ts';

/** The warnings of a page that its author wrote as `source`, and that other plugins have made `html`. */
function warnings(source: string | Uint8Array, html: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'story-'));
  const file = join(folder, 'index.html');
  writeFileSync(file, source);
  const site = {folder, roots: [folder]};
  const stories = readPage(html, folder);
  return pageWarnings({html, stories, file, site}).map((problem) =>
    warning('/index.html', problem),
  );
}
const story = (inside = '') =>
  `<map-story>\n<story-step id="one" camera="7 46" hightlight="x"><h2>One</h2></story-step>${inside}</map-story>`;

describe('the build', () => {
  test('names the lines of the author’s file, not those of the page that other plugins have changed', () => {
    const head = '<script type="module" src="/@vite/client"></script>\n<style>\np {}\n</style>\n';
    expect(warnings(story(), head + story())).toEqual([
      expect.stringMatching(/^index\.html:2:\d+: warning: story-step#one\[hightlight\]: /),
    ]);
  });

  test('names the line of data in a story, whatever scripts plugins put in around it', () => {
    const data =
      '\n<story-layer id="a" kind="region"><script type="application/geo+json">{oops}</script></story-layer>';
    const head = '<script type="module" src="/@vite/client"></script>\n';
    expect(warnings(story(data), head + story(data)).at(-1)).toMatch(
      /^index\.html:3:\d+: error: story-layer#a: /,
    );
  });

  test('names no line where a plugin has put in elements of the same name', () => {
    const more = '<story-step id="two" camera="7 46"><h2>Two</h2></story-step>';
    expect(warnings(story(), story(more))[0]).toMatch(/^index\.html: warning: story-step#one/);
  });

  test('says that a page imports what defines nothing', () => {
    const script = '<script type="module">import "map-story";</script>';
    const built = '<script type="module" src="/index.html?html-proxy&index=0.js"></script>';
    const plain =
      '<map-story><story-step id="one" camera="7 46"><h2>One</h2></story-step></map-story>';
    expect(warnings(script + plain, built + plain)).toEqual([
      expect.stringMatching(/^index\.html:1:1: error: script: .*\[not-defined\]$/),
    ]);
  });

  test('says that a page is UTF-16, which reaches it as no page at all', () => {
    const bytes = Uint8Array.from([0xff, 0xfe, ...Buffer.from(story(), 'utf16le')]);
    expect(warnings(bytes, new TextDecoder().decode(bytes))).toEqual([
      expect.stringMatching(
        /^index\.html:1:1: warning: page: The page is UTF-16.*\[page-encoding\]$/,
      ),
    ]);
  });

  test('says that a page has what is nearly a story, and nothing of pages without one', () => {
    expect(warnings('<mapstory></mapstory>', '<mapstory></mapstory>')).toEqual([
      expect.stringContaining('Did you mean <map-story>?'),
    ]);
    expect(warnings('<p>No story.</p>', '<p>No story.</p>')).toEqual([]);
  });

  test('prints no control character', () => {
    const page =
      '<map-story><story-step id="one" camera="7 46" focus="\u001b[2J"><h2>One</h2></story-step></map-story>';
    expect(warnings(page, page).join()).toContain('“\\u001b[2J”');
  });
});
