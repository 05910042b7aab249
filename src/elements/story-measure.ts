// Defines <story-measure>: a figure in the prose that is measured on the map.
import {css, html, LitElement} from 'lit';

/**
 * A measured figure. Readers read the text inside, with and without JavaScript. If text and
 * geometry disagree, the story has a problem. An empty element shows what the map measures; the
 * Vite plugin writes that figure into the page.
 *
 * @tagname story-measure
 * @slot - the figure as text
 */
export class StoryMeasureElement extends LitElement {
  static override properties = {measured: {attribute: false}};
  /** The measured figure as text. The story sets it if the element is empty. */
  declare measured: string;

  constructor() {
    super();
    this.measured = '';
  }

  override render() {
    return html`<slot>${this.measured}</slot>`;
  }

  static override styles = css`
    :host {
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'story-measure': StoryMeasureElement;
  }
}
