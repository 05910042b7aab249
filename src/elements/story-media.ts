// Defines <story-media>: a film, a sound or a page of another site that loads when the reader asks.
import {Base} from './story-layer.ts';

/**
 * Holds a link to a film, a sound, a picture or a page of another site, and a button that shows it
 * in its place. Nothing of the other site loads before the reader presses the button. Without
 * JavaScript, on paper, and where the page does not allow it, the link remains.
 *
 * @tagname story-media
 * @slot - the link; its words name what it leads to
 * @csspart button - the button that shows it
 */
export class StoryMediaElement extends Base {
  /** Nobody but a reader looks at it, and no server calls this. */
  connectedCallback(): void {
    import('./media-view.ts').then(
      ({showMedia}) => showMedia(this),
      () => {
        // the link stands
      },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-media': StoryMediaElement;
  }
}
