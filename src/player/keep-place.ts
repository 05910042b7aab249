// Keeps the reader's place in a story that the page hides. Loaded when a story is hidden.
import type {StoryWindow} from './story-window.ts';

/**
 * Called when a story has been hidden, which may have moved the page: it is lower without the story.
 *
 * @param scrolled how far the story was scrolled
 * @returns brings the reader back, when the story is shown again; not if they scrolled meanwhile,
 * or read something else
 */
export function keepPlace({scroller, furthest, scrollTo}: StoryWindow, scrolled: number) {
  const left = scroller.scrollTop;
  return (): void => {
    if (scroller.scrollTop === left && scrolled > 0 && scrolled <= furthest())
      scrollTo(scrolled, false);
  };
}
