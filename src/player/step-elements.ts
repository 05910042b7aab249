// Finds the elements of a story's steps on its page.
import type {Story} from '../story/types.ts';

/** A step whose element has just gone is left out. */
export function stepElements(root: Element, {steps}: Story): Element[] {
  const all = root.querySelectorAll('story-step');
  return steps.flatMap(({ordinal}) => all[ordinal] ?? []);
}
