// Keeps the title of a page equal to the heading of its opening: who changes the one changes both.
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import {elementsIn, tagTree} from '../page/html-tree.ts';
import {attributePatches} from './attribute-patches.ts';
import {attributesOf, type EditedPage, elementChildren, placeOf, storiesOf} from './page-tree.ts';
import {narrowed, type Patches, sorted} from './patch.ts';
import {lineEnd, writtenText} from './written-text.ts';

const isHeading = ({tagName}: Tree.Element) => /^h[1-6]$/.test(tagName);

const wordsOf = (element: Tree.Element): string => plain(tagTree.getText(element));
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

const headingsIn = (element: Tree.Element): Tree.Element[] =>
  isHeading(element) ? [element] : elementChildren(element).flatMap(headingsIn);

/** Of the first story: the words of the first heading of its first step, or of what is before it. */
export function openingHeading(page: EditedPage): string {
  const children = storiesOf(page).slice(0, 1).flatMap(elementChildren);
  const opening = children.slice(0, children.findIndex(isStep) + 1 || children.length);
  const [heading] = opening.flatMap(headingsIn);
  return heading ? wordsOf(heading) : '';
}

const isStep = ({tagName}: Tree.Element) => tagName === 'story-step';

const allHeadings = (page: EditedPage) => storiesOf(page).flatMap(headingsIn).map(wordsOf);

/**
 * @param before the page before an edit
 * @param after the page after it
 * @param known the last words of the heading, for one that is empty now
 * @returns patches of the text after; none where the title has other words than the heading had,
 * or where another heading has become the first
 */
export function titlePatches(before: EditedPage, after: EditedPage, known = ''): Patches {
  const [old, now] = [openingHeading(before) || known, openingHeading(after)];
  if (old === '' || now === '' || old === now) return [];
  if (allHeadings(after).includes(old) || allHeadings(before).includes(now)) return [];
  const {text} = after;
  const eol = lineEnd(text);
  const [title] = headOf(after, 'title');
  const shared = headOf(after, 'meta').filter((meta) => {
    const {property, name, content = ''} = attributesOf(meta);
    return /^(?:og|twitter):title$/i.test(property ?? name ?? '') && plain(content) === old;
  });
  return sorted([
    ...(title && wordsOf(title) === old ? wordPatches(text, title, now, eol) : []),
    ...shared.flatMap((meta) => attributePatches(text, meta, 'content', now, eol) ?? []),
  ]);
}

const headOf = ({document}: EditedPage, tag: string) =>
  elementsIn(document, 'head').flatMap((head) => elementsIn(head, tag));

/** The white space around the words stays. */
function wordPatches(text: string, element: Tree.Element, words: string, eol: string): Patches {
  const place = placeOf(element);
  if (!place) return [];
  const written = text.slice(place.openEnd, place.closeStart);
  const start = place.openEnd + (written.length - written.trimStart().length);
  const end = start + written.trim().length;
  return [narrowed(text, {start, end, text: writtenText(words, eol)})];
}
