// What a thing is, as data say it, to the word for it.
import type {ExploreWords} from '../i18n/messages/en-explore.ts';

/** A kind that has no word of ours is said as it is written: a story may have its own. */
export const kindName = (kind: string, words: ExploreWords): string => words[`kind:${kind}` as keyof ExploreWords] ?? kind;
