// Reads the attribute `colors`: the name of a scheme, a list of colours, or names with their colours.
import {quoted} from '../../story/problem.ts';
import type {EncodingAttributes} from '../../story/encoding.ts';
import {isPlain, plainColor} from '../themed-color.ts';
import {type Scheme, schemeNamed, schemeNames} from './color-scheme.ts';
import {namesInstead} from './column.ts';
import type {EncodeContext, PageColors} from './encode-context.ts';

/** Spaces separate colours or pairs, unless commas or semicolons do; neither does inside parentheses. */
export function parts(written: string): string[] {
  const hidden = withoutInner(written);
  const separator = /[,;]/.test(hidden) ? /\s*[,;]\s*/ : /(?<!:)\s+/;
  return hidden
    .trim()
    .split(separator)
    .filter(Boolean)
    .map((part) =>
      part.replace(/\0(\d+)\0/g, (_, code) => String.fromCodePoint(Number(code))).trim(),
    );
}

/** Separators inside parentheses, which may have others inside, are written as their numbers. */
function withoutInner(written: string): string {
  let depth = 0;
  const signs = Array.from(written, (sign) => {
    depth += Number(sign === '(') - Number(sign === ')');
    return depth > 0 && /[\s,;]/.test(sign) ? `\0${sign.codePointAt(0)}\0` : sign;
  });
  return depth === 0 ? signs.join('') : written;
}

/** A name and its colour; a colour alone has no name. */
export function toPair(part: string): readonly [name: string | undefined, color: string] {
  const at = part.lastIndexOf(':');
  return at < 0 ? [undefined, part] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
}

/** Whether a colour of these attributes has to be resolved as CSS does. */
export const needsCheck = ({colors}: EncodingAttributes): boolean =>
  colors !== undefined &&
  schemeNamed(colors) === undefined &&
  parts(colors).some((part) => !isPlain(toPair(part)[1]));

/** A colour as the map draws it: as `#…`, or two of them as `light-dark(…, …)`. */
function drawn(written: string, {checkColor, properties, palette}: PageColors) {
  const checked = isPlain(written)
    ? {color: written}
    : checkColor?.(written, properties ?? (() => undefined));
  return checked && 'color' in checked ? {color: plainColor(checked.color, palette)} : checked;
}

/** The colours that are written, as this page draws them: an encoding made with the same is the same. */
export const drawnColors = ({colors}: EncodingAttributes, page: PageColors) =>
  colors === undefined || schemeNamed(colors)
    ? []
    : parts(colors).map((part) => drawn(toPair(part)[1], page));

/** What is written, as pairs; colours that are none are problems, and left out. */
export function writtenColors({layer, page, report, faulty}: EncodeContext) {
  return parts(layer.colors ?? '').flatMap((part) => {
    const [name, written] = toPair(part);
    const found = drawn(written, page);
    if (found && 'color' in found) return [{name, color: found.color}];
    faulty.add('colors');
    const unset = found?.fault.code === 'unresolved-color';
    report(
      'colors',
      unset ? 'unresolved-color' : 'invalid-colors',
      found?.fault.message ?? `${quoted(written)} is not a colour.`,
      unset ? 'warning' : 'error',
    );
    return [];
  });
}

/** The scheme that is written; one that is none is a problem, and the usual one is used. */
export function schemeOf(context: EncodeContext, usual: string): Scheme {
  const {layer, report} = context;
  const written = layer.colors?.trim();
  const fallback = schemeNamed(usual)!;
  if (!written) return fallback;
  const named = schemeNamed(written);
  if (named) return named;
  const isWord = /^[a-z\d]+( reversed)?$/i.test(written);
  const color = drawn(written, context.page);
  if (isWord && !(color && 'color' in color)) {
    const known = [...schemeNames(false), ...schemeNames(true)];
    report(
      'colors',
      'invalid-colors',
      `${quoted(written)} is not the name of a colour scheme. ${namesInstead(written, known)} Drawn in ${usual}.`,
      'error',
    );
    return fallback;
  }
  const colors = writtenColors(context).map(({color}) => color);
  return colors.length > 0 ? {type: 'list', colors} : fallback;
}
