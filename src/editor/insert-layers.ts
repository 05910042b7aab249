// Writes layers into the story, after those that it has.
import type {EditorStore} from './editor-store.ts';
import {parseHtml, type SourceTree} from './source-story.ts';

/** @returns whether they are in the page; the first of them is then open */
export async function insertLayers(
  store: EditorStore,
  label: string,
  layersIn: (tree: SourceTree) => string,
): Promise<boolean> {
  let first: string | undefined;
  const added = await store.change(label, (tree) => {
    const html = layersIn(tree);
    first = parseHtml(html).querySelector('story-layer')?.id;
    const last = tree.layers.at(-1);
    const path = last ? last.path.slice(0, -1) : [];
    const at = last ? last.path.at(-1)! + 1 : 0;
    return [{type: 'replace-range', path, from: at, to: at, html}];
  });
  if (added) store.openLayer(first);
  return added;
}
