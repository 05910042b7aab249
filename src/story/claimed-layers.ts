// Finds the layers of a style that a story's layers name, and reports names that mean none.
import {didYouMean} from './did-you-mean.ts';
import {expected, faultAt, type Problem, quoted} from './problem.ts';
import type {LayerId, Story} from './types.ts';
import {isOfBasemap} from './schema.ts';

/** So many ids are listed in a message. */
const LISTED = 20;

/** The layers of the story that show layers of the style of `basemap`. */
export const claiming = ({layers}: Story) => layers.filter(({kind}) => isOfBasemap(kind));

/** Whether an id is that of such a layer. */
export const ofBasemap = (story: Story | undefined, id: string): boolean =>
  story !== undefined && claiming(story).some((layer) => layer.id === id);

/**
 * Each layer of a style is of one layer of the story: the first that names it.
 *
 * @param ids of the layers of the style, as the style has them
 * @returns the layer of the story by the id of the style's
 */
export function claimsOf(
  story: Story,
  ids: readonly string[],
): Readonly<{claims: ReadonlyMap<string, LayerId>; problems: readonly Problem[]}> {
  const claims = new Map<string, LayerId>();
  const problems: Problem[] = [];
  for (const layer of claiming(story)) {
    const report = (code: 'unknown-style-layer' | 'style-layer-twice', message: string) =>
      problems.push(faultAt({...layer, path: `${layer.path}[layers]`}, code, 'error', message));
    for (const word of wordsOf(layer.layers)) {
      // of names in quotes the review says what is wrong
      if (/^[“”„‟″«»]/.test(word)) continue;
      const named = ids.filter((id) => matches(word, id));
      if (named.length === 0) report('unknown-style-layer', unknown(word, ids));
      for (const id of new Set(named)) {
        const owner = claims.get(id);
        if (owner === undefined) claims.set(id, layer.id);
        else if (owner !== layer.id)
          report(
            'style-layer-twice',
            `The layer ${quoted(id)} of the style is shown by ${quoted(owner)} already. Remove it from one of the two.`,
          );
      }
    }
  }
  return {claims, problems};
}

/** What a story names of a style: the same text for the same claims on any style. */
export const claimsIn = (story: Story): string =>
  JSON.stringify(claiming(story).map(({id, layers}) => [id, wordsOf(layers)]));

export const wordsOf = (layers = ''): readonly string[] => [...new Set(layers.match(/\S+/g))];

/** `*` stands for any letters, also for the spaces that some ids have. */
function matches(word: string, id: string): boolean {
  if (!word.includes('*')) return word === id;
  const [first = '', ...parts] = word.split('*');
  const last = parts.pop() ?? '';
  if (!id.startsWith(first) || !id.endsWith(last)) return false;
  const end = id.length - last.length;
  let at = first.length;
  for (const part of parts) {
    const found = id.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= end;
}

function unknown(word: string, ids: readonly string[]): string {
  const meant = didYouMean(word.replaceAll('*', ''), ids);
  const known = `${ids.slice(0, LISTED).join(', ')}${ids.length > LISTED ? '…' : ''}`;
  const all = ids.length === 0 ? ' It has none.' : ` It has ${known}.`;
  return `${expected('a layer of the style', word)}${meant || all}`;
}
