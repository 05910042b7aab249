// Outlines the stories of a page: their elements, and where in the text each is written.
import {createHash} from 'node:crypto';
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import {
  attributesOf,
  type EditedPage,
  elementChildren,
  type Path,
  placeOf,
  storiesOf,
} from './page-tree.ts';

export type OutlineNode = Readonly<{
  path: Path;
  tag: string;
  attributes: Readonly<Record<string, string>>;
  /** In UTF-16 units of the text; missing for an element that is not written as it is read. */
  start?: number;
  openEnd?: number;
  closeStart?: number;
  end?: number;
  /** Of a step or a layer: the words of its first heading. */
  text?: string;
  /** Of a step. */
  children?: readonly OutlineNode[];
}>;

export type OutlineStory = Omit<OutlineNode, 'path' | 'text' | 'children'> &
  Readonly<{children: readonly OutlineNode[]}>;

export type Outline = Readonly<{
  /** SHA-256 of the bytes of the file. */
  version: string;
  text: string;
  stories: readonly OutlineStory[];
}>;

export const versionOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export const outlineOf = (page: EditedPage, version: string): Outline => ({
  version,
  text: page.text,
  stories: storiesOf(page).map((story) => ({
    tag: story.tagName,
    attributes: attributesOf(story),
    ...placeOf(story),
    children: elementChildren(story).map((child, index) => nodeOf(child, [index])),
  })),
});

function nodeOf(element: Tree.Element, path: Path): OutlineNode {
  const heading = headingIn(element);
  return {
    path,
    tag: element.tagName,
    attributes: attributesOf(element),
    ...placeOf(element),
    ...(heading && {text: wordsIn(heading).replace(/\s+/g, ' ').trim()}),
    ...(element.tagName === 'story-step' && {
      children: elementChildren(element).map((child, index) => nodeOf(child, [...path, index])),
    }),
  };
}

function headingIn(element: Tree.Element): Tree.Element | undefined {
  if (/^h[1-6]$/.test(element.tagName)) return element;
  for (const child of elementChildren(element)) {
    const found = headingIn(child);
    if (found) return found;
  }
  return undefined;
}

const wordsIn = (node: Tree.ParentNode): string =>
  node.childNodes
    .map((child) =>
      'childNodes' in child
        ? wordsIn(child)
        : child.nodeName === '#text' && 'value' in child
          ? child.value
          : '',
    )
    .join('');
