// Names what a thing is, in the reader's language.
import {subtag} from '../i18n/language.ts';
import type {ExploreWords} from '../i18n/messages/en-explore.ts';
import {kindOf} from '../layers/kinds/index.ts';

/** An author's word goes before that of the kind. A kind without a word is named as in the data. */
export function kindName(kind: string, words: ExploreWords, lang: string): string {
  const names: Readonly<Record<string, string>> | undefined = kindOf(kind)?.names;
  const written = words[`kind:${kind}` as keyof ExploreWords];
  return written ?? names?.[subtag(lang)] ?? names?.['en'] ?? kind;
}
