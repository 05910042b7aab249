// Checks a colour that an author wrote, and says what is wrong with it.
import {namedColors} from '@csstools/color-helpers';
import {nearestWord} from '../story/nearest-word.ts';
import {type ProblemCode, quoted} from '../story/problem.ts';
import type {Kind} from '../story/schema.ts';
import {type CustomProperties, resolveColor} from './css-color.ts';
import {layerColor} from './layer-color.ts';
import {palettes} from './palette.ts';
import {offered} from './themed-color.ts';

/** What is wrong with a value. `message` is a whole sentence. */
export type ValueFault = Readonly<{code: ProblemCode; message: string}>;

/**
 * `color` is one that a map draws in light and dark: a palette's name, `#rrggbb`, or `light-dark(…,
 * …)` of two.
 */
export type CheckedColor = Readonly<{color: string}> | Readonly<{fault: ValueFault}>;

/** Keywords of CSS that mean another colour for each reader, or for each element. */
const systems =
  /^(accentcolor(text)?|(active|visited|link)(text)?|button(border|face|text)|canvas(text)?|field(text)?|(gray|mark|selecteditem|highlight)(text)?|mark|selecteditem|highlight|inherit|initial|unset|revert(-layer)?|auto|none)$/i;

/** Checks a palette's name, in any case, or a CSS colour. */
export function checkColor(written: string, properties: CustomProperties): CheckedColor {
  const name = Object.keys(palettes.light).find(
    (one) => one.toLowerCase() === written.toLowerCase(),
  );
  return name === undefined ? checkCssColor(written, properties) : {color: name};
}

/** Checks a CSS colour. */
export function checkCssColor(written: string, properties: CustomProperties): CheckedColor {
  const {color, unset} = resolveColor(written, properties);
  if (color !== undefined) return {color};
  if (unset !== undefined) {
    const message = `${quoted(written)} has no value: no style sheet of the page sets ${unset}.`;
    return {fault: {code: 'unresolved-color', message}};
  }
  return {fault: {code: 'invalid-color', message: `${quoted(written)} ${reason(written)}`}};
}

/** What a layer is drawn in where its own colour is none. */
export const colorOfKind = (kind: Kind): string => layerColor({kind});

function reason(written: string): string {
  if (systems.test(written)) return 'has no fixed value that a map could have. Name a colour.';
  const wanted = likely(written);
  return wanted === undefined
    ? `is not a colour. Write one of ${offered.join(', ')}, or a CSS colour.`
    : `is not a colour. Did you mean “${wanted}”?`;
}

/** What the author may have meant: a hex colour without its sign, a name with a space or a wrong letter. */
function likely(written: string): string | undefined {
  if (/^([\da-f]{3,4}){1,2}$/i.test(written)) return `#${written}`;
  const joined = written.toLowerCase().replace(/[\s_-]+/g, '');
  const names = [...offered, ...Object.keys(namedColors)];
  return nearestWord(joined, names);
}
