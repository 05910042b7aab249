// Resolves a CSS colour to sRGB: any notation, mixes, `light-dark()`, `currentcolor` and custom properties.
import {color as parseColor, serializeRGB} from '@csstools/css-color-parser';
import {
  type ComponentValue,
  FunctionNode,
  isFunctionNode,
  isTokenNode,
  isWhiteSpaceOrCommentNode,
  parseListOfComponentValues,
  stringify,
} from '@csstools/css-parser-algorithms';
import {isTokenComma, isTokenIdent, tokenize} from '@csstools/css-tokenizer';
import {palettes, type Theme} from './palette.ts';

/** Gives the text of a custom property of the page, such as `--brand`; nothing where it is not set. */
export type CustomProperties = (name: string, theme: Theme) => string | undefined;

/**
 * `color`: as `#rrggbb` or `#rrggbbaa`, or two of them as `light-dark(…, …)` where light and dark
 * differ. `unset`: the custom property that it needs and that has no value. Nothing if it is no colour.
 */
export type ResolvedColor = Readonly<{color?: string; unset?: string}>;

const themes = ['light', 'dark'] as const satisfies readonly Theme[];

/** `currentcolor` is the colour of the story's text: a map stands in no text of its own. */
export function resolveColor(written: string, properties: CustomProperties): ResolvedColor {
  const [light, dark] = themes.map((theme) => inTheme(written, theme, properties));
  if (light?.color === undefined || dark?.color === undefined) {
    const unset = light?.unset ?? dark?.unset;
    return unset === undefined ? {} : {unset};
  }
  const same = light.color === dark.color;
  return {color: same ? light.color : `light-dark(${light.color}, ${dark.color})`};
}

function inTheme(written: string, theme: Theme, properties: CustomProperties): ResolvedColor {
  let unset: string | undefined;
  const values = substituted(parsed(written), []).filter(
    (value) => !isWhiteSpaceOrCommentNode(value),
  );
  if (unset !== undefined) return {unset};
  const found = values.length === 1 && parseColor(values[0]!);
  return found ? {color: hex(serializeRGB(found).toString())} : {};

  /** `open`: the custom properties whose values are being read, none of which may need itself. */
  function substituted(values: readonly ComponentValue[], open: readonly string[]) {
    return values.flatMap((value): ComponentValue[] => {
      if (isTokenNode(value) && isTokenIdent(value.value))
        return /^currentcolor$/i.test(value.value[1]) ? parsed(palettes[theme].ink) : [value];
      if (!isFunctionNode(value)) return [value];
      const name = value.getName().toLowerCase();
      if (name === 'var') return property(value, open);
      if (name === 'light-dark') return substituted(half(value), open);
      return [new FunctionNode(value.name, value.endToken, substituted(value.value, open))];
    });
  }

  function property({value}: FunctionNode, open: readonly string[]): ComponentValue[] {
    const comma = value.findIndex(isComma);
    const name = stringify([value.slice(0, comma < 0 ? undefined : comma)]).trim();
    const text = open.includes(name) ? undefined : properties(name, theme);
    const before = unset;
    const found = text?.trim() ? substituted(parsed(text), [...open, name]) : undefined;
    if (found && unset === before) return found;
    if (comma >= 0) {
      // a property whose value needs another one that is not set has no value either
      unset = before;
      return substituted(value.slice(comma + 1), open);
    }
    if (name.startsWith('--')) unset ??= name;
    return [];
  }

  function half({value}: FunctionNode): ComponentValue[] {
    const comma = value.findIndex(isComma);
    if (comma < 0) return [];
    return theme === 'light' ? value.slice(0, comma) : value.slice(comma + 1);
  }
}

const isComma = (value: ComponentValue) => isTokenNode(value) && isTokenComma(value.value);

const parsed = (css: string): ComponentValue[] => parseListOfComponentValues(tokenize({css}));

/** `rgb(…, …, …)` or `rgba(…, …, …, …)`, as the parser writes them. */
function hex(rgb: string): string {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (rgb.match(/[\d.]+(e-?\d+)?/g) ?? []).map(
    Number,
  );
  const bytes = [red, green, blue, ...(alpha < 1 ? [alpha * 255] : [])];
  return `#${bytes.map((byte) => Math.round(byte).toString(16).padStart(2, '0')).join('')}`;
}
