// Compares the prose of a step on the screen with that of the page's text, and makes the edits between them.
import {blocksOf} from './editable-prose.ts';
import type {Edit, SourcePath} from './edit-types.ts';
import {writtenHtml} from './sync-story.ts';

/**
 * Only blocks that differ are sent: what the author wrote by hand stays as it is.
 *
 * @param live the step on the screen
 * @param source the same step of the text, and where it is
 */
export function changedBlocks(live: Element, source: Element, path: SourcePath): Edit[] {
  const blocks = proseBlocks(live, source);
  const wanted = blocks.map(({block}) => block);
  const html = blocks.map((one) => one.html);
  const present = [...source.children];
  const had = present.map((element) => element.outerHTML);
  let from = 0;
  while (from < Math.min(html.length, had.length) && html[from] === had[from]) from++;
  let after = 0;
  while (
    after < Math.min(html.length, had.length) - from &&
    html.at(-1 - after) === had.at(-1 - after)
  )
    after++;
  const [to, end] = [had.length - after, html.length - after];
  if (from === to && from === end) return [];
  const [one, other] = [present[from], wanted[from]];
  if (to - from === 1 && end - from === 1 && one && other && startTag(one) === startTag(other))
    return [
      {type: 'replace-content', path: [...path, from], html: contentOf(html[from] ?? '', other)},
    ];
  return [{type: 'replace-range', path, from, to, html: html.slice(from, end).join('\n')}];
}

/** The blocks of a step, and the HTML by which its page is to have them. */
export const proseBlocks = (live: Element, source: Element) =>
  blocksOf(live).map((block) => ({block, html: proseHtml(block, source)}));

/** Spaces that the browser made hard while someone typed are plain ones again. */
function proseHtml(block: Element, source: Element): string {
  const html = writtenHtml(block);
  const byHand = source.textContent?.includes('\u00a0') ?? false;
  return byHand ? html : html.replaceAll('&nbsp;', ' ').replaceAll('\u00a0', ' ');
}

const startTag = (element: Element) =>
  writtenHtml(element.cloneNode(false) as Element).replace(/<\/[^>]*>$/, '');

const contentOf = (html: string, {localName}: Element) =>
  html.slice(html.indexOf('>') + 1, html.lastIndexOf(`</${localName}>`));
