// Finds the object that holds the chapters among the values of a script, whatever its author calls it.
import {type Fields, isFields, listOf, textOf} from './unknown-values.ts';

const hasChapters = (value: unknown): value is Fields =>
  isFields(value) && (listOf(value['chapters']).some(isFields) || namedChapters(value['chapters']));

/** `{paris: {center, zoom}, …}` in place of a list. */
const namedChapters = (value: unknown): boolean =>
  isFields(value) &&
  Object.values(value).length > 0 &&
  Object.values(value).every((one) => isFields(one) && ('center' in one || 'location' in one));

/** Looks in variables and exports, and in what they hold. A list of chapters alone counts, too. */
export function findConfig(values: Fields): Fields | undefined {
  const [found] = configsIn(values);
  if (found) return {...found, chapters: chaptersIn(found['chapters'])};
  for (const [name, value] of Object.entries(values))
    if (
      (/chapters|steps|scenes|slides/i.test(name) || name === 'default') &&
      looksLikeChapters(value)
    )
      return {chapters: chaptersIn(value)};
  return undefined;
}

/** Also those in lists: some sites have all of their stories in one file. */
function configsIn(values: Fields): readonly Fields[] {
  const all = Object.values(values);
  const listed = all.flatMap(listOf);
  const inner = all.filter(isFields).flatMap((one) => Object.values(one));
  return [values['config'], ...listed, ...all, ...inner].filter(hasChapters);
}

/** What the other stories of a script are called, if it has several in a list. */
export function otherStories(values: Fields): string[] {
  const named = configsIn(values).map(({title, id}) => textOf(title) || textOf(id));
  const listed = Object.values(values).flatMap(listOf).filter(hasChapters);
  return listed.length < 2 ? [] : [...new Set(named)].slice(1).filter(Boolean);
}

const looksLikeChapters = (value: unknown): boolean =>
  namedChapters(value) ||
  listOf(value).some((one) => isFields(one) && ('location' in one || 'center' in one));

const chaptersIn = (value: unknown): readonly unknown[] =>
  isFields(value)
    ? Object.entries(value).map(([id, fields]) => (isFields(fields) ? {id, ...fields} : fields))
    : listOf(value);
