// Tells what the attribute `icon` means: a file, or a name of Maki.
import {didYouMean} from '../../story/did-you-mean.ts';
import type {Icon} from '../../story/icon.ts';
import {quoted} from '../../story/problem.ts';
import type {ValueFault} from '../check-color.ts';
import type {ReadSvg} from './read-svg.ts';

/** What became of an icon. `left`: what its file holds and an icon does not. */
export type LoadedIcon =
  | Readonly<{icon: Icon; left: readonly string[]}>
  | Readonly<{fault: ValueFault}>;

export const isIconFile = (written: string): boolean => /\.svg([?#]|$)|\//i.test(written);

/** Looks a name up, in any case; `read` gives the SVG of its place in the list. */
export function iconNamed(
  written: string,
  names: readonly string[],
  read: (index: number) => ReadSvg,
): LoadedIcon {
  const index = names.findIndex((name) => name.toLowerCase() === written.toLowerCase());
  if (index >= 0) return ofSvg(written, read(index));
  const message = `${quoted(written)} is no icon of Maki.${didYouMean(written, names)} Choose a name from https://labs.mapbox.com/maki-icons/, or name an SVG file.`;
  return {fault: {code: 'unknown-icon', message}};
}

export function ofSvg(written: string, read: ReadSvg): LoadedIcon {
  return 'icon' in read ? read : unusable(written, read.fault);
}

const faultOf = (code: ValueFault['code'], written: string, why: string): LoadedIcon => ({
  fault: {code, message: `${quoted(written)}: ${why} Places keep their dots.`},
});

const unusable = (written: string, why: string) => faultOf('invalid-icon', written, why);

/** Of a file that is not there, or does not come. */
export const unavailable = (written: string, why: string): LoadedIcon =>
  faultOf('data-unavailable', written, why);
