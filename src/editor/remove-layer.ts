// Makes the edits that take a layer out of a story: the layer, and what names it.
import {namePositions} from '../geometry/name-positions.ts';
import {isOfBasemap} from '../story/schema.ts';
import type {Kind, Reference, Story} from '../story/types.ts';
import {featuresAt} from '../story/with-data.ts';
import type {Edit} from './edit-types.ts';
import type {EditorStore} from './editor-store.ts';
import {messages} from './messages.ts';
import {referencesOf} from './place-picker.ts';
import {withoutMentions} from './remove-mentions.ts';
import {referenceIn} from './shown-properties.ts';
import type {LayerEntry, StepEntry} from './source-story.ts';
import {VIEWS} from './step-view.ts';

const NAMING = ['focus', 'frame', 'show', 'highlight', 'draw'] as const;

/**
 * Takes a layer out of the page, in one step of undo: steps, links, measured figures and notes name
 * it no more. A step that looked at nothing else looks where the map does.
 *
 * @param story as it is read: notes about the layer stay where its data have their places
 */
export async function removeLayer(
  store: EditorStore,
  {id, label, path, element}: LayerEntry,
  story: Story | undefined,
): Promise<void> {
  const from = path.at(-1)!;
  const isStyle = isOfBasemap((element.getAttribute('kind') ?? '') as Kind);
  // nobody knows where the layers of a basemap are: no step looks at one
  const view = isStyle ? undefined : store.page?.view?.['camera'];
  await store.change(messages.layers.removed(label), (tree) => {
    if (!tree.layers.some((layer) => layer.id === id && layer.path.join() === path.join()))
      return [];
    const isOf = (word: string) => referenceIn(tree, word).layer === id;
    return [
      ...tree.steps.flatMap((step) => withoutReferences(step, isOf, view)),
      ...withoutMentions(tree, isOf, (word) => positionIn(story, referenceIn(tree, word))),
      {type: 'replace-range', path: path.slice(0, -1), from, to: from + 1, html: ''},
    ];
  });
  store.openLayer(undefined);
}

/** A step whose view names only this layer gets the map's, until its author says which. */
function withoutReferences(
  {element, path}: StepEntry,
  isOf: (word: string) => boolean,
  view: string | undefined,
): Edit[] {
  const left = new Map(
    NAMING.flatMap((name) => {
      const words = referencesOf(element, name);
      const others = words.filter((word) => !isOf(word));
      return others.length === words.length ? [] : [[name, others.join(' ') || null] as const];
    }),
  );
  const viewOf = (name: (typeof VIEWS)[number]) =>
    name !== 'camera' && left.has(name) ? left.get(name) : element.getAttribute(name);
  // one that had no view of its own still looks where the step before it does
  const lost = (left.has('focus') || left.has('frame')) && !VIEWS.some(viewOf);
  const values = [...left, ...(lost && view !== undefined ? [['camera', view] as const] : [])];
  return values.map(([name, value]) => ({type: 'set-attribute', path, name, value}));
}

/** The first place of what a reference names, as an attribute says it: 1 m is fine enough. */
function positionIn(story: Story | undefined, reference: Reference): string | undefined {
  const [feature] = story ? featuresAt(story, reference) : [];
  const position = feature && namePositions(feature.geometry)[0]?.[0];
  return position?.map((degrees) => Number(degrees.toFixed(5))).join(' ');
}
