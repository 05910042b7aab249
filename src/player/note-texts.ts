// Shows the notes of a story in the text of their steps, or hides them there where the map shows them.
import {heardNoteCss, noteBoxCss, noteFontCss} from '../layout/note-css.ts';
import {adoptCss} from '../map/index.ts';
import {keepLine} from './keep-line.ts';

/**
 * What is on the map is still heard in the text, and seen there on paper and while something in it
 * has the focus. The box has what the page's style sheet gives a note without one.
 */
const css = `
:host {
  display: block;
  position: relative;
  margin: 0 !important;
  border: 0 !important;
  padding: 0 !important;
  ${noteFontCss}
}
.note {${noteBoxCss}}
@media not print {
  .note.placed:not(:focus-within) {${heardNoteCss}}
}`;

/** The boxes outlive a live map: one that opens again finds those of the one before. */
const boxes = new WeakMap<Element, HTMLElement>();

export class NoteTexts {
  readonly #root: Element;
  #placed: ReadonlySet<number> = new Set();
  /** Whether the live map has said where its notes are. */
  #known = false;

  /** @param root what holds the steps */
  constructor(root: Element) {
    this.#root = root;
  }

  /**
   * Has the next update hide notes, and show all others.
   *
   * @param placed which of the notes, by their order in the page, the map shows
   */
  hide(placed: ReadonlySet<number>): void {
    this.#placed = placed;
    this.#known ||= placed.size > 0;
  }

  /** Hides and shows. Frameworks make elements anew: a new one has to be shown or hidden, too. */
  update(): void {
    const notes = [...this.#root.querySelectorAll('story-note')];
    const others = notes
      .map((element) => boxes.get(element) ?? boxIn(element))
      .filter((box, at) => box && box.classList.contains('placed') !== this.#placed.has(at));
    // the build marked notes by the stills; this window decides for itself
    const written = this.#known ? notes.filter((note) => note.hasAttribute('on-map')) : [];
    if (others.length + written.length === 0) return;
    keepLine(this.#root, () => {
      others.forEach((box) => box!.classList.toggle('placed'));
      written.forEach((note) => note.removeAttribute('on-map'));
    });
  }
}

/**
 * A box around the words, in a shadow tree of the note; nothing if a page has given the element
 * another.
 */
function boxIn(element: Element): HTMLElement | undefined {
  if (element.shadowRoot) return undefined;
  const box = document.createElement('div');
  box.className = 'note';
  box.setAttribute('role', 'note');
  box.append(document.createElement('slot'));
  const shadow = element.attachShadow({mode: 'open'});
  adoptCss(shadow, css);
  shadow.append(box);
  boxes.set(element, box);
  return box;
}
