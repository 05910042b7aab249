// Compares the prose of a step on the screen with that of the page's text, and makes the edits between them.
import {blocksOf} from './editable-prose.ts';
import type {Edit, SourcePath} from './edit-types.ts';

/**
 * Only blocks that differ are sent: what the author wrote by hand stays as it is.
 *
 * @param live the step on the screen
 * @param source the same step of the text, and where it is
 */
export function changedBlocks(live: Element, source: Element, path: SourcePath): Edit[] {
  const blocks = proseBlocks(live, source);
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
  const [one, other] = [present[from], blocks[from]];
  if (to - from === 1 && end - from === 1 && one && other && startTag(one) === other.start)
    return [{type: 'replace-content', path: [...path, from], html: other.content}];
  return [{type: 'replace-range', path, from, to, html: html.slice(from, end).join('\n')}];
}

/** Attributes that the text tools write. */
const TOOLS = new Set('href to of unit src alt start controls kind srclang shape'.split(' '));

/**
 * The blocks of a step, and the HTML by which its page is to have them: without what the library,
 * the browser or an extension has set on the elements of the screen.
 */
export function proseBlocks(live: Element, source: Element) {
  const written = attributesIn(source);
  // spaces that the browser made hard while someone typed are plain ones again
  const byHand = source.textContent?.includes('\u00a0') ?? false;
  const spaced = (html: string) =>
    byHand ? html : html.replaceAll('&nbsp;', ' ').replaceAll('\u00a0', ' ');
  return blocksOf(live).map((block) => {
    const made = block.cloneNode(true) as Element;
    for (const element of [made, ...made.querySelectorAll('*')]) leaveWritten(element, written);
    return {
      block,
      html: spaced(made.outerHTML),
      content: spaced(made.innerHTML),
      start: startTag(made),
    };
  });
}

/** What the text of a step has as attributes, each as a name with a value; of classes, each. */
function attributesIn(source: Element): ReadonlySet<string> {
  const found = new Set<string>();
  for (const {attributes, classList} of source.querySelectorAll('*')) {
    for (const {name, value} of attributes) found.add(`${name}=${value}`);
    for (const one of classList) found.add(`.${one}`);
  }
  return found;
}

function leaveWritten(element: Element, written: ReadonlySet<string>): void {
  for (const {name, value} of [...element.attributes]) {
    if (TOOLS.has(name) || written.has(`${name}=${value}`)) continue;
    const classes = name === 'class' ? [...element.classList] : [];
    const known = classes.filter((one) => written.has(`.${one}`)).join(' ');
    if (known) element.setAttribute('class', known);
    else element.removeAttribute(name);
  }
}

const startTag = (element: Element) =>
  (element.cloneNode(false) as Element).outerHTML.replace(/<\/[^>]*>$/, '');
