// Returns the texts of the interface in a language, and loads languages other than English.
import type {StoryFeature} from '../story/types.ts';
import {english, type Words} from './messages/en.ts';
import type {AllWords} from './messages/all-words.ts';

const ours = new Map<string, () => Promise<Readonly<{words: AllWords}>>>([
  ['ur', () => import('./messages/ur.ts')],
  ['zh', () => import('./messages/zh.ts')],
]);
const tables = new Map<string, Partial<AllWords>>();
const listeners = new Set<() => void>();

/**
 * The first subtag decides: `ur-PK` is Urdu, and `zh-Hant` has our Chinese words too, which are in
 * simplified characters.
 */
export const subtag = (lang: string): string => lang.toLowerCase().split('-')[0]!;

/** The tag as `Intl` takes it; English for what is no language's tag, such as `en_US`. */
export function languageTag(lang?: string | null): string {
  try {
    return Intl.getCanonicalLocales(lang ?? [])[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** What is known in a language besides English. */
export const tableOf = (lang: string): Partial<AllWords> => tables.get(subtag(lang)) ?? {};

/** The words in a language; in English where it has none, or not yet. */
export const wordsOf = (lang: string): Words => ({...english, ...tableOf(lang)});

/** The language of a text of ours on a page in a language: English where that has no such text. */
export const languageOfWord = (lang: string, key: keyof AllWords): string =>
  tableOf(lang)[key] === undefined ? 'en' : lang;

/** Loads our own table of a language, if there is one. An author's words go before ours. */
export async function loadWords(lang: string): Promise<void> {
  const key = subtag(lang);
  const words = (await ours.get(key)?.())?.words;
  if (words && ours.delete(key)) keep(key, {...words, ...tables.get(key)});
}

/**
 * Another language, or other words in one that we have: `addWords('fr', {next: 'Étape suivante',
 * previous: 'Étape précédente'})`. Keys are those of `Words`, `AboutWords`, `ExploreWords`,
 * `MediaWords`, `BasemapWords` and `BasemapTexts`; `{names}` in a text are filled in, and have to stay in it.
 * Keys that are missing stay English. May be called at any time: stories on the page say the new
 * words at once.
 */
export function addWords(lang: string, table: Partial<AllWords>): void {
  keep(subtag(lang), {...tableOf(lang), ...table});
}

/** Calls back when words came to some language. Returns how to end that. */
export function onWords(callback: () => void): () => void {
  listeners.add(callback);
  return () => listeners.delete(callback);
}

function keep(key: string, table: Partial<AllWords>): void {
  tables.set(key, table);
  for (const listener of listeners) listener();
}

/** The name in a language where the data have it, else the name. */
export function nameIn(lang: string, {properties}: StoryFeature): string | undefined {
  return properties[`name:${subtag(lang)}`] ?? properties.name;
}

/** A text with its `{names}` filled in. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
