// Collects what the build says about a page, with the lines of the file that its author wrote.
import {existsSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import type {Place, StoryNode} from '../../story/node.ts';
import type {Problem} from '../../story/problem.ts';
import {schema} from '../../story/schema.ts';
import {decodePage} from '../page/decode-page.ts';
import type {Site} from '../page/find-file.ts';
import {notDefined} from '../page/page-scripts.ts';
import {printed} from '../page/print-problem.ts';
import {pageTree, type StoryPage} from '../page/read-page.ts';
import {storyMissing} from '../page/story-missing.ts';

export type BuiltPage = Readonly<{
  /** The text of the page as other plugins have left it. */
  html: string;
  stories: readonly StoryPage[];
  /** The file that the page was read from, if that is known. */
  file: string | undefined;
  site: Site;
}>;

/** One line; without a place in the file, none is named. */
export const warning = (path: string, problem: Problem): string =>
  printed(path.replace(/^\//, ''), problem, problem.line === undefined ? '' : undefined);

/** Problems in the order of the page. Where the page has no place in the author's file, they bear none. */
export function pageWarnings({html, stories, file, site}: BuiltPage): Problem[] {
  const written =
    file !== undefined && existsSync(file)
      ? decodePage(readFileSync(file), basename(file))
      : undefined;
  const source = written && pageTree(written.html);
  const placeOf = source && relocation(pageTree(html), source);
  const problems = stories
    .flatMap((story) => story.problems)
    .map(({line, column, ...problem}): Problem => {
      const place = placeOf?.(line, column);
      return {...problem, ...place};
    });
  return [
    ...(written && (stories.length > 0 || hasStory(written.html)) ? written.problems : []),
    ...(source ? ofScripts(source, stories.length > 0, site) : []),
    ...problems.toSorted(
      (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    ),
  ];
}

/** Of pages without a story of their own only what looks like one is said: most of a site have none. */
function ofScripts(source: StoryNode, hasStories: boolean, site: Site): Problem[] {
  if (hasStories) return notDefined(source, site);
  return storyMissing(source, schema).filter(
    ({code, line}) => code === 'unknown-element' || (code === 'no-story' && line !== 1),
  );
}

const hasStory = (html: string) => /<(?:map-?story|story-)/i.test(html);

/**
 * Finds the place in the source of what has a place in the built page, by the order of elements of
 * the same name.
 */
function relocation(
  built: StoryNode,
  source: StoryNode,
): (line?: number, column?: number) => Place | undefined {
  const places = new Map<string, Place>();
  const written = byTag(source);
  for (const [tag, nodes] of byTag(built)) {
    const same = written.get(tag);
    // another plugin has put in elements of this name, or taken out
    if (same?.length !== nodes.length) continue;
    nodes.forEach((node, index) => {
      const original = same[index]!;
      const pairs = Object.entries(node.places ?? {}).map(
        ([name, place]) => [place, original.places?.[name]] as const,
      );
      for (const [from, to] of [[node, original] as const, ...pairs])
        if (to?.line !== undefined && to.column !== undefined)
          places.set(`${from.line}:${from.column}`, {line: to.line, column: to.column});
    });
  }
  return (line, column) => places.get(`${line}:${column}`);
}

/** Those in stories apart: around them, builds put in and take out scripts. */
function byTag(root: StoryNode): Map<string, StoryNode[]> {
  const found = new Map<string, StoryNode[]>();
  const walk = (node: StoryNode, around: string): void => {
    for (const child of node.children) {
      if (typeof child === 'string') continue;
      const key = `${around}${child.tag}`;
      found.set(key, [...(found.get(key) ?? []), child]);
      walk(child, child.tag === 'map-story' ? 'map-story ' : around);
    }
  };
  walk(root, '');
  return found;
}
