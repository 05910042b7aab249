// <story-measure>: a figure in the prose that is measured on the map.
import {css, html, LitElement} from 'lit';

/**
 * A measured figure. The text inside is the one that is read, with and without JavaScript; when it and the geometry
 * disagree, that is a problem of the story. Left empty, it shows what the map measures.
 *
 * @tagname story-measure
 * @slot - the figure as printed
 */
export class StoryMeasureElement extends LitElement {
  static override properties = {measured: {attribute: false}};
  /** What the map measures, printed. Set by the story where the element is empty. */
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
