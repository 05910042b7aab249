// Makes a page’s share picture (1200 × 630 px) and the metadata of its head.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {HtmlTagDescriptor} from 'vite';
import {palettes} from '../../layers/palette.ts';
import {planScenes} from '../../scene/plan-scenes.ts';
import {still} from '../../still/still.ts';
import {HOLD} from '../../story/locate.ts';
import type {StoryPage} from '../page/read-page.ts';
import {escapeHtml} from '../../story/escape-html.ts';
import {canWrite, fontBuffers} from './font-buffers.ts';
import {besides, shareFiles} from './page-address.ts';
import {mirrored} from '../../layout/still-sizes.ts';
import {stillBasemap} from '../page/still-basemap.ts';

const [WIDTH, HEIGHT] = [1200, 630];
const MARGIN = 56;
const COLUMN = 420;

/**
 * The first step that highlights something, beside the headline; light, since it is shown on pages
 * that are not ours. The credit is in English: of text in two scripts at once resvg may leave one
 * out.
 */
export function shareSvg(page: StoryPage): string {
  const {story, lang, title, rtl} = page;
  const palette = palettes.light;
  const ltr = {
    width: WIDTH,
    height: HEIGHT,
    padding: {top: 30, right: 40, bottom: 40, left: MARGIN + COLUMN + (rtl ? 70 : 10)},
  };
  const viewport = rtl ? mirrored(ltr) : ltr;
  const scene = planScenes(story, viewport, {motion: 'reduced'})({
    index: sharedStep(page),
    progress: HOLD,
  });
  const {basemap, files, credit} = stillBasemap(page, 'en');
  const map = still({
    story,
    scene,
    viewport,
    bleed: 0,
    theme: 'light',
    lang,
    basemap,
    files,
    credit,
  });
  const size = 60;
  const lines = wrapped(story.steps[0]?.label ?? title, COLUMN / (size * 0.5));
  const top = HEIGHT / 2 - ((lines.length - 1) * size * 1.1) / 2 + size * 0.35;
  const text = lines
    .map(
      (line, at) =>
        `<tspan x="${rtl ? WIDTH - MARGIN : MARGIN}" y="${(top + at * size * 1.1).toFixed(1)}">${escapeHtml(line)}</tspan>`,
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<defs><linearGradient id="paper"${rtl ? ' x1="1" x2="0"' : ''}><stop offset="0.8" stop-color="${palette.paper}"/><stop offset="1" stop-color="${palette.paper}" stop-opacity="0"/></linearGradient></defs>
${map}
<rect x="${rtl ? WIDTH - MARGIN - COLUMN - 60 : 0}" width="${MARGIN + COLUMN + 60}" height="${HEIGHT}" fill="url(#paper)"/>
<text font-family="Source Serif 4, Source Serif 4 Variable, serif" font-size="${size}" fill="${palette.ink}" text-anchor="${rtl ? 'end' : 'start'}">${text}</text>
</svg>`;
}

/** Which step the picture shows. */
export const sharedStep = ({story}: StoryPage) =>
  Math.max(
    0,
    story.steps.findIndex(({highlighted}) => highlighted.length > 0),
  );

/** Words to lines of at most so many characters. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * Drawn with fonts that are files, so that it is the same on every machine: ours, which have Latin
 * letters, and the author's. Nothing where a letter of it is in none of them.
 */
export async function sharePng(
  page: StoryPage,
  fonts: readonly string[] = [],
): Promise<Uint8Array | undefined> {
  const svg = shareSvg(page);
  if (!canWrite(svg, fonts)) return undefined;
  const {initWasm, Resvg} = await import('@resvg/resvg-wasm');
  started ??= initWasm(
    readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  );
  await started;
  return new Resvg(svg, {
    font: {
      fontBuffers: await fontBuffers(fonts),
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
      serifFamily: 'Source Serif 4',
    },
  })
    .render()
    .asPng();
}

let started: Promise<void> | undefined;

/**
 * @param alt what the picture shows; nothing where there is none
 * @param address at which the page will be found, which others need in full; without it addresses
 * stay relative
 * @param picture the file of the share picture
 */
export function headTags(
  {title, description, lang}: StoryPage,
  alt: string | undefined,
  address: string | undefined,
  {picture} = shareFiles(''),
): HtmlTagDescriptor[] {
  const image = besides(picture, address);
  const property = (name: string, content: string): HtmlTagDescriptor => ({
    tag: 'meta',
    attrs: {property: name, content},
    injectTo: 'head',
  });
  const article = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    ...(description && {description}),
    inLanguage: lang,
    ...(alt !== undefined && {image}),
    isAccessibleForFree: true,
    ...(address && {url: address, mainEntityOfPage: address}),
  };
  return [
    property('og:type', 'article'),
    property('og:title', title),
    ...(description ? [property('og:description', description)] : []),
    ...(alt === undefined
      ? []
      : [
          property('og:image', image),
          property('og:image:width', String(WIDTH)),
          property('og:image:height', String(HEIGHT)),
          property('og:image:alt', alt),
        ]),
    property('og:locale', lang.replace('-', '_')),
    ...(address
      ? [
          property('og:url', address),
          {tag: 'link', attrs: {rel: 'canonical', href: address}, injectTo: 'head' as const},
        ]
      : []),
    {
      tag: 'meta',
      attrs: {name: 'twitter:card', content: alt === undefined ? 'summary' : 'summary_large_image'},
      injectTo: 'head',
    },
    // what closes a script must not stand in one
    {
      tag: 'script',
      attrs: {type: 'application/ld+json'},
      children: JSON.stringify(article).replaceAll('<', '\\u003c'),
      injectTo: 'head',
    },
  ];
}
