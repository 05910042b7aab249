// Finds what the map shows where a step says nothing of it.
import type {EditorStore} from './editor-store.ts';
import type {SourceTree, StepEntry} from './source-story.ts';

/** What a new step takes over from the one before it: the map stays where it is. */
const MAP_ATTRIBUTES = [
  'focus',
  'frame',
  'camera',
  'pitch',
  'bearing',
  'margin',
  'max-zoom',
  'show',
];
/** One of these says where the map looks. */
export const VIEWS = ['focus', 'frame', 'camera'] as const;

/** The attributes of the view after a step, or at the end of the story; else what the map shows now. */
export function viewAfter(
  {page}: EditorStore,
  {steps}: SourceTree,
  step: StepEntry | undefined,
): Readonly<Record<string, string>> {
  const before = steps.slice(0, step ? steps.indexOf(step) + 1 : steps.length);
  // a step without a view leaves the map where the step before it has it
  const held = before.findLast(({element}) => VIEWS.some((name) => element.getAttribute(name)));
  const values = MAP_ATTRIBUTES.flatMap((name) => {
    const value = held?.element.getAttribute(name);
    return value ? [[name, value] as const] : [];
  });
  return held ? Object.fromEntries(values) : (page?.view ?? {});
}
