// Finds the names on the map that a note repeats: they give way to it where it is shown.
import type {LayerId, Story, StoryFeature} from '../story/types.ts';
import {featuresAt, featuresOf} from '../story/with-data.ts';
import type {StyleContext, Value} from './drawing.ts';
import {clear, inState} from './paint-values.ts';
import {featureKey} from './feature-key.ts';

/** The state of features whose name a note that is shown repeats. */
const NOTED = 'noted';

/** A name that is not written while the note with this number is shown. */
export type NotedName = Readonly<{note: number; key: string}>;

const known = new WeakMap<Story, readonly NotedName[]>();

/** Of the features of each note those whose name its text begins with, whatever stands in brackets. */
export function notedNames(story: Story): readonly NotedName[] {
  const found = known.get(story) ?? namesOf(story);
  known.set(story, found);
  return found;
}

function namesOf(story: Story): NotedName[] {
  const noted = story.notes.flatMap(({of, ordinal, text}) =>
    of.flatMap((reference) =>
      featuresAt(story, reference)
        .filter((feature) => begins(text, feature))
        .map((feature) => ({feature, note: ordinal})),
    ),
  );
  if (noted.length === 0) return [];
  const notes = new Map<StoryFeature, number[]>();
  for (const {feature, note} of noted) notes.set(feature, [...(notes.get(feature) ?? []), note]);
  return story.parts.flatMap((part) =>
    featuresOf(story, part).flatMap((feature, index) =>
      (notes.get(feature) ?? []).map((note) => ({note, key: featureKey(part, index)})),
    ),
  );
}

/** Whether a text begins with a name of a feature, in whichever language. */
function begins(text: string, {properties}: StoryFeature): boolean {
  return Object.entries(properties).some(([key, value]) => {
    if (!/^name(:|$)/.test(key) || typeof value !== 'string') return false;
    const name = value.replace(/\s*\([^)]*\)\s*$/, '').trim();
    if (name === '' || !text.toLowerCase().startsWith(name.toLowerCase())) return false;
    return !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
  });
}

/** Layers of which some name may give way; known before their data are. */
export const notedLayers = ({notes}: Story): ReadonlySet<LayerId> =>
  new Set(notes.flatMap(({of}) => of.map(({layer}) => layer)));

/** The colour of a name, which is not seen while a note repeats it. */
export const unlessNoted = ({noted}: StyleContext, color: Value): Value =>
  noted ? inState(NOTED, clear, color) : color;

/** @param notes the numbers of the notes that are shown */
export const notedStates = (
  story: Story,
  notes: ReadonlySet<number>,
): readonly Readonly<{key: string; state: string; on: boolean}>[] => {
  const on = new Set(notedNames(story).flatMap(({note, key}) => (notes.has(note) ? [key] : [])));
  return [...new Set(notedNames(story).map(({key}) => key))].map((key) => ({
    key,
    state: NOTED,
    on: on.has(key),
  }));
};
