// Edits the text of a page: each edit becomes the smallest patches, and what they make is parsed again
// and compared with what the edit says.
import {type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree} from 'parse5';
import type {Edit} from '../../editor/edit-types.ts';
import {attributePatches} from './attribute-patches.ts';
import {canonical, cloned, clonedDocument} from './canonical.ts';
import {copyPatches, elementsWithId, movePatches, rangePatches} from './children-patches.ts';
import {cleanContent, maySet, writtenIn} from './clean-content.ts';
import {contentPatches} from './content-patches.ts';
import {type EditedPage, editedPage, elementAt, elementChildren, storiesOf} from './page-tree.ts';
import {applyPatches, composePatches, type Patches} from './patch.ts';
import {lineEnd} from './written-text.ts';

export type EditResult = Readonly<{patches: Patches; page: EditedPage}> | Readonly<{fault: string}>;

/** In order: each edit finds the page as those before it left it. */
export function editPage(page: EditedPage, edits: readonly Edit[]): EditResult {
  const eol = lineEnd(page.text);
  let now = page;
  let all: Patches = [];
  for (const edit of edits) {
    let made = editOnce(now, edit, eol);
    if ('fault' in made) made = afterClosing(now, edit, eol) ?? made;
    if ('fault' in made) return made;
    all = composePatches(page.text, all, made.patches);
    now = made.page;
  }
  return {patches: all, page: now};
}

/**
 * Tries an edit again where end tags are missing that HTML lets authors omit: they are written first,
 * so that what stands after one element does not become part of it.
 */
function afterClosing(page: EditedPage, edit: Edit, eol: string): EditResult | undefined {
  const {story = 0, path} = edit;
  const element = elementAt(page, story, path);
  const parent = edit.type === 'replace-range' ? element : element?.parentNode;
  if (!parent) return undefined;
  const ends = elementChildren(parent).flatMap(({tagName, sourceCodeLocation: at}) =>
    at && !at.endTag && at.endOffset > (at.startTag?.endOffset ?? at.endOffset)
      ? [{start: at.endOffset, end: at.endOffset, text: `</${tagName}>`}]
      : [],
  );
  if (ends.length === 0) return undefined;
  const closed = editedPage(applyPatches(page.text, ends));
  if (canonical(closed.document) !== canonical(page.document)) return undefined;
  const made = editOnce(closed, edit, eol);
  return 'fault' in made
    ? undefined
    : {...made, patches: composePatches(page.text, ends, made.patches)};
}

type Change = Readonly<{
  patches: Patches | undefined;
  /** Does the same to the tree. */
  perform: (element: Tree.Element) => void;
  /** What an edit puts on lines of its own has white space that it does not name. */
  spaces: 'kept' | 'ignored';
}>;

function editOnce(page: EditedPage, edit: Edit, eol: string): EditResult {
  const {story = 0, path} = edit;
  const element = elementAt(page, story, path);
  if (!element) return {fault: `There is no element at ${JSON.stringify(path)} of the story.`};
  const change = changeOf(page, element, edit, eol);
  if ('fault' in change) return change;
  const {patches, perform, spaces} = change;
  if (!patches)
    return {
      fault: `<${element.tagName}> is not written in the page as the browser reads it, so the editor cannot change this. Change it in the file.`,
    };
  const next = editedPage(applyPatches(page.text, patches));
  const document = clonedDocument(page.document);
  const target = elementAt({document}, story, path);
  if (target) perform(target);
  if (canonical(document, spaces) !== canonical(next.document, spaces))
    return {
      fault: `This would change more of the page than it says, since <${element.tagName}> or what is around it is not closed as it should be. Close the elements in the file, then try again.`,
    };
  return {patches, page: next};
}

/** Elements that run or load something are the author's to write, in the file. */
const closed = new Set(['script', 'style', 'iframe', 'object', 'embed', 'link', 'base', 'meta']);

function changeOf(
  page: EditedPage,
  element: Tree.Element,
  edit: Edit,
  eol: string,
): Change | Readonly<{fault: string}> {
  const {text} = page;
  const cleaned = (html: string, context: Tree.Element) =>
    cleanContent(html, context, writtenIn(storiesOf(page)));
  switch (edit.type) {
    case 'set-attribute': {
      const {name, value} = edit;
      if (closed.has(element.tagName) || !maySet(name, value ?? ''))
        return {fault: `The editor does not set ${name} of <${element.tagName}> to this value.`};
      return {
        patches: attributePatches(text, element, name, value, eol),
        perform: (target) => setAttribute(target, name, value),
        spaces: 'kept',
      };
    }
    case 'replace-content': {
      const nodes = cleaned(edit.html, element);
      return {
        patches: contentPatches(text, element, nodes, eol),
        perform: (target) => {
          target.childNodes = [];
          for (const node of nodes) tree.appendChild(target, node);
        },
        spaces: 'kept',
      };
    }
    case 'replace-range': {
      const nodes = cleaned(edit.html, element);
      const {from, to} = edit;
      return {
        patches: rangePatches(text, element, [from, to], nodes, eol),
        perform: (target) => replaceRange(target, [from, to], nodes),
        spaces: 'ignored',
      };
    }
    case 'move': {
      const [parent, from] = [element.parentNode, edit.path.at(-1)];
      if (!parent || !('tagName' in parent) || from === undefined)
        return {fault: 'A story is not moved.'};
      return {
        patches: movePatches(text, parent, from, edit.to),
        perform: (target) => moveAmongSiblings(target, from, edit.to),
        spaces: 'ignored',
      };
    }
    case 'duplicate':
      if (edit.path.length === 0) return {fault: 'A story is not copied.'};
      return {
        patches: copyPatches(text, element, edit.id, eol),
        perform: (target) => copyAfter(target, edit.id),
        spaces: 'ignored',
      };
  }
}

function setAttribute(element: Tree.Element, name: string, value: string | null): void {
  const others = element.attrs.filter((one) => one.name.toLowerCase() !== name);
  element.attrs = value === null ? others : [...others, {name, value: value.replace(/\0/g, '')}];
}

function replaceRange(
  parent: Tree.Element,
  [from, to]: readonly [number, number],
  nodes: readonly Tree.ChildNode[],
): void {
  const children = elementChildren(parent);
  const [first, last] = [children[from], children[to - 1]];
  const all = parent.childNodes;
  const before = children[from - 1];
  const start = from < to && first ? all.indexOf(first) : before ? all.indexOf(before) + 1 : 0;
  const end = from < to && last ? all.indexOf(last) + 1 : start;
  all.splice(start, end - start, ...nodes);
  for (const node of nodes) node.parentNode = parent;
}

function moveAmongSiblings(element: Tree.Element, from: number, to: number): void {
  const parent = element.parentNode;
  const other = parent && elementChildren(parent)[to];
  if (!parent || !other || from === to) return;
  const all = parent.childNodes;
  all.splice(all.indexOf(element), 1);
  all.splice(all.indexOf(other) + (to > from ? 1 : 0), 0, element);
}

function copyAfter(element: Tree.Element, id: string): void {
  const siblings = element.parentNode?.childNodes ?? [];
  const copy = cloned(element, element.parentNode);
  for (const one of elementsWithId(copy)) setAttribute(one, 'id', null);
  setAttribute(copy, 'id', id);
  siblings.splice(siblings.indexOf(element) + 1, 0, copy);
}
