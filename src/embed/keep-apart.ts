// Keeps data and still maps out of a page while the rest is sanitised, and puts them back in.
import {sizes} from '../layout/still-sizes.ts';
import {STYLE} from './parse-page.ts';
import {resolved} from './remote-page.ts';
import {KEPT, SHARE} from './allowed-markup.ts';

/** Addresses of one step's pictures. */
type Pictures = Readonly<{light: string; dark: string}>;
export type RemoteStill = Readonly<{
  alt: string;
  /** What it says of where its card stands. */
  marks: readonly (readonly ['cards' | 'side', string])[];
  landscape: Pictures;
  portrait: Pictures;
}>;
export type Kept = Readonly<{data: string[]; stills: RemoteStill[]}>;

/**
 * Takes data and stills out of the story, leaving marks where they were, and writes all its
 * addresses in full.
 */
export function keepApart(story: Element, base: string): {kept: Kept; refused: string[]} {
  const kept: Kept = {data: [], stills: []};
  const refused: string[] = [];
  for (const element of story.querySelectorAll(`[${KEPT}], [${SHARE}]`))
    for (const name of [KEPT, SHARE]) element.removeAttribute(name);
  for (const layer of story.querySelectorAll('story-layer')) {
    const inline = layer.querySelector('script[type="application/geo+json"]');
    layer.replaceChildren();
    if (inline) layer.setAttribute(KEPT, String(kept.data.push(inline.textContent) - 1));
  }
  // without its colours it would be a row of numbers: it is made anew from the data
  for (const legend of story.querySelectorAll('.map-legend')) legend.remove();
  for (const figure of story.querySelectorAll('figure.map-still')) {
    const still = stillIn(figure, base);
    if (!still) figure.remove();
    figure.replaceChildren();
    if (still) figure.setAttribute(KEPT, String(kept.stills.push(still) - 1));
  }
  for (const player of story.querySelectorAll('video, audio')) {
    const sources = [player, ...player.querySelectorAll('source')];
    if (sources.some((one) => one.getAttribute('src')?.trim())) continue;
    player.remove();
    refused.push(player.localName);
  }
  for (const [selector, name] of [
    ['a[href]', 'href'],
    [':is(img, video, audio, source, track)[src]', 'src'],
    ['video[poster]', 'poster'],
    ['story-layer[src]', 'src'],
  ] as const) {
    for (const element of story.querySelectorAll(selector)) {
      const url = resolved(element.getAttribute(name)!, base);
      if (url) element.setAttribute(name, url);
      else {
        element.removeAttribute(name);
        refused.push(element.localName === 'a' ? selector : `${element.localName}[${name}]`);
      }
    }
  }
  for (const element of story.querySelectorAll(`[${STYLE}]`)) {
    const share = /^\s*(?:inline-size|width):\s*(\d{1,3}(?:\.\d+)?)%;?\s*$/.exec(
      element.getAttribute(STYLE)!,
    )?.[1];
    element.removeAttribute(STYLE);
    if (share) element.setAttribute(SHARE, share);
  }
  return {kept, refused};
}

const marks = [
  ['cards', 'right'],
  ['cards', 'over'],
  ['side', 'end'],
] as const;

/**
 * As `stillFigures` writes them: pictures for narrow windows, for the dark, for both, and one for
 * all others.
 */
function stillIn(figure: Element, base: string): RemoteStill | undefined {
  const image = figure.querySelector('picture > img');
  const landscape = image && resolved(image.getAttribute('src') ?? '', base);
  if (!landscape) return undefined;
  const source = (narrow: boolean, dark: boolean) => {
    const found = [...figure.querySelectorAll('source')].find(
      ({media}) => media.includes('max-width') === narrow && media.includes('dark') === dark,
    );
    return found && resolved(found.srcset, base);
  };
  const portrait = source(true, false) ?? landscape;
  return {
    alt: image.getAttribute('alt') ?? '',
    marks: marks.filter(([name, value]) => figure.getAttribute(`data-${name}`) === value),
    landscape: {light: landscape, dark: source(false, true) ?? landscape},
    portrait: {light: portrait, dark: source(true, true) ?? portrait},
  };
}

/** Puts back what was kept apart, as nodes that are made here. */
export function putBack(story: DocumentFragment, {data, stills}: Kept): void {
  for (const element of story.querySelectorAll<HTMLElement>(`[${KEPT}]`)) {
    const at = Number(element.getAttribute(KEPT));
    element.removeAttribute(KEPT);
    if (element.localName === 'story-layer') {
      const text = document.createElement('data');
      text.append(data[at] ?? '');
      element.replaceChildren(text);
    } else if (element.localName === 'figure' && stills[at]) {
      element.className = 'map-still';
      for (const [name, value] of stills[at].marks) element.dataset[name] = value;
      element.replaceChildren(...picturesOf(stills[at]));
    }
  }
  for (const element of story.querySelectorAll<HTMLElement>(`[${SHARE}]`)) {
    element.style.inlineSize = `${element.getAttribute(SHARE)}%`;
    element.removeAttribute(SHARE);
  }
  for (const table of story.querySelectorAll<HTMLElement>('.map-data-scroll')) {
    const {textContent} = table.querySelector('caption') ?? {textContent: ''};
    // what scrolls has to be reached with the keyboard, and to have a name then
    table.tabIndex = 0;
    table.role = 'group';
    table.ariaLabel = textContent;
  }
  for (const media of story.querySelectorAll<HTMLMediaElement>('video, audio')) {
    media.controls = true;
    media.preload =
      media.localName === 'audio' || media.hasAttribute('poster') ? 'none' : 'metadata';
    // captions of another site are not read otherwise
    if (media.querySelector('track')) media.crossOrigin = 'anonymous';
  }
  for (const image of story.querySelectorAll<HTMLImageElement>('img')) {
    if (!image.closest('.map-still')) image.loading = 'lazy';
  }
}

/**
 * One for each way of laying cards, of which the story's width chooses; which of its two colours it
 * has is set later.
 */
function picturesOf({alt, landscape, portrait}: RemoteStill): HTMLElement[] {
  return Object.entries({
    landscape,
    portrait,
    print: {light: landscape.light, dark: landscape.light},
  }).map(([name, {light, dark}]) => {
    const box = document.createElement('div');
    box.className = name;
    const image = document.createElement('img');
    [image.loading, image.decoding, image.alt] = ['lazy', 'async', alt];
    // one without a size would lie outside its frame, and never be loaded
    const {
      viewport: {width, height},
      bleed,
    } = sizes[name === 'portrait' ? name : 'landscape'];
    [image.width, image.height] = [width + 2 * bleed, height + 2 * bleed];
    Object.assign(image.dataset, {light, dark});
    box.append(image);
    return box;
  });
}

/** Stills in the colours that the story has now. */
export function tint(story: Element, theme: 'light' | 'dark'): void {
  for (const image of story.querySelectorAll<HTMLImageElement>('.map-still img')) {
    const url = image.dataset[theme];
    if (url && image.src !== url) image.src = url;
  }
}
