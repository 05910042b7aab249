// Picks one language of a story whose texts are written in several: `title: {nl: …, fr: …}`.
import type {Notes} from './tour.ts';
import {type Fields, isFields} from './unknown-values.ts';

/** Not of the story: what a map or a style has may be called anything. */
const others = new Set('style sources layers externalData externalStyle location'.split(' '));

const names = new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'});

/** Nothing for what is no language tag. An underscore may stand for a hyphen. */
function localeOf(tag: unknown): Intl.Locale | undefined {
  try {
    return typeof tag === 'string' ? new Intl.Locale(tag.trim().replaceAll('_', '-')) : undefined;
  } catch {
    return undefined;
  }
}

const isLanguage = (tag: string): boolean =>
  /^[a-z]{2}(?:[-_]|$)/i.test(tag) &&
  localeOf(tag) !== undefined &&
  names.of(tag.slice(0, 2)) !== undefined;

/** Whether a tag says all that another says, and maybe more: `fr-BE` is of `fr`. */
const isOf = (one: Intl.Locale, other: Intl.Locale): boolean =>
  `${one.baseName}-`.startsWith(`${other.baseName}-`);

/** How well a language stands for a wanted one, the best first. */
const likenesses: readonly ((wanted: Intl.Locale, one: Intl.Locale) => boolean)[] = [
  (wanted, one) => one.baseName === wanted.baseName,
  (wanted, one) => one.maximize().baseName === wanted.maximize().baseName,
  (wanted, one) => isOf(wanted, one) && inSameScript(wanted, one),
  inSameScript,
  (wanted, one) => one.language === wanted.language,
];

function inSameScript(wanted: Intl.Locale, one: Intl.Locale): boolean {
  const [a, b] = [wanted.maximize(), one.maximize()];
  return a.language === b.language && a.script === b.script;
}

/** The tag that is most like a wanted one; nothing if none is of its language. */
function mostLike(wanted: unknown, tags: readonly string[]): string | undefined {
  const locale = localeOf(wanted);
  if (!locale) return undefined;
  const known = tags.flatMap((tag) => {
    const one = localeOf(tag);
    return one ? [{tag, one}] : [];
  });
  return likenesses
    .map((isLike) => known.find(({one}) => isLike(locale, one))?.tag)
    .find((tag) => tag !== undefined);
}

/**
 * The language of a page whose texts were written in several: the wanted one if the texts are in it,
 * else that of the texts.
 *
 * @param taken the language of the texts
 */
export function pageLanguage(taken: string, wanted: string | undefined): string {
  const [one, other] = [localeOf(wanted), localeOf(taken)];
  return wanted !== undefined && one && other && isOf(one, other) ? wanted : taken;
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
  const lang = mostLike(wanted, tags) ?? mostLike(own, tags) ?? tags[0]!;
  const pick = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(pick);
    if (!isFields(value)) return value;
    if (isByLanguage(value))
      return value[mostLike(lang, Object.keys(value)) ?? ''] ?? Object.values(value)[0];
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, others.has(name) ? one : pick(one)]),
    );
  };
  const absent = wanted !== undefined && pageLanguage(lang, wanted) !== wanted;
  notes.changed(
    `Texts are there in several languages (${tags.join(', ')}): the page has “${lang}”` +
      `${absent ? `, since none of them is “${wanted}”` : ''}. --lang chooses another.`,
  );
  return {config: pick(config) as Fields, lang};
}
