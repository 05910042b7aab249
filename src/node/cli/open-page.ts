// Opens a story page from its file and collects the problems of its stories.
import {messageOf} from '../../story/message-of.ts';
import {readFileSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import type {Problem} from '../../story/problem.ts';
import {schema, type Vocabulary} from '../../story/schema.ts';
import {type DecodedPage, decodePage} from '../page/decode-page.ts';
import {notDefined} from '../page/page-scripts.ts';
import {pageTree, readPage, type StoryPage} from '../page/read-page.ts';
import {storyMissing} from '../page/story-missing.ts';

export type OpenedPage = Readonly<{
  path: string;
  stories: readonly StoryPage[];
  problems: readonly Problem[];
}>;

/** `root`: what the site has at its root; by default the page's folder, and `public` in it. */
export function openPage(
  path: string,
  root: string | undefined,
  vocabulary: Vocabulary = schema,
): OpenedPage | Readonly<{fault: string}> {
  let page: DecodedPage;
  try {
    page = decodePage(readFileSync(path), basename(path));
  } catch (error) {
    return {fault: `${path}: ${reason(error)}`};
  }
  const folder = dirname(resolve(path));
  const site = root === undefined ? folder : resolve(root);
  const {html} = page;
  const at = {folder, roots: [site, join(site, 'public')]};
  const stories = readPage(html, folder, at.roots, vocabulary);
  const tree = pageTree(html);
  const problems = [
    ...page.problems,
    ...stories.flatMap(({problems}) => problems),
    ...(stories.length > 0 ? notDefined(tree, at) : storyMissing(tree, vocabulary)),
  ];
  return {
    path,
    stories,
    problems: problems.toSorted(
      (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    ),
  };
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder. Name an HTML file in it.';
  return `Could not read the file: ${messageOf(error)}`;
}
