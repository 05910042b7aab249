// Makes the edits that leave the words of links, measured figures and notes where what they name goes.
import type {Edit} from './edit-types.ts';
import {referencesOf} from './place-picker.ts';
import {pathIn, type SourceTree} from './source-story.ts';

/** Elements in the text, with the attribute that names a place. */
const inText = [
  ['story-link', 'to'],
  ['story-measure', 'of'],
] as const;

/**
 * Links and measured figures become their words. A note stands on the map where its place was; if
 * nobody knows where that is, it becomes a paragraph.
 *
 * @param isGone whether a reference names what is removed
 * @param positionOf where that was, as “lng lat”
 */
export function withoutMentions(
  {content}: SourceTree,
  isGone: (word: string) => boolean,
  positionOf: (word: string) => string | undefined,
): Edit[] {
  const copy = content.cloneNode(true) as DocumentFragment;
  const naming = (tag: string, attribute: string) =>
    [...copy.querySelectorAll(tag)].filter((one) => referencesOf(one, attribute).some(isGone));
  const links = inText.flatMap(([tag, attribute]) => naming(tag, attribute));
  const notes = naming('story-note', 'of').map((note) => {
    const words = referencesOf(note, 'of');
    const of = words.filter((word) => !isGone(word)).join(' ') || null;
    const at = note.getAttribute('at') ?? (of === null ? positionOf(words.find(isGone)!) : null);
    return {note, path: pathIn(copy, note), values: {of, at}};
  });
  const placed = notes.filter(({values: {of, at}}) => of ?? at);
  const bare = notes.flatMap(({note, values: {of, at}}) => ((of ?? at) ? [] : [note]));

  // what stands in another that changes, changes with it
  const changing = new Set([...links, ...bare].flatMap(({parentElement}) => parentElement ?? []));
  const outer = [...changing]
    .filter((one) => ![...changing].some((other) => other !== one && other.contains(one)))
    .map((one) => ({element: one, path: pathIn(copy, one)}));

  const edits = placed.flatMap(({note, path, values}) =>
    Object.entries(values).flatMap(([name, value = null]): Edit[] => {
      if (note.getAttribute(name) === value) return [];
      if (value === null) note.removeAttribute(name);
      else note.setAttribute(name, value);
      return [{type: 'set-attribute', path, name, value}];
    }),
  );
  for (const link of links) link.replaceWith(...link.childNodes);
  for (const note of bare) note.replaceWith(...asProse(note));
  return [
    ...edits,
    ...outer.map(
      ({element, path}): Edit => ({type: 'replace-content', path, html: element.innerHTML}),
    ),
  ];
}

/** Words of a step itself need a paragraph. */
function asProse(note: Element): readonly Node[] {
  const words = [...note.childNodes];
  if (note.parentElement?.localName !== 'story-step') return words;
  const paragraph = note.ownerDocument.createElement('p');
  paragraph.append(...words);
  return [paragraph];
}
