// Parses the text of a page, and finds elements of its stories by their paths.
import {type DefaultTreeAdapterTypes as Tree, parse} from 'parse5';
import {childrenOf, elementsIn} from '../page/html-tree.ts';

/** Indexes of element children, from the story down. */
export type Path = readonly number[];

export type EditedPage = Readonly<{text: string; document: Tree.Document}>;

export const editedPage = (text: string): EditedPage => ({
  text,
  document: parse(text, {sourceCodeLocationInfo: true}),
});

/** In the order of the page. A story within a story is none. */
export const storiesOf = ({document}: Pick<EditedPage, 'document'>): Tree.Element[] =>
  elementsIn(document, 'map-story');

export const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;

export const elementChildren = (node: Tree.Node): Tree.Element[] =>
  childrenOf(node).filter(isElement);

export function elementAt(
  page: Pick<EditedPage, 'document'>,
  story: number,
  path: Path,
): Tree.Element | undefined {
  return path.reduce<Tree.Element | undefined>(
    (element, index) => element && elementChildren(element)[index],
    storiesOf(page)[story],
  );
}

/** Where an element is written. `closeStart` is where its content ends. */
export type Place = Readonly<{start: number; openEnd: number; closeStart: number; end: number}>;

/** Nothing for an element that the browser adds of itself, or moves elsewhere. */
export function placeOf({sourceCodeLocation: at}: Tree.Element): Place | undefined {
  if (!at?.startTag || at.endOffset < at.startTag.endOffset) return undefined;
  return {
    start: at.startOffset,
    openEnd: at.startTag.endOffset,
    closeStart: at.endTag?.startOffset ?? at.endOffset,
    end: at.endOffset,
  };
}

export const attributesOf = ({attrs}: Tree.Element): Record<string, string> =>
  Object.fromEntries(attrs.map(({name, value}) => [name, value]));
