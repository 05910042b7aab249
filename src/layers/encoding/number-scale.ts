// Makes the colour scale of numbers: classes, or colours that change continuously.
import type {ColorScale, ColorStop, NumberClass} from '../../story/encoding.ts';
import {expected, quoted} from '../../story/problem.ts';
import {schemeOf} from './author-colors.ts';
import {reportAlike} from './alike-colors.ts';
import {type Bounds, boundsOf, type Method, MOST_CLASSES, toMethod} from './classify.ts';
import {classColors, colorAt, divergingColors, mostColors, type Scheme} from './color-scheme.ts';
import type {AskedProperty, EncodeContext} from './encode-context.ts';
import {numbersOf} from './numbers-of.ts';

/** Of a feature without a value. */
export const MISSING = 'light-dark(#C4BFB5, #454C53)';

/** A colour scale is mixed from so many colours. */
const STOPS = 9;

/** What is true of a scale for each of its properties. */
type Common<Scale = Exclude<ColorScale, {type: 'categories'}>> = Scale extends unknown
  ? Omit<Scale, 'property' | 'missing'>
  : never;

/**
 * Makes a scale for each property, all with the same classes, of the numbers of all of them.
 *
 * @returns nothing where no feature has a number
 */
export function numberScales(
  context: EncodeContext,
  asked: readonly AskedProperty[],
): readonly ColorScale[] | undefined {
  const columns = asked.map((one) => numbersOf(context, one));
  const sorted = columns
    .flat()
    .filter((value) => value !== undefined)
    .sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const scale = scaleOf(context, sorted);
  return asked.map(({property}, index) => {
    const values = columns[index]!;
    const known = values.filter((value) => value !== undefined);
    const own = {property, missing: values.length - known.length};
    return scale.type === 'continuous'
      ? {...scale, ...own}
      : {...scale, ...own, classes: counted(scale.classes, known)};
  });
}

/** The same classes, with how many values are in each. */
const counted = (classes: readonly NumberClass[], values: readonly number[]): NumberClass[] =>
  classes.map((one, index) => {
    const isLast = index === classes.length - 1;
    const within = values.filter((value) => value >= one.from && (isLast || value < one.to));
    return {...one, count: within.length};
  });

/** @param sorted at least one number */
function scaleOf(context: EncodeContext, sorted: readonly number[]): Common {
  const {layer, report} = context;
  const method = methodOf(context);
  const midpoint = midpointOf(context);
  const usual = midpoint === undefined ? 'ylgnbu' : 'brbg';
  const scheme = schemeOf(context, usual);
  reportBeyond(context, midpoint, sorted);
  const base = {
    missingColor: MISSING,
    ...(layer.unit?.trim() && {unit: layer.unit.trim()}),
  };
  if (method.type === 'continuous' && sorted[0] !== sorted.at(-1))
    return {...base, type: 'continuous', stops: stopsOf(sorted, scheme, midpoint)};
  const asked = method.type === 'continuous' ? ({type: 'equal', count: 1} as const) : method;
  const listed = scheme.type === 'list' ? scheme.colors.length : undefined;
  const bounds = boundsOf(sorted, asked, midpoint, listed);
  const count = Math.max(1, bounds.length - 1);
  fewValues(context, asked, count, new Set(sorted).size);
  if (count > mostColors(scheme) && count > 1 && !context.faulty.has('colors')) {
    const message = `${quoted(layer.colors ?? usual)} has ${mostColors(scheme)} colours, and there are ${count} classes. Colours in between are mixed; ask for fewer classes, or give a colour for each.`;
    report('colors', 'few-colors', message);
  }
  const colors = colorsOf(scheme, bounds, midpoint);
  const classes = colors.map((color, index): NumberClass => {
    const [from, to] = [bounds[index]!, bounds[index + 1] ?? bounds[index]!];
    return {from, to, color, count: 0};
  });
  reportAlike(
    context,
    classes.map(({color}) => color),
  );
  return {...base, type: 'classes', classes};
}

function methodOf({layer, report}: EncodeContext): Method {
  const usual: Method = {type: 'quantile', count: 5};
  const written = layer.classes?.trim();
  if (!written) return usual;
  const method = toMethod(written);
  if (method) return method;
  const what = `“quantile N”, “equal N” or “jenks N” with N from 1 to ${MOST_CLASSES}, rising breaks such as “10 50 100”, or “continuous”`;
  report('classes', 'invalid-classes', `${expected(what, written)} Drawn in quantile 5.`, 'error');
  return usual;
}

function midpointOf({layer, report}: EncodeContext): number | undefined {
  const written = layer.midpoint?.trim();
  if (!written) return undefined;
  const midpoint = Number(written);
  if (Number.isFinite(midpoint)) return midpoint;
  report('midpoint', 'invalid-number', expected('a number', written), 'error');
  return undefined;
}

/** Says that there are fewer classes than the author asked for, or fewer values than classes. */
function fewValues({layer, report}: EncodeContext, method: Method, count: number, values: number) {
  const wanted = 'count' in method ? method.count : 2;
  const empty = 'count' in method && values < wanted;
  if ((count >= wanted && !empty) || (count > 1 && method.type === 'breaks')) return;
  // who asks for no number of classes gets as many as there are values
  if (count > 1 && empty && !layer.classes) return;
  const found =
    values === 1
      ? 'all features have the same value'
      : `the features have ${values} different values`;
  const classes = count === 1 ? 'one class' : `${count} classes`;
  const room = count === 1 || count >= wanted ? '' : 'only room for ';
  const advice =
    method.type === 'quantile' && values > count
      ? 'Many features have the same value; use “jenks” or breaks.'
      : 'Ask for fewer classes.';
  const message = `There ${count === 1 || room ? 'is' : 'are'} ${room}${classes}: ${found}. ${advice}`;
  report(layer.classes ? 'classes' : 'value', 'few-values', message);
}

/** Says that one half of a scheme is of no use. */
function reportBeyond(
  {report}: EncodeContext,
  midpoint: number | undefined,
  sorted: readonly number[],
): void {
  const [min, max] = [sorted[0]!, sorted.at(-1)!];
  if (midpoint === undefined || (midpoint >= min && midpoint <= max)) return;
  const side = midpoint > max ? `above ${midpoint}` : `below ${midpoint}`;
  const message = `No value is ${side}: they are from ${min} to ${max}, and half of the colours is not drawn. Correct the midpoint, or leave it out.`;
  report('midpoint', 'few-values', message);
}

function colorsOf(scheme: Scheme, bounds: Bounds, midpoint: number | undefined): string[] {
  const count = Math.max(1, bounds.length - 1);
  if (midpoint === undefined) return classColors(scheme, count);
  const below = bounds.slice(1).filter((to) => to <= midpoint).length;
  const above = bounds.slice(0, -1).filter((from) => from >= midpoint).length;
  return divergingColors(scheme, {below, above, straddles: below + above < count});
}

function stopsOf(
  sorted: readonly number[],
  scheme: Scheme,
  midpoint: number | undefined,
): ColorStop[] {
  const [min, max] = [sorted[0]!, sorted.at(-1)!];
  const far = midpoint === undefined ? 0 : Math.max(max - midpoint, midpoint - min);
  const shareOf = (at: number) =>
    midpoint === undefined ? (at - min) / (max - min) : 0.5 + (at - midpoint) / (2 * far);
  return Array.from({length: STOPS}, (_, index) => {
    const at = min + ((max - min) * index) / (STOPS - 1);
    return {at, color: colorAt(scheme, shareOf(at))};
  });
}
