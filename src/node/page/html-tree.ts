// Converts parse5’s tree into the plain tree that the story parser reads.
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
