// Renders <story-step>: one step's text as a card, a named group. Its attributes are in story/schema.ts.
import {css, html, LitElement, nothing, unsafeCSS} from 'lit';
import {wordsOf} from '../i18n/language.ts';
import {CARD_END, WIDE} from '../layout/free-box.ts';
import {langOf} from '../ui/reader-language.ts';

/**
 * One step: prose, and what the map shows while the reader reads it.
 *
 * @tagname story-step
 * @slot - the prose; its first heading names the step
 * @csspart card - the box around the prose
 */
export class StoryStepElement extends LitElement {
  static override properties = {
    active: {attribute: false, state: true},
    opening: {type: Boolean, reflect: true},
  };
  /** Whether the reader is in this step. The story sets it. */
  declare active: boolean;
  declare opening: boolean;

  constructor() {
    super();
    this.active = false;
    this.opening = false;
  }

  override render() {
    const heading = this.querySelector('h1, h2, h3, h4, h5, h6')
      ?.textContent?.replace(/\s+/g, ' ')
      .trim();
    return html`<section part="card" role="group" class="card ${this.active ? 'active' : ''}" aria-label=${heading ?? this.id} tabindex="-1">
      <slot></slot>
      ${this.opening ? html`<p class="cue" aria-hidden="true">${wordsOf(langOf(this)).scroll} ↓</p>` : nothing}
    </section>`;
  }

  /**
   * Frameworks set as a property what an element has as one, and find the method here. Texts are
   * ids for the camera to frame.
   */
  static {
    Object.defineProperty(StoryStepElement.prototype, 'focus', {
      get: () => HTMLElement.prototype.focus,
      set(this: Element, ids: string | null | undefined) {
        if (ids) this.setAttribute('focus', ids);
        else this.removeAttribute('focus');
      },
    });
  }

  /** Moves the keyboard focus to this step. */
  take(): void {
    this.renderRoot.querySelector<HTMLElement>('section')?.focus({preventScroll: true});
  }

  // a card changes colour and opacity, never size: size would move the stops
  static override styles = css`
    :host {
      display: block;
      pointer-events: auto;
      --step-start: auto;
      --step-end: auto;
      --step-size: calc(100% - 1rem);
      --step-most: 40rem;
      --step-way: calc(0.7 * var(--map-story-window));
      --step-rest: var(--map-story-rest);
    }
    /* important, since a page that resets all margins would take the way between the cards */
    @media not print {
      :host {
        box-sizing: border-box !important;
        margin-block: 0 var(--step-way) !important;
        margin-inline: var(--step-start) var(--step-end) !important;
        inline-size: var(--step-size) !important;
        max-inline-size: var(--step-most) !important;
        scroll-margin-block-start: calc(var(--map-story-inset) + var(--step-rest)) !important;
      }
    }
    .card {
      box-sizing: border-box;
      padding: min(1.25rem, 5cqi) min(1.25rem, 5cqi) 1.5rem;
      border-radius: 0.375rem;
      color: var(--map-story-ink);
      background: var(--map-story-paper);
      box-shadow: 0 0 0 1px color-mix(in srgb, var(--map-story-ink) 10%, transparent), 0 0.5rem 2rem rgb(0 0 0 / 0.12);
      opacity: 0.75;
      transition: opacity var(--map-story-fade);
      overflow-wrap: break-word;
    }
    .card.active,
    .card:focus-within,
    :host([opening]) .card {
      opacity: 1;
    }
    :host([opening]) .card {
      background: none;
      box-shadow: none;
    }
    .card:focus-visible {
      outline: 3px solid var(--map-story-ink);
      outline-offset: 2px;
    }
    .card:focus:not(:focus-visible) {
      outline: none;
    }
    .cue {
      margin: 1.5rem 0 0;
      font: 600 0.875rem / 1.3 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
      color: var(--map-story-muted);
    }
    ::slotted(story-note) {
      display: block;
    }
    ::slotted(:first-child) {
      margin-block-start: 0;
    }
    ::slotted(:last-child) {
      margin-block-end: 0;
    }
    @container ${unsafeCSS(WIDE)} {
      :host {
        --step-start: var(--map-story-card-start);
        --step-size: var(--map-story-card-width);
        --step-way: calc(0.85 * var(--map-story-window));
        --step-rest: var(--map-story-rest-wide);
      }
      :host([side='end']) {
        --step-start: auto;
        --step-end: ${unsafeCSS(CARD_END)};
      }
      :host([side='full']) {
        --step-start: 3.25rem;
        --step-end: 3.25rem;
        --step-size: auto;
        --step-most: none;
      }
      .card {
        padding: 1.75rem 1.75rem 2rem;
      }
      /* lines are no longer for being in a wide card */
      :host([side='full']) .card {
        padding-inline: max(1.75rem, 50% - 20rem);
      }
      /* no notes lie behind it; a value with a variable in it fails too late for an earlier declaration to stand in for it */
      @supports (color: color-mix(in srgb, red, blue)) {
        .card {
          background: color-mix(in srgb, var(--map-story-paper) 94%, transparent);
        }
      }
    }
    @media print {
      .card,
      :host([side]) .card {
        padding: 0;
        background: none;
        box-shadow: none;
        opacity: 1;
      }
      .cue {
        display: none;
      }
    }
    @media (prefers-contrast: more), (forced-colors: active) {
      .card,
      :host([opening]) .card {
        background: var(--map-story-paper);
        border: 2px solid GrayText;
        opacity: 1;
      }
      .card.active,
      :host([opening]) .card.active {
        border-color: var(--map-story-ink);
      }
    }
    @media (forced-colors: active) {
      .card.active,
      :host([opening]) .card.active {
        border-color: Highlight;
      }
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'story-step': StoryStepElement;
  }
}
