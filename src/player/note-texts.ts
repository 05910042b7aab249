// Shows the notes of a story in the text of their steps, or hides them there where the map shows them.
import {noteCss} from '../layout/note-css.ts';

/**
 * What is on the map is still heard in the text, and seen there on paper and while something in it
 * has the focus.
 */
const css = `
:host { display: block; position: relative; }
.note {${noteCss}}
@media not print {
  .note.placed:not(:focus-within) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    border: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
}`;

export class NoteTexts {
  readonly #root: Element;
  readonly #boxes = new WeakMap<Element, HTMLElement>();
  #placed: ReadonlySet<number> = new Set();
  #sheet: CSSStyleSheet | undefined;

  /** @param root what holds the steps */
  constructor(root: Element) {
    this.#root = root;
  }

  /** @param placed which of the notes, by their order in the page, the map shows */
  hide(placed: ReadonlySet<number>): void {
    this.#placed = placed;
    this.update();
  }

  /** Frameworks make elements anew: a new one has to be shown or hidden, too. */
  update(): void {
    for (const [ordinal, element] of this.#root.querySelectorAll('story-note').entries()) {
      const box = this.#boxes.get(element) ?? this.#boxIn(element);
      if (box && box.classList.contains('placed') !== this.#placed.has(ordinal))
        box.classList.toggle('placed');
    }
  }

  /**
   * A box around the words, in a shadow tree of the note; nothing if a page has given the element
   * another.
   */
  #boxIn(element: Element): HTMLElement | undefined {
    if (element.shadowRoot) return undefined;
    const box = document.createElement('div');
    box.className = 'note';
    box.setAttribute('role', 'note');
    box.append(document.createElement('slot'));
    const shadow = element.attachShadow({mode: 'open'});
    if (shadow.adoptedStyleSheets) {
      this.#sheet ??= new CSSStyleSheet();
      this.#sheet.replaceSync(css);
      shadow.adoptedStyleSheets = [this.#sheet];
    } else {
      const style = document.createElement('style');
      style.textContent = css;
      shadow.append(style);
    }
    shadow.append(box);
    this.#boxes.set(element, box);
    return box;
  }
}
