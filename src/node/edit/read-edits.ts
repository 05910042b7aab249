// Reads edits as the editor sends them: what is no edit is refused.
import type {Edit} from '../../editor/edit-types.ts';

/** So many edits make one step of undo. */
const MOST = 500;

type Fields = Readonly<Record<string, unknown>>;

const isIndex = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
/** Letters that can be written as bytes. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' && !/\p{Surrogate}|\0/u.test(value);

/** @returns the edits, or what is wrong with them */
export function readEdits(value: unknown): readonly Edit[] | Readonly<{fault: string}> {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST)
    return {fault: `“edits” is no list of 1 to ${MOST} edits.`};
  const edits = (value as unknown[]).map(readEdit);
  const wrong = edits.indexOf(undefined);
  if (wrong >= 0) return {fault: `edits[${wrong}] is no edit.`};
  return edits.filter((edit) => edit !== undefined);
}

function readEdit(value: unknown): Edit | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const {type, story = 0, path, name, value: set, html, from, to, id} = value as Fields;
  if (!isIndex(story) || !Array.isArray(path) || path.length > 100 || !path.every(isIndex))
    return undefined;
  const at = {story, path};
  if (type === 'set-attribute')
    return isText(name) && (set === null || isText(set))
      ? {type, ...at, name: name.toLowerCase(), value: set}
      : undefined;
  if (type === 'replace-content') return isText(html) ? {type, ...at, html} : undefined;
  if (type === 'replace-range')
    return isText(html) && isIndex(from) && isIndex(to) && from <= to
      ? {type, ...at, from, to, html}
      : undefined;
  if (type === 'move') return isIndex(to) ? {type, ...at, to} : undefined;
  if (type === 'duplicate') return isText(id) && id !== '' ? {type, ...at, id} : undefined;
  return undefined;
}
