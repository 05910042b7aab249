// Reads a story from the text of its page: its elements, its steps and its layers.
import type {Outline, SourcePath} from './edit-types.ts';

/** A step as the list shows it. */
export type StepEntry = Readonly<{id: string; title: string; path: SourcePath; element: Element}>;

export type LayerEntry = Readonly<{id: string; label: string; path: SourcePath; element: Element}>;

export type SourceTree = Readonly<{
  attributes: Readonly<Record<string, string>>;
  /** What stands in the story. Scripts in it do not run. */
  content: DocumentFragment;
  steps: readonly StepEntry[];
  layers: readonly LayerEntry[];
}>;

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

const words = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** @returns nothing where the page has no such story */
export function sourceTree(
  {text, stories}: Pick<Outline, 'text' | 'stories'>,
  index: number,
): SourceTree | undefined {
  const story = stories[index];
  if (!story) return undefined;
  const content = parseHtml(text.slice(story.openEnd, story.closeStart));
  const entries = (tag: string) =>
    [...content.querySelectorAll(tag)].map((element) => ({
      id: element.id,
      path: pathIn(content, element),
      element,
    }));
  return {
    attributes: story.attributes,
    content,
    steps: entries('story-step').map((entry) => ({
      ...entry,
      title: words(entry.element.querySelector(HEADINGS)) || entry.id,
    })),
    layers: entries('story-layer').map((entry) => ({
      ...entry,
      label: entry.element.getAttribute('label') ?? entry.id,
    })),
  };
}

/** HTML to nodes of a document of their own, in which nothing loads or runs. */
export function parseHtml(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** Where an element stands below a root. */
export function pathIn(root: ParentNode, element: Element): number[] {
  const path: number[] = [];
  for (let at: Element = element; ; at = at.parentElement) {
    const parent: ParentNode | null = at.parentNode;
    if (!parent) return path;
    path.unshift([...parent.children].indexOf(at));
    if (parent === root || !at.parentElement) return path;
  }
}

/** The element at a path below a root; the root itself for `[]` is not found. */
export function elementAt(root: ParentNode, path: SourcePath): Element | undefined {
  let at: ParentNode | undefined = root;
  for (const index of path) at = at?.children[index];
  return at instanceof Element ? at : undefined;
}

/** An id like another that nothing in the story has: `lake-2`. */
export function freeId(tree: SourceTree, like: string): string {
  const [, stem = like] = /^(.*?)(?:-\d+)?$/.exec(like) ?? [];
  const taken = new Set([...tree.content.querySelectorAll('[id]')].map(({id}) => id));
  for (let number = 2; ; number++) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

/**
 * The same step or layer in the text as it is now: by its id, or by its place where it has none or
 * shares it. Nothing for one that is gone.
 */
export function foundIn<Entry extends Pick<StepEntry, 'id' | 'path'>>(
  entries: readonly Entry[],
  {id, path}: Pick<StepEntry, 'id' | 'path'>,
): Entry | undefined {
  const same = entries.filter((entry) => entry.id === id);
  const there = same.find((entry) => entry.path.join() === path.join());
  return there ?? (id === '' ? undefined : same[0]);
}
