// Finds the element of a story that an author may have meant by a tag that does not exist.
import {nearWord} from './did-you-mean.ts';
import type {Vocabulary} from './schema.ts';

const joined = (tag: string) => tag.replace(/[^a-z0-9]/g, '');
const sorted = (tag: string) => tag.split('-').sort().join('-');

/** What authors put before the name of a part of a story, besides `story-`. */
const PREFIXES = /^(?:maps?|map-?story|story-?map)-?/;

/**
 * @param tag in lower case
 * @returns the tag that it is nearly, such as `story-step` for `storystep`, `map-step`,
 * `story-steps` or `step`; nothing for one that exists, or is like none
 */
export function meantTag(tag: string, {elements}: Vocabulary): string | undefined {
  if (Object.hasOwn(elements, tag)) return undefined;
  const tags = Object.keys(elements);
  const same = tags.find((one) => joined(one) === joined(tag) || sorted(one) === sorted(tag));
  if (same) return same;
  if (tag === 'story') return tags[0];
  const parts = new Map(tags.slice(1).map((one) => [one.replace(/^.*-/, ''), one]));
  const rest = tag.replace(PREFIXES, '').replace(/s$/, '');
  // HTML has a <link>
  if (parts.has(rest) && tag !== 'link') return parts.get(rest);
  const [, written] = /^story-(.+)$/.exec(tag) ?? [];
  if (written !== undefined) return parts.get(nearWord(written, [...parts.keys()]) ?? '');
  const near = tag.length > 7 ? nearWord(joined(tag), tags.map(joined)) : undefined;
  return tags.find((one) => joined(one) === near);
}
