// Defines <story-link>: words in the prose that point at places on the map.
import {css, html, LitElement} from 'lit';
import {StoryPointEvent} from './events.ts';

/**
 * Marks a place that the text mentions. While the reader points at the words or they have the
 * focus, the map emphasises the place. When the reader presses them, the map goes there and stays
 * until they scroll on or press Escape.
 *
 * @tagname story-link
 * @slot - the text of the link
 * @csspart link - the button around the text
 */
export class StoryLinkElement extends LitElement {
  static override properties = {
    to: {type: String, reflect: true, useDefault: true},
    pointed: {attribute: false, state: true},
  };
  declare to: string;
  /** Whether the pointer is over the place on the map. The story sets it. */
  declare pointed: boolean;

  constructor() {
    super();
    [this.to, this.pointed] = ['', false];
  }

  override render() {
    return html`<button
      type="button" part="link" class=${this.pointed ? 'pointed' : ''}
      @pointerenter=${() => this.#point('point')} @pointerleave=${() => this.#point('leave')}
      @focus=${() => this.#point('point')} @blur=${() => this.#point('leave')}
      @click=${() => this.#point('visit')}
    ><slot></slot></button>`;
  }

  #point(how: StoryPointEvent['how']): void {
    const to = this.to.split(/\s+/).filter(Boolean);
    this.dispatchEvent(new StoryPointEvent(to, how));
  }

  static override styles = css`
    :host {
      display: inline;
    }
    button {
      display: inline;
      padding: 0;
      margin: 0;
      border: 0;
      font: inherit;
      letter-spacing: inherit;
      text-align: inherit;
      color: inherit;
      background: none;
      cursor: pointer;
      text-decoration-line: underline;
      text-decoration-style: dotted;
      text-decoration-thickness: 2px;
      text-decoration-color: color-mix(in srgb, currentColor 55%, transparent);
      text-underline-offset: 0.2em;
    }
    button:is(:hover, .pointed) {
      text-decoration-style: solid;
      text-decoration-color: currentColor;
    }
    button.pointed {
      background: color-mix(in srgb, currentColor 14%, transparent);
    }
    button:focus-visible {
      outline: 3px solid currentColor;
      outline-offset: 2px;
      border-radius: 2px;
    }
    @media (prefers-contrast: more), (forced-colors: active) {
      button {
        text-decoration-style: solid;
        text-decoration-color: currentColor;
      }
    }
    @media (forced-colors: active) {
      button {
        color: LinkText;
        background: Canvas;
      }
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'story-link': StoryLinkElement;
  }
}
