// Writes the CSS that lays out stills of each size, in a page and in an embedded story.
import type {FreeBox} from './free-box.ts';
import type {StillSize} from './still-sizes.ts';

/** Declarations that put an element where the map's subject lies. */
export const insets = ({top, end, bottom, start}: FreeBox) =>
  `inset-block: ${top} ${bottom}; inset-inline: ${start} ${end};`;

const share = (value: number) => `${(100 * value).toFixed(3)}%`;

/**
 * Declarations of a picture in such an element, which has to be a size container: as large as the
 * picture's free rectangle fits it, and placed by the middle of that rectangle.
 */
export function stillCss({viewport: {width, height, padding}, bleed}: StillSize): string {
  const [all, tall] = [width + 2 * bleed, height + 2 * bleed];
  const [free, high] = [
    width - padding.left - padding.right,
    height - padding.top - padding.bottom,
  ];
  return `
  position: absolute;
  inset: 50% auto auto 50%;
  inline-size: min(${share(all / free).replace('%', 'cqw')}, ${share(all / high).replace('%', 'cqh')});
  block-size: auto;
  max-inline-size: none;
  transform: translate(-${share((bleed + padding.left + free / 2) / all)}, -${share((bleed + padding.top + high / 2) / tall)});
`;
}

/** How much of a picture is shown around its subject where it stands by itself, CSS px of its own size. */
const AROUND = 24;

/** Declarations of a frame around the subject of a picture, and of the picture in it. */
export function framed({
  viewport: {
    width,
    height,
    padding: {top, right, bottom, left},
  },
  bleed,
}: StillSize): {frame: string; picture: string} {
  const [free, high] = [width - left - right + 2 * AROUND, height - top - bottom + 2 * AROUND];
  return {
    frame: `position: relative; block-size: auto; aspect-ratio: ${free} / ${high};`,
    picture: `
    display: block;
    position: absolute;
    inline-size: ${share((width + 2 * bleed) / free)};
    block-size: auto;
    max-inline-size: none;
    left: -${share((bleed + left - AROUND) / free)};
    top: -${share((bleed + top - AROUND) / high)};
`,
  };
}

/**
 * Declarations of a frame as wide as the text of a printed page, and of the picture in it. The
 * frame is lower than a page, so that a heading stands under it, and not so low that the picture
 * would not fill it.
 */
export function printCss({viewport, bleed}: StillSize): {frame: string; picture: string} {
  const {top, right, bottom, left} = viewport.padding;
  const padding = {
    top: top - AROUND,
    right: right - AROUND,
    bottom: bottom - AROUND,
    left: left - AROUND,
  };
  return {
    frame: `
    position: relative;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 3 / 2;
    max-block-size: 70vh;
    container-type: size;
    overflow: hidden;
`,
    picture: `
    display: block;
    ${stillCss({viewport: {...viewport, padding}, bleed})}
`,
  };
}

/** On paper a heading stands on one page with what it heads. */
export const printProse = (step: string) => `
  ${step} :is(h1, h2, h3, h4, h5, h6) { break-after: avoid; break-inside: avoid; }
  ${step} :is(img, figure, tr) { break-inside: avoid; }
`;
