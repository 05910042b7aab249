// Finds the object that holds the chapters among the values of a script, whatever its author calls it.
import {type Fields, isFields, listOf} from './unknown-values.ts';

const hasChapters = (value: unknown): value is Fields =>
  isFields(value) && (listOf(value['chapters']).some(isFields) || namedChapters(value['chapters']));

/** `{paris: {center, zoom}, …}` in place of a list. */
const namedChapters = (value: unknown): boolean =>
  isFields(value) &&
  Object.values(value).length > 0 &&
  Object.values(value).every((one) => isFields(one) && ('center' in one || 'location' in one));

/** Looks in variables and exports, and in what they hold. A list of chapters alone counts, too. */
export function findConfig(values: Fields): Fields | undefined {
  const all = Object.values(values).filter(isFields);
  const inner = all.flatMap((one) => Object.values(one)).filter(isFields);
  const found = hasChapters(values['config'])
    ? values['config']
    : [...all, ...inner].find(hasChapters);
  if (found) return {...found, chapters: chaptersIn(found['chapters'])};
  for (const [name, value] of Object.entries(values))
    if (
      (/chapters|steps|scenes|slides/i.test(name) || name === 'default') &&
      looksLikeChapters(value)
    )
      return {chapters: chaptersIn(value)};
  return undefined;
}

const looksLikeChapters = (value: unknown): boolean =>
  namedChapters(value) ||
  listOf(value).some((one) => isFields(one) && ('location' in one || 'center' in one));

const chaptersIn = (value: unknown): readonly unknown[] =>
  isFields(value)
    ? Object.entries(value).map(([id, fields]) => (isFields(fields) ? {id, ...fields} : fields))
    : listOf(value);
