// Opens a story page from its file and collects the problems of its stories.
import {readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {Problem} from '../../story/problem.ts';
import {schema, type Vocabulary} from '../../story/schema.ts';
import {readPage, type StoryPage} from '../page/read-page.ts';
import {vocabularyProblems} from './unknown-words.ts';

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
  let html: string;
  try {
    html = readFileSync(path, 'utf8');
  } catch (error) {
    return {fault: `${path}: ${reason(error)}`};
  }
  const folder = dirname(resolve(path));
  const site = root === undefined ? folder : resolve(root);
  const stories = readPage(html, folder, [site, join(site, 'public')], vocabulary);
  const problems = stories.flatMap(({problems, node}) => [
    ...problems,
    ...vocabularyProblems(node, vocabulary),
  ]);
  if (stories.length === 0) problems.push(noStory(html));
  return {
    path,
    stories,
    problems: problems.toSorted(
      (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    ),
  };
}

function noStory(html: string): Problem {
  const [embeds, place] = [
    /<map-story[^>]*\ssrc\s*=/i.test(html),
    {path: 'map-story', line: 1, column: 1},
  ];
  if (embeds)
    return {
      ...place,
      code: 'story-elsewhere',
      severity: 'warning',
      message: 'The page embeds a story from another page (src). Check that page.',
    };
  return {...place, code: 'no-story', severity: 'error', message: 'The page has no <map-story>.'};
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder. Name an HTML file in it.';
  return `Could not read the file: ${error instanceof Error ? error.message : String(error)}`;
}

/** Prints a problem on one line as compilers do, for editors and people to find the place. */
export const printed = (
  page: string,
  {line = 1, column = 1, severity, path, message, code}: Problem,
) => `${page}:${line}:${column}: ${severity}: ${path}: ${message} [${code}]`.replace(/\s+/g, ' ');
