// Moves films and sounds out of the links around them: a player is pressed itself.
import {type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree} from 'parse5';
import {attributeOf} from '../page/html-tree.ts';
import {shortAddress} from './safe-address.ts';

const players = ['story-media', 'video', 'audio'];

/** A player stands before the link that was around it; what the link leads to stays. */
export function liftPlayers(node: Tree.ParentNode): void {
  for (const child of node.childNodes.slice()) {
    if (!('tagName' in child)) continue;
    liftPlayers(child);
    if (child.tagName !== 'a') continue;
    const inside = playersIn(child);
    const href = attributeOf(child, 'href') ?? '';
    for (const player of inside) {
      tree.detachNode(player);
      tree.insertBefore(node, player, child);
    }
    if (inside.length === 0 || hasContent(child)) continue;
    const same = inside.some((one) =>
      one.childNodes.some((made) => 'tagName' in made && attributeOf(made, 'href') === href),
    );
    if (same || href === '') tree.detachNode(child);
    else tree.insertText(child, shortAddress(href));
  }
}

const playersIn = (node: Tree.Element): Tree.Element[] =>
  node.childNodes.flatMap((child) =>
    'tagName' in child ? (players.includes(child.tagName) ? [child] : playersIn(child)) : [],
  );

const hasContent = (node: Tree.ParentNode): boolean =>
  node.childNodes.some((child) =>
    child.nodeName === '#text'
      ? (child as Tree.TextNode).value.trim() !== ''
      : child.nodeName === 'img' || ('childNodes' in child && hasContent(child)),
  );
