// Writes the CSS of the legend on the map, in the live map, in stills and on paper.
import {SHORT, WIDE} from './free-box.ts';
import {type LegendLook, longTitles} from './legend-room.ts';

/**
 * How much higher the map's subject ends where a legend stands below it. `line`: on phones, where
 * titles and numbers are on two lines; a longer title has more.
 */
const room = {strip: '3.25rem', tall: '7rem', line: '2.5rem'} as const;

/** Of a line of a title, rem. */
const LINE = 0.9;

/**
 * Sets custom properties that `freeBox` reads on what holds a legend.
 *
 * @param holder selects it where the legend is one of `legendLooks`, or any
 */
export const legendRooms = (holder: (look?: LegendLook) => string): string => `
${holder()} { --map-story-legend: ${room.strip}; --map-story-legend-line: ${room.line}; }
${holder('tall')} { --map-story-legend: ${room.tall}; }
${longTitles
  .map((look, index) => {
    const more = (index + 1) * LINE;
    return `${holder(look)} { --map-story-legend-line: calc(${room.line} + ${more}rem); }`;
  })
  .join('\n')}`;

/**
 * From here on a legend stands beside the scale bar, and the controls beside both; in px and in the
 * size of the reader's text, as `WIDE`.
 */
const BESIDE = '(min-width: 1240px) and (min-width: 77.5rem)';

/** Where the scale bar begins. */
const start = 'var(--map-story-card-start) + var(--map-story-card-width)';

/** The lowest class is often nearly as light as paper, and the highest as dark as it in the dark. */
const faintInk = 'color-mix(in srgb, var(--map-story-ink) 35%, transparent)';
const HAIRLINE = {
  outline: `outline: 1px solid ${faintInk};`,
  stroke: ` stroke: ${faintInk}; stroke-width: 1px; `,
} as const;

/** The layout of a legend with its numbers below its colours. */
const whole = (box: string) => `
${box} .map-legend-layer {
  display: grid;
  grid-template-columns: auto auto;
  justify-content: start;
  justify-items: start;
  gap: 0.25rem 0.75rem;
}
${box} .map-legend-title { grid-column: 1 / -1; max-inline-size: 100%; }
${box} .map-legend-strip { padding-block-end: 1rem; }
${box} .map-legend-strip > li { display: block; }
${box} .map-legend-strip :is(svg, .map-legend-gradient) { inline-size: auto; }
${box} .map-legend-tick {
  position: absolute;
  inset-block-start: 0.75rem;
  inset-inline-start: 0;
  inline-size: 0;
  display: flex;
  justify-content: center;
}
${box} .map-legend-first { justify-content: start; }
${box} .map-legend-last { inset-inline: auto 0; justify-content: end; }
${box} .map-legend-circles { display: block; }
${box} .map-legend-line { display: none; }
`;

/**
 * On phones a legend stands above the cards, its title above its numbers where one line has not room
 * for both. In wide stories it stands beside the scale bar where the controls leave room, else above
 * both.
 *
 * @param box selects the legend, `tall` one that needs more room than a strip
 * @param from writes rules for stories whose width meets a condition
 */
export const legendCss = (
  box: string,
  tall: string,
  from: (condition: string, rules: string) => string,
): string => `
${box} {
  position: absolute;
  inset-block: auto calc(55% + 2.5rem);
  inset-inline: 0.5rem auto;
  box-sizing: border-box;
  max-inline-size: calc(100% - 8rem);
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  margin: 0;
  padding: 0.1875rem 0.5rem;
  border-radius: 0.25rem;
  overflow: hidden;
  pointer-events: none;
  text-align: start;
  font: 0.6875rem / 1.3 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
  color: var(--map-story-ink);
  background: color-mix(in srgb, var(--map-story-paper) 88%, transparent);
}
${box}:empty { display: none; }
${box} .map-legend-layer {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 0.375rem;
  min-inline-size: 0;
  max-inline-size: 100%;
}
${box} :is(ul, ol, li, p) {
  margin: 0;
  padding: 0;
  list-style: none;
  font: inherit;
  color: inherit;
  max-inline-size: none;
}
${box} .map-legend-title {
  flex: 0 1 auto;
  min-inline-size: 0;
  overflow-wrap: anywhere;
  text-wrap: balance;
  font-weight: 600;
}
${box} .map-legend-unit { font-weight: 400; }
${box} svg { display: block; flex: none; overflow: visible; font: inherit; }
${box} .map-legend-strip { display: flex; align-items: center; font-variant-numeric: tabular-nums; }
${box} .map-legend-strip > li { position: relative; display: flex; align-items: center; gap: 0.25rem; }
${box} .map-legend-strip svg { inline-size: 0.875rem; }
${box} .map-legend-strip .map-legend-gradient { inline-size: 4rem; ${HAIRLINE.outline} }
${box} .map-legend-strip svg:not(.map-legend-gradient) rect {${HAIRLINE.stroke}}
${box} .map-legend-tick { white-space: nowrap; }
${box} :is(.map-legend-inner, .map-legend-circles) { display: none; }
${box} .map-legend-range {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
${box} .map-legend-list { display: flex; flex-wrap: wrap; gap: 0.125rem 0.625rem; }
${box} .map-legend-list > li { display: flex; align-items: center; gap: 0.3125rem; white-space: nowrap; }
@media ${SHORT} {
  ${box} { inset-block: auto 6rem; }
}
${from(
  WIDE,
  `
  ${box} {
    inset-block: auto 5.1rem;
    inset-inline: calc(${start} + 1.5rem) auto;
    max-inline-size: calc(100% - ${start} - 5rem);
  }
  ${whole(tall)}
  ${tall} .map-legend-inner { display: flex; }
`,
)}
${from(
  BESIDE,
  `
  ${box} {
    inset-block: auto 3rem;
    inset-inline: calc(${start} + 10rem) auto;
    max-inline-size: calc(100% - ${start} - 29.5rem);
  }
  ${whole(box)}
  ${box} .map-legend-inner { display: flex; }
  ${tall} {
    inset-block: auto 5.1rem;
    inset-inline: calc(${start} + 1.5rem) auto;
    max-inline-size: calc(100% - ${start} - 5rem);
  }
`,
)}
`;

/** On paper the legend stands under its map. */
export const printedLegendCss = (box: string): string => `
${legendCss(box, box, () => '')}
${whole(box)}
${box} {
  position: static;
  gap: 0.2cm 0.8cm;
  max-inline-size: none;
  margin: 0.15cm 0 0.4cm;
  padding: 0;
  background: none;
  break-inside: avoid;
  break-after: avoid;
  print-color-adjust: exact;
  -webkit-print-color-adjust: exact;
}
${box} .map-legend-inner { display: flex; }
`;
