// The palette and the layout of <map-story>: a map that sticks, steps that scroll over it.
import {css, unsafeCSS} from 'lit';
import {type Palette, palettes} from '../scene/palette.ts';

const tokens = (palette: Palette) =>
  unsafeCSS(
    Object.entries(palette)
      .map(([name, color]) => `--map-story-${name}: ${color};`)
      .join(''),
  );

/** Colours come from the same table as the map's own. A page may set these custom properties on the element. */
const colors = css`
  :host {
    color-scheme: light;
    ${tokens(palettes.light)}
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      color-scheme: dark;
      ${tokens(palettes.dark)}
    }
  }
  :host([theme='dark']) {
    color-scheme: dark;
    ${tokens(palettes.dark)}
  }
`;

const layout = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    position: relative;
    isolation: isolate;
    container-type: inline-size;
    color: var(--map-story-ink);
    background: var(--map-story-paper);
    --map-story-card-start: clamp(1.5rem, 5cqi, 7rem);
    --map-story-card-width: 25rem;
    /* where a card's top stands when one jumps to it; the first one stands there from the beginning */
    --map-story-rest: 45vh;
    --map-story-rest-wide: 22vh;
  }
  @supports (height: 1svh) {
    :host {
      --map-story-rest: 45svh;
      --map-story-rest-wide: 22svh;
    }
  }
  :host([hidden]) {
    display: none;
  }
  .stage {
    grid-area: 1 / 1;
    align-self: start;
    position: sticky;
    top: 0;
    /* the large viewport, so that no strip is bare when the address bar goes; what matters lies in .window */
    height: 100vh;
    height: 100lvh;
    overflow: hidden;
  }
  .map {
    position: absolute;
    inset: 0;
  }
  .window {
    position: absolute;
    inset: 0 0 auto;
    height: 100vh;
    height: 100svh;
    pointer-events: none;
  }
  .free {
    position: absolute;
    inset: calc(env(safe-area-inset-top, 0px) + 3.75rem) 0.5rem calc(55% + 2.5rem) 0.5rem;
  }
  .steps {
    grid-area: 1 / 1;
    position: relative;
    z-index: 1;
    pointer-events: none;
    padding-block-start: var(--map-story-rest);
    transition: opacity 0.3s, visibility 0.3s, transform 0.3s;
  }
  .steps.aside {
    opacity: 0;
    visibility: hidden;
    transform: translateX(-3rem);
  }
  ::slotted(story-layer) {
    display: none;
  }
  .tools {
    position: absolute;
    inset-block-start: calc(env(safe-area-inset-top, 0px) + 0.75rem);
    inset-inline-end: calc(env(safe-area-inset-right, 0px) + 0.75rem);
    margin: 0;
    pointer-events: auto;
  }
  .notes {
    position: absolute;
    /* on narrow screens just above where cards rest, so that they do not cover it */
    inset-block-end: calc(55% + 0.4rem);
    inset-inline: 0;
    margin: 0;
    padding-inline: calc(env(safe-area-inset-left, 0px) + 0.75rem) calc(env(safe-area-inset-right, 0px) + 0.75rem);
    text-align: center;
    text-wrap: balance;
    font: 0.6875rem / 1.35 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
    color: var(--map-story-ink);
    text-shadow: 0 0 2px var(--map-story-land), 0 0 3px var(--map-story-land), 0 0 4px var(--map-story-land);
  }
  @container (min-width: 900px) {
    .steps {
      padding-block-start: var(--map-story-rest-wide);
    }
    .tools {
      inset-block: auto calc(env(safe-area-inset-bottom, 0px) + 2.25rem);
    }
    .notes {
      inset-block-end: calc(env(safe-area-inset-bottom, 0px) + 0.4rem);
      text-align: end;
    }
    .free {
      inset: 2rem 3rem 3rem calc(var(--map-story-card-start) + var(--map-story-card-width) + 1rem);
    }
    .free:dir(rtl) {
      inset: 2rem calc(var(--map-story-card-start) + var(--map-story-card-width) + 1rem) 3rem 3rem;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .steps {
      transition: none;
    }
  }
`;

const controls = css`
  button {
    font: 600 0.875rem / 1.25 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
    min-height: 2.5rem;
    padding: 0.5rem 1rem;
    color: var(--map-story-ink);
    background: var(--map-story-paper);
    border: 1px solid color-mix(in srgb, var(--map-story-ink) 30%, transparent);
    border-radius: 2rem;
    cursor: pointer;
  }
  button:hover {
    border-color: currentColor;
  }
  :focus-visible {
    outline: 3px solid var(--map-story-ink);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--map-story-paper);
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** What MapLibre needs of its own style sheet: canvas, cursors, touch. Its buttons and popups are not used. */
const maplibre = css`
  .maplibregl-canvas {
    position: absolute;
    left: 0;
    top: 0;
  }
  .maplibregl-canvas:focus-visible {
    outline-offset: -4px;
  }
  .maplibregl-canvas-container.maplibregl-interactive {
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  .maplibregl-canvas-container.maplibregl-interactive:active {
    cursor: grabbing;
  }
  .maplibregl-canvas-container.maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan,
  .maplibregl-canvas-container.maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan .maplibregl-canvas {
    touch-action: none;
  }
  .maplibregl-canvas-container.maplibregl-touch-drag-pan.maplibregl-cooperative-gestures,
  .maplibregl-canvas-container.maplibregl-touch-drag-pan.maplibregl-cooperative-gestures .maplibregl-canvas {
    touch-action: pan-x pan-y;
  }
  .maplibregl-control-container,
  .maplibregl-cooperative-gesture-screen {
    display: none;
  }
`;

export const mapStoryStyles = [colors, layout, controls, maplibre];
