// Picks one language of a story whose texts are written in several: `title: {nl: …, fr: …}`.
import type {Notes} from './tour.ts';
import {type Fields, isFields} from './unknown-values.ts';

/** Not of the story: what a map or a style has may be called anything. */
const others = new Set('style sources layers externalData externalStyle location'.split(' '));

const names = new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'});

function isLanguage(tag: string): boolean {
  try {
    return /^[a-z]{2}(?:[-_][a-z]+)?$/i.test(tag) && names.of(tag.slice(0, 2)) !== undefined;
  } catch {
    return false;
  }
}

/** Texts, or parts of a story, by language: at least two. */
function isByLanguage(value: Fields): boolean {
  const entries = Object.entries(value);
  return (
    entries.length > 1 &&
    entries.every(([tag]) => isLanguage(tag)) &&
    (entries.every(([, one]) => typeof one === 'string') ||
      entries.every(([, one]) => isFields(one)))
  );
}

function languagesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(languagesIn);
  if (!isFields(value)) return [];
  if (isByLanguage(value)) return Object.keys(value);
  return Object.entries(value).flatMap(([name, one]) => (others.has(name) ? [] : languagesIn(one)));
}

type Picked = Readonly<{config: Fields; lang?: string}>;

/**
 * The same story in one language: the wanted one, that which it names itself, or the first.
 *
 * @param wanted a language tag
 */
export function inOneLanguage(config: Fields, wanted: string | undefined, notes: Notes): Picked {
  const tags = [...new Set(languagesIn(config))];
  if (tags.length === 0) return {config};
  const own = config['lang'] ?? config['language'];
  const like = (tag: unknown) =>
    typeof tag === 'string' ? tags.find((one) => one.slice(0, 2) === tag.slice(0, 2)) : undefined;
  const lang = like(wanted) ?? like(own) ?? tags[0]!;
  const pick = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(pick);
    if (!isFields(value)) return value;
    if (isByLanguage(value)) return value[lang] ?? Object.values(value)[0];
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, others.has(name) ? one : pick(one)]),
    );
  };
  notes.changed(
    `Texts are there in several languages (${tags.join(', ')}): the page has “${lang}”. --lang chooses another.`,
  );
  return {config: pick(config) as Fields, lang};
}
