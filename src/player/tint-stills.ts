// Shows still maps in the theme of the story where that is not the one that the page was built for.
import type {Theme} from '../layers/palette.ts';

/**
 * Sources for the dark ask for the system's colours; from now on they are shown, or not, whatever
 * these are.
 */
export function tintStills(root: ParentNode, theme: Theme): void {
  for (const source of root.querySelectorAll<HTMLSourceElement>(
    '.map-still source:is([media*=prefers-color-scheme], [data-dark])',
  )) {
    source.dataset['dark'] ??= /^\(max-width:[^)]*\)/.exec(source.media)?.[0] ?? 'all';
    source.media = theme === 'dark' ? source.dataset['dark'] : 'not all';
  }
}
