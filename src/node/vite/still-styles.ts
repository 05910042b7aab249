// Writes the style sheet that lays out stills and steps before the elements load.
import {palettes} from '../../layers/palette.ts';
import {cardMedia, mediaRoom} from '../../layout/media-css.ts';
import {CARD_END, freeBox, SHORT, WIDE as WIDE_STORY} from '../../layout/free-box.ts';
import {heardNoteCss, noteCss} from '../../layout/note-css.ts';
import {legendCss, legendRooms} from '../../layout/legend-css.ts';
import {insets, stillCss} from '../../layout/still-css.ts';
import {
  CARDS_OVER,
  CARDS_RIGHT,
  cardsOver,
  cardsRight,
  SIDE_END,
  sizes,
} from '../../layout/still-sizes.ts';
import {tableCss} from '../../layout/table-css.ts';

/**
 * Up to here cards come from below and stills are portrait; CSS px of the window, which a story is
 * never wider than.
 */
export const NARROW = '(max-width: 899.98px)';

/** From here on they do not: the story's own width, in a column of a page as in a window. */
const WIDE = `map-story ${WIDE_STORY}`;

const light = palettes.light;
const dark = palettes.dark;

/**
 * What no rule of a page for its figures and images reaches: important, and in a layer, which beats
 * importance outside.
 */
export const untouched = (rules: string) =>
  `@layer map-story {${rules.replace(/([\w-]+: [^;{}]+);/g, '$1 !important;')}}`;

/**
 * The picture is laid so that its free rectangle fits into the story's, as large as may be; what
 * was drawn beyond its own size fills windows of other proportions. It sticks while its step is
 * read, takes no room, and lies behind the cards. The same boxes, distances and colours as the
 * elements' own (`StoryStep`, `layout`, `colors`), and the same questions asked of the story's
 * width: when the elements come, nothing moves.
 */
export function styles(): string {
  return `
map-story {
  container-name: map-story;
  writing-mode: horizontal-tb;
  column-span: all;
  --still-inset: var(--map-story-inset, var(--map-story-top, 0px));
  --still-window: var(--map-story-window, calc(100vh - var(--still-inset)));
}
:where(map-story) { white-space: normal; }
@supports (height: 1svh) {
  map-story { --still-window: var(--map-story-window, calc(100svh - var(--still-inset))); }
}
map-story > *, map-story::before { --still-rest: calc(0.45 * var(--still-window)); }
${untouched(stillRules)}
${legendRooms((look) => `map-story:has(> .map-still > .map-legend${look ? `-${look}` : ''})`)}
${untouched(legendRules)}
${cardMedia}
${mediaRoom}
${tableCss('map-story', 'calc(0.6 * var(--still-window, 100vh))')}
map-story > story-step {
  position: relative;
  z-index: 1;
}
@container ${WIDE} {
  map-story > *, map-story::before { --still-rest: calc(0.16 * var(--still-window)); }
}
${notDefined}
`;
}

/**
 * `display` and `opacity` of a still are the elements' to change, whose own important rules go
 * before these.
 */
const stillRules = `
.map-still, .map-still :is(picture, img) {
  all: initial;
  visibility: inherit;
  color-scheme: inherit;
  color: inherit;
  font: inherit;
}
.map-still {
  display: block;
  position: sticky;
  inset-block-start: var(--still-inset);
  box-sizing: border-box;
  block-size: var(--still-window);
  container-type: size;
  margin-block: calc(-1 * var(--still-rest)) calc(var(--still-rest) - var(--still-window));
  overflow: hidden;
  pointer-events: none;
  background: var(--map-story-paper, ${light.paper});
}
.map-still picture {
  position: absolute;
  display: block;
  container-type: size;
  ${insets(freeBox.narrow)}
}
@container ${SHORT} {
  .map-still picture { ${insets(freeBox.short)} }
}
.map-still picture img {${stillCss(sizes.portrait)}}
.map-still > .map-print { display: none; }
.map-still > .map-narrow { display: none; }
@media not all and ${NARROW} {
  .map-still > .map-wide { display: none; }
  .map-still > .map-narrow { display: block; }
}
@container ${WIDE} {
  .map-still > .map-wide { display: block; }
  .map-still > .map-narrow { display: none; }
  .map-still picture { ${insets(freeBox.wide)} }
  .map-still[${SIDE_END}] picture { ${insets(freeBox.end)} }
  .map-still[${CARDS_OVER}] picture { ${insets(freeBox.full)} }
  .map-still > .map-wide img {${stillCss(sizes.landscape)}}
  .map-still[${CARDS_RIGHT}] > .map-wide img {${stillCss(cardsRight)}}
  .map-still[${CARDS_OVER}] > .map-wide img {${stillCss(cardsOver)}}
}
`;

