// Writes a still map to stand before each step of a page.
import type {Theme} from '../../layers/palette.ts';
import {type Orientation, sizes} from '../../layout/still-sizes.ts';
import type {StoryPage} from '../page/read-page.ts';
import type {StepStills} from '../page/page-stills.ts';
import type {Insertion} from './insertion.ts';
import {NARROW} from './still-styles.ts';

/** `url` says where a still will be found from the page. The author's own text is not touched. */
export function stillFigures(
  {story, stepOffsets, theme}: StoryPage,
  stills: readonly StepStills[],
  url: (name: string) => string,
): Insertion[] {
  return story.steps.flatMap(({ordinal}, index) => {
    const [offset, still] = [stepOffsets[ordinal], stills[index]];
    return offset === undefined || !still
      ? []
      : [{offset, text: figure(still, index === 0, theme, url)}];
  });
}

/** Paper has its own picture: what it needs is not what the window needed, and browsers do not choose anew when they print. */
function figure(
  {alt, files}: StepStills,
  first: boolean,
  forced: string | undefined,
  url: (name: string) => string,
): string {
  const file = (orientation: Orientation, theme: Theme) =>
    url(files.find((one) => one.orientation === orientation && one.theme === theme)!.name);
  const only = forced === 'light' || forced === 'dark' ? forced : undefined;
  const dark = '(prefers-color-scheme: dark)';
  const sources: [media: string, orientation: Orientation, theme: Theme][] = only
    ? [[NARROW, 'portrait', only]]
    : [
        [`${NARROW} and ${dark}`, 'portrait', 'dark'],
        [NARROW, 'portrait', 'light'],
        [dark, 'landscape', 'dark'],
      ];
  const written = sources.map(
    ([media, orientation, theme]) =>
      `<source media="${media}" srcset="${escaped(file(orientation, theme))}" ${extent(orientation)}>`,
  );
  return `<figure class="map-still"><picture>${written.join('')}<img src="${escaped(file('landscape', only ?? 'light'))}" ${extent('landscape')} alt="${escaped(alt)}" ${first ? 'fetchpriority="high"' : 'loading="lazy"'} decoding="async"></picture><img class="map-print" src="${escaped(file('landscape', 'light'))}" ${extent('landscape')} alt="${escaped(alt)}" loading="lazy"></figure>
        `;
}

/** Its proportions are known before a picture has come. */
function extent(orientation: Orientation): string {
  const {
    viewport: {width, height},
    bleed,
  } = sizes[orientation];
  return `width="${width + 2 * bleed}" height="${height + 2 * bleed}"`;
}

/** Text for an attribute in double quotes. */
export const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
