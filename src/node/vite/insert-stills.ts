// Writes a still map to stand before each step of a page, and the tables that end steps.
import {escapeHtml} from '../../story/escape-html.ts';
import type {Side} from '../../geometry/camera.ts';
import type {Theme} from '../../layers/palette.ts';
import {legendClass} from '../../layout/legend-room.ts';
import {
  CARDS_OVER,
  CARDS_RIGHT,
  type Orientation,
  SIDE_END,
  sizes,
} from '../../layout/still-sizes.ts';
import type {Themes} from '../page/page-themes.ts';
import type {StoryPage} from '../page/read-page.ts';
import type {StepStills} from '../page/page-stills.ts';
import type {Insertion} from './insertion.ts';
import {NARROW} from './still-styles.ts';

/** `url` says where a still will be found from the page. The author's own text is not touched. */
export function stillFigures(
  {story, lang, stepOffsets, stepEnds, theme, themes, rtl}: StoryPage,
  stills: readonly StepStills[],
  url: (name: string) => string,
): Insertion[] {
  return story.steps.flatMap(({ordinal, side}, index) => {
    const [offset, still] = [stepOffsets[ordinal], stills[index]];
    const end = stepEnds[ordinal];
    // in the card, which has a background and is what the layout of the story watches
    const tables = still?.tables && end !== undefined ? [{offset: end, text: still.tables}] : [];
    return offset === undefined || !still
      ? []
      : [
          {
            offset,
            text: figure(
              still,
              legendClass(story, lang),
              {first: index === 0, sides: sidesOf(side, rtl)},
              {forced: /^(light|dark)$/.test(theme ?? ''), ...themes},
              url,
            ),
          },
          ...tables,
        ];
  });
}

/**
 * One picture for stories as wide as the window, one for those in a narrow column of a wide one, of
 * which the style sheet shows that which is laid for the story's width; a picture that is not shown
 * is not loaded. Paper has its own: what it needs is not what the window needed, and browsers do
 * not choose anew when they print.
 */
function figure(
  {alt, legend, files}: StepStills,
  legendClasses: string,
  {first, sides}: Readonly<{first: boolean; sides: string}>,
  themes: Themes & Readonly<{forced: boolean}>,
  url: (name: string) => string,
): string {
  const file = (orientation: Orientation, theme: Theme) =>
    escapeHtml(
      url(files.find((one) => one.orientation === orientation && one.theme === theme)!.name),
    );
  const base = themes.forced ? themes.light : 'light';
  const source = (media: string, orientation: Orientation, theme: Theme) =>
    `<source media="${media}" srcset="${file(orientation, theme)}" ${extent(orientation)}>`;
  const dark = (orientation: Orientation, media?: string) =>
    themes.forced ? '' : source(darkMedia(themes, media), orientation, 'dark');
  const image = (orientation: Orientation, theme: Theme, rest = '') =>
    `<img${rest} src="${file(orientation, theme)}" ${extent(orientation)} alt="${escapeHtml(alt)}"`;
  const lazy = 'loading="lazy" decoding="async"';
  const wide = `${dark('portrait', NARROW)}${source(NARROW, 'portrait', base)}${dark('landscape')}${image('landscape', base)} ${first ? 'fetchpriority="high" decoding="async"' : lazy}>`;
  const narrow = `${dark('portrait')}${image('portrait', base)} ${lazy}>`;
  return `<figure class="map-still"${sides}><picture class="map-wide">${wide}</picture><picture class="map-narrow">${narrow}</picture>${image('landscape', 'light', ' class="map-print"')} loading="lazy">${caption(legend, legendClasses)}</figure>
        ${
          legend &&
          `<div class="map-legend map-legend-print">${legend}</div>
        `
        }`;
}

/** Says for the style sheet where the card stands; nothing where that is on the left, at the start. */
function sidesOf(side: Side | undefined, rtl: boolean): string {
  if (side === 'full') return ` ${CARDS_OVER}`;
  const end = side === 'end';
  return `${end !== rtl ? ` ${CARDS_RIGHT}` : ''}${end ? ` ${SIDE_END}` : ''}`;
}

/** Where a story shows numbers, each of its stills leaves room for the legend. */
const caption = (legend: string, classes: string) =>
  legend && `<figcaption class="${classes}">${legend}</figcaption>`;

const DARK = '(prefers-color-scheme: dark)';

/**
 * When dark pictures are shown: as the system is, always, or never. They are named all the same: in
 * another page the story may be dark, and scripts may make this page so.
 */
function darkMedia({light, dark}: Themes, media = ''): string {
  const system = media ? `${media} and ${DARK}` : DARK;
  if (light !== dark) return system;
  return dark === 'dark' ? `${system}, ${media || 'all'}` : `${system} and (width: 0)`;
}

/** Its proportions are known before a picture has come. */
function extent(orientation: Orientation): string {
  const {
    viewport: {width, height},
    bleed,
  } = sizes[orientation];
  return `width="${width + 2 * bleed}" height="${height + 2 * bleed}"`;
}
