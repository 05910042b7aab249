// Strengthens controls and notes for readers who ask for more contrast or have their own colours.
// Loaded for them alone.
import {css} from 'lit';
import {adoptStyles} from '../ui/adopt-styles.ts';

const contrast = css`
  @media (prefers-contrast: more) {
    :host {
      --map-story-muted: var(--map-story-ink);
    }
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    .notes,
    .scale {
      background: var(--map-story-paper);
    }
    nav .name,
    button {
      border: 1px solid;
    }
    .progress {
      block-size: 4px;
      background: var(--map-story-paper);
      border-block-end: 1px solid var(--map-story-ink);
    }
    button[aria-disabled='true'] {
      border-style: dashed;
    }
    button[aria-disabled='true'] svg {
      opacity: 1;
    }
  }
  /* backgrounds and shadows go; what they said is said in the system's colours */
  @media (forced-colors: active) {
    nav .mark {
      background: CanvasText;
      outline: 2px solid Canvas;
    }
    nav a[aria-current] .mark,
    .progress div {
      background: Highlight;
    }
    nav a[aria-current] .mark {
      outline: 2px solid Highlight;
      outline-offset: 2px;
    }
    button[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;

export const strengthen = (root: ShadowRoot): void => adoptStyles(root, [contrast]);
