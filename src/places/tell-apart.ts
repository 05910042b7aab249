// Finds what to say beside names so that a reader can tell entries of one name apart.
import type {LngLat} from '../geometry/lng-lat.ts';
import {subtag} from '../i18n/language.ts';
import {coordinateText} from './coordinates.ts';
import type {Entry} from './gazetteer.ts';

/** An entry's name in a language where the data have it. */
export const nameOfEntry = ({names, name}: Entry, lang: string): string =>
  names[subtag(lang)] ?? name;

/**
 * Looks at entries that are listed together. Those that would read alike, name and kind, get the
 * first of these that differs from one to the other: the name without a language, the region or
 * country, the coordinates.
 *
 * @param kindName what a kind is called in the language
 * @param whereabouts the region or country of a position
 * @returns texts by key of the entry; nothing for entries that nobody confuses
 */
export function tellApart(
  entries: readonly Entry[],
  lang: string,
  kindName: (kind: string) => string,
  whereabouts: (place: LngLat) => string = () => '',
): ReadonlyMap<string, string> {
  const alike = new Map<string, Entry[]>();
  for (const entry of entries) {
    const reads = `${nameOfEntry(entry, lang)}\n${kindName(entry.kind)}`;
    alike.set(reads, [...(alike.get(reads) ?? []), entry]);
  }
  const found = new Map<string, string>();
  for (const same of alike.values()) {
    if (same.length < 2) continue;
    const details = [
      ({name}: Entry) => name,
      ({at}: Entry) => whereabouts(at),
      ({at}: Entry) => coordinateText(at, lang),
    ];
    const texts = details
      .map((detail) => same.map(detail))
      .find((texts) => !texts.includes('') && new Set(texts).size === same.length);
    same.forEach(({key}, index) => found.set(key, texts?.[index] ?? key));
  }
  return found;
}
