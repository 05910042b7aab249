// Searches a gazetteer by spelling, by sound, and with small errors.
import MiniSearch, {type SearchOptions} from 'minisearch';
import {subtag} from '../i18n/language.ts';
import {normaliseName, isUnspaced, withoutArticles, wordsOf} from './normalise-name.ts';
import type {Entry} from './gazetteer.ts';
import {phoneticKey} from './phonetic-key.ts';

const MOST = 12;
/** Shorter words sound like too many others. */
const SOUNDING = 3;
/** While fewer are found by their spelling, those that sound alike follow. */
const FEW = 3;

/**
 * An entry, prepared: its names without gaps, with articles and without, and how these sound, that
 * of the reader's language first; and the words that are indexed.
 */
type Item = Readonly<{
  id: number;
  entry: Entry;
  names: readonly string[];
  sounding: readonly string[];
  written: string;
  sounds: string;
  kind: string;
}>;

/**
 * Built once (some ms for a story, to be done when nobody waits), asked at every key. A query is
 * the beginning of each of its words, with or without articles; the last to be tried is one letter
 * wrong, or two. Best first: a name that is the query, names that begin with it, others; among
 * equals the reader's language, then the story's things, then rank.
 */
export function searchOf(
  entries: readonly Entry[],
  lang: string,
): (query: string, most?: number) => readonly Entry[] {
  const items = entries.map((entry, id) => itemOf(entry, id, lang));
  const index = new MiniSearch<Item>({
    fields: ['written', 'sounds', 'kind'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    searchOptions: {prefix: true, tokenize: (word) => [word], processTerm: (word) => word},
  });
  index.addAll(items);
  /** What has all of the words; the longest first, which leave least for the others to be looked up for. */
  const find = (words: readonly string[], options: SearchOptions): readonly Item[] => {
    let found: readonly Item[] | undefined;
    for (const word of words.filter(Boolean).sort((a, b) => b.length - a.length)) {
      if (isUnspaced(word)) {
        found = (found ?? items).filter(({names}) => names.some((name) => name.includes(word)));
      } else {
        const hits = new Set(index.search(word, options).map(({id}) => id as number));
        found = found ? found.filter(({id}) => hits.has(id)) : [...hits].map((id) => items[id]!);
      }
      if (found.length === 0) break;
    }
    return found ?? [];
  };

  /** As several words, or as one that somebody wrote apart. */
  const both = (words: readonly string[], options: SearchOptions) => {
    const found = find(words, options);
    return words.length > 1 ? [...found, ...find([words.join('')], options)] : found;
  };

  return (query, most = MOST) => {
    const written = wordsOf(query);
    if (written.length === 0) return [];
    const found = new Set<Item>();
    const add = (
      more: readonly Item[],
      words: readonly string[],
      names: 'names' | 'sounding' = 'names',
    ) => {
      const whole = words.join('');
      for (const item of ordered(more, names, names === 'names' ? whole : phoneticKey(whole)))
        found.add(item);
    };
    add(both(written, {fields: ['written']}), written);
    const words = withoutArticles(written);
    const whole = words.join('');
    if (whole !== written.join('')) add(both(words, {fields: ['written']}), words);
    if (found.size === 0 && words.length > 1)
      add(find(words, {fields: ['written', 'kind']}), words);
    if (found.size < FEW && phoneticKey(whole).length >= SOUNDING)
      add(both(words.map(phoneticKey), {fields: ['sounds']}), words, 'sounding');
    for (const wrong of [1, 2]) {
      if (found.size === 0)
        add(
          both(words, {
            fields: ['written'],
            fuzzy: (word) => (word.length >= 4 * wrong - 1 ? wrong : false),
          }),
          words,
        );
    }
    return [...found].slice(0, Math.max(0, most)).map(({entry}) => entry);
  };
}

function itemOf(entry: Entry, id: number, lang: string): Item {
  const {name, names, alternatives, kind} = entry;
  const all = [
    ...new Set([names[subtag(lang)] ?? name, name, ...Object.values(names), ...alternatives]),
  ].map(normaliseName);
  const words = [...new Set(all.flatMap((one) => one.words))].filter((word) => !isUnspaced(word));
  const whole = [...new Set(all.flatMap((one) => [one.whole, one.bare]))];
  return {
    id,
    entry,
    names: whole,
    sounding: whole.map(phoneticKey),
    written: words.join(' '),
    sounds: [...new Set(words.map(phoneticKey))].join(' '),
    kind: wordsOf(kind).join(' '),
  };
}

/**
 * How well names meet the whole query; less is better: the same, longer, about as long. A name in
 * another language counts a little less than the title.
 */
function distance(names: readonly string[], whole: string): number {
  let best = 3;
  names.forEach((name, index) => {
    const other = index > 0 ? 0.5 : 0;
    if (name === whole) best = Math.min(best, other);
    else if (name.startsWith(whole)) best = Math.min(best, 1 + other);
    else if (Math.abs(name.length - whole.length) <= 2) best = Math.min(best, 2 + other);
  });
  return best;
}

function ordered(items: readonly Item[], names: 'names' | 'sounding', whole: string): Item[] {
  // not by MiniSearch's score: how rare a word is says nothing about what a reader looks for
  const ranked = items.map((item) => ({
    item,
    away: distance(item[names], whole),
    outside: item.entry.references.length > 0 ? 0 : 1,
  }));
  ranked.sort(
    (a, b) =>
      a.away - b.away ||
      a.outside - b.outside ||
      a.item.entry.rank - b.item.entry.rank ||
      a.item.names[0]!.length - b.item.names[0]!.length ||
      a.item.id - b.item.id,
  );
  return ranked.map(({item}) => item);
}
