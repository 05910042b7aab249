// Compares a screenshot with a golden picture, pixel by pixel: as a whole, and closely around what the picture is about.
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';

/** A rectangle of a picture, in whole pixels of it. */
export type Rect = Readonly<{left: number; top: number; width: number; height: number}>;

/** `most`: the share of the rectangle's pixels, from 0 to 1, that may differ. */
export type Crop = Readonly<{name: string; rect: Rect; most: number}>;

/** Letters, and the edges of lines, may look a little different on another machine. */
const MOST_OF_WHOLE = 0.02;

/** The whole picture, which is about more than its subjects. */
const whole = ({width, height}: PNG): Crop => ({
  name: 'the whole picture',
  rect: {left: 0, top: 0, width, height},
  most: MOST_OF_WHOLE,
});

function cut(picture: PNG, {left, top, width, height}: Rect): Uint8Array {
  const cropped = new PNG({width, height});
  PNG.bitblt(picture, cropped, left, top, width, height, 0, 0);
  return cropped.data;
}

/** @returns The share of a rectangle's pixels, from 0 to 1, that differ by more than anti-aliasing does. */
export function difference(a: PNG, b: PNG, rect: Rect): number {
  const {width, height} = rect;
  return (
    pixelmatch(cut(a, rect), cut(b, rect), null, width, height, {threshold: 0.06}) /
    (width * height)
  );
}

/** @returns A sentence for the whole picture and for each crop that differs more than it may. */
export function picturesDiffer(taken: Buffer, golden: Buffer, crops: readonly Crop[]): string[] {
  const [now, then] = [PNG.sync.read(taken), PNG.sync.read(golden)];
  if (now.width !== then.width || now.height !== then.height)
    return ['the pictures differ in size'];
  return [whole(then), ...crops].flatMap(({name, rect, most}) => {
    const share = difference(now, then, rect);
    return share > most ? [`${name}: ${(100 * share).toFixed(2)} % of its pixels differ`] : [];
  });
}
