// The path of a page to its stories and all that is wrong with them; or to why it cannot be one.
import {readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {Problem} from '../story/problem.ts';
import {readPage, type StoryPage} from '../vite/readPage.ts';
import {wordsNotKnown} from './vocabulary.ts';

export type OpenedPage = Readonly<{path: string; stories: readonly StoryPage[]; problems: readonly Problem[]}>;

/** `root`: what the site has at its root; by default the page's folder, and `public` in it. */
export function openPage(path: string, root: string | undefined): OpenedPage | Readonly<{fault: string}> {
  let html: string;
  try {
    html = readFileSync(path, 'utf8');
  } catch (error) {
    return {fault: `${path}: ${reason(error)}`};
  }
  const folder = dirname(resolve(path));
  const site = root === undefined ? folder : resolve(root);
  const stories = readPage(html, folder, [site, join(site, 'public')]);
  const problems = stories.flatMap(({problems, node}) => [...problems, ...wordsNotKnown(node)]);
  if (stories.length === 0) problems.push(noStory(html));
  return {path, stories, problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))};
}

function noStory(html: string): Problem {
  const [embeds, place] = [/<map-story[^>]*\ssrc\s*=/i.test(html), {path: 'map-story', line: 1, column: 1}];
  if (embeds) return {...place, severity: 'warning', message: 'expected a story in the page, found one that takes its steps from another page (src): that is the one to check'};
  return {...place, severity: 'error', message: 'expected a <map-story> in the page, found none'};
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'expected an HTML file, found none';
  if (code === 'EISDIR') return 'expected an HTML file, found a folder; name the page in it';
  return `expected an HTML file, found that it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}

/** As compilers print it, on one line, for editors and people to find the place. */
export const printed = (page: string, {line = 1, column = 1, severity, path, message}: Problem) => `${page}:${line}:${column}: ${severity}: ${path}: ${message}`.replace(/\s+/g, ' ');
