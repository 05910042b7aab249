// Defines <story-note>, whose words the live map writes beside a place; player/note-texts.ts styles
// it in its card.
import {Base} from './story-layer.ts';

/**
 * A note on the map, with a line to the place that it is about. It stands in the text of its step,
 * where readers without the live map, and all who listen, find it. Where the live map has room for
 * it, it is seen there instead.
 *
 * @tagname story-note
 * @slot - the words; all of them are plain text on the map
 */
export class StoryNoteElement extends Base {}

declare global {
  interface HTMLElementTagNameMap {
    'story-note': StoryNoteElement;
  }
}
