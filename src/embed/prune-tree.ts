// Limits the number and depth of nodes in a fetched document.

export type TreeLimits = Readonly<{mostNodes: number; mostDepth: number}>;

/**
 * Takes away what is too deep, and what comes after too much. Returns what was too much. Walks,
 * never recurs.
 */
export function prune(root: Element, {mostNodes, mostDepth}: TreeLimits): string[] {
  const walker = document.createTreeWalker(root);
  const missed = new Set<string>();
  let [count, depth] = [0, 0];
  for (;;) {
    const at = walker.currentNode;
    if (depth >= mostDepth && at.firstChild) {
      missed.add(`elements more than ${mostDepth} deep`);
      (at as Element).replaceChildren();
    }
    if (walker.firstChild()) depth++;
    else {
      while (!walker.nextSibling()) {
        if (depth-- <= 0 || !walker.parentNode()) return [...missed];
      }
    }
    if (++count <= mostNodes) continue;
    const rest = new Range();
    rest.setStartBefore(walker.currentNode);
    rest.setEnd(root, root.childNodes.length);
    rest.deleteContents();
    return [...missed, `more than ${mostNodes} nodes`];
  }
}
