// Finds what the map shows where a step says nothing of it.
import {partId} from '../story/parts.ts';
import type {EditorStore} from './editor-store.ts';
import {referencesOf} from './place-picker.ts';
import {referenceIn} from './shown-properties.ts';
import type {SourceTree, StepEntry} from './source-story.ts';

/** They say where the map looks, and are taken over together. */
const LOOK = ['focus', 'frame', 'camera', 'pitch', 'bearing', 'margin', 'max-zoom'];
/** One of these has to be there. */
export const VIEWS = ['focus', 'frame', 'camera'] as const;

/**
 * What a new step takes over, so that the map stays where it is: the view after a step, or at the
 * end of the story, and what that step shows. Before any step has a view, it is the map's own.
 */
export function viewAfter(
  {page}: EditorStore,
  tree: SourceTree,
  step: StepEntry | undefined = tree.steps.at(-1),
): Readonly<Record<string, string>> {
  const before = step ? tree.steps.slice(0, tree.steps.indexOf(step) + 1) : [];
  // a step without a view leaves the map where the step before it has it
  const held = before.findLast(({element}) => VIEWS.some((name) => element.getAttribute(name)));
  const show = step?.element.getAttribute('show');
  return {
    ...(held ? lookOf(tree, held, held === step) : page?.view),
    ...(show && {show}),
  };
}

/** @param isOwn whether the step shows what it frames; an older one only leaves the map there */
function lookOf(tree: SourceTree, {element}: StepEntry, isOwn: boolean) {
  const look = Object.fromEntries(
    LOOK.flatMap((name) => {
      const value = element.getAttribute(name);
      return value ? [[name, value] as const] : [];
    }),
  );
  if (isOwn || !look['focus']) return look;
  const {focus: _, ...others} = look;
  // without the properties that it picks: they would change what the new step shows
  const framed = [...referencesOf(element, 'focus'), ...referencesOf(element, 'frame')].map(
    (word) => partId(referenceIn(tree, word)),
  );
  return {...others, frame: framed.join(' ')};
}
