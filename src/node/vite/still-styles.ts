// Writes the style sheet that lays out stills and steps before the elements load.
import {palettes} from '../../layers/palette.ts';
import {freeBox, SHORT} from '../../layout/free-box.ts';
import {insets, printCss, printProse, stillCss} from '../../layout/still-css.ts';
import {sizes} from '../../layout/still-sizes.ts';

/** Up to here cards come from below and stills are portrait; CSS px of the window. */
export const NARROW = '(max-width: 899.98px)';

/**
 * The picture is laid so that its free rectangle fits into the window's, as large as may be; what was drawn beyond its
 * own size fills windows of other proportions. It sticks while its step is read, takes no room, and lies behind the cards.
 * The same boxes and distances as the elements' own (`StoryStep`, `layout`): when these come, nothing moves.
 */
export function styles(): string {
  return `
map-story {
  --still-inset: var(--map-story-inset, var(--map-story-top, 0px));
  --still-window: var(--map-story-window, calc(100vh - var(--still-inset)));
  --still-rest: calc(0.45 * var(--still-window));
}
@supports (height: 1svh) {
  map-story { --still-window: var(--map-story-window, calc(100svh - var(--still-inset))); }
}
.map-still {
  position: sticky;
  inset-block-start: var(--still-inset);
  box-sizing: border-box;
  block-size: var(--still-window);
  margin: 0;
  margin-block: calc(-1 * var(--still-rest)) calc(var(--still-rest) - var(--still-window));
  overflow: hidden;
  pointer-events: none;
  background: var(--map-story-paper, ${palettes.light.paper});
}
.map-still picture {
  position: absolute;
  display: block;
  container-type: size;
  ${insets(freeBox.narrow)}
}
@media ${SHORT} {
  .map-still picture { ${insets(freeBox.short)} }
}
.map-still picture img {${stillCss(sizes.portrait)}}
.map-print { display: none; }
map-story > story-step {
  position: relative;
  z-index: 1;
}
@media (min-width: 900px) {
  map-story { --still-rest: calc(0.16 * var(--still-window)); }
  .map-still picture { ${insets(freeBox.wide)} }
  .map-still picture img {${stillCss(sizes.landscape)}}
}
${notDefined}
`;
}

/** What stands until the elements come, or for good where they cannot. */
const notDefined = `
map-story:not(:defined) {
  display: block;
  position: relative;
  isolation: isolate;
  padding-block: var(--still-rest) 0;
  --map-story-card-start: clamp(1.5rem, 5vw, 7rem);
  --map-story-card-width: 25rem;
}
map-story:not(:defined) > story-layer { display: none; }
map-story > story-step:not(:defined) {
  display: block;
  box-sizing: border-box;
  margin-block-end: calc(var(--still-window) * 0.7);
  margin-inline: auto;
  inline-size: calc(100% - 1rem);
  max-inline-size: 40rem;
  padding: 1.25rem 1.25rem 1.5rem;
  border-radius: 0.375rem;
  background: ${palettes.light.paper};
  box-shadow: 0 0 0 1px rgb(0 0 0 / 0.1), 0 0.5rem 2rem rgb(0 0 0 / 0.12);
  overflow-wrap: break-word;
  scroll-margin-block-start: calc(var(--still-inset) + var(--still-rest));
}
map-story > story-step:not(:defined) > :first-child { margin-block-start: 0; }
map-story > story-step:not(:defined) > :last-child { margin-block-end: 0; }
@media (prefers-color-scheme: dark) {
  map-story:not(:defined):not([theme='light']) > story-step:not(:defined) { background: ${palettes.dark.paper}; }
  map-story:not(:defined):not([theme='light']) { --map-story-paper: ${palettes.dark.paper}; }
}
map-story > story-step[opening]:not(:defined) { background: none !important; box-shadow: none; }
@media (min-width: 900px) {
  map-story > story-step:not(:defined) {
    margin-inline: var(--map-story-card-start) auto;
    inline-size: var(--map-story-card-width);
    margin-block-end: calc(var(--still-window) * 0.85);
    padding: 1.75rem 1.75rem 2rem;
  }
}`;

/** On paper each step follows its map, which shows its subject and a little around it. A file of its own: no screen waits for it. */
export function printStyles(): string {
  const {frame, picture} = printCss(sizes.landscape);
  return `
@media print {
  map-story, map-story:not(:defined) { padding: 0; }
  .map-still {
    ${frame}
    margin-block: 1cm 0.4cm;
    break-inside: avoid;
    break-after: avoid;
    border: 1px solid ${palettes.light.boundary};
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .map-still picture { display: none; }
  .map-print {${picture}}
  map-story > story-step, map-story > story-step:not(:defined) {
    margin: 0 !important;
    padding: 0;
    inline-size: auto !important;
    max-inline-size: none !important;
    box-shadow: none;
    background: none;
  }
  ${printProse('map-story > story-step')}
}`;
}