const legendLayout = legendCss(
  '.map-still > .map-legend',
  '.map-still > .map-legend-tall',
  (condition, rules) => `@container map-story ${condition} {${rules}}`,
);

const legendRules = `${legendLayout}
.map-legend-print { display: none; }
`;

/**
 * What stands until the elements come, or for good where they cannot. Colours follow
 * `color-scheme`, as theirs do.
 */
const notDefined = `
:where(map-story:not(:defined)) {
  --map-story-paper: ${light.paper};
  --map-story-ink: ${light.ink};
}
@supports (color: light-dark(red, red)) {
  :where(map-story:not(:defined)) {
    --map-story-paper: light-dark(${light.paper}, ${dark.paper});
    --map-story-ink: light-dark(${light.ink}, ${dark.ink});
  }
}
map-story[theme='light'] { color-scheme: light; }
map-story[theme='dark'] { color-scheme: dark; }
map-story:not(:defined) {
  display: block;
  position: relative;
  isolation: isolate;
  container-type: inline-size;
  color: var(--map-story-ink);
  background: var(--map-story-paper);
  --map-story-card-start: clamp(1.5rem, 5cqi, 7rem);
  --map-story-card-width: 25rem;
}
map-story:not(:defined)::before {
  content: '';
  display: block;
  block-size: var(--still-rest);
}
map-story:not(:defined) > story-layer:not(:has(story-step)) { display: none; }
map-story story-note {${noteCss}}
@media screen and (scripting: enabled) {
  map-story story-note[on-map]:not(:focus-within) {${heardNoteCss}}
}
@media screen {${untouched(`
  map-story > story-step:not(:defined) {
    display: block;
    box-sizing: border-box;
    margin-block: 0 calc(var(--still-window) * 0.7);
    margin-inline: auto;
    inline-size: calc(100% - 1rem);
    max-inline-size: 40rem;
    padding: min(1.25rem, 5cqi) min(1.25rem, 5cqi) 1.5rem;
    scroll-margin-block-start: calc(var(--still-inset) + var(--still-rest));
  }
  @container ${WIDE} {
    map-story > story-step:not(:defined) {
      margin-inline: var(--map-story-card-start) auto;
      inline-size: var(--map-story-card-width);
      margin-block-end: calc(var(--still-window) * 0.85);
      padding: 1.75rem 1.75rem 2rem;
    }
    map-story > story-step[side='end']:not(:defined) {
      margin-inline: auto ${CARD_END};
    }
    map-story > story-step[side='full']:not(:defined) {
      margin-inline: 3.25rem;
      inline-size: auto;
      max-inline-size: none;
      padding-inline: max(1.75rem, 50% - 20rem);
    }
  }`)}}
map-story > story-step:not(:defined) {
  border-radius: 0.375rem;
  color: var(--map-story-ink);
  background: var(--map-story-paper);
  box-shadow: 0 0 0 1px rgb(0 0 0 / 0.1), 0 0.5rem 2rem rgb(0 0 0 / 0.12);
  overflow-wrap: break-word;
}
map-story > story-step:not(:defined) > :first-child { margin-block-start: 0; }
map-story > story-step:not(:defined) > :last-child { margin-block-end: 0; }
map-story > story-step[opening]:not(:defined) { background: none !important; box-shadow: none; }
/* as high as the hint to scroll that the element shows there */
map-story > story-step[opening]:not(:defined)::after {
  content: '';
  display: block;
  block-size: calc(1.5rem + 0.875rem * 1.3);
}`;
