// Styles what only the live map draws: MapLibre's canvas, and the small globe beside it.
import {adoptCss} from './adopt-css.ts';

/**
 * What MapLibre needs of its own style sheet: canvas, cursors, touch. Its buttons and popups are
 * not used.
 */
const styles = `
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
  .locator .globe {
    fill: var(--map-story-water);
    stroke: var(--map-story-boundary);
  }
  .locator .globe-land {
    fill: var(--map-story-boundary);
  }
  .locator .here {
    fill: color-mix(in srgb, var(--map-story-crimson) 30%, transparent);
    stroke: var(--map-story-crimson);
    stroke-width: 2;
  }
`;

export const styleLiveMap = (root: ShadowRoot): void => adoptCss(root, styles);
