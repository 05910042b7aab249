// Gives the stories of a page the history that they share.
import {ExploreHistory} from './explore-history.ts';

let shared: ExploreHistory | undefined;

/**
 * In a frame there is none: its entries would be those of the page around it, which knows nothing
 * of them.
 */
export function exploreHistory(): ExploreHistory | undefined {
  if (self === parent) shared ??= new ExploreHistory(window);
  return shared;
}

/** Which of the page's stories this is; one in a shadow tree goes by the place of its host, too. */
export function keyOf(element: Element): string {
  const root = element.getRootNode();
  const all = root instanceof Document || root instanceof ShadowRoot ? root : element;
  const own = [...all.querySelectorAll(element.localName)].indexOf(element);
  return root instanceof ShadowRoot ? `${keyOf(root.host)}/${own}` : String(own);
}

/** Whether the entry of the page keeps an explored view of a story. */
export const isKept = (element: Element): boolean =>
  exploreHistory()?.kept(keyOf(element)) !== undefined;
