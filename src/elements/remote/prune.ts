// A tree of any size to one that a reader's device can bear.

export type TreeLimits = Readonly<{mostNodes: number; mostDepth: number}>;

/** Takes away what is too deep, and what comes after too much. Returns what was expected where something went. Walks, never recurs. */
export function prune(root: Element, {mostNodes, mostDepth}: TreeLimits): string[] {
  const walker = document.createTreeWalker(root);
  const missed = new Set<string>();
  let [count, depth] = [0, 1];
  let node = walker.firstChild();
  const onward = () => {
    for (;;) {
      const next = walker.nextSibling();
      if (next) return next;
      if (!walker.parentNode()) return null;
      depth--;
    }
  };
  while (node) {
    count++;
    const [deep, many] = [depth > mostDepth, count > mostNodes];
    if (deep) missed.add(`a depth of at most ${mostDepth}`);
    if (many) missed.add(`at most ${mostNodes} nodes`);
    if (deep || many) {
      const doomed = node;
      node = onward();
      doomed.parentNode?.removeChild(doomed);
      continue;
    }
    const inside = walker.firstChild();
    if (inside) depth++;
    node = inside ?? onward();
  }
  return [...missed];
}
