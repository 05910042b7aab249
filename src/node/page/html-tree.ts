// Converts parse5’s tree into the plain tree that the story parser reads.
import type {Options} from 'css-select';
import type {DefaultTreeAdapterTypes as Tree, Token} from 'parse5';
import type {StoryNode} from '../../story/node.ts';

export const childrenOf = (node: Tree.Node): Tree.ChildNode[] =>
  'childNodes' in node ? node.childNodes : [];

const placesOf = ({attrs = {}}: Token.ElementLocation) =>
  Object.fromEntries(
    Object.entries(attrs).map(([name, {startLine, startCol}]) => [
      name,
      {line: startLine, column: startCol},
    ]),
  );

/** With lines and columns, where parse5 was asked for them. */
export function toNode(node: Tree.Node): StoryNode {
  const location = 'sourceCodeLocation' in node ? node.sourceCodeLocation : undefined;
  return {
    tag: node.nodeName,
    attributes:
      'attrs' in node ? Object.fromEntries(node.attrs.map(({name, value}) => [name, value])) : {},
    children: childrenOf(node).flatMap((child): (StoryNode | string)[] => {
      if (child.nodeName === '#text') return [(child as Tree.TextNode).value];
      return child.nodeName.startsWith('#') ? [] : [toNode(child)];
    }),
    ...(location && {
      line: location.startLine,
      column: location.startCol,
      places: placesOf(location),
    }),
  };
}

export const attributeOf = (node: Tree.Node, name: string): string | undefined =>
  'attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined;

/** The elements below a node that have the tag; what a found one contains is not searched. */
export function elementsIn(node: Tree.Node, tag: string): Tree.Element[] {
  return childrenOf(node).flatMap((child) =>
    child.nodeName === tag ? [child as Tree.Element] : elementsIn(child, tag),
  );
}

const isTag = (node: Tree.Node): node is Tree.Element => 'tagName' in node;

const parentOf = (node: Tree.Node): Tree.ParentNode | null =>
  'parentNode' in node ? node.parentNode : null;

/** Walks parse5's tree for `css-select`. */
export const tagTree: NonNullable<Options<Tree.Node, Tree.Element>['adapter']> = {
  isTag,
  getAttributeValue: attributeOf,
  hasAttrib: (element: Tree.Element, name: string) => attributeOf(element, name) !== undefined,
  getChildren: childrenOf,
  getName: ({tagName}: Tree.Element) => tagName,
  getParent: parentOf,
  getSiblings: (node: Tree.Node) => childrenOf(parentOf(node) ?? node),
  getText: (node: Tree.Node): string =>
    'value' in node ? node.value : childrenOf(node).map(tagTree.getText).join(''),
  removeSubsets: (nodes: Tree.Node[]) => [...new Set(nodes)],
};
