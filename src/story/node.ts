// Declares the plain tree that a story is parsed from: the DOM, a file, or a test gives it.

/** A place in a text, counted from 1. */
export type Place = Readonly<{line: number; column: number}>;

/**
 * An element. Text children are strings. `line` and `column` (1-based) where the source is a text,
 * `places` those of its attributes.
 */
export type StoryNode = Readonly<{
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (StoryNode | string)[];
  line?: number;
  column?: number;
  places?: Readonly<Record<string, Place>>;
}>;

/**
 * All elements below a node, in document order, that carry the tag; what a found one contains is
 * not searched.
 */
export function descendants(node: StoryNode, tag: string): StoryNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.tag === tag ? [child] : descendants(child, tag);
  });
}

/** The text of a node with white space folded, as a reader would hear it. */
export function textOf(node: StoryNode): string {
  return gather(node).replace(/\s+/g, ' ').trim();
}

const gather = (node: StoryNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : gather(child))).join('');

/** The first heading below a node. */
export function headingOf(node: StoryNode): StoryNode | undefined {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    const found = /^h[1-6]$/.test(child.tag) ? child : headingOf(child);
    if (found) return found;
  }
  return undefined;
}
