// Evaluates media queries as a laptop has them on which stills are looked at, in light and in dark.
import {sizes} from '../../layout/still-sizes.ts';
import type {Theme} from '../../layers/palette.ts';

const {width, height} = sizes.landscape.viewport;

/** Lengths, CSS px, and what else a reader's window is like who has set nothing. */
const lengths: Readonly<Record<string, number>> = {width, height};
const words: Readonly<Record<string, string>> = {
  orientation: 'landscape',
  hover: 'hover',
  'any-hover': 'hover',
  pointer: 'fine',
  'any-pointer': 'fine',
  'prefers-reduced-motion': 'no-preference',
  'prefers-contrast': 'no-preference',
  'prefers-reduced-data': 'no-preference',
  'forced-colors': 'none',
  'color-gamut': 'srgb',
  scripting: 'enabled',
  update: 'fast',
};

/** In which themes a condition holds. */
type Holds = Readonly<Record<Theme, boolean>>;
const both = (holds: boolean): Holds => ({light: holds, dark: holds});
const combined = (all: readonly Holds[], how: 'every' | 'some'): Holds => ({
  light: all[how](({light}) => light),
  dark: all[how](({dark}) => dark),
});

/** @returns the themes in which a list of media queries holds; what is not known here holds in none */
export function themesOfMedia(media: string): readonly Theme[] {
  const queries = media.trim() === '' ? [both(true)] : media.toLowerCase().split(',').map(query);
  const holds = combined(queries, 'some');
  return (['light', 'dark'] as const).filter((theme) => holds[theme]);
}

/** `only screen and (min-width: 40em) and (hover)`, `not print`, `(width >= 40em) or (hover)` */
function query(text: string): Holds {
  const [, not, type = 'all', rest = ''] =
    /^\s*(?:(not|only)\s+)?([a-z]+)?\s*(?:and\b)?(.*)$/s.exec(text) ?? [];
  if (not !== 'not' || type !== 'all') {
    const holds = combined([both(/^(all|screen)$/.test(type)), condition(rest)], 'every');
    return not === 'not' ? negated(holds) : holds;
  }
  return negated(condition(rest));
}

const negated = ({light, dark}: Holds): Holds => ({light: !light, dark: !dark});

/** Features in parentheses, all of which or one of which have to hold; nothing holds always. */
function condition(text: string): Holds {
  const parts = [...text.matchAll(/(not\s+)?\(([^()]*)\)/g)];
  const between = text.replace(/(not\s+)?\([^()]*\)/g, ' ').trim();
  if (parts.length === 0) return both(between === '');
  // what has parentheses in parentheses is not read
  if (!/^(and(\s+and)*|or(\s+or)*)?$/.test(between)) return both(false);
  const all = parts.map(([, not, inner]) => (not ? negated(feature(inner!)) : feature(inner!)));
  return combined(all, between.startsWith('or') ? 'some' : 'every');
}

function feature(text: string): Holds {
  const [name = '', value] = text.split(':').map((part) => part.trim());
  if (name === 'prefers-color-scheme')
    return value === undefined ? both(true) : {light: value === 'light', dark: value === 'dark'};
  const [, bound, length = ''] = /^(?:(min|max)-)?(width|height)$/.exec(name) ?? [];
  if (value !== undefined && length) {
    const px = pxOf(value);
    const is = lengths[length]!;
    return both(bound === 'min' ? is >= px : bound === 'max' ? is <= px : is === px);
  }
  if (/[<>=]/.test(text)) return both(range(text));
  const is = words[name];
  return both(is !== undefined && (value === undefined ? is !== 'none' : is === value));
}

/** `width >= 40em`, `40em < width <= 80em` */
function range(text: string): boolean {
  const [first = '', ...rest] = text.split(/(<=|>=|<|>|=)/).map((part) => part.trim());
  let left = numberOf(first);
  let holds = rest.length >= 2;
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const right = numberOf(rest[at + 1]!);
    holds &&= compare(left, rest[at]!, right);
    left = right;
  }
  return holds;
}

const numberOf = (text: string) => lengths[text] ?? pxOf(text);

function compare(one: number, how: string, other: number): boolean {
  if (how === '<') return one < other;
  if (how === '>') return one > other;
  return how === '<=' ? one <= other : how === '>=' ? one >= other : one === other;
}

/** Not a number for a length that is not known here. */
function pxOf(text: string): number {
  const [, number, unit = ''] = /^([\d.]+)(px|r?em)?$/.exec(text) ?? [];
  return unit === 'px' || number === '0' ? Number(number) : unit ? 16 * Number(number) : Number.NaN;
}
