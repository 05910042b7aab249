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

/** Which of the page's stories this is. */
export const keyOf = (element: Element): string =>
  String([...document.querySelectorAll('map-story')].indexOf(element as never));

/** Whether the entry of the page keeps an explored view of a story. */
export const isKept = (element: Element): boolean =>
  exploreHistory()?.kept(keyOf(element)) !== undefined;
