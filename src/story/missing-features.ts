// Reports features that the story names and the data of a layer lack.
import {spacesCommand} from './convert-commands.ts';
import {didYouMean, didYouMeanSeveral} from './did-you-mean.ts';
import {isCounted} from './shapes.ts';
import {expected, faultAt, type Problem, quoted} from './problem.ts';
import type {LayerId, Story} from './types.ts';

/** So many ids are listed in a message. */
const LISTED = 20;

/** Called once a layer's data are there. */
export function missingFeatures(story: Story, id: LayerId): Problem[] {
  const ids = idsOf(story, id);
  if (!ids) return [];
  const layer = story.layers.find((one) => one.id === id);
  const known = isCounted(layer!.kind)
    ? `The kind ${layer!.kind} draws cells, not the points in them. Name the layer alone, and show the point in a layer of its own.`
    : ids.length === 0
      ? 'Its features have no `id`; add one to each (property `id`, or the member `id`).'
      : `Use one of ${ids.slice(0, LISTED).join(', ')}${ids.length > LISTED ? '…' : ''}.`;
  const missing = missingIn(story, id, ids);
  const spaced = missing.flatMap(({feature, ...one}) => {
    const whole = wholeId(feature, ids);
    return whole === undefined ? [] : [{...one, whole}];
  });
  return [
    ...spaced.slice(0, 1).map(({place, whole}) => {
      const file = layer!.src;
      const mended = `${id}/${whole.trim().replace(/\s+/g, '-')}`;
      const message = `The feature id ${quoted(whole)} has a space in it, and spaces separate what a step names. Give the features of layer ${id} ids without spaces: ${spacesCommand(file)} Then write ${quoted(mended)}.`;
      return faultAt(place, 'invalid-id', 'error', message);
    }),
    ...missing
      .filter(({feature}) => wholeId(feature, ids) === undefined)
      .map(({place, feature}) => {
        const several = didYouMeanSeveral(`${id}/`, feature, (name) => ids.includes(name));
        const remedy = several || ` ${known}${didYouMean(feature, ids)}`;
        const message = expected(`a feature of layer ${id}`, feature) + remedy;
        return faultAt(place, 'unknown-feature', 'error', message);
      }),
  ];
}

/** The words that are no ids by themselves, but the rest of an id with spaces. */
export function restsOfIds(story: Story): ReadonlySet<string> {
  const rests = story.layers.flatMap(({id}) => {
    const ids = idsOf(story, id) ?? [];
    return missingIn(story, id, ids).flatMap(({feature}) =>
      ids.flatMap((one) => (startsWith(one, feature) ? one.trim().split(/\s+/).slice(1) : [])),
    );
  });
  return new Set(rests);
}

function idsOf({layers}: Story, id: LayerId): string[] | undefined {
  const data = layers.find((layer) => layer.id === id)?.data;
  return data && [...new Set(data.features.flatMap(({properties}) => properties.id ?? []))];
}

/** The features that each step and link names and that are not there. */
function missingIn({steps, links, notes}: Story, id: LayerId, ids: readonly string[]) {
  return [
    ...steps,
    ...links.map((link) => ({...link, named: link.to})),
    ...notes.map((note) => ({...note, named: note.of})),
  ].flatMap(({named, ...place}) => {
    const missing = named.flatMap(({layer, feature}) =>
      layer === id && feature !== undefined && !ids.includes(feature) ? [feature] : [],
    );
    return [...new Set(missing)].map((feature) => ({place, feature}));
  });
}

const startsWith = (id: string, word: string) =>
  /^\s*\S+\s+\S/.test(id) && id.trim().split(/\s+/)[0] === word;

/** The id of which a word is the beginning. */
const wholeId = (word: string, ids: readonly string[]) => ids.find((id) => startsWith(id, word));
