// Reads the attribute `colors`: the name of a scheme, a list of colours, or names with their colours.
import {quoted} from '../../story/problem.ts';
import type {EncodingAttributes} from '../../story/encoding.ts';
import {isPlain} from '../themed-color.ts';
import {type Scheme, schemeNamed, schemeNames} from './color-scheme.ts';
import {namesInstead} from './column.ts';
import type {EncodeContext} from './encode-context.ts';

/** Spaces separate colours or pairs, unless commas or semicolons do; neither does inside parentheses. */
export function parts(written: string): string[] {
  const outer = /\([^)]*\)/g;
  const hidden = written.replace(outer, (inside) =>
    inside.replace(/[\s,;]/g, (one) => `\0${one.codePointAt(0)}\0`),
  );
  const separator = /[,;]/.test(hidden) ? /\s*[,;]\s*/ : /(?<!:)\s+/;
  return hidden
    .trim()
    .split(separator)
    .filter(Boolean)
    .map((part) =>
      part.replace(/\0(\d+)\0/g, (_, code) => String.fromCodePoint(Number(code))).trim(),
    );
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

/**
 * What is written, as pairs; colours that are none are problems, and left out. Names of the palette
 * stay names, for a page may give them colours of its own.
 */
export function writtenColors({layer, checkColor, report, faulty}: EncodeContext) {
  return parts(layer.colors ?? '').flatMap((part) => {
    const [name, written] = toPair(part);
    const checked = isPlain(written) ? {color: written} : checkColor?.(written, () => undefined);
    if (checked && 'color' in checked) return [{name, color: checked.color}];
    faulty.add('colors');
    report(
      'colors',
      'invalid-colors',
      checked?.fault.message ?? `${quoted(written)} is not a colour.`,
      'error',
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
  if (/^[a-z\d]+( reversed)?$/i.test(written) && !isPlain(written)) {
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
